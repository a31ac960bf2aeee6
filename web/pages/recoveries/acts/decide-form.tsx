import { Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { type RecoveryDecisionRequest, recoveryDecisionRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { isSilent, NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { dropTexts, establishTexts } from '../../../words/recovery-texts';
import { MotivationField } from '../../office/case/motivation-field';
import { sumOf } from '../one/line-parts';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly outcome: RecoveryDecisionRequest['outcome'] | undefined;
  readonly motivation: string | undefined;
}

const schema = recoveryDecisionRequest as unknown as z.ZodType<RecoveryDecisionRequest, Values>;

const told: Readonly<Record<RecoveryDecisionRequest['outcome'], Both>> = {
  establish: {
    nl: 'De terugvordering is vastgesteld. De werkgever krijgt een brief.',
    en: 'The recovery is established. The employer gets a letter.',
  },
  drop: {
    nl: 'Er wordt niets teruggevorderd. De werkgever krijgt daarover een mail.',
    en: 'Nothing is claimed back. The employer gets a mail about it.',
  },
};

/** The decision of another officer after the intention, or why this reader cannot take it. */
export function DecideForm({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { establish, drop } = recovery.mayNow;
  if (recovery.status !== 'intended' || isSilent(establish)) return null;
  return (
    <Section title={say({ nl: 'Beslissen', en: 'Decide' })} className="action">
      <NotNow because={establish} />
      {drop === null && <Form recovery={recovery} tell={tell} />}
    </Section>
  );
}

function Form({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const mayEstablish = recovery.mayNow.establish === null;
  const form = useZodForm(schema, { outcome: mayEstablish ? undefined : 'drop', motivation: undefined });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const [toConfirm, setToConfirm] = useState<RecoveryDecisionRequest | null>(null);
  const command = useCommand<RecoveryAnswer>(() => tell(told[form.getValues('outcome') ?? 'drop']));
  const send = (body: RecoveryDecisionRequest) => {
    setToConfirm(null);
    command.send({ path: `/v1/recoveries/${recovery.id}/decision`, body });
  };
  const labels = {
    outcome: say({ nl: 'Wat beslist u?', en: 'What do you decide?' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  const establish = { value: 'establish', label: say({ nl: 'Terugvorderen', en: 'Claim it back' }) };
  const drop = { value: 'drop', label: say({ nl: 'Niet terugvorderen', en: 'Do not claim it back' }) };
  return (
    <>
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        command={command}
        onValid={(body) => (body.outcome === 'establish' ? setToConfirm(body) : send(body))}
        submit={say({ nl: 'Leg het besluit vast', en: 'Record the decision' })}
        level={3}
      >
        <ChoiceField name="outcome" label={labels.outcome} choices={mayEstablish ? [establish, drop] : [drop]} />
        {outcome !== undefined && (
          <MotivationField
            texts={outcome === 'establish' ? establishTexts : dropTexts}
            label={labels.motivation}
            help={say({
              nl: 'Deze tekst komt in de brief aan de werkgever.',
              en: 'This text goes into the letter to the employer, in Dutch.',
            })}
          />
        )}
      </CommandForm>
      {toConfirm !== null && (
        <ConfirmDialog
          title={say({ nl: 'Terugvorderen?', en: 'Claim it back?' })}
          confirm={say({ nl: 'Ja, vorder terug', en: 'Yes, claim it back' })}
          open
          danger
          onClose={() => setToConfirm(null)}
          onConfirm={() => send(toConfirm)}
        >
          <What recovery={recovery} />
        </ConfirmDialog>
      )}
    </>
  );
}

/** What a decision to claim back does. */
function What({ recovery: { now, tradeName } }: Pick<OfRecovery, 'recovery'>) {
  const say = useSay();
  const { money } = useFormat();
  const { owedCents, droppedCents } = sumOf(now.lines);
  return (
    <>
      <Paragraph>
        {say({
          nl: `${tradeName} moet ${money(owedCents)} terugbetalen, binnen zes weken. Er gaat een brief uit waartegen bezwaar kan.`,
          en: `${tradeName} must pay back ${money(owedCents)} within six weeks. A letter goes out that can be objected to.`,
        })}
      </Paragraph>
      {droppedCents > 0 && (
        <Paragraph>
          {say({
            nl: `Niet verdiend en nog niet betaald: ${money(droppedCents)}. Dat geld gaat terug naar het budget.`,
            en: `Not earned and not paid yet: ${money(droppedCents)}. That money returns to the budget.`,
          })}
        </Paragraph>
      )}
    </>
  );
}
