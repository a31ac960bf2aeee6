import { StatusBadge } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { PaymentAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Status } from '../../../parts/status';
import { bankReasonOf } from '../../../words/bank-reasons';
import { gateBlocks, gateOutcome, gateTodo, gateWords } from '../../../words/gates';
import { roleInWords } from '../../../words/timeline';
import { BankReasonText } from './bank-reason';
import { isBlocked } from './payable-regions';

interface Contents {
  readonly payment: PaymentAnswer;
}

/** How a payment stands: what keeps it and what to do, or why the bank did not pay it; every check on demand. */
export function PaymentState({ payment }: Contents) {
  const { status, bankOutcome } = payment;
  return (
    <div className="payment-state">
      {isBlocked(payment) ? <Blocked payment={payment} /> : <Status of="payment" status={status} office />}
      {cameBackFrom(status) && (
        <p>
          <BankReasonText code={bankOutcome?.code ?? null} />
        </p>
      )}
      {needsAccount(payment) && <AccountLink payment={payment} />}
      <Gates payment={payment} />
    </div>
  );
}

const cameBackFrom = (status: PaymentAnswer['status']): boolean =>
  status === 'rejected-by-bank' || status === 'returned-by-bank';

/** It is the account that keeps it from being paid. */
const needsAccount = ({ status, blockedBy, bankOutcome }: PaymentAnswer): boolean =>
  cameBackFrom(status) ? bankReasonOf(bankOutcome?.code ?? null).mend === 'account' : blockedBy.includes('account');

function AccountLink({ payment: { region, kvkNumber } }: Contents) {
  const say = useSay();
  if (kvkNumber === null) return null;
  return (
    <p>
      <Link to={`/rekeningen/${region}/${kvkNumber}`}>
        {say({ nl: 'Naar de rekening van de werkgever', en: 'To the account of the employer' })}
      </Link>
    </p>
  );
}

function Blocked({ payment: { gates, blockedBy } }: Contents) {
  const say = useSay();
  return (
    <>
      <StatusBadge status="danger">{say({ nl: 'Geblokkeerd', en: 'Blocked' })}</StatusBadge>
      {blockedBy.map((name) => {
        const gate = gates.find((one) => one.gate === name);
        // One that was not looked at keeps it too.
        const [why, todo] =
          gate === undefined ? [gateWords[name].blocked, gateWords[name].todo] : [gateBlocks(gate), gateTodo(gate)];
        return (
          <p key={name}>
            {say(why)} <span className="quiet">{say(todo)}</span>
          </p>
        );
      })}
    </>
  );
}

function Gates({ payment: { gates } }: Contents) {
  const say = useSay();
  if (gates.length === 0) return null;
  return (
    <details className="more">
      <summary>{say({ nl: 'Alle controles', en: 'All checks' })}</summary>
      <ul className="gate-list">
        {gates.map((gate) => (
          <li key={gate.gate}>
            {say(gateWords[gate.gate].name)}: <strong>{say(gateOutcome(gate))}</strong>
            {gate.overriddenBy !== null && <Override of={gate.overriddenBy} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

type OverriddenBy = NonNullable<PaymentAnswer['gates'][number]['overriddenBy']>;

function Override({ of: { reason, expiresOn, byRole } }: { readonly of: OverriddenBy }) {
  const say = useSay();
  const { day } = useFormat();
  const role = say(roleInWords(byRole));
  return (
    <small className="beside">
      {say({
        nl: `Door ${role}, tot en met ${day(expiresOn)}: ${reason}`,
        en: `By ${role}, until and including ${day(expiresOn)}: ${reason}`,
      })}
    </small>
  );
}
