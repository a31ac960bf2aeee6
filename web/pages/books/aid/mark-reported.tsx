import { Paragraph } from '@utrecht/component-library-react';
import { mostReported, reportedRequest } from '../../../../domain/state-aid/report';
import type { ReportedAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { DateField, TextField } from '../../../form/inputs';
import { useCounted } from '../../../language/counted';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Section } from '../../../parts/section';
import { grantWords } from './grant-words';

interface Contents {
  /** Ids of applications. */
  readonly chosen: readonly string[];
  readonly onMarked: (count: number) => void;
}

/** The rest of the request is what is chosen in the list. */
const schema = reportedRequest.unwrap().pick({ reportedOn: true, reference: true });
type Values = { reportedOn: string; reference: string };

export function MarkReported({ chosen, onMarked }: Contents) {
  const say = useSay();
  const counted = useCounted();
  const form = useZodForm<Values, Values>(schema, {});
  const command = useCommand<ReportedAnswer>(({ items }) => {
    form.reset({});
    onMarked(items.length);
  });
  const fits = chosen.length > 0 && chosen.length <= mostReported;
  const labels = {
    reportedOn: say({ nl: 'In het register gezet op', en: 'Entered in the register on' }),
    reference: say({ nl: 'Kenmerk in het register', en: 'Reference in the register' }),
  };
  const send = (values: Values) => {
    if (fits) command.send({ path: '/v1/reports/de-minimis/reported', body: { applicationIds: chosen, ...values } });
  };
  const count = counted(chosen.length, grantWords);
  return (
    <Section title={say({ nl: 'Markeer als gemeld', en: 'Mark as reported' })} className="action no-print">
      <Paragraph role="status">
        {chosen.length === 0
          ? say({ nl: 'Kies eerst toekenningen in de lijst.', en: 'Choose grants in the list first.' })
          : say({ nl: `Gekozen: ${count}.`, en: `Chosen: ${count}.` })}
      </Paragraph>
      {chosen.length > mostReported && (
        <Notice type="warning">
          <Paragraph>
            {say({
              nl: `Het kunnen er hooguit ${mostReported} tegelijk zijn.`,
              en: `No more than ${mostReported} can be marked at once.`,
            })}
          </Paragraph>
        </Notice>
      )}
      {fits && (
        <CommandForm
          form={form}
          fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
          onValid={send}
          command={command}
          submit={say({ nl: 'Markeer als gemeld', en: 'Mark as reported' })}
          level={3}
        >
          <DateField name="reportedOn" label={labels.reportedOn} />
          <TextField name="reference" label={labels.reference} characters={30} autoComplete="off" />
        </CommandForm>
      )}
    </Section>
  );
}
