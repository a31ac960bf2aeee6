import '../../../design/recoveries.css';
import type { RecoveryAnswer } from '../../../api/answers';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { Outcome, useOutcome } from '../../office/case/use-outcome';
import { DecideForm } from '../acts/decide-form';
import { IntendForm } from '../acts/intend-form';
import { LookAgain } from '../acts/look-again';
import { PlanForm } from '../acts/plan-form';
import { Receipt, Refund } from '../acts/receipt';
import { SetAside } from '../acts/set-aside';
import { SetOff } from '../acts/set-off';
import { AskWriteOff, DecideWriteOff } from '../acts/write-off';
import { AccountTable } from './account-table';
import { PlanTable } from './plan-table';
import { Standing } from './standing';
import { Talk } from './talk';
import { Why } from './why';

const reversed: Both = {
  nl: 'De boeking is teruggedraaid. De tegenboeking staat onderaan.',
  en: 'The entry is reversed. The counter entry is at the bottom.',
};

/** Left what it is about and the account of it, right what can be done; below each other on a narrow screen. */
export function RecoveryScreen({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { told, tell } = useOutcome();
  const of = { recovery, tell };
  return (
    <>
      <Standing recovery={recovery} />
      <Outcome told={told} />
      <LookAgain {...of} />
      <div className="case">
        <div className="case-known">
          <Why recovery={recovery} />
          {recovery.entries.length > 0 && (
            <Section title={say({ nl: 'Alle boekingen', en: 'All entries' })}>
              <AccountTable recovery={recovery} onReversed={() => tell(reversed)} />
            </Section>
          )}
        </div>
        <div className="case-around">
          <IntendForm {...of} />
          <SetAside {...of} />
          <DecideForm {...of} />
          <DecideWriteOff {...of} />
          <Collect {...of} />
          {recovery.plan !== null && (
            <Section title={say({ nl: 'Betalingsregeling', en: 'Payment plan' })}>
              <PlanTable recovery={recovery} />
            </Section>
          )}
          <Talk recovery={recovery} />
        </div>
      </div>
    </>
  );
}

/** What finance does with a debt that stands. */
function Collect({ recovery, tell }: { readonly recovery: RecoveryAnswer; readonly tell: (words: Both) => void }) {
  const say = useSay();
  const { receive, refund, plan } = recovery.mayNow;
  const of = { recovery, tell };
  if (receive !== null && refund !== null && plan !== null) return null;
  return (
    <Section title={say({ nl: 'Geld boeken', en: 'Book money' })} className="action">
      {recovery.balanceCents === 0 && (
        <Text
          nl="Er staat niets meer open. Komt er toch nog geld binnen, boek het dan hier."
          en="Nothing is open any more. Where money still comes in, book it here."
        />
      )}
      <div className="recovery-acts">
        <Receipt {...of} />
        <Refund {...of} />
        <SetOff {...of} />
        <AskWriteOff {...of} />
      </div>
      <PlanForm {...of} />
    </Section>
  );
}
