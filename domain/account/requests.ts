import * as z from 'zod';
import { bankAccount } from '../application/bank-account';
import { localDate } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { verificationResults } from './record';

/** Bodies of the routes under `/v1/bank-accounts/{region}/{organisation}`. */

export const accountChangeRequest = bankAccount;

/** Of the first officer and of the second: how it was verified, or why it is refused. */
export const judgementRequest = z.strictObject({
  outcome: z.enum(['confirm', 'refuse']),
  motivation: paragraph(4000),
});
export type JudgementRequest = z.infer<typeof judgementRequest>;

/** `of` left out: the account asked for, else the one in use. `checkedOn`: the day the bank was asked. */
export const verificationRequest = whenAsked(() =>
  z.strictObject({
    result: z.enum(verificationResults),
    suggestedName: line(140).nullable().default(null),
    checkedOn: localDate,
    of: z.enum(['current', 'pending']).optional(),
  }),
);
export type VerificationRequest = z.infer<typeof verificationRequest>;
