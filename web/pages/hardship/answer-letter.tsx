import '../../design/letters.css';
import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { HardshipWithLetterAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { letterKindWords } from '../../words/letters';
import { DispatchList } from '../letters/dispatch-list';
import { DownloadLetter } from '../letters/open-letter';

interface Contents {
  readonly hardshipId: string;
  readonly letter: NonNullable<HardshipWithLetterAnswer['letter']>;
}

/** The letter about the decision, with how it was sent. */
export function AnswerLetter({ hardshipId, letter: { writtenAt, dispatches } }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const name = say(letterKindWords['hardship-decision']);
  return (
    <section>
      <Heading2>{say({ nl: 'De brief', en: 'The letter' })}</Heading2>
      <Paragraph>
        <strong>{name}</strong> <span className="quiet">{moment(writtenAt)}</span>
      </Paragraph>
      <DispatchList dispatches={dispatches} />
      <DownloadLetter path={`/v1/hardship-requests/${encodeURIComponent(hardshipId)}/letter`} name={name} />
    </section>
  );
}
