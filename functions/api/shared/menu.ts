import type { Instant } from '../../../domain/calendar';
import { leftOf, menuEntry } from '../../../domain/scheme/menu-entry';
import type { SchemeInForce } from '../../../domain/scheme/window';
import { currentBudgetId, emptyBudget, loadBudgets } from '../../store/budgets';
import { pausesInForce } from '../../store/pauses';
import type { MenuEntryAnswer } from '../answers/scheme';

/** Schemes as the menu shows them, with what is left of each budget; of one nothing was ever posted to, the caps. */
export async function menuEntries(schemes: readonly SchemeInForce[], now: Instant): Promise<MenuEntryAnswer[]> {
  const handledHere = schemes.filter((scheme) => scheme.handledHere);
  const [budgets, paused] = await Promise.all([
    loadBudgets(handledHere.map((scheme) => currentBudgetId(scheme, now))),
    pausesInForce(now),
  ]);
  return schemes.map((scheme) => {
    const budgetId = currentBudgetId(scheme, now);
    const budget = budgets.has(budgetId) ? budgets.get(budgetId) : emptyBudget(budgetId, scheme);
    const entry = menuEntry(scheme, scheme.handledHere && budget ? leftOf(budget) : null, now);
    // A budget says so at once; where none is there yet, what is read once a second does.
    return { ...entry, paused: budgets.get(budgetId)?.paused ?? paused.has(scheme.schemeId) };
  });
}
