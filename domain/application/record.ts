import * as z from 'zod';
import { objectionRecord } from '../objection/record';
import { instant, localDate, overrideRecord, wholeCents } from '../records';
import { checkSchema } from '../scheme/check';
import { benefitKinds, placementTypes } from '../scheme/facts';
import { adjustmentRecord, settlementRecord } from '../settlement/record';
import { termRecord } from '../term/record';
import { whenAsked } from '../when-asked';
import { holdRecord } from './hold-record';
import { intakeRecord } from './intake-record';

export const applicationStatuses = [
  'received',
  'reserved',
  'waiting',
  'assess',
  'granted',
  'rejected',
  'withdrawn',
  'completed',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** As in facts, and the word for not knowing. */
export const benefits = [...benefitKinds, 'unknown'] as const;

/** A placement as last known. */
export const placementRecord = whenAsked(() =>
  z.object({
    type: z.enum(placementTypes),
    startOn: localDate,
    endOn: localDate.nullable(),
    hoursPerWeek: z.number(),
    grossMonthlyWageCents: z.int().optional(),
    jobTitle: z.string(),
    viaAgency: z.boolean(),
    employerKvkNumber: z.string().optional(),
    trainingCompanyNumber: z.string().optional(),
    lastEmployedHereOn: localDate.nullable(),
  }),
);

/** What rules ask of the youth and does not tell who it is; the rest is in the person's own, encrypted item. */
export const youthFacts = whenAsked(() =>
  z.object({
    municipality: z.string().nullable(),
    benefit: z.enum(benefits),
    startQualification: z.boolean().nullable(),
    registeredJobseeker: z.boolean().nullable(),
    inEducation: z.boolean().nullable(),
  }),
);

export const decisionRecord = whenAsked(() =>
  z.object({
    /** `not-treated`: it was not completed when asked (Awb 4:5); its status is `rejected` too. */
    outcome: z.enum(['grant', 'reject', 'not-treated']),
    motivation: z.string(),
    amountCents: wholeCents.nullable(),
    overrides: z.array(overrideRecord),
    deciderSub: z.string(),
    deciderRole: z.string(),
    decidedAt: instant,
  }),
);
export type Decision = z.infer<typeof decisionRecord>;

/** What the employer reported since: the employment ended, other hours, interruptions. */
export const reportedChanges = whenAsked(() =>
  z.object({
    endedOn: localDate.nullable(),
    hours: z.array(z.object({ from: localDate, hoursPerWeek: z.number() })),
    interruptions: z.array(z.object({ from: localDate, to: localDate })),
  }),
);
export type ReportedChanges = z.infer<typeof reportedChanges>;

const employerRecord = whenAsked(() =>
  z.object({
    kvkNumber: z.string(),
    tradeName: z.string(),
    sizeClass: z.enum(['micro', 'small', 'medium', 'large']).optional(),
    sector: z.enum(['general', 'agriculture', 'fishery']).optional(),
    linkedKvkNumbers: z.array(z.string()),
    /** Where the employer is; a fact an officer adds where a scheme asks. */
    municipality: z.string().nullable(),
  }),
);

const declarationsRecord = whenAsked(() =>
  z.object({
    agreesToWait: z.boolean(),
    otherFunding: z.array(z.object({ name: z.string(), amountCents: wholeCents })),
    deMinimis: z.array(z.object({ grantedOn: localDate, amountCents: wholeCents, grantedBy: z.string() })),
  }),
);

/** What was decided about it, and what came of that. */
const decided = () => ({
  decision: decisionRecord.nullable(),
  /** Those that an objection put another in the place of, oldest first (ADR 0048). */
  formerDecisions: z.array(decisionRecord).optional(),
  /** By which its amount was fixed (ADR 0047). Absent: not settled. */
  settlement: settlementRecord.optional(),
  /** Those before it, oldest first: withdrawn, or another after an objection. */
  formerSettlements: z.array(settlementRecord).optional(),
  /** That it is to be withdrawn or settled lower, oldest first. */
  adjustments: z.array(adjustmentRecord).optional(),
  /** Objections to what was decided about it, oldest first. */
  objections: z.array(objectionRecord).optional(),
});

/** An application: everything about it but the person, the account, its claims and its events. */
export const applicationRecord = whenAsked(() =>
  z.object({
    id: z.string(),
    /** For people; derived from the id. */
    number: z.string(),
    schemeId: z.string(),
    schemeVersion: z.int(),
    region: z.string(),
    budgetId: z.string(),
    status: z.enum(applicationStatuses),
    version: z.int().min(1),
    receivedAt: instant,
    /** When it became complete. Absent: it was so when it was received; null: it is not, and stands in no line. */
    completeAt: instant.nullable().optional(),
    /** How it came in, where that was not by the employer's own form while the window was open. */
    intake: intakeRecord.optional(),
    /** What the rules give on the facts known; the highest that could still fit while a fact is unknown. Null: none. */
    awardCents: wholeCents.nullable(),
    /** What stands on the budget for it: reserved or committed; 0 where nothing does. */
    heldCents: wholeCents,
    heldAwards: z.int(),
    /** KvK number of the applicant. */
    organisation: z.string(),
    /** KvK number of who benefits; who is employed there neither decides nor approves. */
    beneficiaryOrganisation: z.string(),
    employer: employerRecord,
    /** HMAC over who the youth is: the same youth gives the same text, and nothing leads back. */
    pseudonym: z.string(),
    /** HMAC over the number by which the scheme knows a youth again; absent: it goes by none, or none was given. */
    numberPseudonym: z.string().optional(),
    youth: youthFacts,
    placement: placementRecord.nullable(),
    declarations: declarationsRecord,
    requestedAmountCents: wholeCents.nullable(),
    documents: z.array(z.object({ id: z.string(), kind: z.string() })),
    checks: z.array(checkSchema),
    /** Checks that only allocation can make: counts per employer and youth. */
    countChecks: z.array(checkSchema),
    /** Why an officer must look where no check failed. */
    task: z.enum(['refuse-for-ceiling']).nullable(),
    ...decided(),
    decisionDueOn: localDate,
    /** What happened to the term to decide (ADR 0046). Absent: nothing but that it began. */
    term: termRecord.optional(),
    changes: reportedChanges,
    /**
     * The day its de-minimis aid counts from (ADR 0037): that of its reservation, and of the grant once granted. Absent:
     * none was ever reserved.
     */
    aidOn: localDate.optional(),
    /**
     * How many ever joined the waiting list at its end up to and including this one; where it was squeezed in, that of
     * the last of those before it, 0 where there is none. Null: it never waited.
     */
    waitingNumber: z.int().min(0).nullable(),
    /** When it came off the waiting list to be served, the last time. Absent: it never did. */
    promotedAt: instant.optional(),
    /** It joined the waiting list before its end: corrected facts had taken it out of line (ADR 0006). */
    squeezedIn: z.boolean(),
    /** The payment hold that was put on last; null: never one. */
    hold: holdRecord.nullable().default(null),
    /** Holds before it, oldest first. */
    formerHolds: z.array(holdRecord).default([]),
  }),
);
export type Application = z.infer<typeof applicationRecord>;

/** Every check of an application, those of allocation included. */
export const allChecks = (application: Application) => [...application.checks, ...application.countChecks];
