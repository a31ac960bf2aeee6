import { Paragraph, StatusBadge } from '@utrecht/component-library-react';
import type { AccountAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { verificationWords } from '../../../words/accounts';
import { roleInWords } from '../../../words/timeline';
import { VerificationForm } from './verification-form';

interface Contents {
  readonly account: AccountAnswer;
  readonly tell: (words: Both) => void;
}

/** What a bank said of name and number together, of the account asked for and of the one in use; and a new answer. */
export function Verifications({ account, tell }: Contents) {
  const say = useSay();
  const { current, pending, mayNow } = account;
  return (
    <>
      <Paragraph>
        {say({
          nl: 'Vraag de bank of naam en rekeningnummer bij elkaar horen. Het antwoord legt u hier vast. Klopt de naam niet, dan ziet financiën dat voor het vrijgeven.',
          en: 'Ask the bank whether name and account number belong together. Record the answer here. Where the name does not match, finance sees it before the release.',
        })}
      </Paragraph>
      {pending !== null && (
        <Answers
          of={pending.verifications}
          title={{ nl: 'Nieuwe rekening', en: 'New account' }}
          none={{ nl: 'nog niet gevraagd', en: 'not asked yet' }}
        />
      )}
      <Answers
        of={current.verifications}
        title={{ nl: 'Rekening in gebruik', en: 'Account in use' }}
        none={{ nl: 'niet gevraagd', en: 'not asked' }}
      />
      {mayNow.verify === null && <VerificationForm account={account} tell={tell} />}
    </>
  );
}

interface AnswersProps {
  readonly of: AccountAnswer['current']['verifications'];
  readonly title: Both;
  readonly none: Both;
}

function Answers({ of: answers, title, none }: AnswersProps) {
  const say = useSay();
  const { day } = useFormat();
  if (answers.length === 0) {
    return (
      <Paragraph>
        {say(title)}: {say(none)}.
      </Paragraph>
    );
  }
  return (
    <>
      <Paragraph>{say(title)}:</Paragraph>
      <ul className="verified">
        {answers.map(({ result, suggestedName, checkedOn, byRole, at }) => {
          const { tone, said, meaning } = verificationWords[result];
          return (
            <li key={at}>
              <StatusBadge status={tone}>{say(said)}</StatusBadge>{' '}
              <span className="quiet">
                {day(checkedOn)}, {say(roleInWords(byRole))}
              </span>
              <p>{say(meaning)}</p>
              {suggestedName !== null && (
                <p>
                  {say({ nl: 'Naam volgens de bank:', en: 'Name as the bank has it:' })} {suggestedName}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
