import '../design/check-list.css';
import type { Check } from '../../domain/scheme/check';
import { useSay } from '../language/language';
import { checkInWords, outcomeInWords } from '../words/checks';

interface Contents {
  readonly checks: readonly Check[];
  /** Also says which law or part of the scheme each condition comes from. */
  readonly withReference?: boolean;
}

const icons = { pass: '✓', fail: '✗', unknown: '?' } as const;

/** A trace for people: per rule how it ended, what was seen and what is asked. */
export function CheckList({ checks, withReference = false }: Contents) {
  const say = useSay();
  return (
    <ul className="checks">
      {checks.map((check) => {
        const { title, sentence } = checkInWords(check);
        return (
          <li key={check.rule} className={`check check--${check.outcome}`}>
            <span className="check-icon" aria-hidden="true">
              {icons[check.outcome]}
            </span>
            <div>
              <p className="check-title">
                <strong>{say(title)}</strong>{' '}
                <span className="check-outcome">{say(outcomeInWords[check.outcome])}</span>
              </p>
              <p className="check-sentence">{say(sentence)}</p>
              {withReference && (
                <p className="check-reference" lang="nl">
                  {check.reference}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
