import { type Budget, type BudgetField, budgetFields } from '../budget/budget';
import { unposted } from '../budget/burn-down';
import { budgetDeltas, changedBy, type Movement } from '../budget/movement';

/** What entries come to, per number of a budget; a number that none of them changed is absent. */
export type Sums = Partial<Record<BudgetField, number>>;

/** Adds movements to the sums, so that a ledger of any length is added up as it is read. */
export function addTo(sums: Sums, movements: readonly Movement[]): void {
  for (const [field, delta] of Object.entries(budgetDeltas(movements)) as [BudgetField, number][]) {
    sums[field] = (sums[field] ?? 0) + delta;
  }
}

export function total(all: readonly Sums[]): Sums {
  const together: Sums = {};
  for (const sums of all) {
    for (const [field, value] of Object.entries(sums) as [BudgetField, number][]) {
      together[field] = (together[field] ?? 0) + value;
    }
  }
  return together;
}

/** The budget as its entries say it stands; the budget itself tells which units have a cap. Nothing is checked. */
export const budgetFrom = (budget: Budget, sums: Sums): Budget => changedBy(unposted(budget), sums);

/** One number of a budget that is not what its entries come to. */
export interface Difference {
  readonly field: BudgetField;
  /** What the ledger comes to. */
  readonly expected: number;
  /** What the budget says. */
  readonly found: number;
}

/** Every number in which a budget differs from its entries; empty when they agree. */
export function differences(budget: Budget, sums: Sums): Difference[] {
  const entries = budgetFrom(budget, sums);
  return budgetFields().flatMap((field) => {
    const [expected, found] = [entries[field], budget[field]];
    return expected === null || found === null || expected === found ? [] : [{ field, expected, found }];
  });
}

/** The amount in cents that is furthest off; where awards alone differ, what is available. */
export function furthestOff(budget: Budget, found: readonly Difference[]): Omit<Difference, 'field'> {
  const off = ({ expected, found: there }: Difference) => Math.abs(expected - there);
  const [worst] = found.filter(({ field }) => field.endsWith('Cents')).sort((a, b) => off(b) - off(a));
  if (worst !== undefined) return { expected: worst.expected, found: worst.found };
  const there = budget.availableCents ?? 0;
  return { expected: there, found: there };
}
