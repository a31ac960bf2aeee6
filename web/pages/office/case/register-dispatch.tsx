import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type * as z from 'zod';
import { type DispatchRequest, dispatchRequest } from '../../../../domain/letter/dispatch';
import type { LetterAnswer } from '../../../api/answers';
import { ChoiceField } from '../../../form/choices';
import { DateField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { letterKindWords } from '../../../words/letters';

interface Contents {
  readonly letter: LetterAnswer;
  readonly tell: (words: Both) => void;
}

interface Values {
  readonly channel: string | undefined;
  readonly sentOn: string | undefined;
}

const schema = dispatchRequest as unknown as z.ZodType<DispatchRequest, Values>;

/** What was printed and sent, or handed over: with it the letter leaves the worklist. */
export function RegisterDispatch({ letter, tell }: Contents) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { applicationId, letterId, letterKind } = letter;
  return (
    <>
      <Button appearance="secondary-action-button" className="no-print" onClick={() => setOpen(true)}>
        {say({ nl: 'Verzending vastleggen', en: 'Register dispatch' })}{' '}
        <span className="visually-hidden">{say(letterKindWords[letterKind])}</span>
      </Button>
      {open && (
        <CommandDialog<LetterAnswer, Values, DispatchRequest>
          title={say({ nl: 'Verzending vastleggen?', en: 'Register dispatch?' })}
          confirm={say({ nl: 'Leg vast', en: 'Register' })}
          path={`/v1/applications/${applicationId}/letters/${encodeURIComponent(letterId)}/dispatches`}
          schema={schema}
          start={{ channel: undefined, sentOn: undefined }}
          close={() => setOpen(false)}
          done={() => tell({ nl: 'De verzending is vastgelegd.', en: 'The dispatch was registered.' })}
        >
          <Paragraph>
            {say({
              nl: 'Hiermee laten wij zien dat de brief is verstuurd. Het kan niet ongedaan worden gemaakt.',
              en: 'By this we show that the letter was sent. It cannot be undone.',
            })}
          </Paragraph>
          <ChoiceField
            name="channel"
            label={say({ nl: 'Hoe ging de brief weg?', en: 'How did the letter go?' })}
            choices={[
              { value: 'post', label: say({ nl: 'Per post', en: 'By post' }) },
              { value: 'handed-over', label: say({ nl: 'Overhandigd', en: 'Handed over' }) },
            ]}
          />
          <DateField
            name="sentOn"
            label={say({ nl: 'Op welke dag?', en: 'On which day?' })}
            help={say({ nl: 'Vandaag of eerder.', en: 'Today or before.' })}
          />
        </CommandDialog>
      )}
    </>
  );
}
