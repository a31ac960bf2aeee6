import * as z from 'zod';
import { movementKinds } from '../budget/movement';
import { type Cents, cents, least } from '../money';
import { instant, localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';

/**
 * - `proposed`: the facts say that more was paid than earned, or that less is earned than is promised; nobody decided
 * - `intended`: the employer was told and may reply (Awb 4:8)
 * - `established`: decided; something is owed, by the employer or (below zero) by the region
 * - `settled`: nothing is owed any more · `written-off`: nothing, but for a part that was given up
 * - `dropped`: nothing is recovered on these facts
 */
export const recoveryStatuses = ['proposed', 'intended', 'established', 'settled', 'written-off', 'dropped'] as const;
export type RecoveryStatus = (typeof recoveryStatuses)[number];

/** Every step that there is: the machine of `docs/architecture.md`. A step to itself is a change within the state. */
export const recoverySteps = [
  'proposed → intended',
  'proposed → dropped',
  'intended → established',
  'intended → settled',
  'intended → dropped',
  'established → settled',
  'established → written-off',
  'settled → established',
  'written-off → established',
  'written-off → settled',
  'dropped → proposed',
] as const;

/** Those that an intention to claim back can have. */
export const intentionGrounds = [
  'ended-early',
  'hours',
  'fraud',
  'withdrawn',
  'incorrect-information',
  'other-breach',
] as const;

/** `revoked`: it follows a decision that withdrew the award or settled it lower, with that one's intention (ADR 0047). */
export const recoveryGrounds = [...intentionGrounds, 'revoked'] as const;
export type RecoveryGround = (typeof recoveryGrounds)[number];

/** Where it came from: the facts as they changed, the employer's own withdrawal, an officer who looked, or a decision to withdraw. */
export const recoveryCauses = ['change', 'withdrawal', 'officer', 'revocation'] as const;

export const lineReasons = [
  'earned',
  'not-employed-then',
  'retention-failed',
  'fewer-months',
  'lower-award',
  'conditions-failed',
  'decided',
] as const;
export type LineReason = (typeof lineReasons)[number];

/** One claim in a recovery: what left our hands, what of it was earned, and what is asked back. */
export const recoveryLine = whenAsked(() =>
  z.object({
    claimId: z.string(),
    instalment: z.int().min(1),
    amountCents: wholeCents,
    paidCents: wholeCents,
    entitledCents: wholeCents,
    /** Of what was paid; 0 where five years have passed. */
    owedCents: wholeCents,
    /** More than five years ago: no longer asked back (Awb 4:57 lid 4). */
    barred: z.boolean(),
    reason: z.enum(lineReasons),
  }),
);
export type RecoveryLine = z.infer<typeof recoveryLine>;

const planRecord = z.object({
  /** What was owed when it was made: the instalments add up to exactly this. */
  outstandingCents: wholeCents,
  instalments: z.array(z.object({ dueOn: localDate, amountCents: wholeCents })),
});
export type Plan = z.infer<typeof planRecord>;

const writeOffRecord = whenAsked(() =>
  z.object({
    status: z.enum(['asked', 'approved', 'refused']),
    amountCents: wholeCents,
    reason: z.string(),
    requesterSub: z.string(),
    requestedAt: instant,
    decision: z.object({ deciderSub: z.string(), reason: z.string(), decidedAt: instant }).nullable(),
  }),
);

const intentionRecord = z.object({
  motivation: z.string(),
  intenderSub: z.string(),
  intendedAt: instant,
  replyBy: localDate,
});
const decisionRecord = whenAsked(() =>
  z.object({
    outcome: z.enum(['establish', 'drop']),
    motivation: z.string(),
    deciderSub: z.string(),
    decidedAt: instant,
  }),
);

const formerRecord = whenAsked(() =>
  z.object({
    intention: intentionRecord.nullable(),
    decision: decisionRecord.nullable(),
    article: z.string().nullable().default(null),
    lines: z.array(recoveryLine).default([]),
  }),
);

/** The recovery of one application; its entries stand beside it. */
export const recoveryRecord = whenAsked(() =>
  z.object({
    /** That of the application: there is one of each. */
    id: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    organisation: z.string(),
    tradeName: z.string(),
    status: z.enum(recoveryStatuses),
    version: z.int().min(1),
    cause: z.enum(recoveryCauses),
    /** What the employer wrote with a withdrawal, or an officer with what was found. */
    causeText: z.string().nullable(),
    proposedAt: instant,
    ground: z.enum(recoveryGrounds).nullable(),
    /** The article of law of the ground, as it was on the day of the intention. */
    article: z.string().nullable(),
    intention: intentionRecord.nullable(),
    /** What at most is still earned of the whole award, as an officer decided; null: what the facts give. */
    earnedAtMostCents: wholeCents.nullable(),
    /** What at most is owed whatever the facts give: decided on an objection (ADR 0048). Absent: no such bound. */
    owedAtMostCents: wholeCents.optional(),
    reply: z.object({ text: z.string(), repliedAt: instant }).nullable(),
    decision: decisionRecord.nullable(),
    /** What was intended and decided before it was proposed once more, oldest first: its letter may still be under way. */
    former: z.array(formerRecord).default([]),
    /** Last day to pay, Awb 4:87; null until established. */
    dueOn: localDate.nullable(),
    lines: z.array(recoveryLine),
    /** What was paid and not earned, as last posted. */
    principalCents: wholeCents,
    /** Received and set off, less what was refunded; 0 or more. */
    collectedCents: wholeCents,
    writtenOffCents: wholeCents,
    /** How much of what was collected went back to the budget: never more than the principal. */
    recoveredCents: wholeCents,
    entries: z.int().min(0),
    plan: planRecord.nullable(),
    writeOff: writeOffRecord.nullable(),
  }),
);
export type Recovery = z.infer<typeof recoveryRecord>;

export const entryKinds = [
  'claim-back',
  'unclaim-back',
  'receipt',
  'offset',
  'refund',
  'write-off',
  'reversal',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What happened to the debt: appended, never changed. Each is a movement on the budget too. */
export const entryRecord = whenAsked(() =>
  z.object({
    /** 1, 2, …: its place among the entries of its recovery. */
    entryId: z.int().min(1),
    recoveryId: z.string(),
    kind: z.enum(entryKinds),
    /** 0 or more. */
    amountCents: wholeCents,
    /** The day it counts for: of the money's arrival, or of the decision. */
    on: localDate,
    at: instant,
    bySub: z.string(),
    byRole: z.string(),
    /** Of the bank, for money that moved. */
    bankReference: z.string().nullable(),
    /** The claim it was set off against. */
    claimId: z.string().nullable(),
    reason: z.string().nullable(),
    /** The entry that it takes back. */
    reverses: z.int().nullable(),
    movements: z.array(z.object({ kind: z.enum(movementKinds), amountCents: wholeCents })),
  }),
);
export type Entry = z.infer<typeof entryRecord>;

/** What is still owed, in cents; below zero the region owes the employer. Never floored. */
export const balanceOf = ({
  principalCents,
  collectedCents,
  writtenOffCents,
}: Pick<Recovery, 'principalCents' | 'collectedCents' | 'writtenOffCents'>): Cents =>
  cents(principalCents - collectedCents - writtenOffCents);

/** Whether a decision stands that says something is owed: from then on it has entries. */
export const isEstablished = ({ status }: Pick<Recovery, 'status'>): boolean =>
  ['established', 'settled', 'written-off'].includes(status);

/** An employer does not see what it was not told of, unless it asked for it. */
export const toldOf = ({ intention, cause }: Pick<Recovery, 'intention' | 'cause'>): boolean =>
  intention !== null || cause === 'withdrawal';

/** What is owed by its lines, within what an objection left of it. */
export const owedOf = ({
  lines,
  owedAtMostCents,
}: {
  readonly lines: readonly RecoveryLine[];
  readonly owedAtMostCents?: Cents | undefined;
}): Cents => {
  const owed = cents(lines.reduce((total, { owedCents }) => total + owedCents, 0));
  return owedAtMostCents === undefined ? owed : least(owed, owedAtMostCents);
};
