import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { type CorrectionHandlingRequest, correctionHandlingRequest } from '../../../../domain/youth/requests';
import type { CorrectionHandled, YouthContactAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { SelectField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Status } from '../../../parts/status';

interface Contents {
  readonly of: YouthContactAnswer['corrections'][number];
  readonly applicationId: string;
  readonly handled: () => void;
}

/** What the youth wrote, and the answer to it. */
export function YouthCorrection({ of, applicationId, handled }: Contents) {
  const say = useSay();
  const { moment, day } = useFormat();
  return (
    <>
      <Paragraph>
        {moment(of.askedAt)} <Status of="correction" status={of.status} office />
      </Paragraph>
      <Paragraph>{of.text}</Paragraph>
      {of.reason !== null && <Paragraph>{of.reason}</Paragraph>}
      {of.status === 'asked' && (
        <>
          <Paragraph>
            {say({
              nl: `Antwoord uiterlijk ${day(of.answerBy)}. Neemt u het over? Verbeter dan eerst de feiten.`,
              en: `Answer by ${day(of.answerBy)} at the latest. Taking it over? Correct the facts first.`,
            })}
          </Paragraph>
          <Handle correctionId={of.correctionId} applicationId={applicationId} handled={handled} />
        </>
      )}
    </>
  );
}

interface Values {
  readonly correctionId: number;
  readonly outcome: string | undefined;
  readonly reason: string | undefined;
}

const schema = correctionHandlingRequest as unknown as z.ZodType<CorrectionHandlingRequest, Values>;

interface Handling {
  readonly correctionId: number;
  readonly applicationId: string;
  readonly handled: () => void;
}

function Handle({ correctionId, applicationId, handled }: Handling) {
  const say = useSay();
  const form = useZodForm<Values, CorrectionHandlingRequest>(schema, {
    correctionId,
    outcome: undefined,
    reason: undefined,
  });
  const command = useCommand<CorrectionHandled>(handled);
  const labels = {
    outcome: say({ nl: 'Wat hebt u gedaan?', en: 'What did you do?' }),
    reason: say({ nl: 'Uw antwoord aan de jongere', en: 'Your answer to the youth' }),
  };
  return (
    <CommandForm
      form={form}
      fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
      command={command}
      onValid={(body) => command.send({ path: `/v1/applications/${applicationId}/youth-correction-handling`, body })}
      submit={say({ nl: 'Sluit het verzoek af', en: 'Close the request' })}
      level={3}
    >
      <SelectField
        name="outcome"
        label={labels.outcome}
        empty={say({ nl: 'Kies', en: 'Choose' })}
        options={[
          { value: 'taken-over', label: say({ nl: 'Ik heb het verbeterd', en: 'I corrected it' }) },
          { value: 'refused', label: say({ nl: 'Ik neem het niet over', en: 'I do not take it over' }) },
        ]}
      />
      <TextAreaField
        name="reason"
        label={labels.reason}
        help={say({
          nl: 'De jongere leest dit met een volgende link. Neemt u het niet over? Schrijf waarom, en dat de jongere kan klagen bij de Autoriteit Persoonsgegevens of naar de rechter kan.',
          en: 'The youth reads this by a next link. Not taking it over? Write why, and that the youth may complain to the Data Protection Authority or go to court.',
        })}
      />
    </CommandForm>
  );
}
