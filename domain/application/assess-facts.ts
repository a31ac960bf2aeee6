import type { LocalDate } from '../calendar';
import { awardFor } from '../scheme/award';
import type { Scheme } from '../scheme/definition';
import { checkEligibility } from '../scheme/eligibility';
import type { Circumstances } from '../scheme/facts';
import { factsOf } from './facts-of';
import type { Application } from './record';

/** The application with its checks and award as the rules give them on the facts it has now. */
export function assessFacts(
  scheme: Scheme,
  application: Application,
  birthDate: LocalDate,
  circumstances?: Circumstances,
): Application {
  const facts = factsOf(application, birthDate);
  const award = awardFor(scheme, facts);
  return {
    ...application,
    checks: checkEligibility(scheme, facts, circumstances),
    awardCents: award.kind === 'none' ? null : award.amountCents,
  };
}
