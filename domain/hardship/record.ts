import * as z from 'zod';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';

/** asked → granted or refused; what is granted is used once, or its day passes. */
export const hardshipStatuses = ['asked', 'granted', 'refused'] as const;
export type HardshipStatus = (typeof hardshipStatuses)[number];

/** A request to apply although the window is closed. */
export const hardshipRecord = whenAsked(() =>
  z.object({
    id: z.string(),
    schemeId: z.string(),
    /** The version in force when it was asked. */
    schemeVersion: z.int(),
    region: z.string(),
    /** KvK number of who asks. */
    organisation: z.string(),
    tradeName: z.string().nullable(),
    wanted: z.string(),
    reason: z.string(),
    status: z.enum(hardshipStatuses),
    version: z.int().min(1),
    requestedAt: instant,
    requestedBySub: z.string(),
    /** Last day of the term to decide (Awb 4:13). */
    decisionDueOn: localDate,
    decision: z
      .object({
        outcome: z.enum(['granted', 'refused']),
        motivation: z.string(),
        /** Last day of the permission; null where it is refused. */
        applyBy: localDate.nullable(),
        deciderSub: z.string(),
        deciderRole: z.string(),
        decidedAt: instant,
      })
      .nullable(),
    /** The application that came by it. */
    used: z.object({ applicationId: z.string(), at: instant }).nullable(),
  }),
);
export type Hardship = z.infer<typeof hardshipRecord>;
