import { addDays, amsterdamDate, endOfAmsterdamDay, type LocalDate, startOfAmsterdamDay } from '../../domain/calendar';
import { firstDayOf, monthAfter, monthOf } from '../../domain/ledger/period';
import { together } from '../../domain/ledger/trial-balance';
import { refuse } from '../../domain/result';
import { getTrialBalanceRoute } from '../manifest/routes-ledger';
import { answer, api } from '../runtime/api';
import { loadChecks } from '../store/budget-checks';
import { budgetsOf } from '../store/budgets-of';
import { firstBookedAt } from '../store/ledger';
import { listCloses } from '../store/month-closes';
import { type BudgetBalance, balanceOf, type Stretch } from '../store/trial-balances';
import type { TrialBalanceAnswer } from './answers/ledger';
import { type Asked, momentsOf, schemeOfCaller } from './shared/books';
import { budgetName, lastCheckOf, movementsOf, partsOf } from './shared/ledger-answers';
import { trialBalanceQuery } from './shared/ledger-queries';

export const handler = api(getTrialBalanceRoute, { query: trialBalanceQuery }, async ({ query, guard, now, today }) => {
  const { schemeId, ...asked } = query;
  const scheme = await schemeOfCaller(guard, schemeId);
  if (!scheme.ok) return scheme;
  if (asked.month !== undefined && (asked.from ?? asked.to) !== undefined) return monthOrDays;
  const moments = momentsOf(asked);
  if (!moments.ok) return moments;
  const budgets = await budgetsOf([scheme.value], today);
  const ids = budgets.map(({ budgetId }) => budgetId);
  const days = { ...daysOf(asked, today), ...(asked.from ? {} : await fromFirst(asked, ids, today)) };
  const stretch: Stretch = { from: startOfAmsterdamDay(days.from), before: endOfAmsterdamDay(days.to) };
  const [closes, checks] = await Promise.all([listCloses(schemeId), loadChecks(ids)]);
  const found = await Promise.all(budgets.map((budget) => balanceOf(budget, stretch, closes, now)));
  const all = together(found.map(({ balance }) => balance));
  const closedThrough = closes[0]?.month ?? '';
  const body: TrialBalanceAnswer = {
    schemeId,
    month: asked.month ?? null,
    ...days,
    closed: monthOf(startOfAmsterdamDay(days.to)) <= closedThrough,
    closes: all.closes,
    matchesBudget: matchesOf(found),
    entries: all.entries,
    parts: partsOf(all),
    movements: movementsOf(all),
    budgets: found.map(({ budget, balance, matches }) => ({
      ...budgetName(budget),
      closes: balance.closes,
      matchesBudget: matches,
      entries: balance.entries,
      parts: partsOf(balance),
      lastCheck: lastCheckOf(checks.get(budget.budgetId)),
    })),
  };
  return answer(200, body);
});

const monthOrDays = refuse({
  code: 'input-invalid',
  detail: 'A trial balance is of a month or of days.',
  errors: [{ path: 'month', message: 'must not be given beside from or to' }],
});

const daysOf = ({ month, from, to }: Asked, today: LocalDate): { from: LocalDate; to: LocalDate } =>
  month === undefined
    ? { from: from ?? to ?? today, to: to ?? (from !== undefined && from > today ? from : today) }
    : { from: firstDayOf(month), to: addDays(firstDayOf(monthAfter(month)), -1) };

/** Without a first day it begins where the books do. */
async function fromFirst(
  { month, to }: Asked,
  budgetIds: readonly string[],
  today: LocalDate,
): Promise<{ from?: LocalDate }> {
  if (month !== undefined) return {};
  const [first, last] = [await firstBookedAt(budgetIds), to ?? today];
  const day = first === undefined ? last : amsterdamDate(first);
  return { from: day < last ? day : last };
}

/** Equal only where every budget is; unknown where one is and none differs. */
function matchesOf(found: readonly BudgetBalance[]): boolean | null {
  const all = found.map(({ matches }) => matches);
  if (all.includes(false)) return false;
  return all.includes(null) || all.length === 0 ? null : true;
}
