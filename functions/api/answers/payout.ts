import * as z from 'zod';
import { paymentStatuses } from '../../../domain/payout/seal';
import { refusalNow } from './case';
import { cents, date, instant, pageOf } from './pieces';

/** What finance sees: amounts and references, nothing of the youth. */

export const paymentAnswer = z
  .object({
    claimId: z.string(),
    applicationId: z.string(),
    endToEndId: z.string().nullable().describe('The reference at the bank; null until in a batch.'),
    amountCents: cents,
    status: z.enum(paymentStatuses),
    payBy: date.nullable().describe('Last day to pay (Awb 4:87).'),
    batchId: z.string().nullable(),
    region: z.string(),
    number: z.string().describe('Of the application.'),
    schemeId: z.string(),
    tradeName: z.string().nullable().describe('Of the employer who applied.'),
  })
  .meta({ id: 'Payment' });
export type PaymentAnswer = z.output<typeof paymentAnswer>;
export const paymentPage = pageOf(paymentAnswer).meta({ id: 'PaymentPage' });

export const batchAnswer = z
  .object({
    id: z.string(),
    region: z.string(),
    status: z.enum(['sealing', 'sealed', 'released']).describe('"sealing" while lines are gathered: ask again.'),
    executionOn: date.describe('The day the bank is asked to pay.'),
    lines: z.int().min(0),
    totalCents: cents,
    createdAt: instant,
    releasedAt: instant.nullable(),
    madeBy: z.object({ mine: z.boolean().describe('True: the caller made it.') }),
    mayRelease: refusalNow,
  })
  .meta({ id: 'PayoutBatch' });
export type BatchAnswer = z.output<typeof batchAnswer>;
export const batchPage = pageOf(batchAnswer).meta({ id: 'PayoutBatchPage' });
