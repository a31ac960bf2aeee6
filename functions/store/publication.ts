import type { Actor } from '../../domain/actor';
import { overshootBack } from '../../domain/budget/overshoot';
import { recap } from '../../domain/budget/recap';
import type { Instant, LocalDate } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { lineShards } from '../../domain/scheme/line-shards';
import { loadBooks, openingInBooks } from './books';
import { budgetAction, currentBudgetId, ledgerAction, loadBudget, openBudgetActions } from './budgets';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { nudgeAction } from './markers';
import { loadPause, pauseUnchanged } from './pauses';
import { publishActions, shardsAtOpening } from './schemes';

interface Publication {
  readonly scheme: Scheme;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** Publishes a draft, with its budget or what a changed cap does to it, in one write. */
export async function commitPublication({ scheme, actor, now, today }: Publication): Promise<Result<null>> {
  const budget = scheme.handledHere ? await budgetActions(scheme, actor, now) : ok([]);
  if (!budget.ok) return budget;
  const committed = await commit([...publishActions(scheme, actor, now), ...budget.value, sweepStartAction(today)]);
  if (committed.ok) return ok(null);
  const version = `Version ${scheme.version} of ${scheme.schemeId}`;
  if (committed.failed.includes('version')) {
    return refuse({ code: 'version-published', detail: `${version} was published already.` });
  }
  return committed.failed.includes('menu')
    ? refuse({ code: 'version-taken', detail: `${version} is not later than the one in force.` })
    : refuse({ code: 'changed-meanwhile', detail: 'Money of the budget moved at the same moment.' });
}

/**
 * Opens the budget of this period, or posts the difference of the caps to it and widens its line; freed money calls the
 * waiting list.
 */
async function budgetActions(scheme: Scheme, actor: Actor, now: Instant): Promise<Result<NamedAction[]>> {
  const budgetId = currentBudgetId(scheme, now);
  const budget = await loadBudget(budgetId);
  if (budget === undefined) {
    const { schemeId } = scheme;
    const [shards, books, pause] = await Promise.all([
      shardsAtOpening(scheme),
      loadBooks(schemeId),
      loadPause(schemeId),
    ]);
    const paused = pause?.paused ?? false;
    const opening = openBudgetActions(budgetId, scheme, now, shards, books.closedThrough, paused);
    return ok([...opening, openingInBooks(schemeId, books), pauseUnchanged(schemeId, pause)]);
  }
  const { amountCents, awards } = scheme.caps;
  const caps = { amountCents: amountCents === null ? null : cents(amountCents), awards };
  const movement = recap(budget, caps, scheme.version);
  if (!movement.ok) return movement;
  const shards = Math.max(budget.lineShards, lineShards(scheme));
  const since = { version: budget.version, set: { lineShards: shards } };
  if (movement.value === null) return ok(shards > budget.lineShards ? [budgetAction(budget, [], since)] : []);
  const raised = movement.value.amountCents > 0 || movement.value.awards > 0;
  const back = overshootBack(budget, [movement.value], movement.value.cause);
  const movements = back === null ? [movement.value] : [movement.value, back];
  const version = budget.version + 1;
  return ok([
    budgetAction(budget, movements, since),
    ledgerAction(
      budget,
      movements.map((one) => ({ movement: one, version })),
      now,
      actor,
    ),
    ...(raised ? [nudgeAction(budgetId, scheme.schemeId, now, movement.value.cause)] : []),
  ]);
}

/** Before the first publication nothing can be due: the sweeps begin on its day, and it is set once. */
const sweepStartAction = (today: LocalDate): NamedAction => ({
  name: 'sweep-start',
  update: {
    Key: keys.sweepStart(),
    UpdateExpression: 'SET startOn = if_not_exists(startOn, :today), #kind = :kind',
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: { ':today': today, ':kind': 'sweep-start' },
  },
});
