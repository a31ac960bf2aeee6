import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { signOut } from '../../auth/session';
import { useSession } from '../../auth/use-session';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Text } from '../../parts/text';
import { keptPermission } from './receipt-store';

/** Why there is no form here now, and what to do instead; null: there is. */
export function useObstacle(scheme: MenuEntryAnswer): ReactNode | null {
  const session = useSession();
  // By a permission that was granted; whether it holds, the API says when it is sent.
  const permitted = useSearchParams()[0].get('toestemming') === 'ja' || keptPermission(scheme.schemeId);
  if (!scheme.handledHere) return <Elsewhere scheme={scheme} />;
  if (scheme.window.state !== 'open' && !permitted) return <NotOpen scheme={scheme} state={scheme.window.state} />;
  if (session !== null && !session.roles.includes('employer')) return <NoEmployer name={session.name} />;
  return session !== null && session.organisation === null ? <NoOrganisation /> : null;
}

interface Of {
  readonly scheme: MenuEntryAnswer;
}

function Elsewhere({ scheme }: Of) {
  const say = useSay();
  return (
    <>
      <Text
        lead
        nl="Deze regeling vraagt u niet hier aan. Een andere organisatie behandelt de aanvraag."
        en="You do not apply for this scheme here. Another organisation deals with it."
      />
      {scheme.applyAt === null ? (
        <Text {...scheme.whereToApply} />
      ) : (
        <p>
          {say({ nl: 'Ga naar', en: 'Go to' })} <a href={scheme.applyAt.url}>{scheme.applyAt.name}</a>.
        </p>
      )}
    </>
  );
}

function NotOpen({ scheme, state }: Of & { readonly state: 'not-yet' | 'closed' }) {
  const say = useSay();
  const { moment } = useFormat();
  const { opensAt, closesAt } = scheme.window;
  return (
    <>
      {state === 'not-yet' ? (
        <Text
          lead
          nl={`U kunt nog niet aanvragen. Dat kan vanaf ${moment(opensAt)}. Kom dan terug op deze pagina.`}
          en={`You cannot apply yet. You can from ${moment(opensAt)}. Come back to this page then.`}
        />
      ) : (
        <Text
          lead
          nl={`U kunt niet meer aanvragen. Dat kon tot ${moment(closesAt)}. Kijk of een andere regeling bij u past.`}
          en={`You can no longer apply. You could until ${moment(closesAt)}. See whether another scheme fits.`}
        />
      )}
      <p>
        <Link to={state === 'not-yet' ? `/regelingen/${scheme.schemeId}` : '/rekenhulp'}>
          {state === 'not-yet'
            ? say({ nl: 'Lees alvast de voorwaarden', en: 'Read the conditions' })
            : say({ nl: 'Naar de rekenhulp', en: 'To the calculator' })}
        </Link>
      </p>
      {state === 'closed' && (
        <p>
          <Link to={`/hardheid?regeling=${scheme.schemeId}`}>
            {say({
              nl: 'Kon u niet op tijd? Vraag een uitzondering',
              en: 'Could you not in time? Ask for an exception',
            })}
          </Link>
        </p>
      )}
    </>
  );
}

function NoEmployer({ name }: { readonly name: string }) {
  const say = useSay();
  return (
    <>
      <Text
        nl={`U bent ingelogd als ${name}. Met dit account kunt u niet aanvragen, want het hoort niet bij een werkgever. Log uit, en log in met het account van uw bedrijf.`}
        en={`You are signed in as ${name}. You cannot apply with this account, for it does not belong to an employer. Sign out, and sign in with the account of your company.`}
      />
      <SignOut label={say({ nl: 'Uitloggen', en: 'Sign out' })} />
    </>
  );
}

function NoOrganisation() {
  const say = useSay();
  return (
    <>
      <Text
        nl="Bij uw account hoort geen KvK-nummer. Daarom kunt u hiermee niet aanvragen. Log in met het account van uw bedrijf."
        en="No KvK number belongs to your account, so you cannot apply with it. Sign in with the account of your company."
      />
      <SignOut label={say({ nl: 'Uitloggen', en: 'Sign out' })} />
    </>
  );
}

const SignOut = ({ label }: { readonly label: string }) => (
  <Button appearance="secondary-action-button" onClick={() => void signOut()}>
    {label}
  </Button>
);
