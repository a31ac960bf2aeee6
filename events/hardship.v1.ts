import * as z from 'zod';
import { instant, kvkNumber, localDate, opaqueId, slug } from './fields';

/** A request to apply all the same after the window closed. What it says, and why, stays with the record. */
const hardship = () =>
  z.strictObject({
    hardshipId: opaqueId,
    schemeId: slug,
    region: slug,
    /** KvK number of who asks. */
    organisation: kvkNumber,
  });

export const hardshipV1 = {
  requested: () => hardship().extend({ decisionDueOn: localDate }),
  /** `applyBy`: the last day of the permission to apply once; null where it is refused. */
  decided: () =>
    hardship().extend({
      outcome: z.enum(['granted', 'refused']),
      decidedAt: instant,
      applyBy: localDate.nullable(),
    }),
  /** The letter about the decision is there. What it says stands in its file, never here. */
  'letter-written': () => hardship().extend({ letterId: opaqueId }),
  /** It left, by mail with a link. To which address is kept as a hash, and not told. */
  'letter-dispatched': () => hardship().extend({ letterId: opaqueId, channel: z.enum(['mail']), sentOn: localDate }),
  /** The mail did not arrive: the office sends it another way. */
  'letter-undeliverable': () =>
    hardship().extend({ letterId: opaqueId, cause: z.enum(['bounce', 'complaint', 'rejected']) }),
};
