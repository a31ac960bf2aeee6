import * as z from 'zod';
import type { Budget } from '../../domain/budget/budget';
import { refuse } from '../../domain/result';
import { schemeId } from '../../domain/scheme/definition/pieces';
import { answer, api } from '../runtime/api';
import { currentBudgetId, emptyBudget, loadBudget } from '../store/budgets';
import { currentScheme } from '../store/schemes';
import type { BudgetAnswer } from './answers/budget';

const path = z.strictObject({ schemeId });

export const handler = api(
  'get-budget',
  { path, query: z.strictObject({}) },
  async ({ path: { schemeId: id }, now }) => {
    const scheme = await currentScheme(id);
    if (scheme === undefined) return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
    const budgetId = currentBudgetId(scheme, now);
    return answer(200, budgetAnswerOf((await loadBudget(budgetId)) ?? emptyBudget(budgetId, scheme)));
  },
);

/** All numbers of one read, so that they add up: what was true at one moment. */
const budgetAnswerOf = (budget: Budget): BudgetAnswer => ({
  schemeId: budget.schemeId,
  year: budget.year,
  cap: { amountCents: budget.capCents, awards: budget.capAwards },
  available: { amountCents: budget.availableCents, awards: budget.availableAwards },
  reserved: { amountCents: budget.reservedCents, awards: budget.reservedAwards },
  committed: { amountCents: budget.committedCents, awards: budget.committedAwards },
  paid: { amountCents: budget.paidCents, awards: budget.paidAwards },
  overshoot: { amountCents: budget.overshootCents, awards: budget.overshootAwards },
  waiting: { amountCents: budget.waitingCents, awards: budget.waitingAwards },
});
