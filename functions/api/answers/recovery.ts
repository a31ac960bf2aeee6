import * as z from 'zod';
import { reportedChanges } from '../../../domain/application/record';
import { movementKinds } from '../../../domain/budget/movement';
import {
  entryKinds,
  lineReasons,
  recoveryCauses,
  recoveryGrounds,
  recoveryStatuses,
} from '../../../domain/recovery/record';
import { refusalNow } from './case';
import { cents, date, instant, pageOf } from './pieces';

/** What is claimed back. Finance gets amounts, terms and references: what was written, and why, it does not. */

const free = z.string().nullable().describe('Null for finance: it may tell about the youth.');
const mine = z.boolean().describe('True: it was the caller.');

const numbers = {
  owedCents: cents.min(0).describe('Paid and not earned, as the recovery has it.'),
  principalCents: cents.min(0).describe('What was established, as last posted.'),
  collectedCents: cents.min(0).describe('Received and set off, less what was refunded.'),
  writtenOffCents: cents.min(0),
  balanceCents: cents.describe('principal - collected - written off. Below zero: the region owes the employer.'),
  overdueCents: cents.min(0).describe('By the plan, or all of it once the term to pay has passed.'),
};

export const recoverySummary = z
  .object({
    id: z.string().describe('That of the application.'),
    number: z.string().describe('Of the application.'),
    schemeId: z.string(),
    region: z.string(),
    tradeName: z.string(),
    organisation: z.string().describe('KvK number of who owes.'),
    status: z.enum(recoveryStatuses),
    cause: z.enum(recoveryCauses),
    ground: z.enum(recoveryGrounds).nullable(),
    proposedAt: instant,
    replyBy: date.nullable().describe('Last day to reply to the intention (Awb 4:8).'),
    replied: z.boolean(),
    dueOn: date.nullable().describe('Last day to pay back (Awb 4:87).'),
    writeOffAsked: z.boolean(),
    ...numbers,
  })
  .meta({ id: 'RecoverySummary' });
export type RecoverySummary = z.output<typeof recoverySummary>;
export const recoveryPage = pageOf(recoverySummary).meta({ id: 'RecoveryPage' });

const line = z
  .object({
    claimId: z.string(),
    instalment: z.int().min(1),
    amountCents: cents,
    paidCents: cents,
    entitledCents: cents,
    owedCents: cents,
    barred: z.boolean().describe('Paid more than five years ago (Awb 4:57 lid 4).'),
    reason: z.enum(lineReasons).nullable().describe('Null for finance.'),
  })
  .meta({ id: 'RecoveryLine' });

const entry = z
  .object({
    entryId: z.int().min(1),
    kind: z.enum(entryKinds),
    amountCents: cents.min(0),
    on: date,
    at: instant,
    byRole: z.string(),
    bankReference: z.string().nullable(),
    claimId: z.string().nullable(),
    reason: free,
    reverses: z.int().nullable(),
    reversedBy: z.int().nullable(),
    movements: z.array(z.object({ kind: z.enum(movementKinds), amountCents: cents.min(0) })),
    mayReverse: refusalNow,
  })
  .meta({ id: 'RecoveryEntry' });

export const recoveryMayNow = z
  .object({
    intend: refusalNow,
    reply: refusalNow,
    establish: refusalNow,
    drop: refusalNow,
    evaluate: refusalNow,
    receive: refusalNow,
    refund: refusalNow,
    offset: refusalNow,
    plan: refusalNow,
    askWriteOff: refusalNow,
    decideWriteOff: refusalNow,
  })
  .meta({ id: 'RecoveryMayNow' });

export const recoveryAnswer = recoverySummary
  .extend({
    causeText: free,
    changes: reportedChanges.nullable().describe('What was reported since the grant. Null for finance.'),
    legalNature: z.enum(['subsidy', 'agreement']).describe('Of the scheme: nobody objects to an agreement.'),
    article: z.string().nullable().describe('The law behind the ground, on the day of the intention.'),
    objection: z
      .object({ lastDay: date.describe('Six weeks from the decision (Awb 6:7).'), address: z.string() })
      .nullable()
      .describe('How to object to what was established; null before that, and under an agreement.'),
    payTo: z
      .object({ name: z.string(), iban: z.string() })
      .nullable()
      .describe('Where to pay back (Awb 4:89): the account of the region. Null: nothing is established.'),
    intention: z.object({ motivation: free, intendedAt: instant, replyBy: date, mine }).nullable(),
    earnedAtMostCents: cents.nullable().describe('Of the whole award, as an officer decided; null: by the facts.'),
    reply: z.object({ text: free, repliedAt: instant }).nullable(),
    decision: z
      .object({ outcome: z.enum(['establish', 'drop']), motivation: free, decidedAt: instant, mine })
      .nullable(),
    lines: z.array(line).describe('As the recovery has them.'),
    now: z
      .object({
        lines: z.array(line),
        owedCents: cents.min(0),
        differs: z.boolean().describe('True: looking again would change the recovery.'),
      })
      .describe('Worked out anew on what is known at this moment.'),
    plan: z
      .object({ outstandingCents: cents, instalments: z.array(z.object({ dueOn: date, amountCents: cents })) })
      .nullable(),
    writeOff: z
      .object({
        status: z.enum(['asked', 'approved', 'refused']),
        amountCents: cents,
        reason: z.string(),
        requestedAt: instant,
        mine,
        decidedBecause: z.string().nullable(),
      })
      .nullable()
      .describe('The last that was asked. Null for the employer.'),
    entries: z.array(entry).describe('Oldest first.'),
    offsetClaims: z
      .array(z.object({ claimId: z.string(), number: z.string(), schemeId: z.string(), amountCents: cents }))
      .describe('For finance: payable claims that it may be set off against, with what is left of each to pay.'),
    mayNow: recoveryMayNow,
  })
  .meta({ id: 'Recovery' });
export type RecoveryAnswer = z.output<typeof recoveryAnswer>;
