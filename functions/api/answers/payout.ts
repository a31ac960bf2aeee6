import * as z from 'zod';
import { batchStatuses } from '../../../domain/payout/batch';
import { gateNames } from '../../../domain/payout/gate';
import { paymentStatuses } from '../../../domain/payout/seal';
import { bankOutcomeAnswer } from './bank-report';
import { refusalNow } from './case';
import { blockedBy, paymentGate } from './gates';
import { cents, date, instant, pageOf } from './pieces';

/** What finance sees: amounts and references, nothing of the youth. */

export const paymentAnswer = z
  .object({
    claimId: z.string(),
    applicationId: z.string(),
    endToEndId: z.string().nullable().describe('The reference at the bank; null until in a batch.'),
    amountCents: cents,
    transferCents: cents.describe('What goes to the bank: the amount less what was set off against a recovery.'),
    status: z.enum(paymentStatuses),
    payBy: date.nullable().describe('Last day to pay (Awb 4:87).'),
    batchId: z.string().nullable(),
    region: z.string(),
    number: z.string().describe('Of the application.'),
    schemeId: z.string(),
    tradeName: z.string().nullable().describe('Of the employer who applied.'),
    kvkNumber: z.string().nullable().describe('Of the same; its account in the region is kept under it.'),
    gates: z
      .array(paymentGate)
      .describe('Of what is approved as they stand now, else as they were kept last; empty where they never were.'),
    blockedBy,
    bankOutcome: bankOutcomeAnswer.nullable().describe('The bank’s last word on its last transfer; null: none.'),
    mayRetry: refusalNow,
  })
  .meta({ id: 'Payment' });
export type PaymentAnswer = z.output<typeof paymentAnswer>;
export const paymentPage = pageOf(paymentAnswer).meta({ id: 'PaymentPage' });

const byCaller = z.object({ mine: z.boolean().describe('True: it was the caller.') });
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable();
const lineCount = z.int().min(0);

export const recallAnswer = z
  .object({
    mine: z.boolean().describe('True: the caller asked for it.'),
    reason: z.string(),
    bankReference: z.string().describe('By which the bank told that it will not pay.'),
    askedAt: instant,
    decision: z
      .object({
        mine: z.boolean().describe('True: the caller decided.'),
        outcome: z.enum(['approve', 'reject']),
        motivation: z.string(),
        decidedAt: instant,
      })
      .nullable()
      .describe('Null: it waits for another finance officer.'),
  })
  .meta({ id: 'BatchRecall' });
export type RecallAnswer = z.output<typeof recallAnswer>;

export const batchAnswer = z
  .object({
    id: z.string(),
    region: z.string(),
    status: z
      .enum(batchStatuses)
      .describe(
        '"sealing" while lines are gathered, "withdrawing" and "recalling" while they are freed: ask again. A recall that waits for a decision leaves the batch "released".',
      ),
    executionOn: date.describe('The day the bank is asked to pay.'),
    lines: lineCount,
    totalCents: cents,
    linesPerFile: z.int().min(1).describe('Most lines of one payment file, as the region set it.'),
    parts: z
      .array(
        z.object({
          part: z.int().min(1).describe('The `part` by which its file is fetched.'),
          lines: lineCount,
          totalCents: cents,
          sha256: sha256.describe('Of the file, as released; null before that.'),
        }),
      )
      .describe('The payment files, in order.'),
    csvSha256: sha256.describe('Of lines.csv, as released; null before that.'),
    openLines: lineCount.describe('Lines of a released batch of which the bank has told no end yet.'),
    freed: z
      .object({ lines: lineCount, totalCents: cents })
      .describe('Lines that a withdrawal or recall made payable again.'),
    warnings: z
      .array(
        z.object({
          code: z.string(),
          lines: z.int().min(1),
          numbers: z.array(z.string()).describe('Of the applications, the first twenty.'),
        }),
      )
      .describe('What to look at before the release: how many lines carry each warning.'),
    leftOut: z
      .array(z.object({ gate: z.enum(gateNames), lines: z.int().min(1) }))
      .describe('Approved claims that a gate kept out of it, each counted under the first gate that did.'),
    suspended: z
      .array(z.object({ number: z.string().describe('Of the application.'), until: date }))
      .describe(
        'Lines whose payment was put on hold after they were sealed; while there is one, nobody can release it.',
      ),
    createdAt: instant,
    releasedAt: instant.nullable(),
    madeBy: byCaller,
    releasedBy: byCaller.nullable(),
    withdrawal: z
      .object({ mine: z.boolean().describe('True: the caller withdrew it.'), reason: z.string(), askedAt: instant })
      .nullable(),
    recall: recallAnswer.nullable().describe('The recall that waits for a decision, or was approved.'),
    rejectedRecalls: z.array(recallAnswer).describe('Oldest first.'),
    mayRelease: refusalNow,
    mayWithdraw: refusalNow,
    mayRecall: refusalNow,
    mayApproveRecall: refusalNow,
  })
  .meta({ id: 'PayoutBatch' });
export type BatchAnswer = z.output<typeof batchAnswer>;
export const batchPage = pageOf(batchAnswer).meta({ id: 'PayoutBatchPage' });
