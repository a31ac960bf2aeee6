import * as z from 'zod';
import { localDate } from '../records';
import { slug } from '../scheme/definition/pieces';
import { line, paragraph } from '../text';

/** Body of `POST /v1/payout-batches`. `executionOn`: the day the bank is asked to pay. */
export const batchRequest = z.strictObject({ region: slug, executionOn: localDate });
export type BatchRequest = z.infer<typeof batchRequest>;

/** Body of `POST /v1/payout-batches/{batchId}/withdrawal`. */
export const batchWithdrawal = z.strictObject({ reason: paragraph(2000) });

/** Body of `POST /v1/payout-batches/{batchId}/recall`. `bankReference`: by which the bank told that it will not pay. */
export const recallRequest = z.strictObject({ reason: paragraph(2000), bankReference: line(140) });
export type RecallRequest = z.infer<typeof recallRequest>;

/** Body of `POST /v1/payout-batches/{batchId}/recall-approval`. */
export const recallDecision = z.strictObject({
  outcome: z.enum(['approve', 'reject']),
  motivation: paragraph(2000),
});
export type RecallDecision = z.infer<typeof recallDecision>;
