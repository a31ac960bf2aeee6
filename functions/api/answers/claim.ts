import * as z from 'zod';
import { claimStatuses } from '../../../domain/claim/record';
import { cents, checkAnswer, date } from './pieces';

/** The verdict on retention as on the day of asking. */
export const retentionAnswer = z
  .object({
    outcome: z.enum(['pass', 'fail', 'not-yet-due']),
    completeOn: date.describe('Last day of the months themselves.'),
    lastRequiredDay: date,
    dueOn: date.describe('First day on which the check can be answered.'),
    employedThrough: date.nullable(),
    reasons: z.array(z.object({ code: z.string(), detail: z.json() })),
  })
  .meta({ id: 'Retention', description: 'Whether the employment lasted as long as the scheme asks, and why not.' });

/** One instalment of a granted application. */
export const claimAnswer = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    instalment: z.int().min(1),
    dueOn: date.nullable().describe('Null where it hangs on no day: due with the grant.'),
    amountCents: cents,
    status: z.enum(claimStatuses),
    evidenceDueOn: date.nullable().describe('Last day for evidence; null while not open, or where it never lapses.'),
    reopenUntil: date.nullable().describe('Last day on which evidence still reopens a lapsed claim.'),
    evidenceKinds: z.array(z.string()),
    checks: z.array(checkAnswer),
    retention: retentionAnswer.nullable().optional(),
    replyBy: date.nullable().describe('Last day to reply to an intended refusal.'),
    payBy: date.nullable().describe('Last day to pay (Awb 4:87).'),
  })
  .meta({ id: 'Claim', description: 'One instalment of a granted application.' });
export type ClaimAnswer = z.output<typeof claimAnswer>;
