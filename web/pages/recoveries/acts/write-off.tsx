import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type * as z from 'zod';
import {
  type WriteOffDecisionRequest,
  type WriteOffRequest,
  writeOffDecisionRequest,
  writeOffRequest,
} from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { NumberField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { NotNow } from '../../../parts/not-now';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Act } from './act';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly amountCents: number | undefined;
  readonly reason: string;
}

const schema = writeOffRequest as unknown as z.ZodType<WriteOffRequest, Values>;

/** Asks to give up what will not be paid; a second person of finance decides. */
export function AskWriteOff({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { balanceCents, id, mayNow } = recovery;
  if (mayNow.askWriteOff !== null) return null;
  return (
    <Act button={say({ nl: 'Afboeken vragen', en: 'Ask for a write-off' })}>
      {(close) => (
        <CommandDialog<RecoveryAnswer, Values, WriteOffRequest>
          title={say({ nl: 'Vragen om af te boeken', en: 'Ask for a write-off' })}
          confirm={say({ nl: 'Vraag een collega', en: 'Ask a colleague' })}
          path={`/v1/recoveries/${id}/write-offs`}
          schema={schema}
          start={{ amountCents: balanceCents, reason: '' }}
          close={close}
          done={() =>
            tell({
              nl: 'Het afboeken is gevraagd. Een collega van financiën moet erover beslissen.',
              en: 'The write-off is asked for. A colleague of finance must decide on it.',
            })
          }
        >
          <Paragraph>
            {say({
              nl: 'De werkgever hoeft dit bedrag dan niet meer te betalen. Er verandert nog niets: een collega moet het eerst goedkeuren.',
              en: 'The employer then need not pay this amount any more. Nothing changes yet: a colleague must agree first.',
            })}
          </Paragraph>
          <NumberField
            name="amountCents"
            label={say({ nl: 'Bedrag om af te boeken', en: 'Amount to write off' })}
            factor={100}
            unit="euro"
          />
          <TextAreaField
            name="reason"
            rows={3}
            label={say({ nl: 'Waarom komt dit geld niet meer binnen?', en: 'Why will this money not come in?' })}
          />
        </CommandDialog>
      )}
    </Act>
  );
}

const asking: Both = { nl: 'door u gevraagd', en: 'asked by you' };
const colleague: Both = { nl: 'gevraagd door een collega', en: 'asked by a colleague' };

/** What was asked to be written off, and for another one of finance the decision on it. */
export function DecideWriteOff({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { money, moment } = useFormat();
  const [outcome, setOutcome] = useState<WriteOffDecisionRequest['outcome'] | null>(null);
  const { id, mayNow, writeOff } = recovery;
  if (writeOff === null || writeOff.status !== 'asked') return null;
  return (
    <Section title={say({ nl: 'Afboeken?', en: 'Write off?' })} className="action">
      <Pairs
        of={[
          [say({ nl: 'Bedrag', en: 'Amount' }), money(writeOff.amountCents)],
          [
            say({ nl: 'Gevraagd', en: 'Asked' }),
            `${moment(writeOff.requestedAt)}, ${say(writeOff.mine ? asking : colleague)}`,
          ],
          [say({ nl: 'Waarom', en: 'Why' }), writeOff.reason],
        ]}
      />
      <NotNow because={mayNow.decideWriteOff} />
      {mayNow.decideWriteOff === null && (
        <div className="recovery-acts">
          <Button appearance="primary-action-button" onClick={() => setOutcome('approve')}>
            {say({ nl: 'Boek af', en: 'Write off' })}
          </Button>
          <Button appearance="secondary-action-button" onClick={() => setOutcome('refuse')}>
            {say({ nl: 'Boek niet af', en: 'Do not write off' })}
          </Button>
        </div>
      )}
      {outcome !== null && (
        <Decision {...{ id, outcome, tell }} amount={money(writeOff.amountCents)} close={() => setOutcome(null)} />
      )}
    </Section>
  );
}

interface DecisionProps extends Pick<OfRecovery, 'tell'> {
  readonly id: string;
  readonly outcome: WriteOffDecisionRequest['outcome'];
  /** In words. */
  readonly amount: string;
  readonly close: () => void;
}

function Decision({ id, outcome, amount, close, tell }: DecisionProps) {
  const say = useSay();
  const approves = outcome === 'approve';
  const effect: Both = approves
    ? {
        nl: `${amount} hoeft de werkgever dan niet meer te betalen. Dat geld komt niet terug op het budget.`,
        en: `The employer then need not pay ${amount} any more. That money does not return to the budget.`,
      }
    : { nl: 'Het bedrag blijft open staan.', en: 'The amount stays open.' };
  const told: Both = approves
    ? { nl: 'Het bedrag is afgeboekt.', en: 'The amount is written off.' }
    : { nl: 'Er wordt niet afgeboekt.', en: 'Nothing is written off.' };
  return (
    <CommandDialog<RecoveryAnswer, WriteOffDecisionRequest, WriteOffDecisionRequest>
      title={say(approves ? { nl: 'Afboeken?', en: 'Write off?' } : { nl: 'Niet afboeken?', en: 'Not write off?' })}
      confirm={say(
        approves ? { nl: 'Ja, boek af', en: 'Yes, write off' } : { nl: 'Nee, boek niet af', en: 'No, do not' },
      )}
      danger={approves}
      path={`/v1/recoveries/${id}/write-off-decision`}
      schema={writeOffDecisionRequest}
      start={{ outcome, reason: '' }}
      close={close}
      done={() => tell(told)}
    >
      <Paragraph>{say(effect)}</Paragraph>
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Waarom?', en: 'Why?' })} />
    </CommandDialog>
  );
}
