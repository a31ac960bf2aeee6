import * as z from 'zod';
import { amountCents, count, opaqueId, signedCents, slug } from './fields';

export const budgetV1 = {
  /** Money and awards that came free for the next in line. */
  released: () => z.strictObject({ budgetId: opaqueId, schemeId: slug, amountCents, awards: count }),
  exhausted: () => z.strictObject({ budgetId: opaqueId, schemeId: slug }),
  /** Its waiting list ended, by decision or because nothing can come free any more: who waits is refused. */
  'list-ended': () =>
    z.strictObject({ budgetId: opaqueId, schemeId: slug, because: z.enum(['decided', 'nothing-left']) }),
  /** The ledger and the balances disagree: someone must look. */
  difference: () => z.strictObject({ budgetId: opaqueId, expectedCents: signedCents, foundCents: signedCents }),
};
