import * as z from 'zod';
import { penaltyExemptions } from '../../../domain/term/record';
import { refusalNow } from './case';
import { documentSummary } from './document';
import { cents, date, pageOf } from './pieces';

/** The term to decide on an application: the sum behind its last day, and what happened to it. */

export const dayNames = [
  'weekend',
  'new-year',
  'good-friday',
  'easter-monday',
  'monarchs-day',
  'liberation-day',
  'ascension-day',
  'whit-monday',
  'christmas-day',
  'boxing-day',
  'by-decree',
] as const;

const termSum = z
  .object({
    receivedOn: date,
    weeks: z.int(),
    setBy: z.enum(['law', 'scheme']).describe('The Awb’s eight weeks, or the scheme’s own term, which never moves.'),
    countedTo: date.describe('The day of receipt and the weeks.'),
    suspendedDays: z.int().describe('Days that do not count: while it was asked to complete, or waited with consent.'),
    postponedTo: date.nullable().describe('The day named when the decision was put off; null: it was not.'),
    movedOver: z.array(z.enum(dayNames)).describe('What the end of the term was moved over; empty: nothing.'),
    dueOn: date.describe('The last day to decide.'),
  })
  .meta({ id: 'TermSum' });

const completionRequestAnswer = z
  .object({
    requestId: z.int(),
    questions: z.array(z.string()),
    askedOn: date,
    endsOn: date.describe('The last day to answer.'),
    notTreatedBy: date.describe('The last day to announce that it is not treated (Awb 4:5 lid 4).'),
    byRole: z.string(),
    completion: z
      .object({
        completedOn: date.describe('The day it arrived.'),
        text: z.string().nullable(),
        documents: z.array(documentSummary),
        byRole: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'CompletionRequest' });

const penaltyAnswer = z
  .object({
    days: z.int().describe('Whole days of delay that went by, at most 42.'),
    amountCents: cents,
    growing: z.boolean().describe('True: nothing was decided yet, and 42 days have not gone by.'),
    fixBy: date.nullable().describe('The last day to fix it (Awb 4:18); null: fixed, or nothing is owed.'),
    fixed: z
      .object({
        exemption: z.enum(penaltyExemptions).nullable().describe('Why nothing is owed all the same (Awb 4:17 lid 6).'),
        motivation: z.string(),
        fixedOn: date,
        payBy: date.describe('Finance pays it by hand until then; it is in no batch.'),
        byRole: z.string(),
        paidOn: date.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Penalty', description: 'For a decision that comes late (Awb 4:17).' });

export const termAnswer = z
  .object({
    sum: termSum,
    standsStillSince: date.nullable().describe('Null: the term runs.'),
    completionRequests: z.array(completionRequestAnswer).describe('Oldest first.'),
    postponement: z.object({ reason: z.string(), postponedOn: date, decideBy: date, byRole: z.string() }).nullable(),
    postponeUntil: date.nullable().describe('The last day that can be named; null: it cannot be put off, or was.'),
    notice: z
      .object({
        noticedOn: date.describe('The day it arrived.'),
        penaltyFrom: date.nullable().describe('The first day that counts; null: no penalty is ever owed.'),
        byRole: z.string(),
      })
      .nullable(),
    mayNow: z
      .object({
        askCompletion: refusalNow,
        complete: refusalNow,
        postpone: refusalNow,
        leaveUntreated: refusalNow,
        giveNotice: refusalNow,
        fixPenalty: refusalNow,
      })
      .meta({ id: 'TermMayNow', description: 'What this caller may do with the term now.' }),
    penalty: penaltyAnswer.nullable().describe('Null: nobody gave notice of default, or no penalty is ever owed.'),
  })
  .meta({ id: 'DecisionTerm', description: 'The term to decide, as on the day of asking.' });
export type TermAnswer = z.output<typeof termAnswer>;

/** A penalty as finance sees it. */
export const penaltyLine = z
  .object({
    applicationId: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    tradeName: z.string(),
    kvkNumber: z.string(),
    days: z.int(),
    amountCents: cents,
    fixedOn: date,
    payBy: date.describe('The last day to pay (Awb 4:87).'),
    paidOn: date.nullable().describe('Null: not paid.'),
    reference: z.string().nullable().describe('By which the payment is found at the bank.'),
  })
  .meta({
    id: 'PenaltyLine',
    description: 'Paid by hand: a penalty is in no batch and comes from no scheme’s budget.',
  });
export type PenaltyLine = z.output<typeof penaltyLine>;
export const penaltyPage = pageOf(penaltyLine).meta({ id: 'PenaltyPage' });
