import { type Budget, budgetIdOf } from '../../../domain/budget/budget';
import { burnDown, type Changes, type ClosingBalance, unposted } from '../../../domain/budget/burn-down';
import { type Instant, type LocalDate, subtractPeriod } from '../../../domain/calendar';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { currentBudgetId, emptyBudget, loadBudget } from '../../store/budgets';
import { changesUntil } from '../../store/ledger';
import type { BudgetAnswer } from '../answers/budget';

/** The longest burn-down in one answer. */
export const longestHistory = 'P5Y';

/** All numbers of one moment, so that they add up. */
export const budgetAnswerOf = (budget: Budget): BudgetAnswer => ({
  schemeId: budget.schemeId,
  year: budget.year,
  ...partsOf(budget),
});

export const partsOf = (budget: Budget): Omit<BudgetAnswer, 'schemeId' | 'year'> => ({
  cap: { amountCents: budget.capCents, awards: budget.capAwards },
  available: { amountCents: budget.availableCents, awards: budget.availableAwards },
  reserved: { amountCents: budget.reservedCents, awards: budget.reservedAwards },
  committed: { amountCents: budget.committedCents, awards: budget.committedAwards },
  paid: { amountCents: budget.paidCents, awards: budget.paidAwards },
  overshoot: { amountCents: budget.overshootCents, awards: budget.overshootAwards },
  waiting: { amountCents: budget.waitingCents, awards: budget.waitingAwards },
  receivable: { amountCents: budget.receivableCents },
});

interface Asked {
  /** Whose budget, where the cap is per calendar year. */
  readonly year: number;
  /** Left out: the first day on which something was posted, at most `longestHistory` back. */
  readonly from?: LocalDate | undefined;
  /** Not after today: what a day closes with is known once it is here. */
  readonly to: LocalDate;
}

/**
 * Closing balances out of the ledger. Its cost follows the ledger up to `to`, whatever `from` is: a balance is the sum
 * of all before it. A budget to which nothing was posted stands as its scheme says; one of another year does not exist.
 */
export async function closingBalances(
  scheme: Scheme,
  { year, from, to }: Asked,
  now: Instant,
): Promise<Result<readonly ClosingBalance[]>> {
  const budgetId = budgetIdOf(scheme.schemeId, scheme.caps.period, String(year));
  const budget = await loadBudget(budgetId);
  if (budget === undefined && budgetId !== currentBudgetId(scheme, now)) {
    return refuse({ code: 'not-found', detail: `This scheme has no budget of ${year}.` });
  }
  const opening = budget === undefined ? emptyBudget(budgetId, scheme) : unposted(budget);
  const changes: Changes = budget === undefined ? new Map() : await changesUntil(budgetId, to);
  return ok(burnDown(opening, changes, from ?? firstDay(changes, to), to));
}

function firstDay(changes: Changes, to: LocalDate): LocalDate {
  const earliest = subtractPeriod(to, longestHistory);
  const [first = to] = [...changes.keys()].sort();
  return first < earliest ? earliest : first;
}
