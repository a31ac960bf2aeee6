import * as z from 'zod';
import { movedCodes } from '../../../domain/claim/expected-payment';
import { claimStatuses, employmentPeriod } from '../../../domain/claim/record';
import { overrideRecord } from '../../../domain/records';
import { claimMayNow } from './case';
import { documentSummary } from './document';
import { blockedBy, claimGates } from './gates';
import { cents, checkAnswer, date, instant } from './pieces';

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

export const evidenceAnswer = z
  .object({
    employment: z.array(employmentPeriod),
    documents: z.array(documentSummary),
    statementBy: z
      .string()
      .nullable()
      .optional()
      .describe('Who of the employer declared it; absent for who is neither the employer nor an officer.'),
    submittedAt: instant,
  })
  .meta({ id: 'Evidence', description: 'What the employer handed in for a claim.' });

const mine = z.boolean().describe('True: the caller did it.');

export const assessmentAnswer = z
  .object({
    outcome: z.enum(['confirm', 'refuse']),
    motivation: z.string(),
    overrides: z.array(overrideRecord),
    byRole: z.string(),
    mine,
    assessedAt: instant,
    replyBy: date.nullable().describe('Last day to reply; null where it is no intended refusal.'),
    reply: z.string().nullable().describe('What the employer answered; null while it did not.'),
    repliedAt: instant.nullable(),
  })
  .meta({ id: 'Assessment', description: 'What the first officer found of a claim.' });

export const approvalAnswer = z
  .object({
    outcome: z.enum(['approve', 'return']),
    motivation: z.string(),
    mine,
    approvedAt: instant,
  })
  .meta({ id: 'Approval', description: 'What the second officer last found of a claim.' });

const movedBecause = z
  .array(z.object({ code: z.enum(movedCodes), detail: z.json() }))
  .describe('Why the expected payment is later than was expected at the grant, or in doubt; empty where it is not.');

/** One instalment of a granted application. */
export const claimAnswer = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    instalment: z.int().min(1),
    dueOn: date.nullable().describe('Null where it hangs on no day: due with the grant.'),
    firstDueOn: date.nullable().describe('As scheduled at the grant; `dueOn` differs where the start was corrected.'),
    amountCents: cents,
    status: z.enum(claimStatuses),
    evidenceDueOn: date.nullable().describe('Last day for evidence; null while not open, or where it never lapses.'),
    reopenUntil: date.nullable().describe('Last day on which evidence still reopens a lapsed claim.'),
    evidenceKinds: z.array(z.string()),
    checks: z.array(checkAnswer),
    retention: retentionAnswer.nullable().optional(),
    replyBy: date.nullable().describe('Last day to reply to an intended refusal.'),
    payBy: date.nullable().describe('Last day to pay (Awb 4:87).'),
    expectedPayBy: date
      .nullable()
      .describe(
        '`payBy` once known. Before that an estimate: evidence on the due day (or today, once it is past), two weeks to assess it, then the six weeks of Awb 4:87. Null where no payment is expected.',
      ),
    movedBecause,
    evidence: evidenceAnswer.nullable(),
    assessment: assessmentAnswer
      .nullable()
      .describe('Null while there is none; an employer sees an intended refusal, and what was approved.'),
    approval: approvalAnswer.nullable().describe('Null while there is none; an employer does not see a return.'),
    gates: claimGates
      .nullable()
      .describe(
        'Of an approved claim as they stand now, else as they were kept last; null before that, and for the employer.',
      ),
    blockedBy,
    mayNow: claimMayNow,
  })
  .meta({ id: 'Claim', description: 'One instalment of a granted application.' });
export type ClaimAnswer = z.output<typeof claimAnswer>;
