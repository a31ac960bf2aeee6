import * as z from 'zod';
import { instant, localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';

/** The decisions that can be objected to. `claim`: that a claim was refused, or lapsed for good. */
export const contestedKinds = [
  'rejection',
  'not-treated',
  'grant-amount',
  'claim',
  'settlement',
  'revocation',
  'recovery',
  'penalty',
] as const;
export type ContestedKind = (typeof contestedKinds)[number];

/** Awb 6:6, 6:7 and 7:11: not considered, upheld, or not upheld. */
export const objectionOutcomes = ['inadmissible', 'unfounded', 'founded'] as const;

/** What takes the place of the contested decision: a grant, another amount, or nothing, so that it is as it was before. */
export const remedies = ['grant', 'other-amount', 'withdrawn'] as const;
export type Remedy = (typeof remedies)[number];

/** The ceiling as it stood when the first decision was, or should have been, taken (Awb 4:25 lid 3); a null unit has no cap. */
export const ceilingTrace = whenAsked(() =>
  z.object({
    asOf: instant,
    /** As it held for this application: what was lowered after it came in does not count (Awb 4:27). */
    capCents: wholeCents.nullable(),
    capAwards: z.int().nullable(),
    /** Reserved, granted and paid then to who came before it, and what those wanted who waited before it. */
    earlierCents: wholeCents,
    earlierAwards: z.int(),
    waitingEarlierCents: wholeCents,
    waitingEarlierAwards: z.int(),
    /** Held then by who came after it: that does not stand in its way. */
    laterCents: wholeCents,
    laterAwards: z.int(),
    /** What the ceiling still had for it then; below zero where it was given away already. */
    roomCents: wholeCents.nullable(),
    roomAwards: z.int().nullable(),
  }),
);
export type CeilingTrace = z.infer<typeof ceilingTrace>;

const step = { bySub: z.string(), byRole: z.string(), at: instant };

export const objectionRecord = whenAsked(() =>
  z.object({
    /** 1, 2, …: its place among those of its application. */
    objectionId: z.int().min(1),
    status: z.enum(['running', 'decided', 'withdrawn']),
    contested: z.enum(contestedKinds),
    /** Of which claim, for `claim`; else null. */
    claimId: z.string().nullable(),
    /** The day the contested decision was announced: its term begins on the next. */
    announcedOn: localDate,
    /** Who took the contested decision: none of them handles the objection (Awb 10:3 lid 3). */
    decidedBySubs: z.array(z.string()),
    receivedOn: localDate,
    /** Posted on, where that counts (Awb 6:9 lid 2). */
    postedOn: localDate.nullable(),
    /** The last day to object. */
    termEndsOn: localDate,
    inTime: z.boolean(),
    summary: z.string(),
    recorded: z.object(step),
    /** The last day to decide on it (Awb 7:10). */
    dueOn: localDate,
    committee: z.boolean(),
    suspensions: z.array(
      z.object({ ...step, askedOn: localDate, endsOn: localDate, completedOn: localDate.nullable() }),
    ),
    postponement: z.object({ ...step, reason: z.string() }).nullable(),
    ceiling: ceilingTrace.nullable(),
    withdrawn: z.object({ ...step, reason: z.string() }).nullable(),
    decision: z
      .object({
        outcome: z.enum(objectionOutcomes),
        remedy: z.enum(remedies).nullable(),
        /** Granted, left of the award, or owed: by the remedy. */
        amountCents: wholeCents.nullable(),
        motivation: z.string(),
        /** Why being late is no reason to leave it unconsidered (Awb 6:11). */
        excusedBecause: z.string().nullable(),
        deciderSub: z.string(),
        deciderRole: z.string(),
        decidedAt: instant,
        /** Granted above the cap (Awb 4:25 lid 3). */
        overshootCents: wholeCents,
        overshootAwards: z.int(),
      })
      .nullable(),
  }),
);
export type Objection = z.infer<typeof objectionRecord>;

export const isRunningObjection = ({ status }: Pick<Objection, 'status'>): boolean => status === 'running';

/** Those that nothing was decided on yet. */
export const runningObjections = (found: { readonly objections?: readonly Objection[] | undefined }): Objection[] =>
  (found.objections ?? []).filter(isRunningObjection);
