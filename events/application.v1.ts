import * as z from 'zod';
import { amountCents, applicationNumber, instant, kvkNumber, localDate, opaqueId, ordinal, slug } from './fields';

/** Facts of every application event; `status` and `amountCents` are those after the change. */
const application = () =>
  z.strictObject({
    applicationId: opaqueId,
    number: applicationNumber,
    schemeId: slug,
    schemeVersion: ordinal,
    region: slug,
    /** KvK number of the applicant. */
    organisation: kvkNumber,
    status: z.enum(['received', 'reserved', 'waiting', 'assess', 'granted', 'rejected', 'withdrawn', 'completed']),
    /** What is reserved or granted; null while no amount is known. */
    amountCents: amountCents.nullable(),
  });

const grounds = [
  'activities-not-done',
  'obligations-not-met',
  'incorrect-information',
  'grant-wrong-known',
  'facts-unknown',
  'settlement-wrong-known',
  'later-breach',
] as const;

/** Of an award that is to be withdrawn or settled lower: which one, on what ground, and what is left of it. */
const adjustment = () => ({
  adjustmentId: ordinal,
  ground: z.enum(grounds),
  leftCents: amountCents,
});

export const applicationV1 = {
  received: application,
  /** Beside `received`: it stands in no line until what lacks is handed in; ids of its scheme's checklist. */
  incomplete: () => application().extend({ lacking: z.array(slug).min(1) }),
  /** Beside `received`: an officer registered what came otherwise than by the form; the reason stays with it. */
  'registered-by-officer': () =>
    application().extend({
      channel: z.enum(['post', 'counter', 'mail']),
      receivedAt: instant,
      late: z.boolean(),
    }),
  reserved: application,
  waiting: () => application().extend({ waitingPosition: ordinal.optional() }),
  /** Beside `reserved`, when it came off the waiting list; `decisionDueOn`: the last day to decide, as it is then. */
  promoted: () => application().extend({ decisionDueOn: localDate.optional() }),
  assess: application,
  granted: application,
  /** The motivation stays with the decision; an event carries its kind only. */
  rejected: () =>
    application().extend({ reasonCode: z.enum(['ceiling', 'conditions', 'other', 'list-ended', 'not-treated']) }),
  withdrawn: application,
  /** Paths of the fields that changed (`placement.endOn`), never their values. */
  changed: () => application().extend({ fields: z.array(z.string().regex(/^[A-Za-z][\w.[\]]*$/)) }),
  completed: application,
  /** It is to be settled lower (Awb 4:46, 4:47); `replyBy`: last day of the reply term, Awb 4:8. */
  'settlement-intended': () => application().extend({ ...adjustment(), replyBy: localDate }),
  /** The intention comes to nothing. */
  'settlement-dropped': () => application().extend(adjustment()),
  /** The decision that fixes its amount (Awb 4:42): `settledCents` of the `grantedCents`. */
  settled: () =>
    application().extend({
      settledCents: amountCents,
      grantedCents: amountCents,
      lower: z.boolean(),
      exOfficio: z.boolean(),
      cause: z.enum(['approval', 'refusal', 'lapse', 'decision', 'recovery', 'revocation', 'objection']),
      ground: z.enum(grounds).nullable(),
    }),
  /** It is to be withdrawn, wholly or in part (Awb 4:48 before its settlement, 4:49 after it). */
  'revocation-intended': () => application().extend({ ...adjustment(), replyBy: localDate }),
  'revocation-dropped': () => application().extend(adjustment()),
  /** `owedCents`: of what was paid; its recovery follows. */
  revoked: () => application().extend({ ...adjustment(), owedCents: amountCents }),
  /** Payment is suspended through this day (Awb 4:56); the reason stays with the application. */
  held: () => application().extend({ until: localDate }),
  'hold-released': application,
  /** Told to the office some days before a hold ends by itself. */
  'hold-ending': () => application().extend({ until: localDate }),
  /** An officer made the link by which the youth may look at what is kept. Never the link itself. */
  'youth-link-made': application,
  /** The youth looked at what is kept, for the first time by this link. */
  'youth-visited': application,
  /** The youth says that what is kept is right. */
  'youth-confirmed': application,
  /** The youth asks to mend something; what it is stays with the person. */
  'youth-correction-asked': application,
  /** The letter that informs the youth (AVG 14) is to be written; it must have gone on this day at the latest. */
  'youth-letter-due': () => application().extend({ informBy: localDate }),
  /**
   * Asked to complete it by this day (Awb 4:5); what is asked stays with the application. `decisionDueOn`: the last day to
   * decide where all of that time is used.
   */
  'completion-requested': () => application().extend({ endsOn: localDate, decisionDueOn: localDate.optional() }),
  'completion-received': application,
  /** Put off, once (Awb 4:14): the last day to decide is this one now. */
  postponed: () => application().extend({ decisionDueOn: localDate }),
  /** A notice of default (Awb 4:17); `penaltyFrom` null: no penalty is ever owed. */
  'default-received': () => application().extend({ noticedOn: localDate, penaltyFrom: localDate.nullable() }),
  /** The penalty for deciding late is fixed (Awb 4:18): what finance must pay, 0 where nothing is owed. */
  'penalty-fixed': () => application().extend({ amountCents, days: z.int().min(0).max(42) }),
  'penalty-paid': () => application().extend({ amountCents }),
  /** Told to the office: so many days before the last day to decide. */
  'term-near': () => application().extend({ daysLeft: z.int().min(1), decisionDueOn: localDate }),
  /** Told to the office: the last day to decide has passed without a decision. */
  'term-passed': () => application().extend({ decisionDueOn: localDate }),
  'youth-correction-handled': () => application().extend({ outcome: z.enum(['taken-over', 'refused']) }),
};
