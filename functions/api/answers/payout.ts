import * as z from 'zod';
import { claimStatuses } from '../../../domain/claim/record';
import { cents, date, instant, pageOf } from './pieces';

/** What finance sees: amounts and references, nothing of the youth. */

export const paymentAnswer = z
  .object({
    claimId: z.string(),
    applicationId: z.string(),
    endToEndId: z.string().nullable().describe('The reference at the bank; null until in a batch.'),
    amountCents: cents,
    status: z.enum(claimStatuses),
    payBy: date.nullable().describe('Last day to pay (Awb 4:87).'),
    batchId: z.string().nullable().optional(),
  })
  .meta({ id: 'Payment' });
export type PaymentAnswer = z.output<typeof paymentAnswer>;
export const paymentPage = pageOf(paymentAnswer).meta({ id: 'PaymentPage' });

export const batchAnswer = z
  .object({
    id: z.string(),
    region: z.string(),
    status: z.enum(['sealed', 'released']),
    executionOn: date.describe('The day the bank is asked to pay.'),
    lines: z.int().min(1),
    totalCents: cents,
    createdAt: instant,
    releasedAt: instant.nullable(),
    parts: z.int().min(1).optional().describe('Files the payment order consists of.'),
  })
  .meta({ id: 'PayoutBatch' });
export type BatchAnswer = z.output<typeof batchAnswer>;
export const batchPage = pageOf(batchAnswer).meta({ id: 'PayoutBatchPage' });
