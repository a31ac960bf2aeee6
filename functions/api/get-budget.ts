import { yearOf } from '../../domain/calendar';
import { refuse } from '../../domain/result';
import { getBudgetRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { currentBudgetId, emptyBudget, loadBudget } from '../store/budgets';
import { currentScheme } from '../store/schemes';
import { budgetAnswerOf, closingBalances } from './shared/budget-answers';
import { notAfterToday } from './shared/days';
import { budgetQuery } from './shared/money-queries';
import { schemePath } from './shared/scheme-paths';

/** As it stands, in one read; or as it stood at the end of a day, out of the ledger. */
export const handler = api(
  getBudgetRoute,
  { path: schemePath, query: budgetQuery },
  async ({ path: { schemeId }, query: { asOf }, now, today }) => {
    const scheme = await currentScheme(schemeId);
    if (scheme === undefined) return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
    if (asOf === undefined) {
      const budgetId = currentBudgetId(scheme, now);
      return answer(200, budgetAnswerOf((await loadBudget(budgetId)) ?? emptyBudget(budgetId, scheme)));
    }
    const fine = notAfterToday({ asOf }, today);
    if (!fine.ok) return fine;
    const found = await closingBalances(scheme, { year: yearOf(asOf), from: asOf, to: asOf }, now);
    if (!found.ok) return found;
    const [closing] = found.value;
    if (closing === undefined) throw new Error(`no balance of ${schemeId} on ${asOf}`);
    return answer(200, budgetAnswerOf(closing.budget));
  },
);
