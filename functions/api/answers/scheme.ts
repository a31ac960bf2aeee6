import * as z from 'zod';
import { officerFacts } from '../../../domain/scheme/asks';
import { placementTypes } from '../../../domain/scheme/facts';
import { bothLanguages, cents, checkAnswer, date, instant, pageOf } from './pieces';

const inWords = bothLanguages.describe('In plain Dutch (B1) and in English.');

const amount = z.object({
  case: inWords,
  amount: inWords,
  amountCents: cents,
  perMonth: z.boolean().describe('amountCents is for each completed month, at most maxMonths.'),
  maxMonths: z.int().nullable(),
  proRataHours: z.number().nullable().describe('Fewer hours a week than this lower the amount in proportion.'),
  requested: z.boolean().describe('The application names the amount, at most amountCents.'),
});

const left = z.object({
  amountCents: cents.nullable().describe('Null: no cap in euro.'),
  awards: z.int().nullable().describe('Null: no cap in numbers.'),
  waiting: z.int().describe('Applications on the waiting list.'),
});

const cap = z.object({
  amountCents: cents.nullable().describe('Null: no cap in euro.'),
  awards: z.int().nullable().describe('Null: no cap in numbers.'),
  period: z.enum(['scheme', 'calendar-year']),
});

const document = z.object({
  id: z.string(),
  label: bothLanguages,
  when: z.enum(['application', 'later', 'evidence']),
  required: z.boolean(),
});

/** True: a rule, the amount or a day of payment hangs on it. */
const looksAt = z.boolean();

const asks = z
  .object({
    placement: z.boolean().describe('False: the application has no placement, and nothing below about one is true.'),
    placementTypes: z.array(z.enum(placementTypes)).describe('The types to choose from.'),
    startOn: looksAt,
    endOn: looksAt,
    hoursPerWeek: looksAt,
    viaAgency: looksAt,
    lastEmployedHereOn: looksAt,
    trainingCompanyNumberFor: z.array(z.enum(placementTypes)).describe('Only for these types.'),
    ageFrom: z.int().nullable().describe('Completed years, included; null: no lower bound.'),
    ageTo: z.int().nullable().describe('Completed years, included; null: no upper bound.'),
    youthMunicipality: looksAt,
    municipalities: z.array(z.string()).nullable().describe('Where the youth must live; null: anywhere.'),
    employerMunicipality: looksAt,
    deMinimis: looksAt.describe('The aid received in the last three years must be declared.'),
    sector: looksAt,
    requestedAmount: z.object({ maxCents: cents }).nullable().describe('Null: the application names no amount.'),
    candidateNumber: looksAt.describe('The number under which the youth is registered as job seeker.'),
    officerFacts: z
      .array(z.enum(officerFacts))
      .describe('Never asked of the employer: an officer adds them, or the WSP.'),
    beneficiaryOrganisation: z.string().nullable().describe('Only this organisation can apply; null: any employer.'),
    mayWait: z.boolean().describe('The scheme has a cap: ask whether the applicant agrees to wait.'),
  })
  .meta({
    id: 'Asks',
    description:
      'What the rules of the scheme look at: a form need ask no more. The request still names some of the rest.',
  });

/** A scheme on the menu. The first match of `amounts` counts. */
export const menuEntryAnswer = z
  .object({
    schemeId: z.string(),
    version: z.int(),
    region: z.string(),
    name: bothLanguages,
    summary: bothLanguages,
    handledHere: z.boolean(),
    applyAt: z.object({ name: z.string(), url: z.string() }).nullable(),
    whereToApply: inWords,
    legalNature: z.enum(['subsidy', 'agreement']),
    legalBasis: z.string(),
    authority: z.string(),
    publishedOn: date,
    conditions: z
      .object({ nl: z.array(z.string()), en: z.array(z.string()) })
      .describe('In plain words, a sentence each.'),
    amounts: z.array(amount).describe('The first case that fits counts.'),
    instalments: z.array(z.object({ part: inWords, moment: inWords })),
    window: z.object({
      opensAt: instant,
      closesAt: instant.describe('With the extension, where there is one.'),
      extension: z
        .object({
          closedAt: instant.describe('When it would have closed.'),
          until: instant,
          from: instant,
          to: instant,
          reason: z.string(),
        })
        .nullable()
        .describe('The portal was out from "from" to "to", when the window closed: it is open until "until" instead.'),
      state: z.enum(['open', 'not-yet', 'closed']),
    }),
    paused: z.boolean().describe('True: applications are received, but none is ranked or paid until it is resumed.'),
    left: left.nullable().describe('Null where the scheme is handled elsewhere.'),
    cap: cap.nullable().describe('What there is in all, of which left is left. Null where it is handled elsewhere.'),
    documents: z.array(document),
    placementTypes: z.array(z.enum(placementTypes)).describe('Empty: the scheme asks for no placement.'),
    asksDeMinimis: z.boolean(),
    asks,
    notes: z.array(z.string()),
    sourceUrl: z.string().nullable(),
  })
  .meta({ id: 'MenuEntry', description: 'A scheme on the menu.' });
export type MenuEntryAnswer = z.output<typeof menuEntryAnswer>;
export const menuPage = pageOf(menuEntryAnswer).meta({ id: 'Menu' });

const quote = z
  .object({
    schemeId: z.string(),
    eligible: z.enum(['yes', 'no', 'unknown']),
    amountCents: cents.nullable().describe('The most it can be while eligible is "unknown".'),
    instalments: z.array(z.object({ dueOn: date.nullable(), amountCents: cents })),
    checks: z.array(checkAnswer),
    whatToDo: inWords,
    nextStep: inWords.describe('The end of whatToDo: where and when to apply.'),
  })
  .meta({ id: 'Quote' });
export const quotesAnswer = z.object({ items: z.array(quote) }).meta({ id: 'Quotes' });
export type QuotesAnswer = z.output<typeof quotesAnswer>;

export const pauseAnswer = z
  .object({
    schemeId: z.string(),
    paused: z.boolean(),
    reason: z.string().nullable().describe('Of the last pause or resumption; null: it was never paused.'),
    since: instant.nullable(),
  })
  .meta({ id: 'SchemePause' });
export type PauseAnswer = z.output<typeof pauseAnswer>;
