import { Button, Paragraph } from '@utrecht/component-library-react';
import { type ListEndRequest, listEndRequest } from '../../../domain/allocation/requests';
import type { ListEndAnswer, MenuEntryAnswer } from '../../api/answers';
import { TextAreaField } from '../../form/inputs';
import { type Both, useSay } from '../../language/language';
import { CommandDialog } from '../../parts/command-dialog';

interface ButtonProps {
  readonly scheme: MenuEntryAnswer;
  readonly ask: () => void;
}

/** For a scheme with a list on which somebody stands. */
export function EndListButton({ scheme: { name, left }, ask }: ButtonProps) {
  const say = useSay();
  if ((left?.waiting ?? 0) === 0) return null;
  return (
    <Button appearance="subtle-button" onClick={ask}>
      {say({ nl: 'Beëindig de wachtlijst', en: 'End the waiting list' })}
      <span className="visually-hidden">: {say(name)}</span>
    </Button>
  );
}

interface Contents {
  readonly scheme: MenuEntryAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

/** Ends the list of this year, with the motivation of every refusal. */
export function EndListDialog({ scheme: { schemeId, name }, close, tell }: Contents) {
  const say = useSay();
  return (
    <CommandDialog<ListEndAnswer, ListEndRequest, ListEndRequest>
      danger
      title={say({ nl: 'Wachtlijst beëindigen?', en: 'End the waiting list?' })}
      confirm={say({ nl: 'Beëindig de wachtlijst', en: 'End the waiting list' })}
      path={`/v1/schemes/${schemeId}/waiting-list-end`}
      schema={listEndRequest}
      start={{ motivation: '' }}
      close={close}
      done={({ waiting }) =>
        tell({
          nl: `De wachtlijst is beëindigd. Wie erop staat, wijzen wij vannacht af: ${waiting} aanvragen.`,
          en: `The waiting list has ended. The ${waiting} applications on it are refused tonight.`,
        })
      }
    >
      <Paragraph>
        <strong>{say(name)}</strong>
      </Paragraph>
      <Paragraph>
        {say({
          nl: 'Niemand krijgt nog geld van de wachtlijst. Wie erop staat, krijgt een afwijzing met deze motivering. Dit kunt u niet terugdraaien.',
          en: 'Nobody gets budget from the waiting list any more. Who stands on it is refused with this motivation. You cannot undo this.',
        })}
      </Paragraph>
      <TextAreaField name="motivation" rows={4} label={say({ nl: 'Motivering', en: 'Motivation' })} />
    </CommandDialog>
  );
}
