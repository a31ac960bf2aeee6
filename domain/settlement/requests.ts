import * as z from 'zod';
import { localDate, wholeCents } from '../records';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { adjustmentGrounds, beforeSettlementGrounds } from './grounds-table';

/** Bodies of `POST /v1/applications/{id}/settlement` and `/revocation`: one step of an intended decision each. */

const cents = z.int().min(0).max(99_999_999_999).pipe(wholeCents);

/**
 * `amountCents`: what is left of the award. `because`, `knownOn` and `breachOn`: what the ground asks to be shown
 * (`domain/settlement/grounds-table.ts`).
 */
const intention = {
  step: z.literal('intend'),
  amountCents: cents,
  motivation: paragraph(4000),
  because: paragraph(2000).optional(),
};

export const adjustmentReply = z.strictObject({ step: z.literal('reply'), text: paragraph(4000) });

export const adjustmentDecision = whenAsked(() =>
  z.strictObject({
    step: z.literal('decide'),
    outcome: z.enum(['establish', 'drop']),
    motivation: paragraph(4000),
  }),
);

export const settlementIntention = z.strictObject({ ...intention, ground: z.enum(beforeSettlementGrounds) });
export const revocationIntention = whenAsked(() =>
  z.strictObject({
    ...intention,
    ground: z.enum(adjustmentGrounds),
    knownOn: localDate.optional(),
    breachOn: localDate.optional(),
  }),
);

export const settlementRequest = z.discriminatedUnion('step', [
  settlementIntention,
  adjustmentReply,
  adjustmentDecision,
]);
export const revocationRequest = z.discriminatedUnion('step', [
  revocationIntention,
  adjustmentReply,
  adjustmentDecision,
]);

export type AdjustmentIntention = z.infer<typeof revocationIntention>;
export type AdjustmentDecision = z.infer<typeof adjustmentDecision>;
export type AdjustmentRequest = z.infer<typeof revocationRequest>;
