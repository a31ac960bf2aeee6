import * as z from 'zod';
import { instant } from '../records';
import { whenAsked } from '../when-asked';

/** How an application reached us otherwise than by the form. */
export const intakeChannels = ['post', 'counter', 'mail'] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

/** What is particular about how an application came in; each part is absent where it does not hold. */
export const intakeRecord = whenAsked(() =>
  z.object({
    /** An officer registered what came otherwise; `receivedAt` of the application is when that came. */
    registered: z
      .object({
        channel: z.enum(intakeChannels),
        /** Why it came otherwise, or late; written by the officer. */
        reason: z.string(),
        /** It came when the window was closed. */
        late: z.boolean(),
        at: instant,
        bySub: z.string(),
        byRole: z.string(),
      })
      .optional(),
    /** It came in the time by which an outage had extended the window. */
    extension: z.object({ closedAt: instant, until: instant }).optional(),
    /** It came by a permission that was granted on this request. */
    hardshipId: z.string().optional(),
  }),
);
export type Intake = z.infer<typeof intakeRecord>;
