import { zero } from '../../domain/money';
import type { Move } from '../../domain/move';
import { ok, type Result, refuse } from '../../domain/result';
import { loadAidChanged } from './aid-register';
import { loadBudget, type Since } from './budgets';
import { type CommitOptions, commit, type NamedAction } from './commit';
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
  options: CommitOptions = {},
): Promise<Result<null>> {
  const { next } = move.application;
  const budget =
    move.movements.length === 0
      ? { ...unmoved, budgetId: next.budgetId, schemeId: next.schemeId }
      : (context.budget ?? (await loadBudget(next.budgetId)));
  if (budget === undefined) throw new Error(`budget ${next.budgetId} of application ${next.id} does not exist`);
  const aid = context.aid ?? (await loadAidChanged(move.application, context.scheme));
  const compiled = compileMove(move, context);
  const unchanged = next === move.application.prior ? [unchangedAction(next)] : [];
  const committed = await commit(
    [...compiled.actions, ...unchanged, ...sharedActions(budget, [compiled], sinceOf(context, move), aid), ...beside],
    options,
  );
  return committed.ok ? ok(null) : changedMeanwhile;
}

/** Stands for the budget where no money of it moves. */
const unmoved = { capCents: null, capAwards: null, closedThrough: '', overshootCents: zero, overshootAwards: 0 };

const sinceOf = ({ budget }: MoveContext, { movements }: Move): Since | undefined =>
  budget === undefined || movements.length === 0 ? undefined : { version: budget.version, set: {} };

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
