import { addPeriod, yearOf } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { getBudgetHistoryRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { currentScheme } from '../store/schemes';
import type { BudgetHistoryAnswer } from './answers/budget';
import { closingBalances, longestHistory, partsOf } from './shared/budget-answers';
import { notAfterToday, possibleRange } from './shared/days';
import { budgetHistoryQuery } from './shared/money-queries';
import { schemePath } from './shared/scheme-paths';

export const handler = api(
  getBudgetHistoryRoute,
  { path: schemePath, query: budgetHistoryQuery },
  async ({ path: { schemeId }, query: { from, to, year }, now, today }) => {
    const scheme = await currentScheme(schemeId);
    if (scheme === undefined) return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
    const last = to ?? today;
    for (const fine of [hasYears(scheme, year), notAfterToday({ from, to }, today), possible(from, last)]) {
      if (!fine.ok) return fine;
    }
    const found = await closingBalances(scheme, { year: year ?? yearOf(today), from, to: last }, now);
    if (!found.ok) return found;
    const body: BudgetHistoryAnswer = {
      schemeId,
      year: found.value[0]?.budget.year ?? null,
      items: found.value.map(({ on, budget }) => ({ on, ...partsOf(budget) })),
    };
    return answer(200, body);
  },
);

const possible = (from: string | undefined, to: string): Result<null> =>
  from === undefined ? ok(null) : possibleRange({ from, to }, addPeriod(from, longestHistory));

function hasYears({ caps }: Scheme, year: number | undefined): Result<null> {
  if (year === undefined || caps.period === 'calendar-year') return ok(null);
  const errors = [{ path: 'year', message: 'this scheme has one budget for all years' }];
  return refuse({ code: 'input-invalid', detail: 'The budget of this scheme is not per year.', errors });
}
