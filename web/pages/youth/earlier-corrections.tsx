import { Paragraph } from '@utrecht/component-library-react';
import type { YouthVisitAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Status } from '../../parts/status';

/** What was asked by a link before, and what became of it. */
export function EarlierCorrections({ corrections }: Pick<YouthVisitAnswer, 'corrections'>) {
  const say = useSay();
  const { moment } = useFormat();
  return corrections.map(({ askedAt, status, text, reason }) => (
    <div key={askedAt}>
      <Paragraph>
        {moment(askedAt)}: {say({ nl: 'je vroeg om een verbetering', en: 'you asked for a correction' })}.{' '}
        <Status of="correction" status={status} />
      </Paragraph>
      <Paragraph>{text}</Paragraph>
      {reason !== null && (
        <Paragraph>
          {say({ nl: 'Antwoord van de regio: ', en: 'Answer of the region: ' })}
          {reason}
        </Paragraph>
      )}
    </div>
  ));
}
