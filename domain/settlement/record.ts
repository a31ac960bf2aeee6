import * as z from 'zod';
import { claimStatuses } from '../claim/record';
import { instant, localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';
import { adjustmentGrounds } from './grounds-table';

/** How a claim stands in a settlement: `approved` counts, whether it was paid by then or not. */
export const settledOutcomes = ['approved', 'refused', 'lapsed', 'withdrawn'] as const;

/**
 * What led to it: the last claim was approved, refused or lapsed for good; an officer settled it (lower, or ex officio);
 * a recovery ended what was left; it was withdrawn after an earlier settlement; an objection.
 */
export const settlementCauses = [
  'approval',
  'refusal',
  'lapse',
  'decision',
  'recovery',
  'revocation',
  'objection',
] as const;
export type SettlementCause = (typeof settlementCauses)[number];

/** The decision by which the amount of the award is fixed (vaststelling, Awb 4:42): it gives a right to that much. */
export const settlementRecord = whenAsked(() =>
  z.object({
    /** What the award comes to; what is claimed back of it is off. */
    amountCents: wholeCents,
    grantedCents: wholeCents,
    /** Lower than granted because a claim came to nothing or a ground held; not where fewer months were completed. */
    lower: z.boolean(),
    cause: z.enum(settlementCauses),
    /** Null where no ground of the table was chosen: the claims tell why. */
    ground: z.enum(adjustmentGrounds).nullable(),
    /** The law it rests on, as on its day; of an agreement its own basis. */
    article: z.string(),
    /** Nobody asked for it in time: Awb 4:47. */
    exOfficio: z.boolean(),
    lines: z.array(
      z.object({
        claimId: z.string(),
        instalment: z.int().min(1),
        amountCents: wholeCents,
        outcome: z.enum(settledOutcomes),
      }),
    ),
    bySub: z.string(),
    byRole: z.string(),
    decidedAt: instant,
    /** When it was first settled, where this changed that settlement: five years run from there (Awb 4:49 lid 3). Absent: by this. */
    settledSince: instant.optional(),
  }),
);
export type Settlement = z.infer<typeof settlementRecord>;

export const adjustmentKinds = ['settlement', 'revocation'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/**
 * An award that is to be settled lower, or withdrawn: intended (the employer may reply, Awb 4:8), then established or
 * dropped. Its decision alone says so; what was paid is claimed back by the recovery that follows it.
 */
export const adjustmentRecord = whenAsked(() =>
  z.object({
    /** 1, 2, …: its place among those of its application. */
    adjustmentId: z.int().min(1),
    kind: z.enum(adjustmentKinds),
    /** `annulled`: established, and taken back on objection. */
    status: z.enum(['intended', 'established', 'dropped', 'annulled']),
    ground: z.enum(adjustmentGrounds),
    article: z.string(),
    /** What is left of the award. */
    amountCents: wholeCents,
    /** What its ground asks to be shown. */
    because: z.string().nullable(),
    knownOn: localDate.nullable(),
    breachOn: localDate.nullable(),
    intention: z.object({
      motivation: z.string(),
      intenderSub: z.string(),
      intendedAt: instant,
      /** Last day of the reply term. */
      replyBy: localDate,
    }),
    reply: z.object({ text: z.string(), repliedAt: instant }).nullable(),
    decision: z
      .object({
        outcome: z.enum(['establish', 'drop']),
        motivation: z.string(),
        deciderSub: z.string(),
        decidedAt: instant,
        /** Of what was paid, to be claimed back. */
        owedCents: wholeCents,
      })
      .nullable(),
    /** The claims that it changed, as they were: what an objection may bring back. */
    before: z.array(z.object({ claimId: z.string(), status: z.enum(claimStatuses), amountCents: wholeCents })),
  }),
);
export type Adjustment = z.infer<typeof adjustmentRecord>;

export const runningAdjustment = (found: {
  readonly adjustments?: readonly Adjustment[] | undefined;
}): Adjustment | null => found.adjustments?.find(({ status }) => status === 'intended') ?? null;
