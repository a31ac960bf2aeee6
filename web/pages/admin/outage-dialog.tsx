import { Button, Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import type { MenuEntryAnswer, OutageAnswer } from '../../api/answers';
import { TextAreaField, TextField } from '../../form/inputs';
import { useFormat } from '../../language/format';
import { type Both, useSay } from '../../language/language';
import { CommandDialog } from '../../parts/command-dialog';
import { outageForm } from './outage-form';

interface ButtonProps {
  readonly scheme: MenuEntryAnswer;
  readonly ask: () => void;
}

/** For a scheme whose window has begun: an outage before it takes nothing away. */
export function OutageButton({ scheme: { name, window }, ask }: ButtonProps) {
  const say = useSay();
  if (window.state === 'not-yet') return null;
  return (
    <Button appearance="secondary-action-button" onClick={ask}>
      {say({ nl: 'Leg een storing vast', en: 'Record an outage' })}
      <span className="visually-hidden">: {say(name)}</span>
    </Button>
  );
}

interface Contents {
  readonly scheme: MenuEntryAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

/** An outage of the portal when the window closed: it stays open for longer. */
export function OutageDialog({ scheme: { schemeId, name, window }, close, tell }: Contents) {
  const say = useSay();
  const format = useFormat();
  const help = say({ nl: 'Tijd in Amsterdam', en: 'Time in Amsterdam' });
  return (
    <CommandDialog<OutageAnswer, z.input<typeof outageForm>, z.output<typeof outageForm>>
      title={say({ nl: 'Storing vastleggen?', en: 'Record an outage?' })}
      confirm={say({ nl: 'Leg vast en verleng', en: 'Record and extend' })}
      path={`/v1/schemes/${schemeId}/outages`}
      schema={outageForm}
      start={{ from: '', to: '', until: '', reason: '' }}
      close={close}
      done={() => tell({ nl: 'De regeling blijft langer open.', en: 'The scheme stays open for longer.' })}
    >
      <Paragraph>
        <strong>{say(name)}</strong>.{' '}
        {say({
          nl: `De regeling sluit op ${format.moment(window.closesAt)}. Was het portaal toen niet te bereiken? Dan blijft zij langer open, hoogstens 14 dagen. Iedereen ziet de reden.`,
          en: `The scheme closes on ${format.moment(window.closesAt)}. Could the portal not be reached then? Then it stays open for longer, at most 14 days. Everybody sees the reason.`,
        })}
      </Paragraph>
      <TextField
        name="from"
        type="datetime-local"
        label={say({ nl: 'Begin van de storing', en: 'Beginning of the outage' })}
        help={help}
      />
      <TextField name="to" type="datetime-local" label={say({ nl: 'Einde van de storing', en: 'End of the outage' })} />
      <TextField name="until" type="datetime-local" label={say({ nl: 'Open tot', en: 'Open until' })} />
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Wat was er aan de hand?', en: 'What happened?' })} />
    </CommandDialog>
  );
}
