import type { ClaimAnswer } from '../../api/answers';
import type { Both } from '../../language/language';
import { retentionReasonInWords } from '../../words/checks/claim';
import { dayWords } from '../../words/checks/values';

export interface VerdictWords {
  readonly question: Both;
  readonly answer: Both;
  /** What speaks against it, or from when it can be told; empty where there is nothing to add. */
  readonly because: readonly Both[];
}

const answers: Readonly<Record<'pass' | 'fail' | 'not-yet-due', Both>> = {
  pass: { nl: 'ja', en: 'yes' },
  fail: { nl: 'nee', en: 'no' },
  'not-yet-due': { nl: 'nog niet', en: 'not yet' },
};

/** As the scheme asks, where the check tells; 0: it does not. */
function monthsAsked({ checks }: Pick<ClaimAnswer, 'checks'>): number {
  const expected = checks.find(({ rule }) => rule === 'retention')?.expected;
  const months = typeof expected === 'object' && expected !== null && 'months' in expected ? expected.months : 0;
  return typeof months === 'number' ? months : 0;
}

/** Whether the youth stayed long enough, in words; null: it is not asked, or there is no evidence yet. */
export function verdictInWords(claim: Pick<ClaimAnswer, 'retention' | 'checks'>): VerdictWords | null {
  const { retention = null } = claim;
  if (retention === null) return null;
  const months = monthsAsked(claim);
  const from = dayWords(retention.dueOn);
  return {
    question:
      months === 0
        ? { nl: 'Lang genoeg in dienst', en: 'Employed long enough' }
        : {
            nl: `${months} ${months === 1 ? 'maand' : 'maanden'} in dienst`,
            en: `Employed for ${months} ${months === 1 ? 'month' : 'months'}`,
          },
    answer: answers[retention.outcome],
    because: [
      ...(retention.outcome === 'not-yet-due'
        ? [{ nl: `Dat weten wij op ${from.nl}.`, en: `We know that on ${from.en}.` }]
        : []),
      ...retention.reasons.flatMap((reason) => retentionReasonInWords(reason) ?? []),
    ],
  };
}
