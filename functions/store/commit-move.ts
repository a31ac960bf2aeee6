import type { Move } from '../../domain/move';
import { ok, type Result, refuse } from '../../domain/result';
import { loadAidChanged } from './aid-register';
import { loadBudget } from './budgets';
import { commit, type NamedAction } from './commit';
import { compileMove, type MoveContext, sharedActions, unchangedAction } from './moves';

/** Two people at once: the loser's decision was made on what no longer is. */
const changedMeanwhile = refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this at the same moment.' });

/**
 * Writes one move with its money, events and markers: all of it, or nothing and a refusal.
 * @param beside further writes of the same transaction, such as facts or a person's new version.
 */
export async function commitMove(
  move: Move,
  context: MoveContext,
  beside: readonly NamedAction[] = [],
): Promise<Result<null>> {
  const { next } = move.application;
  const budget =
    move.movements.length === 0
      ? { budgetId: next.budgetId, schemeId: next.schemeId, capCents: null, capAwards: null, closedThrough: '' }
      : await loadBudget(next.budgetId);
  if (budget === undefined) throw new Error(`budget ${next.budgetId} of application ${next.id} does not exist`);
  const aid = context.aid ?? (await loadAidChanged(move.application, context.scheme));
  const compiled = compileMove(move, context);
  const unchanged = next === move.application.prior ? [unchangedAction(next)] : [];
  const committed = await commit([
    ...compiled.actions,
    ...unchanged,
    ...sharedActions(budget, [compiled], undefined, aid),
    ...beside,
  ]);
  return committed.ok ? ok(null) : changedMeanwhile;
}

const tries = 4;

/**
 * Load, decide, commit; and again from the start when somebody came in between, for a decision on what no longer is
 * must be made anew. What still loses after some tries is told so.
 */
export async function decideAndCommit<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let round = 1; ; round++) {
    const result = await attempt();
    const lost = !result.ok && result.refusal.code === 'changed-meanwhile';
    if (!lost || round === tries) return result;
  }
}
