import { Heading4, Paragraph } from '@utrecht/component-library-react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { DocumentList } from './documents';

interface Contents {
  readonly claim: ClaimAnswer;
  readonly mayOpen: boolean;
}

/** What the employer handed in for a claim. */
export function Evidence({ claim: { evidence }, mayOpen }: Contents) {
  const say = useSay();
  const { day, moment, number } = useFormat();
  if (evidence === null) return null;
  const { statementBy } = evidence;
  return (
    <>
      <Heading4>{say({ nl: 'Bewijs van de werkgever', en: 'Evidence of the employer' })}</Heading4>
      <ul className="employment">
        {evidence.employment.map(({ from, to, hoursPerWeek }) => (
          <li key={from}>
            {day(from)} – {to === null ? say({ nl: 'nog in dienst', en: 'still employed' }) : day(to)},{' '}
            {number(hoursPerWeek)} {say({ nl: 'uur per week', en: 'hours per week' })}
          </li>
        ))}
      </ul>
      {evidence.documents.length > 0 && <DocumentList documents={evidence.documents} mayOpen={mayOpen} />}
      <Paragraph>
        {say({ nl: 'Ingeleverd op', en: 'Handed in on' })} {moment(evidence.submittedAt)}
        {statementBy !== undefined &&
          statementBy !== null &&
          `, ${say({ nl: 'verklaard door', en: 'declared by' })} ${statementBy}`}
        .
      </Paragraph>
    </>
  );
}
