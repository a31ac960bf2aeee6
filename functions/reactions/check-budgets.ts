import type { Budget } from '../../domain/budget/budget';
import { type LocalDate, weekday } from '../../domain/calendar';
import { logger } from '../runtime/logger';
import { count } from '../runtime/metrics';
import { scheduledReaction } from '../runtime/reaction';
import type { Scheduled } from '../runtime/scheduled';
import {
  type BudgetCheck,
  isUnchanged,
  loadChecks,
  saveCheck,
  saveUnchanged,
  settledBefore,
  startOf,
} from '../store/budget-checks';
import { budgetsOf } from '../store/budgets-of';
import { compareBudget } from '../store/compare-budget';
import { listSchemes } from '../store/schemes';

const name = 'check-budgets';
const sunday = 7;

/**
 * Compares every budget with its entries: those since the night before, and on Sundays all of them. One that fails holds
 * up no other.
 * @throws Error at the end, when a budget could not be compared: then nobody knows how it stands
 */
export const handler = scheduledReaction(name, async (schedule) => {
  const schemes = (await listSchemes()).filter(({ handledHere }) => handledHere);
  const budgets = await budgetsOf(schemes, schedule.today);
  const checks = await loadChecks(budgets.map(({ budgetId }) => budgetId));
  const unchanged: BudgetCheck[] = [];
  const uncompared: string[] = [];
  for (const budget of budgets) {
    const prior = checks.get(budget.budgetId);
    if (prior !== undefined && !isWholeDay(schedule.today) && isUnchanged(prior, budget)) unchanged.push(prior);
    else if (!(await tried(budget, prior, schedule))) uncompared.push(budget.budgetId);
  }
  await saveUnchanged(unchanged, schedule.now);
  if (uncompared.length > 0) throw new Error(`these budgets could not be compared: ${uncompared.join(', ')}`);
});

async function tried(budget: Budget, prior: BudgetCheck | undefined, schedule: Scheduled): Promise<boolean> {
  const { budgetId } = budget;
  try {
    return await check(budgetId, prior, schedule);
  } catch (error) {
    logger().error('fault', { budgetId, error: error instanceof Error ? error : String(error) });
    return false;
  }
}

/** A difference is told, and no failure of this run: it stands there until somebody has mended it. */
async function check(budgetId: string, prior: BudgetCheck | undefined, { now, today }: Scheduled): Promise<boolean> {
  const start = startOf(prior, isWholeDay(today));
  const compared = await compareBudget(budgetId, { start, edge: settledBefore(now) });
  await saveCheck({ prior, compared, now, today });
  if (compared.outcome === 'different') {
    const { differences } = compared;
    logger().error('fault', { budgetId, error: 'the budget is not what its entries come to', differences });
    count(name, { budgetDifferences: 1 });
  }
  return compared.outcome !== 'busy';
}

const isWholeDay = (today: LocalDate): boolean => weekday(today) === sunday;
