import * as z from 'zod';
import { claimStatuses } from '../../../domain/claim/record';
import { bankStatuses } from '../../../domain/payout/bank-outcome';
import { unmatchedReasons } from '../../../domain/payout/bank-report';
import { refusalNow } from './case';
import { cents, date, instant } from './pieces';

/** The bank's last word on a payment. */
export const bankOutcomeAnswer = z
  .object({
    status: z.enum(bankStatuses),
    code: z.string().nullable().describe('Why, as the bank codes it: AC04, MS03, …'),
    bookedOn: date.nullable().describe('The day on which the bank booked it, where it told.'),
  })
  .meta({ id: 'BankOutcome' });

/** What a report of the bank came to: counts, references and amounts, nothing of the youth. */

const count = z.int().min(0);

const listed = z.array(
  z.object({
    claimId: z.string(),
    number: z.string().describe('Of the application.'),
    reference: z.string().describe('The EndToEndId of this transfer.'),
    amountCents: cents,
    code: z.string().nullable().describe('Why, as the bank codes it: AC04, MS03, …'),
    known: z.boolean().describe('True: an earlier report had told the end of this line, so nothing changed.'),
  }),
);

export const bankReportAnswer = z
  .object({
    accepted: count.describe('The bank will pay these lines.'),
    paid: count,
    rejected: count.describe('The bank did not pay these lines.'),
    returned: count.describe('The money of these lines came back.'),
    unmatched: count.describe(
      'Statements that are about no line of this batch, or cannot be true beside an earlier one.',
    ),
    lines: z
      .object({
        rejected: listed,
        returned: listed,
        unmatched: z.array(
          z.object({
            reference: z.string().describe('As the report has it, in SEPA characters; empty where it has none.'),
            because: z.enum(unmatchedReasons),
          }),
        ),
      })
      .describe('By name, the first hundred of each.'),
    report: z.object({
      sha256: z.string().describe('Of the XML, unpacked, in hex.'),
      status: z.enum(['importing', 'imported']).describe('"importing": it was begun; send it again to go on.'),
      message: z.string().describe('camt.053.001.08, pain.002.001.10, …'),
      messageId: z.string().nullable().describe('The bank’s own.'),
      importedAt: instant.describe('When it was first sent.'),
      mine: z.boolean().describe('True: the caller sent it.'),
    }),
  })
  .meta({ id: 'BankReport' });
export type BankReportAnswer = z.output<typeof bankReportAnswer>;

export const bankReportList = z.object({ items: z.array(bankReportAnswer) }).meta({ id: 'BankReportList' });

export const retriedPaymentAnswer = z
  .object({
    claimId: z.string(),
    applicationId: z.string(),
    number: z.string().describe('Of the application.'),
    region: z.string(),
    status: z.enum(claimStatuses),
    bankOutcome: bankOutcomeAnswer.nullable(),
    retries: z
      .array(z.object({ reason: z.string(), at: instant, code: z.string().nullable(), mine: z.boolean() }))
      .describe('How often it was put up again by hand, oldest first; `mine`: by the caller.'),
    mayRetry: refusalNow,
  })
  .meta({ id: 'RetriedPayment' });
export type RetriedPaymentAnswer = z.output<typeof retriedPaymentAnswer>;
