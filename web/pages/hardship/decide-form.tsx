import { useFormContext } from 'react-hook-form';
import type * as z from 'zod';
import { hardshipDecision } from '../../../domain/hardship/request';
import type { HardshipAnswer } from '../../api/answers';
import { useCommand } from '../../api/use-command';
import { ChoiceField } from '../../form/choices';
import { CommandForm } from '../../form/command-form';
import { useZodForm } from '../../form/form';
import { DateField, TextAreaField } from '../../form/inputs';
import { useSay } from '../../language/language';
import { Section } from '../../parts/section';

type Typed = z.input<typeof hardshipDecision>;

/** Grants one chance until a day, or refuses it, with reasons. */
export function DecideHardship({ hardshipId }: { readonly hardshipId: string }) {
  const say = useSay();
  const form = useZodForm(hardshipDecision as z.ZodType<z.output<typeof hardshipDecision>, Typed>, { motivation: '' });
  const command = useCommand<HardshipAnswer>(() => {});
  const labels = {
    outcome: say({ nl: 'Besluit', en: 'Decision' }),
    applyBy: say({ nl: 'Aanvragen tot en met', en: 'Apply through' }),
    motivation: say({ nl: 'Motivering', en: 'Reasons' }),
  };
  return (
    <Section title={say({ nl: 'Beslis op dit verzoek', en: 'Decide on this request' })}>
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        onValid={(body) => command.send({ path: `/v1/hardship-requests/${hardshipId}/decision`, body })}
        command={command}
        level={3}
        submit={say({ nl: 'Neem het besluit', en: 'Take the decision' })}
      >
        <ChoiceField
          name="outcome"
          label={labels.outcome}
          choices={[
            { value: 'granted', label: say({ nl: 'Mag toch aanvragen', en: 'May apply all the same' }) },
            { value: 'refused', label: say({ nl: 'Mag niet meer aanvragen', en: 'May no longer apply' }) },
          ]}
        />
        <ApplyBy label={labels.applyBy} />
        <TextAreaField name="motivation" label={labels.motivation} />
      </CommandForm>
    </Section>
  );
}

/** Goes with a grant alone; what was typed for one does not go along with a refusal. */
function ApplyBy({ label }: { readonly label: string }) {
  const { watch } = useFormContext<Typed>();
  return watch('outcome') === 'granted' ? <DateField name="applyBy" label={label} /> : null;
}
