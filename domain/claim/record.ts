import * as z from 'zod';
import { type Cents, cents, minus } from '../money';
import { bankOutcomeRecord, retryRecord } from '../payout/bank-outcome';
import { gateOverride, gatesRecord } from '../payout/gate';
import { instant, localDate, overrideRecord, wholeCents } from '../records';
import { checkSchema } from '../scheme/check';
import { beforeSettlementGrounds } from '../settlement/grounds-table';
import { whenAsked } from '../when-asked';
import { reminderRecord } from './reminder-record';

export const claimStatuses = [
  'scheduled',
  'open',
  'submitted',
  'lapsed',
  'refusal-intended',
  'assessed',
  'approved',
  'refused',
  'batched',
  'paid',
  'rejected-by-bank',
  'returned-by-bank',
  'withdrawn',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const employmentPeriod = whenAsked(() =>
  z.object({ from: localDate, to: localDate.nullable(), hoursPerWeek: z.number() }),
);
export type EmploymentPeriod = z.infer<typeof employmentPeriod>;

export const evidenceRecord = whenAsked(() =>
  z.object({
    employment: z.array(employmentPeriod),
    documents: z.array(z.object({ id: z.string(), kind: z.string() })),
    statementBy: z.string().nullable(),
    submittedAt: instant,
  }),
);

/** What two officers judged of a claim, and what the employer replied. */
const judged = () => ({
  assessment: z
    .object({
      outcome: z.enum(['confirm', 'refuse']),
      motivation: z.string(),
      overrides: z.array(overrideRecord),
      assessorSub: z.string(),
      assessedAt: instant,
      /** Last day of the reply term, for an intended refusal. */
      replyBy: localDate.nullable(),
      /** The ground on which the award is settled lower for it: of a refusal, or of what stays off on objection; absent: none. */
      ground: z.enum(beforeSettlementGrounds).optional(),
    })
    .nullable(),
  reply: z.object({ text: z.string(), repliedAt: instant }).nullable(),
  approval: z
    .object({
      outcome: z.enum(['approve', 'return']),
      motivation: z.string(),
      approverSub: z.string(),
      approvedAt: instant,
    })
    .nullable(),
});

/** One instalment of a granted application. */
export const claimRecord = whenAsked(() =>
  z.object({
    /** `<applicationId>-<instalment>`. */
    id: z.string(),
    applicationId: z.string(),
    instalment: z.int().min(1),
    status: z.enum(claimStatuses),
    version: z.int().min(1),
    amountCents: wholeCents,
    /** How much of it was settled by set-off against a recovery (Awb 4:93); absent from older claims: 0. */
    offsetCents: wholeCents.default(cents(0)),
    /** Null where it hangs on no day (`onGrant`). */
    dueOn: localDate.nullable(),
    /** As scheduled at the grant; absent while `dueOn` never moved. */
    firstDueOn: localDate.nullable().optional(),
    retentionGate: z.boolean(),
    evidenceKinds: z.array(z.string()),
    lapseAfterDays: z.int().nullable(),
    openedOn: localDate.nullable(),
    /** Last day for evidence; null where the claim never lapses. */
    evidenceDueOn: localDate.nullable(),
    /** Absent from claims that were made before employers were reminded: nobody is of those. */
    reminders: reminderRecord.optional(),
    /** Last day on which evidence still reopens a lapsed claim. */
    reopenUntil: localDate.nullable(),
    /** True once a lapsed claim's money went back: then nothing reopens it. */
    released: z.boolean(),
    /** When that was; absent: it was not, or before this was kept. */
    releasedAt: instant.optional(),
    evidence: evidenceRecord.nullable(),
    checks: z.array(checkSchema),
    ...judged(),
    /** What was judged of it before, oldest first: sent back, or opened again on objection; its letters tell of that. */
    formerJudgements: z.array(z.object({ checks: z.array(checkSchema), ...judged() })).optional(),
    /** Last day to pay, Awb 4:87: six weeks. */
    payBy: localDate.nullable(),
    /** How often it was put in a batch; part of the EndToEndId, so that a second try has an id of its own. */
    attempt: z.int().min(0),
    batchId: z.string().nullable(),
    endToEndId: z.string().nullable(),
    /** The bank's last word on its last transfer; null while there is none. */
    bankOutcome: bankOutcomeRecord.nullable().default(null),
    /** How often it was put up for payment again by hand, oldest first. */
    retries: z.array(retryRecord).default([]),
    /** What stood between it and payment when it was approved or last put in a batch; null before that. */
    gates: gatesRecord.nullable().default(null),
    /** Given by officers, oldest first; each ends by itself. */
    gateOverrides: z.array(gateOverride).default([]),
  }),
);
export type Claim = z.infer<typeof claimRecord>;

/** What a bank line carries: what is left of the amount after set-off. Never negative; 0 needs no transfer. */
export const transferCents = ({ amountCents, offsetCents }: Pick<Claim, 'amountCents' | 'offsetCents'>): Cents =>
  minus(amountCents, offsetCents);

/** With what was judged of it kept, before another judgement may take its place. */
export const withJudgementKept = (claim: Claim): Claim => {
  const { assessment, reply, approval, checks, formerJudgements = [] } = claim;
  return assessment === null
    ? claim
    : { ...claim, formerJudgements: [...formerJudgements, { checks, assessment, reply, approval }] };
};

export const claimIdOf = (applicationId: string, instalment: number) => `${applicationId}-${instalment}`;

/** True when nothing can come of the claim any more: no payment, and its money went back. */
export const hasEndedUnpaid = (claim: Claim) =>
  claim.status === 'refused' || claim.status === 'withdrawn' || (claim.status === 'lapsed' && claim.released);

export const hasEnded = (claim: Claim) => hasEndedUnpaid(claim) || claim.status === 'paid';

/** A payment is on its way, done, or came back: the money has left our hands at least once. */
export const isInPayment = (claim: Claim) =>
  ['batched', 'paid', 'rejected-by-bank', 'returned-by-bank'].includes(claim.status);
