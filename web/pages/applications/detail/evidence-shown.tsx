import { Heading, Paragraph } from '@utrecht/component-library-react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CheckList } from '../../../parts/check-list';
import { verdictInWords } from '../retention-verdict';
import { Documents } from './documents';
import { Periods } from './periods';

interface Contents {
  readonly claim: ClaimAnswer;
  /** Of its headings: one below what it stands in. */
  readonly level: 2 | 4;
}

/** What was handed in for a claim, and what the rules make of it. */
export function EvidenceShown({ claim, level }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const { evidence, checks } = claim;
  const verdict = verdictInWords(claim);
  if (evidence === null) return null;
  return (
    <>
      {verdict !== null && (
        <Paragraph>
          <strong>
            {say(verdict.question)}: {say(verdict.answer)}.
          </strong>{' '}
          {verdict.because.map(say).join(' ')}
        </Paragraph>
      )}
      <Heading level={level}>{say({ nl: 'Uw bewijs', en: 'Your evidence' })}</Heading>
      {evidence.employment.length > 0 && <Periods periods={evidence.employment} />}
      {evidence.documents.length > 0 && <Documents documents={evidence.documents} />}
      <Paragraph>
        {say({
          nl: `Ontvangen op ${moment(evidence.submittedAt)}.`,
          en: `Received on ${moment(evidence.submittedAt)}.`,
        })}{' '}
        {evidence.statementBy
          ? say({ nl: `Verklaard door ${evidence.statementBy}.`, en: `Declared by ${evidence.statementBy}.` })
          : null}
      </Paragraph>
      {checks.length > 0 && (
        <>
          <Heading level={level}>{say({ nl: 'Wat wij controleren', en: 'What we check' })}</Heading>
          <CheckList checks={checks} />
        </>
      )}
    </>
  );
}
