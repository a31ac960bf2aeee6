import { Paragraph } from '@utrecht/component-library-react';
import type { DispatchAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { channelWords, undeliverableWords } from '../../words/letters';

/** The register of one letter, oldest first. */
export function DispatchList({ dispatches }: { readonly dispatches: readonly DispatchAnswer[] }) {
  const say = useSay();
  const { day, moment } = useFormat();
  if (dispatches.length === 0) {
    return <Paragraph className="quiet">{say({ nl: 'Nog niet verstuurd.', en: 'Not sent yet.' })}</Paragraph>;
  }
  return (
    <ul className="dispatches">
      {dispatches.map(({ dispatchId, channel, sentOn, at, undeliveredBy }) => (
        <li key={dispatchId}>
          {say(undeliveredBy === null ? channelWords[channel] : undeliverableWords[undeliveredBy])}:{' '}
          {channel === 'mail' || channel === 'portal' ? moment(at) : day(sentOn)}
        </li>
      ))}
    </ul>
  );
}
