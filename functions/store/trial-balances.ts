import type { Budget } from '../../domain/budget/budget';
import type { Instant } from '../../domain/calendar';
import type { MonthClose } from '../../domain/ledger/month-close';
import { addTo, differences, type Sums } from '../../domain/ledger/sums';
import {
  closingOf,
  noTurnover,
  type TrialBalance,
  type Turnover,
  trialBalance,
  turnOver,
} from '../../domain/ledger/trial-balance';
import { rawBudget } from './budgets-of';
import { entriesOf } from './ledger';
import { closedPoint } from './month-closes';

/** A stretch of the books: from the first moment, up to but not including the last. */
export interface Stretch {
  readonly from: Instant;
  readonly before: Instant;
}

export interface BudgetBalance {
  readonly budget: Budget;
  readonly balance: TrialBalance;
  /** Whether what the stretch closes with is what the budget says; null where it ends before now, or money kept moving. */
  readonly matches: boolean | null;
}

/** Times it is read again because money moved meanwhile. */
const rounds = 4;

/**
 * The trial balance of one budget. It costs the entries since the newest closed month before the stretch.
 * @param closes of its scheme
 */
export async function balanceOf(
  read: Budget,
  stretch: Stretch,
  closes: readonly MonthClose[],
  now: Instant,
): Promise<BudgetBalance> {
  const upToNow = stretch.before > now;
  let budget = read;
  for (let round = 1; ; round++) {
    const { opening, turnover } = await moved(budget.budgetId, stretch, closes);
    const balance = trialBalance(budget, opening, turnover);
    if (!upToNow) return { budget, balance, matches: null };
    const after = await rawBudget(budget.budgetId);
    if (after.version === budget.version) {
      return { budget, balance, matches: differences(budget, closingOf(opening, turnover)).length === 0 };
    }
    if (round === rounds) return { budget: after, balance, matches: null };
    budget = after;
  }
}

async function moved(
  budgetId: string,
  { from, before }: Stretch,
  closes: readonly MonthClose[],
): Promise<{ opening: Sums; turnover: Turnover }> {
  const point = closedPoint(closes, budgetId, from);
  const opening: Sums = { ...point.sums };
  const turnover = noTurnover();
  const range = { to: before, ...(point.before === '' ? {} : { from: point.before }) };
  for await (const { sort, movements } of entriesOf(budgetId, range)) {
    if (sort < from) addTo(opening, movements);
    else turnOver(turnover, movements);
  }
  return { opening, turnover };
}

/** What the entries of a budget come to that are booked before a moment. */
export async function sumsBefore(budgetId: string, before: Instant, closes: readonly MonthClose[]): Promise<Sums> {
  return (await moved(budgetId, { from: before, before }, closes)).opening;
}
