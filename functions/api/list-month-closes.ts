import { mayClose } from '../../domain/ledger/month-close';
import { monthAfter, monthOf } from '../../domain/ledger/period';
import { listMonthClosesRoute } from '../manifest/routes-ledger';
import { answer, api } from '../runtime/api';
import { loadBooks } from '../store/books';
import { loadChecks } from '../store/budget-checks';
import { budgetsOf } from '../store/budgets-of';
import { firstBookedAt } from '../store/ledger';
import { listCloses } from '../store/month-closes';
import type { MonthClosePage } from './answers/ledger';
import { schemeOfCaller } from './shared/books';
import { budgetName, lastCheckOf, monthCloseAnswerOf } from './shared/ledger-answers';
import { monthClosesQuery } from './shared/ledger-queries';

/** All in one answer: twelve a year. One whose balances are still being added up is told once they are. */
export const handler = api(
  listMonthClosesRoute,
  { query: monthClosesQuery },
  async ({ query, caller, guard, now, today }) => {
    const { schemeId } = query;
    const scheme = await schemeOfCaller(guard, schemeId);
    if (!scheme.ok) return scheme;
    const [closes, books, budgets] = await Promise.all([
      listCloses(schemeId),
      loadBooks(schemeId),
      budgetsOf([scheme.value], today),
    ]);
    const ids = budgets.map(({ budgetId }) => budgetId);
    const [first, checks] = await Promise.all([firstBookedAt(ids), loadChecks(ids)]);
    const { closedThrough } = books;
    const nextMonth = first === undefined ? null : closedThrough === '' ? monthOf(first) : monthAfter(closedThrough);
    const body: MonthClosePage = {
      items: closes.filter(({ balances }) => balances !== null).map((close) => monthCloseAnswerOf(close, caller)),
      next: null,
      nextMonth,
      mayClose: nextMonth !== null && mayClose(nextMonth, { closedThrough, firstBookedAt: first }, now).ok,
      firstMonth: first === undefined ? null : monthOf(first),
      thisMonth: monthOf(now),
      budgets: budgets.map((budget) => ({
        ...budgetName(budget),
        lastCheck: lastCheckOf(checks.get(budget.budgetId)),
      })),
    };
    return answer(200, body);
  },
);
