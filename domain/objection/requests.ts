import * as z from 'zod';
import { localDate, wholeCents } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { contestedKinds, objectionOutcomes, remedies } from './record';

/**
 * Body of `POST /v1/applications/{id}/objections`. `announcedOn`: where that was later than the day of the decision;
 * `postedOn`: the day of the postmark (Awb 6:9 lid 2).
 */
export const objectionRequest = whenAsked(() =>
  z.strictObject({
    contested: z.enum(contestedKinds),
    claimId: line(60).optional(),
    receivedOn: localDate,
    postedOn: localDate.optional(),
    announcedOn: localDate.optional(),
    summary: paragraph(4000),
  }),
);
export type ObjectionRequest = z.infer<typeof objectionRequest>;

const reason = paragraph(2000);

/** What its decision is. `amountCents`: granted, left of the award, or owed, by the remedy. */
export const objectionDecision = whenAsked(() =>
  z.strictObject({
    step: z.literal('decide'),
    outcome: z.enum(objectionOutcomes),
    remedy: z.enum(remedies).optional(),
    amountCents: z.int().min(0).max(99_999_999_999).pipe(wholeCents).optional(),
    motivation: paragraph(8000),
    excusedBecause: reason.optional(),
  }),
);
export type ObjectionDecision = z.infer<typeof objectionDecision>;

export const objectionPostponement = z.strictObject({ step: z.literal('postpone'), reason });
export const objectionLook = z.strictObject({ step: z.literal('look') });
export const objectionSuspension = z.strictObject({ step: z.literal('suspend'), endsOn: localDate });
export const objectionResumption = z.strictObject({ step: z.literal('resume'), completedOn: localDate });
export const objectionWithdrawal = z.strictObject({ step: z.literal('withdraw'), reason });

/** Body of `POST /v1/applications/{id}/objections/{objectionId}`: one step. */
export const objectionStepRequest = z.discriminatedUnion('step', [
  objectionSuspension,
  objectionResumption,
  objectionPostponement,
  objectionWithdrawal,
  objectionLook,
  objectionDecision,
]);
export type ObjectionStepRequest = z.infer<typeof objectionStepRequest>;
