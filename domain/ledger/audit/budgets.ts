import { type Budget, identityErrors } from '../../budget/budget';
import type { Movement } from '../../budget/movement';
import type { MonthClose } from '../month-close';
import type { Month } from '../period';
import { addTo, differences, type Sums, total } from '../sums';
import type { Finding } from './finding';

/** Budgets, their entries and the closed months, in whatever order they come; a few numbers a month are held of each. */
export class BudgetAudit {
  readonly #budgets = new Map<string, Budget>();
  readonly #months = new Map<string, Map<Month, { sums: Sums; entries: number }>>();
  readonly #closes: MonthClose[] = [];

  addBudget(budget: Budget): void {
    this.#budgets.set(budget.budgetId, budget);
  }

  addEntry(budgetId: string, period: Month, movements: readonly Movement[]): void {
    const months = this.#months.get(budgetId) ?? new Map();
    const month = months.get(period) ?? { sums: {}, entries: 0 };
    addTo(month.sums, movements);
    months.set(period, { ...month, entries: month.entries + 1 });
    this.#months.set(budgetId, months);
  }

  addClose(close: MonthClose): void {
    this.#closes.push(close);
  }

  findings(): Finding[] {
    const unknown = [...this.#months.keys()].filter((budgetId) => !this.#budgets.has(budgetId));
    return [
      ...unknown.map((subject) => ({
        code: 'budget-missing' as const,
        subject,
        detail: 'there are entries of it, and no budget',
      })),
      ...[...this.#budgets.values()].flatMap((budget) => this.#ofBudget(budget)),
      ...this.#closes.flatMap((close) => this.#ofClose(close)),
    ];
  }

  #ofBudget(budget: Budget): Finding[] {
    const { sums } = this.#through(budget.budgetId, '~');
    return [
      ...identityErrors(budget).map((detail) => ({
        code: 'budget-identity' as const,
        subject: budget.budgetId,
        detail,
      })),
      ...differences(budget, sums).map(({ field, expected, found }) => ({
        code: 'budget-differs' as const,
        subject: budget.budgetId,
        detail: `${field} is ${found}, its entries come to ${expected}`,
      })),
    ];
  }

  #ofClose({ schemeId, month, balances }: MonthClose): Finding[] {
    return (balances ?? []).flatMap(({ budgetId, entries, sums }) => {
      const now = this.#through(budgetId, month);
      const same = now.entries === entries && isNothing(total([now.sums, negated(sums)]));
      const detail = `${month} was closed with ${entries} entries of ${budgetId}, and has ${now.entries} or others now`;
      return same ? [] : [{ code: 'month-changed' as const, subject: schemeId, detail }];
    });
  }

  /** What the entries of a budget come to up to and including a month. */
  #through(budgetId: string, last: Month): { sums: Sums; entries: number } {
    const months = [...(this.#months.get(budgetId) ?? [])].filter(([month]) => month <= last).map(([, one]) => one);
    return {
      sums: total(months.map(({ sums }) => sums)),
      entries: months.reduce((count, { entries }) => count + entries, 0),
    };
  }
}

const negated = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).map(([field, value]) => [field, -value])) as Sums;

const isNothing = (sums: Sums): boolean => Object.values(sums).every((value) => value === 0);
