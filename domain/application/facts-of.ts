import { amsterdamDate, type LocalDate } from '../calendar';
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
