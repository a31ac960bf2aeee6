import { Button, Heading4, StatusBadge } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OverridableGate } from '../../../../domain/payout/gate';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { lookedAt } from '../../../words/gate-inputs';
import { gateBlocks, gateOutcome } from '../../../words/gates';
import { codeInWords } from '../../../words/refusals';
import { roleInWords } from '../../../words/timeline';
import { accountPlace } from '../accounts/account-lists';
import { blockingGates, gateNamed, nameOf, officeTodo, overridable } from './gates-shown';
import { OverrideGate } from './override-gate';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly claim: ClaimAnswer;
  readonly tell: (words: Both) => void;
}

/** Whether it can be paid: one line where it can, else what keeps it and what to do. Nothing before the approval. */
export function Gates({ application, claim, tell }: Contents) {
  const say = useSay();
  const { gates } = claim;
  if (gates === null) return null;
  const blocking = blockingGates(claim);
  return (
    <div className="gates">
      <Heading4>
        {claim.status === 'approved'
          ? say({ nl: 'Kan dit worden betaald?', en: 'Can this be paid?' })
          : say({ nl: 'Nagekeken voor de betaling', en: 'Looked at before the payment' })}
      </Heading4>
      <p className="gates-verdict">
        {blocking.length === 0 ? (
          <StatusBadge status="success">
            {say({
              nl: `Ja, alle ${gates.gates.length} controles laten het door`,
              en: `Yes, all ${gates.gates.length} checks let it through`,
            })}
          </StatusBadge>
        ) : (
          <StatusBadge status="danger">{say({ nl: 'Geblokkeerd', en: 'Blocked' })}</StatusBadge>
        )}
      </p>
      {blocking.length > 0 && <Blocking {...{ application, claim, tell }} names={blocking} />}
      <SetAside claim={claim} />
      <EveryGate claim={claim} />
    </div>
  );
}

interface BlockingProps extends Contents {
  readonly names: ReturnType<typeof blockingGates>;
}

function Blocking({ application, claim, tell, names }: BlockingProps) {
  const say = useSay();
  const [asked, setAsked] = useState<OverridableGate | null>(null);
  const found = names.map((name) => gateNamed(claim, name));
  const approved = claim.status === 'approved';
  return (
    <>
      <ul className="gates-blocking">
        {found.map((gate) => {
          const may = approved && claim.mayNow.overrideGate === null ? overridable(gate) : null;
          return (
            <li key={gate.gate}>
              <p>
                <strong>{say(gateBlocks(gate))}</strong>
              </p>
              {approved && <p>{say(officeTodo(gate))}</p>}
              {gate.gate === 'account' && gate.because !== 'none' && <ToAccount application={application} />}
              {may !== null && (
                <Button appearance="secondary-action-button" onClick={() => setAsked(may)}>
                  {say({ nl: 'Zet deze controle opzij', en: 'Set this check aside' })}
                  <span className="visually-hidden">: {say(nameOf(gate.gate))}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {approved && found.some((gate) => overridable(gate) !== null) && <WhyNot claim={claim} />}
      {asked !== null && <OverrideGate claimId={claim.id} gate={asked} close={() => setAsked(null)} tell={tell} />}
    </>
  );
}

function ToAccount({ application: { region, employer } }: Pick<Contents, 'application'>) {
  const say = useSay();
  const place = accountPlace({ region, organisation: employer.kvkNumber });
  return (
    <p>
      <Link to={`/rekeningen/${place}`}>
        {say({ nl: 'Naar de rekening van de werkgever', en: 'To the account of the employer' })}
      </Link>
    </p>
  );
}

/** Why this officer may set nothing aside here, where a colleague could. */
function WhyNot({ claim: { mayNow } }: Pick<Contents, 'claim'>) {
  const say = useSay();
  const because = mayNow.overrideGate;
  if (because === 'second-person-required') {
    return (
      <Text
        nl="U keurde deze betaling goed. Daarom mag u er geen controle voor opzij zetten. Vraag een collega."
        en="You approved this payment. So you may not set a check aside for it. Ask a colleague."
      />
    );
  }
  if (because !== 'own-organisation') return null;
  return <Notice type="warning">{say(codeInWords(because))}</Notice>;
}

/** What an officer set aside, with the reason: in sight for all who read the case. */
function SetAside({ claim }: Pick<Contents, 'claim'>) {
  const say = useSay();
  const { day } = useFormat();
  const aside = (claim.gates?.gates ?? []).filter(({ overriddenBy }) => overriddenBy !== null);
  if (aside.length === 0) return null;
  return (
    <Notice type="warning">
      {aside.map(({ gate, overriddenBy }) => (
        <div key={gate}>
          <p className="set-aside">
            <strong>
              {say({ nl: 'Opzij gezet', en: 'Set aside' })}: {say(nameOf(gate))}
            </strong>
            , {say({ nl: 'tot en met', en: 'until and including' })} {day(overriddenBy?.expiresOn ?? '')} (
            {say(roleInWords(overriddenBy?.byRole ?? ''))})
          </p>
          <p className="set-aside" lang="nl">
            {overriddenBy?.reason}
          </p>
        </div>
      ))}
    </Notice>
  );
}

function EveryGate({ claim }: Pick<Contents, 'claim'>) {
  const say = useSay();
  const { moment } = useFormat();
  if (claim.gates === null) return null;
  return (
    <details className="more">
      <summary>{say({ nl: 'Waar is naar gekeken?', en: 'What was looked at?' })}</summary>
      <ul className="gate-list">
        {claim.gates.gates.map((gate) => {
          const about = lookedAt(gate);
          return (
            <li key={gate.gate}>
              {say(nameOf(gate.gate))}: <strong>{say(gateOutcome(gateNamed(claim, gate.gate)))}</strong>
              {about !== null && <small className="beside">{say(about)}</small>}
            </li>
          );
        })}
      </ul>
      <p className="quiet">
        {say({ nl: 'Nagekeken op', en: 'Looked at on' })} {moment(claim.gates.evaluatedAt)}
      </p>
    </details>
  );
}
