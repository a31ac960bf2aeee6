import { factsOf } from '../application/facts-of';
import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { type Cents, cents, least } from '../money';
import { completedMonths } from '../retention';
import { awardFor, monthlyAmount } from '../scheme/award';
import type { Scheme } from '../scheme/definition';
import { reportedEmployment } from './employment';
import type { Claim } from './record';

/**
 * What a claim comes to when it is confirmed. Only an award per month is settled (for the months completed, at most
 * what was committed); every other claim is worth what was granted. Without evidence nothing was completed.
 * @param today only months that are over by then count.
 */
export function settledAmount(application: Application, scheme: Scheme, claim: Claim, today: LocalDate): Cents {
  const facts = factsOf(application, null);
  const award = awardFor(scheme, facts);
  if (award.kind === 'none' || !award.row.perMonth || application.placement === null) return claim.amountCents;
  const { employment, interruptions } = reportedEmployment(claim.evidence?.employment ?? [], application.changes);
  const months = completedMonths(application.placement.startOn, employment, {
    maxMonths: award.row.maxMonths ?? 0,
    minHoursPerWeek: scheme.retention?.minHoursPerWeek ?? scheme.placement?.minHoursPerWeek ?? null,
    gapDays: scheme.retention?.gapDays ?? 0,
    interruptions,
    asOf: today,
  });
  return least(cents(monthlyAmount(award.row, facts) * months), claim.amountCents);
}
