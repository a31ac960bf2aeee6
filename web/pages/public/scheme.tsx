import '../../design/public.css';
import { Heading2, StatusBadge } from '@utrecht/component-library-react';
import { Link, useParams } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { Refused } from '../../api/problem';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useLanguage, useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
import { BudgetBar } from '../../parts/budget-bar';
import { Failed } from '../../parts/failed';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Waiting } from '../../parts/waiting';
import { SchemeAbout } from './scheme-about';
import { SchemeMoney } from './scheme-money';
import { canApply, extensionInWords, pausedInWords, stateOf, windowInWords, withoutAddress } from './scheme-words';
import { useRegionOf } from './use-chosen-region';

export function Component() {
  const say = useSay();
  const { schemeId = '' } = useParams();
  const scheme = useApi<MenuEntryAnswer>(`/v1/schemes/${encodeURIComponent(schemeId)}`);
  const entry = scheme.isPlaceholderData ? undefined : scheme.data;
  const missing = scheme.error instanceof Refused && scheme.error.problem.status === 404;
  const title = entry === undefined ? { nl: 'Regeling', en: 'Scheme' } : entry.name;
  return (
    <Page title={say(title)} wide>
      {entry !== undefined && <Scheme entry={entry} />}
      {entry === undefined && scheme.isError && (
        <>
          <Failed error={scheme.error} {...(missing ? {} : { retry: () => void scheme.refetch() })} />
          <Link to="/">{say({ nl: 'Naar alle regelingen', en: 'To all schemes' })}</Link>
        </>
      )}
      {entry === undefined && !scheme.isError && <Waiting lines={24} />}
    </Page>
  );
}

function Scheme({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  useRegionOf(entry.region);
  return (
    <div className="with-aside">
      <p className="scheme-lead">{say(entry.summary)}</p>
      <Aside entry={entry} />
      <div className="scheme-body">
        <Conditions entry={entry} />
        <SchemeMoney entry={entry} />
        <Documents entry={entry} />
        <SchemeAbout entry={entry} />
      </div>
    </div>
  );
}

function Conditions({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const { language } = useLanguage();
  const conditions = entry.conditions[language];
  if (conditions.length === 0) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Voorwaarden', en: 'Conditions' })}</Heading2>
      <ul className="ticks">
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </section>
  );
}

const moments = {
  application: { nl: 'bij de aanvraag', en: 'with the application' },
  later: { nl: 'mag later', en: 'may come later' },
  evidence: { nl: 'als u het geld wilt krijgen', en: 'when you claim the money' },
} as const;

function Documents({ entry: { documents } }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Wat u nodig hebt', en: 'What you need' })}</Heading2>
      <ul>
        {documents.map(({ id, label, when, required }) => (
          <li key={id}>
            {say(label)} ({say(moments[when])}
            {!required && say({ nl: ', niet verplicht', en: ', optional' })})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one does next, and whether there is money left. */
function Aside({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const { moment } = useFormat();
  const state = stateOf(entry);
  return (
    <aside className="aside" aria-label={say({ nl: 'Aanvragen', en: 'Apply' })}>
      <StatusBadge status={state.tone}>{say(state.words)}</StatusBadge>
      {entry.paused && (
        <Notice type="warning">
          <Text {...pausedInWords(entry)} />
        </Notice>
      )}
      {entry.handledHere ? <p>{say(windowInWords(entry))}</p> : <p>{withoutAddress(say(entry.whereToApply))}</p>}
      {entry.handledHere && entry.window.extension !== null && (
        <Notice type="info">
          <Text {...extensionInWords(entry.window.extension)} />
        </Notice>
      )}
      {entry.left !== null && entry.cap !== null && <BudgetBar left={entry.left} cap={entry.cap} />}
      {entry.asks.beneficiaryOrganisation !== null && (
        <p>
          {say({
            nl: `Alleen de organisatie met KvK-nummer ${entry.asks.beneficiaryOrganisation} kan aanvragen.`,
            en: `Only the organisation with KvK number ${entry.asks.beneficiaryOrganisation} can apply.`,
          })}
        </p>
      )}
      <div className="actions">
        {canApply(entry) && (
          <ActionLink to={`/aanvragen/${entry.schemeId}`} appearance="primary">
            {say({ nl: 'Vraag aan', en: 'Apply' })}
          </ActionLink>
        )}
        {entry.applyAt !== null && !entry.handledHere && (
          <ActionLink to={entry.applyAt.url} appearance="primary">
            {say({ nl: 'Naar de website', en: 'To the website' })}
          </ActionLink>
        )}
        <ActionLink to={`/rekenhulp?schemeId=${entry.schemeId}`} appearance="secondary">
          {say({ nl: 'Past dit bij u? Reken het na', en: 'Does it fit? Calculate' })}
        </ActionLink>
      </div>
      {entry.handledHere && entry.window.state === 'not-yet' && (
        <p>
          {say({
            nl: `Het formulier staat open vanaf ${moment(entry.window.opensAt)}.`,
            en: `The form opens on ${moment(entry.window.opensAt)}.`,
          })}
        </p>
      )}
    </aside>
  );
}
