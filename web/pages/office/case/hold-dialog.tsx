import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { type HoldRequest, holdRequest } from '../../../../domain/application/hold';
import type { ApplicationAnswer } from '../../../api/answers';
import { CheckField } from '../../../form/choices';
import { DateField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

interface Values {
  readonly reason: string | undefined;
  readonly until: string | undefined;
  readonly newSuspicion: boolean;
}

const schema = holdRequest as unknown as z.ZodType<HoldRequest, Values>;

/** Why nothing is paid, and until when: at most thirteen weeks from the first notice of the suspicion (Awb 4:56). */
export function HoldDialog({ application: { id, hold }, close, tell }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  const limit =
    hold === null
      ? { nl: 'Hooguit 13 weken vanaf vandaag.', en: 'At most 13 weeks from today.' }
      : {
          nl: `Voor hetzelfde vermoeden hooguit tot en met ${day(hold.latestUntil)}.`,
          en: `For the same suspicion until and including ${day(hold.latestUntil)} at most.`,
        };
  return (
    <CommandDialog<ApplicationAnswer, Values, HoldRequest>
      title={say({ nl: 'Betaling opschorten?', en: 'Suspend payment?' })}
      confirm={say({ nl: 'Schort op', en: 'Suspend' })}
      path={`/v1/applications/${id}/holds`}
      schema={schema}
      start={{ reason: undefined, until: undefined, newSuspicion: false }}
      close={close}
      done={() =>
        tell({
          nl: 'De betaling is opgeschort. De werkgever krijgt bericht met uw reden.',
          en: 'Payment is suspended. The employer is told, with your reason.',
        })
      }
    >
      <Paragraph>
        {say({
          nl: 'Van dit dossier gaat niets meer naar de bank, tot en met de laatste dag. Wat al in een batch zit, gaat nog wel mee.',
          en: 'Nothing of this case goes to the bank any more, until and including the last day. What is in a batch still goes.',
        })}
      </Paragraph>
      <TextAreaField
        name="reason"
        rows={4}
        label={say({ nl: 'Waarom?', en: 'Why?' })}
        help={say({
          nl: 'De werkgever leest deze tekst in een mail.',
          en: 'The employer reads this text in a mail, in Dutch.',
        })}
      />
      <DateField
        name="until"
        label={say({ nl: 'Tot en met welke dag?', en: 'Until and including which day?' })}
        help={`${say(limit)} ${say({ nl: 'Daarna stopt het vanzelf.', en: 'It ends by itself after that.' })}`}
      />
      {hold !== null && (
        <CheckField
          name="newSuspicion"
          label={say({ nl: 'Dit is een ander vermoeden dan de vorige keer', en: 'This is another suspicion' })}
          help={say({ nl: 'Dan beginnen de 13 weken vandaag.', en: 'The 13 weeks then begin today.' })}
        />
      )}
    </CommandDialog>
  );
}
