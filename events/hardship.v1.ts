import * as z from 'zod';
import { instant, kvkNumber, localDate, opaqueId, slug } from './fields';

/** A request to apply all the same after the window closed. What it says, and why, stays with the record. */
const hardship = z.strictObject({
  hardshipId: opaqueId,
  schemeId: slug,
  region: slug,
  /** KvK number of who asks. */
  organisation: kvkNumber,
});

export const hardshipV1 = {
  requested: hardship.extend({ decisionDueOn: localDate }),
  /** `applyBy`: the last day of the permission to apply once; null where it is refused. */
  decided: hardship.extend({
    outcome: z.enum(['granted', 'refused']),
    decidedAt: instant,
    applyBy: localDate.nullable(),
  }),
};
