import * as z from 'zod';
import { targetBands } from '../../../domain/budget/targets';
import { cents, date } from './pieces';

const used = z.object({ amountCents: cents, awards: z.int() });
const capped = z.object({
  amountCents: cents.nullable().describe('Null: this unit has no cap.'),
  awards: z.int().nullable().describe('Null: this unit has no cap.'),
});

/** The parts of a budget at one moment. */
const parts = {
  cap: capped,
  available: capped,
  reserved: used,
  committed: used,
  paid: used,
  overshoot: used.describe('Granted above the cap under Awb 4:25(3).'),
  waiting: used.describe('Asked for on the waiting list; no part of the cap.'),
  receivable: z
    .object({ amountCents: cents })
    .describe('What employers still owe back; no part of the cap, and below zero where the region owes them.'),
};

const year = z.string().nullable().describe('The calendar year where the cap is per year, e.g. 2026.');

/** `available + reserved + committed + paid = cap + overshoot`, in cents and in awards, per unit with a cap. */
export const budgetAnswer = z
  .object({
    schemeId: z.string(),
    year,
    ...parts,
  })
  .meta({
    id: 'Budget',
    description: 'available + reserved + committed + paid = cap + overshoot, in cents and in awards.',
  });
export type BudgetAnswer = z.output<typeof budgetAnswer>;

/** The burn-down: how the budget stood at the end of each day on which it changed. */
export const budgetHistoryAnswer = z
  .object({
    schemeId: z.string(),
    year,
    items: z
      .array(z.object({ on: date, ...parts }))
      .describe(
        'Oldest first: the first and the last day asked for, and between them each day that changed something.',
      ),
  })
  .meta({ id: 'BudgetHistory', description: 'Closing balances per day in Amsterdam, out of the ledger.' });
export type BudgetHistoryAnswer = z.output<typeof budgetHistoryAnswer>;

const basisPoints = z.int().min(0).describe('Basis points, rounded down: 10000 is all of it.');

const target = z.object({
  name: z.string(),
  awards: z.int().describe('The target.'),
  reached: z.int().describe('Placements that count: granted and not given back, or on the waiting list.'),
  waiting: z.int().describe('How many of the reached are on the waiting list.'),
  unknown: z.int().describe('Placements left out because a fact that the target asks for is not known yet.'),
  reachedBp: basisPoints,
  band: z.enum(targetBands).nullable().describe('Of the national monitor; null outside half time.'),
});

/** Targets of a scheme beside what was reached. Definitions differ per region: never add them up. */
export const budgetTargetsAnswer = z
  .object({
    schemeId: z.string(),
    on: date.describe('The day it was counted.'),
    periodGoneBp: basisPoints.describe('How much of the window of the scheme has gone, in basis points.'),
    halfTime: z.boolean().describe('True from halfTimeFrom through halfTimeTo: then there are bands.'),
    halfTimeFrom: date.describe('The day on which half of the window has gone.'),
    halfTimeTo: date,
    complete: z.boolean().describe('False: the region has more applications than one request counts.'),
    items: z.array(target),
  })
  .meta({ id: 'BudgetTargets', description: 'What a scheme aims at, and how far it is.' });
export type BudgetTargetsAnswer = z.output<typeof budgetTargetsAnswer>;
