import type { LocalDate } from '../calendar';
import { cents } from '../money';
import { type Budget, type BudgetField, newBudget } from './budget';
import { budgetDeltas, changedBy, type Movement } from './movement';

/** What one day changed, per number of the budget. */
type DayChanges = Map<BudgetField, number>;

/** What each day changed that changed something. */
export type Changes = Map<LocalDate, DayChanges>;

/** Adds an entry of the ledger to the changes of its day, so that a ledger of any length is gathered as it is read. */
export function gather(changes: Changes, on: LocalDate, movement: Movement): void {
  const day: DayChanges = changes.get(on) ?? new Map();
  for (const [field, delta] of Object.entries(budgetDeltas([movement])) as [BudgetField, number][]) {
    day.set(field, (day.get(field) ?? 0) + delta);
  }
  changes.set(on, day);
}

export interface ClosingBalance {
  readonly on: LocalDate;
  readonly budget: Budget;
}

/** The budget before anything was posted to it: it knows which units have a cap, for that never changes. */
export const unposted = ({ budgetId, capCents, capAwards, lineShards }: Budget): Budget => {
  const caps = { amountCents: capCents === null ? null : cents(0), awards: capAwards === null ? null : 0 };
  return newBudget(budgetId, caps, lineShards);
};

/**
 * How the budget stood at the end of the first and the last day, and of each day between them that changed something.
 * Not checked for parts below zero: an entry bears the time of the request, and two around midnight may have been
 * written in the other order. What is there adds up all the same, for every entry takes from one part what it gives.
 * @param opening before the first entry.
 * @param changes of every entry up to and including the last day.
 */
export function burnDown(opening: Budget, changes: Changes, from: LocalDate, to: LocalDate): ClosingBalance[] {
  const days = new Set([...changes.keys(), from, to]);
  const items: ClosingBalance[] = [];
  let balance = opening;
  for (const on of [...days].sort()) {
    const changed = changes.get(on);
    if (changed !== undefined) balance = changedBy(balance, Object.fromEntries(changed));
    if (on >= from && on <= to) items.push({ on, budget: balance });
  }
  return items;
}
