import { Heading4, Paragraph } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { ruleInWords } from '../../../words/checks';

const mineOr = (mine: boolean) =>
  mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' };

/** What the first officer found, what the employer answered, and what the second officer found. */
export function Assessment({ claim: { assessment, approval } }: { readonly claim: ClaimAnswer }) {
  const say = useSay();
  const { moment } = useFormat();
  if (assessment === null && approval === null) return null;
  const who = (mine: boolean, at: string) => `${say(mineOr(mine))}, ${moment(at)}`;
  return (
    <>
      <Heading4>{say({ nl: 'Beoordeling', en: 'Assessment' })}</Heading4>
      {assessment !== null && (
        <Found
          what={say(
            assessment.outcome === 'confirm'
              ? { nl: 'Akkoord', en: 'Confirmed' }
              : { nl: 'Voornemen om te weigeren', en: 'Refusal intended' },
          )}
          who={who(assessment.mine, assessment.assessedAt)}
          text={assessment.motivation}
        >
          {assessment.overrides.map(({ rule, reason }) => (
            <Paragraph key={rule} lang="nl">
              {say(ruleInWords(rule) ?? { nl: rule, en: rule })}: {reason}
            </Paragraph>
          ))}
          {assessment.reply !== null && (
            <Paragraph className="written" lang="nl">
              <strong>{say({ nl: 'Reactie van de werkgever:', en: 'Reply of the employer:' })}</strong>{' '}
              {assessment.reply}
            </Paragraph>
          )}
        </Found>
      )}
      {approval !== null && (
        <Found
          what={say(
            approval.outcome === 'approve'
              ? { nl: 'Goedgekeurd', en: 'Approved' }
              : { nl: 'Teruggegeven', en: 'Returned' },
          )}
          who={who(approval.mine, approval.approvedAt)}
          text={approval.motivation}
        />
      )}
    </>
  );
}

interface FoundContents {
  readonly what: string;
  readonly who: string;
  readonly text: string;
  readonly children?: ReactNode;
}

const Found = ({ what, who, text, children }: FoundContents) => (
  <div className="found">
    <Paragraph>
      <strong>{what}</strong> <span className="quiet">{who}</span>
    </Paragraph>
    <Paragraph className="written" lang="nl">
      {text}
    </Paragraph>
    {children}
  </div>
);
