import { system } from '../../../domain/actor';
import type { Budget } from '../../../domain/budget/budget';
import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import { commit, maxActions, type NamedAction } from '../../store/commit';
import { keys } from '../../store/keys';
import { type CompiledMove, compileMove, sharedActions } from '../../store/moves';
import { eventAction } from '../../store/outbox';
import { pinnedScheme } from '../../store/schemes';

export interface Committed {
  readonly moved: number;
  /** Applications whose own condition failed: they changed while the group was made. */
  readonly failed: readonly string[];
}

/**
 * Writes as many of the moves as fit in one transaction, in their order, with one update of the budget that holds only
 * while nothing moved since it was read. A crashed or doubled run changes nothing; a lost one is done again.
 * @throws Error when something else stands in the way than a change of the budget or an application: trying again is no use
 */
export async function commitGroup(budget: Budget, moves: readonly Move[], now: Instant): Promise<Committed> {
  const compiled: CompiledMove[] = [];
  for (const move of moves) {
    const scheme = await pinnedScheme(move.application.next);
    compiled.push(compileMove(move, { scheme, actor: system, now }));
  }
  const { group, actions } = packed(budget, compiled, now);
  const committed = await commit(actions);
  if (committed.ok) return { moved: group.length, failed: [] };
  const ids = group.map(({ move }) => move.application.next.id);
  const failed = ids.filter((id) => committed.failed.includes(`application ${id}`));
  if (failed.length === 0 && !committed.failed.includes('budget')) {
    throw new Error(`a group of budget ${budget.budgetId} can never be written: ${committed.failed.join(', ')}`);
  }
  return { moved: 0, failed };
}

/** The longest run of moves from the first whose actions fit; one that does not fit alone is a fault of its scheme. */
function packed(budget: Budget, compiled: readonly CompiledMove[], now: Instant) {
  let group: readonly CompiledMove[] = [];
  let actions: NamedAction[] = [];
  for (let size = 1; size <= compiled.length; size++) {
    const candidate = compiled.slice(0, size);
    const all = [
      ...candidate.flatMap((one) => one.actions),
      ...sharedActions(budget, candidate, budget.version),
      ...exhausted(budget, candidate, now),
    ];
    if (all.length > maxActions) break;
    group = candidate;
    actions = all;
  }
  if (group.length === 0) throw new Error(`a move of budget ${budget.budgetId} does not fit in one transaction`);
  return { group, actions };
}

/** Told once, when the first application must wait. */
function exhausted(budget: Budget, group: readonly CompiledMove[], now: Instant): NamedAction[] {
  const first = group.find(({ move }) => move.application.next.status === 'waiting');
  if (first === undefined || budget.waitingAwards > 0) return [];
  const { budgetId, schemeId } = budget;
  const event = { name: 'budget.exhausted', subject: budgetId, data: { budgetId, schemeId } };
  const idBase = `${budgetId}.${first.move.application.next.id}.exhausted`;
  const keyOf = (at: Instant, eventId: string) => keys.budgetEvent(budgetId, at, eventId);
  return [eventAction(event, 0, { idBase, at: now, actor: system, keyOf })];
}
