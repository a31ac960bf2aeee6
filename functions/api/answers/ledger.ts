import * as z from 'zod';
import { movementKinds } from '../../../domain/budget/movement';
import { cents, date, instant, pageOf } from './pieces';

/** The books, for finance and the auditor: amounts and references, nothing of the youth and no names of people. */

const month = z.string().describe('YYYY-MM, in Amsterdam.');

export const ledgerEntryAnswer = z
  .object({
    budgetId: z.string(),
    at: instant.describe('When it was done.'),
    bookedOn: date.describe(
      'The day it stands in the books: later than `at` only where that month was closed already.',
    ),
    period: month,
    byRole: z.string().nullable().describe('The role in which it was done; null in entries of before roles were kept.'),
    lines: z.array(
      z.object({
        movement: z.enum(movementKinds),
        amountCents: cents.describe('Below zero only for a lowered cap.'),
        awards: z.int(),
        cause: z.string().describe('The id of the application or claim it is for, or the version that set the cap.'),
        applicationId: z.string().nullable(),
        number: z.string().nullable().describe('Of the application.'),
        batchId: z
          .string()
          .nullable()
          .describe('The batch with which the bank paid it, or sent it back; null where its last word came later.'),
      }),
    ),
  })
  .meta({ id: 'LedgerEntry', description: 'Appended, never changed: a mistake is mended by a counter-entry.' });
export type LedgerEntryAnswer = z.output<typeof ledgerEntryAnswer>;
export const ledgerPage = pageOf(ledgerEntryAnswer).meta({ id: 'LedgerPage' });

const amounts = z.object({
  amountCents: cents.nullable().describe('Null: this unit has no cap.'),
  awards: z.int().nullable().describe('Null: this unit has no cap.'),
});
const row = z
  .object({ opening: amounts, up: amounts, down: amounts, closing: amounts })
  .meta({ id: 'TrialBalanceRow', description: 'opening + up - down = closing, in cents and in awards.' });
export type TrialBalanceRow = z.output<typeof row>;

const parts = z.object({
  cap: row,
  available: row,
  reserved: row,
  committed: row,
  paid: row,
  overshoot: row,
  receivable: row.describe('What employers still owe back; no part of the cap.'),
  waiting: row.describe('Asked for on the waiting list; no part of the cap.'),
});
export type TrialBalanceParts = z.output<typeof parts>;

const closes = z
  .boolean()
  .describe('available + reserved + committed + paid = cap + overshoot, at the beginning and at the end.');
const matchesBudget = z
  .boolean()
  .nullable()
  .describe('Whether it closes with what the budget says. Null: it ends before now, or money kept moving: ask again.');

const difference = z.object({
  number: z.string().describe('The number of the budget, such as `reservedCents`.'),
  expected: z.int().describe('What the entries come to.'),
  found: z.int().describe('What the budget says.'),
});

const lastCheck = z
  .object({
    checkedAt: instant,
    outcome: z.enum(['equal', 'different', 'busy']).describe('"busy": money kept moving, nothing could be said.'),
    whole: z.boolean().describe('True: from the first entry on; false: from where an earlier check had come.'),
    entries: z.int().describe('Entries it rests on.'),
    differences: z.array(difference),
  })
  .nullable()
  .describe('What the nightly comparison found last; null before the first.');
export type LastCheck = z.output<typeof lastCheck>;

export const trialBalanceAnswer = z
  .object({
    schemeId: z.string(),
    month: month.nullable().describe('Null where it was asked for by days.'),
    from: date,
    to: date,
    closed: z.boolean().describe('True: its month, or the month of its last day, is closed: it never changes again.'),
    closes,
    matchesBudget,
    entries: z.int(),
    parts,
    movements: z
      .array(z.object({ movement: z.enum(movementKinds), lines: z.int(), amountCents: cents, awards: z.int() }))
      .describe('What each kind of movement comes to; kinds that did not occur are left out.'),
    budgets: z
      .array(
        z.object({
          budgetId: z.string(),
          year: z.string().nullable(),
          closes,
          matchesBudget,
          entries: z.int(),
          parts,
          lastCheck,
        }),
      )
      .describe('Apart per budget: a scheme has one, or one a calendar year.'),
  })
  .meta({ id: 'TrialBalance' });
export type TrialBalanceAnswer = z.output<typeof trialBalanceAnswer>;

export const monthCloseAnswer = z
  .object({
    schemeId: z.string(),
    month,
    closedAt: instant,
    closedBy: z.object({ mine: z.boolean().describe('True: the caller closed it.'), role: z.string() }),
    budgets: z
      .array(z.object({ budgetId: z.string(), entries: z.int(), closing: z.record(z.string(), z.int()) }))
      .describe('What the entries of each budget come to at the end of the month, per number that ever moved.'),
  })
  .meta({
    id: 'MonthClose',
    description: 'Nothing is ever booked in it again; what comes later is of the next month.',
  });
export type MonthCloseAnswer = z.output<typeof monthCloseAnswer>;

export const monthClosePage = pageOf(monthCloseAnswer)
  .extend({
    nextMonth: month.nullable().describe('The next month to close; null where nothing was posted yet.'),
    mayClose: z.boolean().describe('Whether that month is over.'),
    firstMonth: month.nullable().describe('Where the books begin; null where nothing was posted yet.'),
    thisMonth: month.describe('The month it is now.'),
    budgets: z.array(z.object({ budgetId: z.string(), year: z.string().nullable(), lastCheck })),
  })
  .meta({ id: 'MonthClosePage' });
export type MonthClosePage = z.output<typeof monthClosePage>;
