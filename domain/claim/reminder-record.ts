import * as z from 'zod';
import { whenAsked } from '../when-asked';

/** When the employer of an open claim is reminded of its evidence, as its scheme said at the grant; and how far that went. */
export const reminderRecord = whenAsked(() =>
  z.object({
    /** Days after opening. Null: no reminder so. */
    afterDays: z.int().nullable(),
    /** Days before the last day for evidence. Null or 0: no reminder so. */
    beforeDays: z.int().nullable(),
    /** How many of its days for a reminder are behind it, with or without a mail: 0 to 2. */
    passed: z.int().min(0),
  }),
);
