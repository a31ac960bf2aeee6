import type { Actor } from '../../domain/actor';
import { budgetIdOf } from '../../domain/budget/budget';
import { amsterdamDate, type Instant, yearOf } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { type Pause, pauseEvent, pauseRecord } from '../../domain/scheme/pause';
import { loadBudget } from './budgets';
import { commit, type NamedAction } from './commit';
import { keptForASecond } from './kept';
import { keys } from './keys';
import { nudgeAction } from './markers';
import { eventAction } from './outbox';
import { batchGet, get, type Item, queryAll } from './table';

export const readPause = (item: Item): Pause => pauseRecord.parse(item);

/** Consistent. Null: the scheme was never paused. */
export async function loadPause(schemeId: string): Promise<Pause | null> {
  const item = await get(keys.pause(schemeId), { consistent: true });
  return item === undefined ? null : readPause(item);
}

/** Consistent, by scheme; one that was never paused is left out. */
export async function loadPauses(schemeIds: readonly string[]): Promise<Map<string, Pause>> {
  const items = await batchGet([...new Set(schemeIds)].map(keys.pause), { consistent: true });
  return new Map(items.map(readPause).map((pause) => [pause.schemeId, pause]));
}

/** Ids of the schemes that are paused; there are few. */
export async function pausedSchemes(): Promise<ReadonlySet<string>> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.pause('').pk },
  });
  return new Set(items.map(readPause).flatMap((one) => (one.paused ? [one.schemeId] : [])));
}

/** As `pausedSchemes`, read once a second: for the menu, which everybody asks for. */
export const pausesInForce = keptForASecond(pausedSchemes);

/** That a scheme is paused, or not, as it was read: for who does what a pause forbids. */
export const pauseUnchanged = (schemeId: string, pause: Pause | null): NamedAction => ({
  name: `pause ${schemeId}`,
  check: {
    Key: keys.pause(schemeId),
    ...(pause === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': pause.version },
        }),
  },
});

/**
 * Writes a pause or its end, and says so on the budgets that can have a line: whoever ranks one at this very moment has
 * read it before, and its write fails. After the end each line is looked at again, in its order.
 */
export async function commitPause(prior: Pause | null, next: Pause, scheme: Scheme, actor: Actor, now: Instant) {
  const { schemeId, version } = next;
  const keyOf = (at: Instant, eventId: string) => keys.schemeEvent(schemeId, at, eventId);
  const budgets = await Promise.all(budgetIdsOf(scheme, now).map((budgetId) => budgetActions(budgetId, next, now)));
  const committed = await commit([
    pauseAction(prior, next),
    eventAction(pauseEvent(next), 0, { idBase: `${schemeId}.pause.${version}`, at: now, actor, keyOf }),
    ...budgets.flat(),
  ]);
  if (committed.ok) return ok(next);
  return changedMeanwhile;
}

const changedMeanwhile: Result<never> = refuse({
  code: 'changed-meanwhile',
  detail: 'Somebody changed this scheme or its budget at the same moment.',
});

function pauseAction(prior: Pause | null, next: Pause): NamedAction {
  const Item = { ...keys.pause(next.schemeId), kind: 'pause', ...next };
  if (prior === null) return { name: 'pause', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    name: 'pause',
    put: {
      Item,
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': prior.version },
    },
  };
}

/** Who waits now may stand in the line of this year or of the year before. */
function budgetIdsOf({ schemeId, caps }: Scheme, now: Instant): string[] {
  const thisYear = yearOf(amsterdamDate(now));
  return [...new Set([thisYear, thisYear - 1].map((year) => budgetIdOf(schemeId, caps.period, String(year))))];
}

/** A budget that is not there yet must still not be there: whoever opens it finds the pause. */
async function budgetActions(budgetId: string, { schemeId, paused, version }: Pause, now: Instant) {
  const budget = await loadBudget(budgetId);
  const key = { Key: keys.budget(budgetId) };
  const actions: NamedAction[] = [];
  if (budget === undefined) {
    actions.push({ name: `budget ${budgetId}`, check: { ...key, ConditionExpression: 'attribute_not_exists(pk)' } });
  } else {
    actions.push({
      name: `budget ${budgetId}`,
      update: {
        ...key,
        UpdateExpression: 'SET paused = :paused ADD #version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':paused': paused, ':one': 1 },
      },
    });
  }
  if (!paused) actions.push(nudgeAction(budgetId, schemeId, now, `resumed-${budgetId}-${version}`));
  return actions;
}
