import type { Context } from 'aws-lambda';
import { system } from '../../domain/actor';
import { type ListEnding, listEndsItself, listIsOver } from '../../domain/allocation/list-end';
import type { Budget } from '../../domain/budget/budget';
import type { Scheme } from '../../domain/scheme/definition';
import { logger } from '../runtime/logger';
import { reaction, readSchedule, type Scheduled, type ScheduledEvent } from '../runtime/reaction';
import { budgetsOf } from '../store/budgets-of';
import { commitListEnd, loadListEnd } from '../store/list-ends';
import { listSchemes } from '../store/schemes';
import { measurePace, savePace } from '../store/waiting-pace';
import { refuseAll } from './waiting/end-list';

const name = 'tend-waiting-lists';

/** With less time left than this, in milliseconds, no write is begun. */
const spareMs = 10_000;

/**
 * Every list on which anybody stands, once a night: one that is over ends, who stands on one that ended is refused, and
 * of the others it is found out how fast places come free. A scheme that is paused is left alone. A list that fails
 * holds up no other.
 * @throws Error at the end, when a list could not be dealt with: the next night tries again
 */
export const handler = reaction(name, async (event: ScheduledEvent, context: Context): Promise<void> => {
  const schedule = readSchedule(event);
  const outOfTime = () => context.getRemainingTimeInMillis() < spareMs;
  const schemes = (await listSchemes()).filter(({ handledHere }) => handledHere);
  const inForce = new Map(schemes.map((scheme) => [scheme.schemeId, scheme]));
  const failed: string[] = [];
  for (const budget of await budgetsOf(schemes, schedule.today)) {
    const scheme = inForce.get(budget.schemeId);
    if (scheme === undefined || budget.waitingAwards === 0 || budget.paused) continue;
    if (!(await tried(scheme, budget, schedule, outOfTime))) failed.push(budget.budgetId);
  }
  if (failed.length > 0) throw new Error(`these waiting lists were not dealt with: ${failed.join(', ')}`);
});

async function tried(scheme: Scheme, budget: Budget, schedule: Scheduled, outOfTime: () => boolean): Promise<boolean> {
  const { budgetId } = budget;
  try {
    const end = await endOf(scheme, budget, schedule);
    if (end === null) {
      await savePace(budgetId, await measurePace(budget, scheme, schedule.today));
      return true;
    }
    const { refused, done } = await refuseAll({ end, scheme, now: schedule.now, outOfTime });
    logger().info('list ended', { budgetId, refused, done });
    return done;
  } catch (error) {
    logger().error('fault', { budgetId, error: error instanceof Error ? error : String(error) });
    return false;
  }
}

/** Null: the list goes on. One that somebody moved money of meanwhile is looked at again tomorrow. */
async function endOf(scheme: Scheme, budget: Budget, { now }: Scheduled): Promise<ListEnding | null> {
  if (budget.listEndedOn !== null) {
    const end = await loadListEnd(budget.budgetId);
    if (end === undefined) throw new Error(`nobody knows how the list of budget ${budget.budgetId} ended`);
    return end;
  }
  if (!listIsOver(scheme, budget, now)) return null;
  const end = listEndsItself(scheme, budget, system, now);
  return (await commitListEnd(budget, end, system)) ? end : null;
}
