import * as z from 'zod';
import { localDate } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';

/** Body of `POST /v1/hardship-requests`: who could not apply in time asks to do so all the same. */
export const hardshipRequest = whenAsked(() =>
  z.strictObject({
    schemeId: z.string().min(1).max(80),
    tradeName: line(200).optional(),
    /** Whom the answer is sent to. Absent: it is read on the page alone. */
    contact: z.strictObject({ name: line(140), email: z.email().max(254) }).optional(),
    wanted: paragraph(2000).describe(
      'What was to be applied for, in words; nothing about the youth but what is needed.',
    ),
    reason: paragraph(4000).describe('Why it could not be done in time, and why a refusal would be hard.'),
  }),
);
export type HardshipRequest = z.infer<typeof hardshipRequest>;

/** Body of `POST /v1/hardship-requests/{hardshipId}/decision`. The motivation goes into the letter: Awb 3:46. */
export const hardshipDecision = whenAsked(() =>
  z
    .strictObject({
      outcome: z.enum(['granted', 'refused']),
      motivation: paragraph(4000),
      applyBy: localDate
        .optional()
        .describe('Last day on which the organisation may apply, once; where it is granted.'),
    })
    .refine(({ outcome, applyBy }) => (outcome === 'granted') === (applyBy !== undefined), {
      path: ['applyBy'],
      message: 'goes with a grant, and with a grant alone',
    }),
);
export type HardshipDecision = z.infer<typeof hardshipDecision>;
