import * as z from 'zod';
import { overridesRequest } from '../application/decision-request';
import { documentRef, hoursPerWeek } from '../application/pieces';
import { localDate } from '../records';
import { beforeSettlementGrounds } from '../settlement/grounds-table';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';

/** Bodies of the routes under `/v1/claims/{claimId}`. */

/** `to` null: still employed. Hours may be 0: a contract that runs on without work. */
const employmentPeriod = whenAsked(() =>
  z
    .strictObject({ from: localDate, to: localDate.nullable(), hoursPerWeek: hoursPerWeek.or(z.literal(0)) })
    .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'must not be before from' }),
);

/** `statementBy`: who of the employer declares that this is true; it meets the evidence `employer-statement`. */
export const evidenceRequest = whenAsked(() =>
  z.strictObject({
    employment: z.array(employmentPeriod).max(100),
    documents: z.array(documentRef).max(50).default([]),
    statementBy: line(140).nullable().default(null),
  }),
);
export type EvidenceRequest = z.infer<typeof evidenceRequest>;

export const assessmentRequest = whenAsked(() =>
  z.strictObject({
    outcome: z.enum(['confirm', 'refuse']),
    motivation: paragraph(4000),
    overrides: overridesRequest,
    /** Of a refusal: on which ground the award is settled lower for it (Awb 4:46 lid 2); absent: activities not done. */
    ground: z.enum(beforeSettlementGrounds).optional(),
  }),
);
export type AssessmentRequest = z.infer<typeof assessmentRequest>;

export const replyRequest = z.strictObject({ text: paragraph(4000) });
export type ReplyRequest = z.infer<typeof replyRequest>;

export const approvalRequest = z.strictObject({
  outcome: z.enum(['approve', 'return']),
  motivation: paragraph(4000),
});
export type ApprovalRequest = z.infer<typeof approvalRequest>;
