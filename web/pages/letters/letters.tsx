import '../../design/letters.css';
import { Paragraph, StatusBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { LetterAnswer, LettersAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { letterKindWords } from '../../words/letters';
import { DispatchList } from './dispatch-list';
import { OpenLetter } from './open-letter';

interface Contents {
  readonly applicationId: string;
  /** Whether the reader works here: then it is shown what must be done. */
  readonly office?: boolean;
  /** What may be done with a letter, beside opening it. */
  readonly actions?: (letter: LetterAnswer) => ReactNode;
}

/** Seconds: a letter follows its decision at once. */
const refreshSeconds = 30;

/** The letters of an application, newest first, with how each was dispatched. */
export function Letters({ applicationId, office = false, actions }: Contents) {
  const say = useSay();
  const read = useApi<LettersAnswer>(`/v1/applications/${applicationId}/letters`, { refreshSeconds });
  return (
    <Loaded of={read} lines={4}>
      {({ letters }) =>
        letters.length === 0 ? (
          <Paragraph>{say({ nl: 'Er zijn nog geen brieven.', en: 'There are no letters yet.' })}</Paragraph>
        ) : (
          <ul className="letters">
            {[...letters].reverse().map((letter) => (
              <OneLetter key={letter.letterId} letter={letter} office={office} actions={actions} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

interface One {
  readonly letter: LetterAnswer;
  readonly office: boolean;
  readonly actions: Contents['actions'];
}

function OneLetter({ letter, office, actions }: One) {
  const say = useSay();
  const { moment } = useFormat();
  const { letterKind, writtenAt, dispatches } = letter;
  const name = say(letterKindWords[letterKind]);
  return (
    <li className="letter">
      <Paragraph>
        <strong>{name}</strong> <span className="quiet">{moment(writtenAt)}</span>{' '}
        {office && <Attention letter={letter} />}
      </Paragraph>
      <DispatchList dispatches={dispatches} />
      <div className="claim-actions">
        <OpenLetter letter={letter} name={name} />
        {actions?.(letter)}
      </div>
    </li>
  );
}

/** What an officer must still do with it. */
function Attention({ letter: { attention, sendBy } }: { readonly letter: LetterAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  if (attention === null || sendBy === null) return null;
  const by = day(sendBy);
  return attention === 'undeliverable' ? (
    <StatusBadge status="danger">
      {say({ nl: `Niet aangekomen: verstuur voor ${by}`, en: `Not delivered: send by ${by}` })}
    </StatusBadge>
  ) : (
    <StatusBadge status="warning">
      {say({ nl: `Te versturen, uiterlijk ${by}`, en: `To send, ${by} at the latest` })}
    </StatusBadge>
  );
}
