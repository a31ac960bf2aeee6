import type { Actor } from '../../domain/actor';
import { type ListEnding, listEndRecord } from '../../domain/allocation/list-end';
import type { Budget } from '../../domain/budget/budget';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import { budgetAction } from './budgets';
import { commit } from './commit';
import { keys } from './keys';
import { eventAction } from './outbox';
import { get } from './table';
import { forgetPace } from './waiting-pace';

/** How the waiting list of a budget ended; undefined: it did not. */
export async function loadListEnd(budgetId: string): Promise<ListEnding | undefined> {
  const item = await get(keys.listEnd(budgetId), { consistent: true });
  return item === undefined ? undefined : listEndRecord.parse(item);
}

/**
 * Ends a waiting list: from then on nobody is served from it, which the budget itself says, so that no allocation that
 * read it before can write what it decided. What was said of chances goes.
 * @returns false when the budget moved since it was read, or the list ended already
 */
export async function commitListEnd(budget: Budget, end: ListEnding, actor: Actor): Promise<boolean> {
  const { budgetId, schemeId, because, endedAt } = end;
  const set = { listEndedOn: amsterdamDate(endedAt) };
  const committed = await commit([
    {
      name: 'list end',
      put: {
        Item: { ...keys.listEnd(budgetId), kind: 'list-end', ...end },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    budgetAction(budget, [], { version: budget.version, set }),
    forgetPace(budgetId),
    eventAction({ name: 'budget.list-ended', subject: budgetId, data: { budgetId, schemeId, because } }, 0, {
      idBase: `${budgetId}.list-ended`,
      at: endedAt,
      actor,
      keyOf: (at: Instant, eventId) => keys.budgetEvent(budgetId, at, eventId),
    }),
  ]);
  return committed.ok;
}
