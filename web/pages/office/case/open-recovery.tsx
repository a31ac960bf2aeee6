import { useNavigate } from 'react-router';
import * as z from 'zod';
import { type OpenRequest, openRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { DateField, NumberField, TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { Text } from '../../../parts/text';

interface Values {
  readonly applicationId: string;
  readonly text: string | undefined;
  readonly endedOn: string | undefined;
  readonly hoursFrom: string | undefined;
  readonly hoursPerWeek: unknown;
}

/** The fields of the page for the paths of the body. */
const names: Readonly<Record<string, string>> = {
  'found.endedOn': 'endedOn',
  'found.hours.0.from': 'hoursFrom',
  'found.hours.0.hoursPerWeek': 'hoursPerWeek',
};
const fieldOf = (path: string): string => names[path] ?? path;

function bodyOf({ applicationId, text, endedOn, hoursFrom, hoursPerWeek }: Values): unknown {
  const hours = hoursFrom === undefined && hoursPerWeek === undefined ? undefined : [{ from: hoursFrom, hoursPerWeek }];
  const found = endedOn === undefined && hours === undefined ? undefined : { endedOn, hours };
  return { applicationId, text, found };
}

const schema: z.ZodType<OpenRequest, Values> = z.custom<Values>().transform((values, context) => {
  const parsed = openRequest.safeParse(bodyOf(values));
  for (const { path, message } of parsed.error?.issues ?? []) {
    context.issues.push({ code: 'custom', path: [fieldOf(path.join('.'))], message, input: values });
  }
  return parsed.data ?? z.NEVER;
});

/** What an officer found out: kept as the employer's own report would be, and proposed to be claimed back. */
export function OpenRecovery({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const form = useZodForm<Values, OpenRequest>(schema, { applicationId });
  const command = useCommand<RecoveryAnswer>(({ id }) => void navigate(`/terugvorderingen/${id}`));
  const labels = {
    text: say({ nl: 'Wat ontdekte u, en hoe?', en: 'What did you find, and how?' }),
    endedOn: say({ nl: 'Laatste werkdag', en: 'Last day of work' }),
    hoursFrom: say({ nl: 'Andere uren vanaf', en: 'Other hours from' }),
    hoursPerWeek: say({ nl: 'Uren per week', en: 'Hours a week' }),
  };
  return (
    <details className="more">
      <summary>{say({ nl: 'Geld terugvragen', en: 'Claim money back' })}</summary>
      <Text
        nl="Leg vast wat u ontdekte. Er komt dan een voorstel. De werkgever krijgt nog geen bericht."
        en="Record what you found. It becomes a proposal. The employer gets no message yet."
      />
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        command={command}
        onValid={(body) => command.send({ path: '/v1/recoveries', body })}
        submit={say({ nl: 'Maak een voorstel', en: 'Make a proposal' })}
        fieldOf={fieldOf}
        level={3}
      >
        <TextAreaField name="text" label={labels.text} />
        <DateField
          name="endedOn"
          label={labels.endedOn}
          optional
          help={say({ nl: 'Als het werk is gestopt.', en: 'Where the work stopped.' })}
        />
        <DateField name="hoursFrom" label={labels.hoursFrom} optional />
        <NumberField name="hoursPerWeek" label={labels.hoursPerWeek} optional />
      </CommandForm>
    </details>
  );
}
