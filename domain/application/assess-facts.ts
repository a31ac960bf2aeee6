import { amsterdamDate, type LocalDate } from '../calendar';
import { awardFor } from '../scheme/award';
import type { Scheme } from '../scheme/definition';
import { checkEligibility } from '../scheme/eligibility';
import type { Facts } from '../scheme/facts';
import type { Application } from './record';

/**
 * What the rules may see of an application.
 * @param birthDate lent by the person's item and kept nowhere else; null where no rule on age is asked.
 */
export function factsOf(application: Application, birthDate: LocalDate | null): Facts {
  const { youth, placement, employer, declarations } = application;
  return {
    appliedOn: amsterdamDate(application.receivedAt),
    youth: { ...youth, birthDate },
    placement,
    employer,
    declarations: { deMinimis: declarations.deMinimis },
    requestedAmountCents: application.requestedAmountCents,
  };
}

/** The application with its checks and award as the rules give them on the facts it has now. */
export function assessFacts(scheme: Scheme, application: Application, birthDate: LocalDate): Application {
  const facts = factsOf(application, birthDate);
  const award = awardFor(scheme, facts);
  return {
    ...application,
    checks: checkEligibility(scheme, facts),
    awardCents: award.kind === 'none' ? null : award.amountCents,
  };
}
