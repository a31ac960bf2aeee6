import * as z from 'zod';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';

/**
 * Payment suspended on a serious suspicion (Awb 4:56): counted from the day on which the employer is told in writing,
 * and over by itself.
 */
export const holdRecord = whenAsked(() =>
  z.object({
    reason: z.string(),
    /** Day on which it began: that of the notice. */
    startedOn: localDate,
    /** Last day on which it counts. */
    until: localDate,
    /** Day of the first notice of this suspicion: thirteen weeks after it no hold on it lasts any longer. */
    suspectedOn: localDate,
    bySub: z.string(),
    byRole: z.string(),
    at: instant,
    /** How many of its days for a reminder to the office are behind it; absent: none. */
    reminded: z.int().optional(),
    /** Null: not ended before its last day. */
    released: z.object({ reason: z.string(), bySub: z.string(), byRole: z.string(), at: instant }).nullable(),
  }),
);
export type Hold = z.infer<typeof holdRecord>;
