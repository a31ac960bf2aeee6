import * as z from 'zod';
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

const document = z.object({
  id: z.string(),
  label: bothLanguages,
  when: z.enum(['application', 'later', 'evidence']),
  required: z.boolean(),
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
    window: z.object({ opensAt: instant, closesAt: instant, state: z.enum(['open', 'not-yet', 'closed']) }),
    left: left.nullable().describe('Null where the scheme is handled elsewhere.'),
    documents: z.array(document),
    placementTypes: z.array(z.enum(placementTypes)).describe('Empty: the scheme asks for no placement.'),
    asksDeMinimis: z.boolean(),
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
  })
  .meta({ id: 'Quote' });
export const quotesAnswer = z.object({ items: z.array(quote) }).meta({ id: 'Quotes' });
export type QuotesAnswer = z.output<typeof quotesAnswer>;
