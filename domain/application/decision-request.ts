import * as z from 'zod';
import { wholeCents } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { amountCents } from './pieces';

/** Why a rule that did not pass is set aside, one entry a rule; assessments of claims have the same. */
export const overridesRequest = whenAsked(() =>
  z
    .array(z.strictObject({ rule: line(80), reason: paragraph(2000) }))
    .max(100)
    .default([])
    .refine((overrides) => new Set(overrides.map(({ rule }) => rule)).size === overrides.length, {
      message: 'names the same rule twice',
    }),
);

/** Body of `POST /v1/applications/{id}/decision`. The motivation goes into the letter: Awb 3:46. Not-treated: Awb 4:5. */
export const decisionRequest = whenAsked(() =>
  z.strictObject({
    outcome: z.enum(['grant', 'reject', 'not-treated']),
    motivation: paragraph(4000),
    amountCents: amountCents.unwrap().min(1).pipe(wholeCents).optional(),
    overrides: overridesRequest,
  }),
);
export type DecisionRequest = z.infer<typeof decisionRequest>;

/** Body of `POST /v1/applications/{id}/withdrawal`. */
export const withdrawalRequest = z.strictObject({ reason: paragraph(2000) });
export type WithdrawalRequest = z.infer<typeof withdrawalRequest>;
