import * as z from 'zod';
import { instant, localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';

/** What happened to the term to decide on an application, beside that it began: kept with the application. */

const by = { bySub: z.string(), byRole: z.string() };

/** What came in answer to a request to complete the application. */
export const completionRecord = whenAsked(() =>
  z.object({
    /** The day it arrived: the term runs on from then. */
    completedOn: localDate,
    /** Null: documents alone. */
    text: z.string().nullable(),
    documents: z.array(z.object({ id: z.string(), kind: z.string() })),
    recordedAt: instant,
    ...by,
  }),
);
export type Completion = z.infer<typeof completionRecord>;

/** Asked to complete the application (Awb 4:5): the term stands still from the day after (Awb 4:15 lid 1 under a). */
export const completionRequestRecord = whenAsked(() =>
  z.object({
    /** 1 for the first one of an application. */
    requestId: z.int().min(1),
    /** What is asked for, one line each. */
    questions: z.array(z.string()),
    askedOn: localDate,
    /** The last day to answer. */
    endsOn: localDate,
    askedAt: instant,
    ...by,
    /** Null: not answered, or not yet. */
    completion: completionRecord.nullable(),
  }),
);
export type CompletionRequest = z.infer<typeof completionRequestRecord>;

/** The decision is put off, once (Awb 4:14 lid 3; of a scheme's own term as the scheme has it). */
export const postponementRecord = z.object({
  reason: z.string(),
  postponedOn: localDate,
  /** The day named instead; what is suspended later still lengthens it. */
  decideBy: localDate,
  at: instant,
  ...by,
});
export type Postponement = z.infer<typeof postponementRecord>;

/** A written notice that the decision is late (Awb 4:17 lid 3). */
export const defaultNoticeRecord = z.object({
  /** The day it arrived. */
  noticedOn: localDate,
  /** The first day over which a penalty is owed; null: none ever is, under an agreement between public bodies. */
  penaltyFrom: localDate.nullable(),
  at: instant,
  ...by,
});
export type DefaultNotice = z.infer<typeof defaultNoticeRecord>;

/** Why no penalty is owed all the same (Awb 4:17 lid 6). */
export const penaltyExemptions = ['noticed-too-late', 'not-concerned', 'manifestly-unfounded'] as const;
export type PenaltyExemption = (typeof penaltyExemptions)[number];

/** The decision whether a penalty is owed, and how much (Awb 4:18). Finance pays it by hand: it is in no batch. */
export const penaltyRecord = whenAsked(() =>
  z.object({
    /** Days of delay that count, at most 42; 0 where none is owed. */
    days: z.int().min(0).max(42),
    amountCents: wholeCents,
    exemption: z.enum(penaltyExemptions).nullable(),
    motivation: z.string(),
    fixedOn: localDate,
    /** The last day to pay: within six weeks (Awb 4:87). */
    payBy: localDate,
    at: instant,
    ...by,
    /** Null: not paid, or nothing is owed. */
    payment: z.object({ paidOn: localDate, reference: z.string(), at: instant, ...by }).nullable(),
  }),
);
export type Penalty = z.infer<typeof penaltyRecord>;

/** On the waiting list with the applicant's written consent, which suspends the term (Awb 4:15 lid 2 under a). */
export const waitRecord = z.object({
  from: localDate,
  /** The day it left the list; null: it is on it. */
  to: localDate.nullable(),
});
export type Wait = z.infer<typeof waitRecord>;

export const termRecord = whenAsked(() =>
  z.object({
    /** Oldest first. */
    completionRequests: z.array(completionRequestRecord).default([]),
    postponement: postponementRecord.nullable().default(null),
    /** The notice that counts: the first one after the term had passed. */
    notice: defaultNoticeRecord.nullable().default(null),
    penalty: penaltyRecord.nullable().default(null),
    waits: z.array(waitRecord).default([]),
    /** The day on which the application was decided on or withdrawn; null: it was not, or nothing else happened to the term. */
    endedOn: localDate.nullable().default(null),
  }),
);
export type TermRecord = z.infer<typeof termRecord>;

/** Nothing happened to the term but its beginning. */
export const untouchedTerm: TermRecord = {
  completionRequests: [],
  postponement: null,
  notice: null,
  penalty: null,
  waits: [],
  endedOn: null,
};

/** The record as it stands, also of an application to whose term nothing happened. */
export const termOf = ({ term }: { readonly term?: TermRecord | undefined }): TermRecord => term ?? untouchedTerm;

/** The request asked last, where it was not answered; also when its last day has passed. Null: none. */
export function openRequest(application: { readonly term?: TermRecord | undefined }): CompletionRequest | null {
  const last = termOf(application).completionRequests.at(-1);
  return last === undefined || last.completion !== null ? null : last;
}
