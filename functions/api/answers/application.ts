import * as z from 'zod';
import {
  applicationStatuses,
  decisionRecord,
  placementRecord,
  reportedChanges,
  youthFacts,
} from '../../../domain/application/record';
import { nextStepKinds } from '../../../domain/claim/next-step';
import { recoveryStatuses } from '../../../domain/recovery/record';
import { queues } from '../../store/work';
import { applicationMayNow, assignee, bankAccountAnswer, holdAnswer } from './case';
import { claimAnswer } from './claim';
import { documentSummary } from './document';
import { completenessAnswer, intakeAnswer, requiredDocument } from './intake';
import { cents, checkAnswer, date, instant, pageOf } from './pieces';
import { proceduresAnswer } from './procedures';
import { termAnswer } from './term';
import { waitingChance } from './waiting';

/** What of an application goes out: no name of the youth, no birth date, no postcode; the account is masked. */

export const timelineEntry = z
  .object({
    type: z.string().describe('What happened, e.g. application.reserved.'),
    at: instant,
    byRole: z.string().describe('The role in which it was done; never who.'),
    claimId: z.string().nullable().describe('The claim it happened to; null where it is the application.'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntry>;

const openingAnswer = z
  .object({
    type: z.enum(['person.opened', 'access.given', 'court-file.made']),
    at: instant,
    byRole: z.string(),
    mine: z.boolean().describe('True: it was the caller.'),
    reason: z.string().nullable().describe('Why; null where none is asked: of who applied, and of who decides.'),
  })
  .meta({ id: 'Opening', description: 'That somebody saw who the youth is.' });

const decisionAnswer = decisionRecord
  .unwrap()
  .pick({ outcome: true, motivation: true, overrides: true, decidedAt: true })
  .extend({ amountCents: cents.nullable(), byRole: z.string() })
  .meta({ id: 'Decision' });

/** `agreesToWait` is for all; the rest for the employer itself, officers and auditors. */
const declarationsAnswer = z
  .object({
    agreesToWait: z.boolean(),
    truthful: z.literal(true).optional(),
    noDisplacement: z.literal(true).optional(),
    youthInformed: z.literal(true).optional(),
    otherFunding: z.array(z.object({ name: z.string(), amountCents: cents })).optional(),
    deMinimis: z.array(z.object({ grantedOn: date, amountCents: cents, grantedBy: z.string() })).optional(),
  })
  .meta({ id: 'Declarations', description: 'All but agreesToWait are absent for the steering group.' });

const stateAidAnswer = z
  .object({
    check: checkAnswer.describe(
      'The check as it comes out now; among the checks it is so while nothing is decided, and then as it was decided on.',
    ),
    kvkNumbers: z.array(z.string()).describe('All that count as one undertaking, as far as applications told.'),
    whole: z.boolean().describe('False: more companies are linked than are followed; look for yourself.'),
    fromUs: z
      .array(
        z.object({
          schemeId: z.string(),
          region: z.string(),
          kvkNumber: z.string().describe('The company that it was granted or reserved to.'),
          sector: z.enum(['general', 'agriculture', 'fishery']).nullable(),
          status: z.enum(['reserved', 'granted']),
          on: date.describe('The day of the grant, or of the reservation.'),
          amountCents: cents,
        }),
      )
      .describe('Our own grants and open reservations that count, in all regions, beside this application.'),
  })
  .meta({
    id: 'StateAid',
    description:
      'What our own register says of the undertaking, under a scheme with de-minimis aid, today. For officers and auditors.',
  });
export type StateAidAnswer = z.output<typeof stateAidAnswer>;

export const applicationAnswer = z
  .object({
    id: z.string(),
    number: z.string().describe('For people to quote; derived from the id.'),
    schemeId: z.string(),
    schemeVersion: z.int(),
    region: z.string(),
    status: z.enum(applicationStatuses),
    receivedAt: instant,
    completeness: completenessAnswer,
    intake: intakeAnswer,
    amountCents: cents.nullable().describe('Granted, reserved or to be awarded; null where the rules give nothing.'),
    waitingPosition: z.int().min(1).nullable().describe('1 is the first in line; null when not on the waiting list.'),
    waitingChance: waitingChance
      .nullable()
      .describe('Null: not on the waiting list, or too little is known to say anything.'),
    decisionDueOn: date.describe('Last day of the term to decide.'),
    term: termAnswer,
    procedures: proceduresAnswer,
    task: z.enum(['refuse-for-ceiling']).nullable(),
    employer: z.object({
      kvkNumber: z.string(),
      tradeName: z.string(),
      sizeClass: z.enum(['micro', 'small', 'medium', 'large']).optional(),
      sector: z.enum(['general', 'agriculture', 'fishery']).optional(),
      municipality: z.string().nullable().optional(),
    }),
    placement: placementRecord.nullable(),
    changes: reportedChanges.meta({
      id: 'ReportedChanges',
      description:
        'What the employer reported since, all reports together: the last day of work (as reported last), other hours, times not employed. The timeline tells when.',
    }),
    youth: youthFacts.describe('What the rules ask of the youth, and does not tell who it is.'),
    youthCode: z
      .string()
      .optional()
      .describe(
        'Stands for the youth: the same code is the same youth, and nothing leads back. For the back office; all that the steering group sees of who the youth is.',
      ),
    declarations: declarationsAnswer,
    requestedAmountCents: cents.nullable().describe('Null where the scheme lets nobody ask an amount.'),
    documents: z.array(documentSummary),
    hasBankAccount: z.boolean(),
    bankAccount: bankAccountAnswer
      .nullable()
      .describe('Masked; null without one, and for who is neither the employer nor an officer.'),
    recovery: z
      .object({ status: z.enum(recoveryStatuses) })
      .nullable()
      .describe('What is, or may be, claimed back; null: nothing, or nothing that this caller was told of.'),
    hold: holdAnswer
      .nullable()
      .describe(
        'The payment hold put on last; null: never one, or the caller is neither the employer nor back office.',
      ),
    schemePaused: z.boolean().describe('True: nothing of its scheme is ranked, reserved or paid for now.'),
    assignee,
    mayNow: applicationMayNow,
    decision: decisionAnswer.nullable(),
    checks: z.array(checkAnswer),
    stateAid: stateAidAnswer
      .optional()
      .describe('Absent where the scheme is not about de-minimis aid, and for who is neither officer nor auditor.'),
    claims: z.array(claimAnswer),
    timeline: z.array(timelineEntry),
    openings: z
      .array(openingAnswer)
      .optional()
      .describe('Each time that the identity of the youth was opened, oldest first. Absent for who is no auditor.'),
  })
  .meta({ id: 'Application' });
export type ApplicationAnswer = z.output<typeof applicationAnswer>;

/** The answer to submitting: 202, for place and amount follow within seconds. */
export const receivedAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.literal('received'),
    receivedAt: instant,
    complete: z
      .boolean()
      .describe('False: it stands in no line until what lacks is handed in; that instant is its place then.'),
    lacking: z.array(requiredDocument),
  })
  .meta({ id: 'ReceivedApplication' });
export type ReceivedAnswer = z.output<typeof receivedAnswer>;

const nextStep = z
  .object({
    kind: z.enum(nextStepKinds),
    by: date.nullable().describe('The last day; null where there is none.'),
    claimId: z.string().nullable().describe('The claim it is asked for; null for an account to pay to.'),
  })
  .meta({ id: 'NextStep', description: 'What the employer has to do first, as on the day of asking.' });
export type NextStepAnswer = z.output<typeof nextStep>;

/** One line of a list. */
export const applicationSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    status: z.enum(applicationStatuses),
    receivedAt: instant,
    amountCents: cents.nullable(),
    decisionDueOn: date,
    tradeName: z.string(),
    kvkNumber: z.string(),
    assignee,
    nextStep: nextStep.nullable().describe('Null: nothing to do now, or the caller is not the employer.'),
  })
  .meta({ id: 'ApplicationSummary' });
export type ApplicationSummary = z.output<typeof applicationSummary>;
export const applicationPage = pageOf(applicationSummary).meta({ id: 'ApplicationPage' });

/** What waits for a person. */
export const workItem = z
  .object({
    kind: z.enum(['application', 'claim', 'correction', 'hardship', 'letter']),
    id: z.string(),
    applicationId: z.string().describe('Of a hardship request, which has no application, its own id.'),
    number: z.string().optional(),
    schemeId: z.string(),
    region: z.string(),
    queue: z.enum(queues),
    deadline: date.describe(
      'The list is in this order. Of an application the last day to decide, or sooner to leave it untreated, or afterwards to fix a penalty; of a correction that the youth asked for the last day to answer; of a letter the last day to send it; of an intended refusal the last day for a reply; of any other claim the day since which it waits.',
    ),
    task: z
      .enum(['not-treated', 'fix-penalty', 'refuse-for-ceiling'])
      .nullable()
      .describe(
        '"not-treated": it was not completed in time (Awb 4:5); "fix-penalty": after a decision that came late (Awb 4:18); "refuse-for-ceiling": there is no budget, and the applicant does not wait (Awb 4:25). Null: what the queue says.',
      ),
    overdue: z
      .boolean()
      .describe('The last day to decide on the application, to answer the youth, or to send the letter, has passed.'),
    status: z.string(),
    amountCents: cents.nullable(),
    tradeName: z.string().nullable(),
    kvkNumber: z.string().nullable(),
    assignee,
    schemePaused: z.boolean().describe('True: nothing of its scheme is ranked, reserved or paid for now.'),
  })
  .meta({ id: 'WorkItem' });
export type WorkItem = z.output<typeof workItem>;
export const workPage = pageOf(workItem).meta({ id: 'WorkPage' });
