import * as z from 'zod';
import { localDate } from '../../../domain/records';
import type { YouthVisitAnswer } from '../../api/answers';
import { useCommand } from '../../api/use-command';
import { CommandForm } from '../../form/command-form';
import { useZodForm } from '../../form/form';
import { DateField } from '../../form/inputs';
import { useSay } from '../../language/language';
import { Text } from '../../parts/text';
import type { Visit } from './visit-store';

interface Values {
  readonly birthDate: string | undefined;
}

const schema = z.strictObject({ birthDate: localDate }) as unknown as z.ZodType<{ birthDate: string }, Values>;

interface Contents {
  readonly visit: Visit;
  readonly opened: (kept: YouthVisitAnswer) => void;
}

/** The second thing that only the youth knows, beside the link. */
export function Entry({ visit, opened }: Contents) {
  const say = useSay();
  const form = useZodForm<Values, { birthDate: string }>(schema, { birthDate: undefined });
  const command = useCommand<YouthVisitAnswer>(opened);
  const label = say({ nl: 'Wanneer ben je geboren?', en: 'When were you born?' });
  return (
    <>
      <Text
        lead
        nl="Een werkgever heeft geld gevraagd om jou werk te geven. Daarvoor bewaren wij gegevens over jou."
        en="An employer asked for money to give you work. For that we keep data about you."
      />
      <Text
        nl="Hier zie je welke gegevens dat zijn. Je kunt zeggen of ze kloppen. De link werkt één keer."
        en="Here you see which data these are. You can say whether they are right. The link works once."
      />
      <CommandForm
        form={form}
        fields={[{ name: 'birthDate', label }]}
        command={command}
        onValid={({ birthDate }) => command.send({ path: '/v1/youth-visits', body: { ...visit, birthDate } })}
        submit={say({ nl: 'Bekijk mijn gegevens', en: 'Show my data' })}
      >
        <DateField
          name="birthDate"
          label={label}
          help={say({
            nl: 'Zo weten wij dat jij het bent. Na vijf keer fout werkt de link niet meer.',
            en: 'So we know that it is you. After five wrong answers the link stops working.',
          })}
        />
      </CommandForm>
    </>
  );
}
