import { awardFor, rowsPossible } from '../award';
import { type Case, checkOf, inScheme, type Rule } from '../check';
import { benefitOf, known } from '../facts';

/** Rules about the amount. */

/** Passes once the amount stands; unknown while a fact that decides on the row or its amount is. */
const awardRow: Rule = ({ scheme, facts }) => {
  if (scheme.award.length === 0) return null;
  const { kind } = awardFor(scheme, facts);
  return checkOf({
    rule: 'award-row',
    met: kind === 'none' ? false : kind === 'fixed' ? true : undefined,
    input: { type: facts.placement?.type ?? null, benefit: benefitOf(facts) ?? null },
    expected: scheme.award.map(({ when }) => ({ types: when?.types ?? null, benefits: when?.benefits ?? null })),
    reference: inScheme(scheme, 'hoogte van het bedrag'),
  });
};

/**
 * A request above the maximum is no fail: it is granted up to the maximum. A request of nothing fails once it is sure
 * that the row asks for an amount; where no row can match, none asks, and `award-row` fails instead.
 */
function requestMet({ scheme, facts }: Case): boolean | undefined {
  const rows = rowsPossible(scheme, facts);
  if (!rows.some(({ row }) => row.requested)) return true;
  const requested = known(facts.requestedAmountCents);
  if (requested === undefined) return undefined;
  if (requested > 0) return true;
  const sure = rows.some(({ certain }) => certain) && rows.every(({ row }) => row.requested);
  return sure ? false : undefined;
}

const requestedAmount: Rule = (subject) => {
  const { scheme, facts } = subject;
  const limits = scheme.award.filter((row) => row.requested).map((row) => row.amountCents);
  if (limits.length === 0) return null;
  return checkOf({
    rule: 'requested-amount',
    met: requestMet(subject),
    input: facts.requestedAmountCents,
    expected: { grantedUpToCents: Math.max(...limits) },
    reference: inScheme(scheme, 'gevraagd bedrag'),
  });
};

export const awardRules: readonly Rule[] = [awardRow, requestedAmount];
