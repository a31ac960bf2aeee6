import * as z from 'zod';
import { type Cents, cents } from '../money';
import { localDate, wholeCents } from '../records';
import { whenAsked } from '../when-asked';

/**
 * Where the money of one scheme (and, for a yearly cap, one calendar year) stands. Cents and awards are two units that
 * obey the same identity; an uncapped unit has null in `cap` and `available`.
 */
export const budgetRecord = whenAsked(() =>
  z.object({
    budgetId: z.string(),
    schemeId: z.string(),
    /** `2026` where the cap is per calendar year, else null. */
    year: z.string().nullable(),
    capCents: wholeCents.nullable(),
    capAwards: z.int().nullable(),
    availableCents: wholeCents.nullable(),
    availableAwards: z.int().nullable(),
    reservedCents: wholeCents,
    reservedAwards: z.int(),
    committedCents: wholeCents,
    committedAwards: z.int(),
    paidCents: wholeCents,
    paidAwards: z.int(),
    overshootCents: wholeCents,
    overshootAwards: z.int(),
    waitingCents: wholeCents,
    waitingAwards: z.int(),
    /**
     * What employers still owe back, as recoveries establish it. No part of the cap, and below zero where the region owes
     * them. Absent from budgets written before there were recoveries.
     */
    receivableCents: wholeCents.default(cents(0)),
    /** Money is recovered, never an award: always 0. */
    receivableAwards: z.int().default(0),
    /** Over so many partitions its line may lie: the most that any version of its scheme asked for. Never lowered. */
    lineShards: z.int().min(1),
    /** How many ever joined the waiting list at its end. */
    waitingEntered: z.int().min(0),
    /** Rank of the last of those; empty before the first. */
    waitingLastRank: z.string(),
    /** The last month that finance closed, `2026-10`; empty before the first. What moves later is booked after it. */
    closedThrough: z.string().default(''),
    /** Its scheme is paused: nothing in its line is ranked. */
    paused: z.boolean().default(false),
    /** The day on which its waiting list was ended: nobody is served from it any more. Null: it was not. */
    listEndedOn: localDate.nullable().default(null),
    version: z.int().min(0),
  }),
);
export type Budget = z.infer<typeof budgetRecord>;

/** The numbers of a budget that money moves: names end in their unit. */
export type BudgetField = Extract<keyof Budget, `${string}Cents` | `${string}Awards`>;

let fields: readonly BudgetField[] | undefined;

export function budgetFields(): readonly BudgetField[] {
  fields ??= Object.keys(budgetRecord.unwrap().shape).filter((field): field is BudgetField =>
    /(Cents|Awards)$/.test(field),
  );
  return fields;
}

/** `schemeId`, or `schemeId:2026` where the cap is per calendar year. A budget belongs to the scheme, not a version. */
export function budgetIdOf(schemeId: string, period: 'scheme' | 'calendar-year', year: string): string {
  return period === 'calendar-year' ? `${schemeId}:${year}` : schemeId;
}

/**
 * @param caps null = that unit is uncapped.
 * @param lineShards over how many partitions its line may lie
 */
export function newBudget(
  budgetId: string,
  caps: { readonly amountCents: Cents | null; readonly awards: number | null },
  lineShards = 1,
): Budget {
  const [schemeId = budgetId, year = null] = budgetId.split(':');
  const none = { cents: cents(0), awards: 0 };
  return {
    budgetId,
    schemeId,
    year,
    capCents: caps.amountCents,
    capAwards: caps.awards,
    availableCents: caps.amountCents,
    availableAwards: caps.awards,
    reservedCents: none.cents,
    reservedAwards: none.awards,
    committedCents: none.cents,
    committedAwards: none.awards,
    paidCents: none.cents,
    paidAwards: none.awards,
    overshootCents: none.cents,
    overshootAwards: none.awards,
    waitingCents: none.cents,
    waitingAwards: none.awards,
    receivableCents: none.cents,
    receivableAwards: none.awards,
    lineShards,
    waitingEntered: 0,
    waitingLastRank: '',
    closedThrough: '',
    paused: false,
    listEndedOn: null,
    version: 0,
  };
}

/**
 * `available + reserved + committed + paid = cap + overshoot`, per capped unit.
 * @returns what is wrong, in words; empty when it adds up.
 */
export function equationErrors(budget: Budget): string[] {
  const errors: string[] = [];
  for (const unit of ['Cents', 'Awards'] as const) {
    const cap = budget[`cap${unit}`];
    const available = budget[`available${unit}`];
    const inUse = budget[`reserved${unit}`] + budget[`committed${unit}`] + budget[`paid${unit}`];
    if ((cap === null) !== (available === null)) errors.push(`${unit}: cap and available disagree on being capped`);
    if (cap !== null && available !== null && available + inUse !== cap + budget[`overshoot${unit}`]) {
      errors.push(
        `${unit}: ${available} available + ${inUse} in use is not cap ${cap} + ${budget[`overshoot${unit}`]}`,
      );
    }
  }
  return errors;
}

/**
 * As `equationErrors`, and no part below zero.
 * @returns what is wrong, in words; empty when the identity holds.
 */
export function identityErrors(budget: Budget): string[] {
  const errors = equationErrors(budget);
  for (const unit of ['Cents', 'Awards'] as const) {
    for (const part of ['available', 'reserved', 'committed', 'paid', 'overshoot', 'waiting'] as const) {
      if ((budget[`${part}${unit}`] ?? 0) < 0) errors.push(`${unit}: ${part} is below zero`);
    }
  }
  return errors;
}
