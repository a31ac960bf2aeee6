import * as z from 'zod';
import { placementRecord, youthFacts } from '../../../domain/application/record';
import { activityIds } from '../../../domain/privacy/activities';
import { correctionOutcomes } from '../../../domain/youth/correction';
import { date, instant } from './pieces';

export const youthLinkAnswer = z
  .object({
    path: z
      .string()
      .describe('From the root of the pages, `/jongere#…`. Told this once: what stands after the # is kept nowhere.'),
    expiresAt: instant.describe('It can be opened before this.'),
  })
  .meta({ id: 'YouthLink' });
export type YouthLinkAnswer = z.output<typeof youthLinkAnswer>;

const correctionStatus = z.enum(['asked', ...correctionOutcomes]);

const correctionAnswer = z
  .object({
    askedAt: instant,
    answerBy: date.describe('Last day to answer: one month (AVG 12 lid 3).'),
    status: correctionStatus,
    text: z.string().describe('In the words of the youth.'),
    reason: z.string().nullable().describe('The answer to the youth; null while there is none.'),
    handledAt: instant.nullable(),
  })
  .meta({ id: 'YouthCorrection' });

const visitAnswerOf = z
  .object({ kind: z.enum(['confirmed', 'correction']), at: instant })
  .nullable()
  .describe('What the youth said by this link; null: nothing yet.');

/** Who the youth is, as kept. */
const youthKept = z
  .object({
    firstName: z.string(),
    lastName: z.string(),
    birthDate: date,
    postcode: z.string(),
    candidateNumber: z.string().nullable(),
  })
  .meta({ id: 'YouthKept' });

const processingShown = z
  .object({
    activity: z.enum(activityIds),
    at: instant,
    byRole: z.string().describe('The role in which it was done; never who.'),
  })
  .meta({ id: 'ProcessingShown' });

export const youthVisitAnswer = z
  .object({
    number: z.string(),
    receivedOn: date,
    schemeName: z.object({ nl: z.string(), en: z.string() }),
    authority: z.string().describe('Who decides on the scheme, and is responsible for the data.'),
    region: z.object({
      name: z.object({ nl: z.string(), en: z.string() }),
      email: z.string(),
      phone: z.string().nullable(),
    }),
    employer: z.string().describe('Who applied: from whom the data came.'),
    until: instant.describe('Until then this browser may go on.'),
    youth: youthKept,
    facts: youthFacts,
    placement: placementRecord
      .unwrap()
      .pick({ type: true, startOn: true, endOn: true, hoursPerWeek: true, grossMonthlyWageCents: true, jobTitle: true })
      .nullable(),
    documents: z.int().min(0).describe('How many documents the employer handed in with the application.'),
    processing: z.array(processingShown).describe('Each time that data of the youth was used, oldest first.'),
    corrections: z.array(correctionAnswer),
    answer: visitAnswerOf,
  })
  .meta({ id: 'YouthVisit', description: 'What is kept about a youth, for that youth alone.' });
export type YouthVisitAnswer = z.output<typeof youthVisitAnswer>;

export const youthAnswered = z
  .object({
    kind: z.enum(['confirmed', 'correction']),
    at: instant,
    answerBy: date.nullable().describe('Last day on which the region answers; null where nothing was asked.'),
  })
  .meta({ id: 'YouthAnswered' });
export type YouthAnswered = z.output<typeof youthAnswered>;

export const youthContactAnswer = z
  .object({
    lastLink: z
      .object({
        state: z.enum(['open', 'opened', 'expired', 'blocked']).describe('blocked: five wrong birth dates.'),
        madeAt: instant,
        expiresAt: instant,
        openedAt: instant.nullable(),
        answer: visitAnswerOf,
      })
      .nullable()
      .describe('The last one made; null: none.'),
    corrections: z.array(correctionAnswer.extend({ correctionId: z.int() }).meta({ id: 'HandledCorrection' })),
  })
  .meta({ id: 'YouthContact' });
export type YouthContactAnswer = z.output<typeof youthContactAnswer>;

export const correctionHandled = z
  .object({ status: z.enum(correctionOutcomes), handledAt: instant })
  .meta({ id: 'CorrectionHandled' });
export type CorrectionHandled = z.output<typeof correctionHandled>;
