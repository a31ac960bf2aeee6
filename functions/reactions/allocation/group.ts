import { system } from '../../../domain/actor';
import { endAfter } from '../../../domain/allocation/waiting-list';
import type { Budget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import type { AidBook } from '../../../domain/state-aid/register';
import { logger } from '../../runtime/logger';
import { correlatedBy } from '../../runtime/work';
import { aidActions, isAboutAid } from '../../store/aid-register';
import { commit, maxActions, type NamedAction } from '../../store/commit';
import { keys } from '../../store/keys';
import { type CompiledMove, compileMove, sharedActions } from '../../store/moves';
import { eventAction } from '../../store/outbox';
import { pinnedScheme } from '../../store/schemes';

export type GroupOutcome =
  | {
      readonly ok: true;
      readonly moved: number;
      /** As the group left it in the table, without reading it again. */
      readonly budget: Budget;
      /** Likewise. */
      readonly aid: AidBook;
    }
  | {
      readonly ok: false;
      /** Applications whose own condition failed: they changed while the group was made. */
      readonly failed: readonly string[];
    };

/**
 * Writes as many of the moves as fit in one transaction, in their order, with one update of the budget that holds only
 * while nothing moved since it was read. A crashed or doubled run changes nothing; a lost one is done again.
 * @param aid the register of de-minimis aid as the moves were decided on it; others write it too
 * @throws Error when something else stands in the way than a change of what was read: trying again is no use
 */
export async function commitGroup(stood: Stood, moves: readonly Move[], now: Instant): Promise<GroupOutcome> {
  const { budget, aid, correlationOf } = stood;
  const { group, after, actions } = await packed(stood, moves, now);
  const committed = await commit(actions);
  const correlated = group.flatMap(({ move }) => correlationOf?.get(move.application.next.id) ?? []);
  logger().info('ranked', { budgetId: budget.budgetId, written: committed.ok, correlation_ids: correlated });
  if (committed.ok) return { ok: true, moved: group.length, budget: after, aid: aidActions(group, aid).after };
  const ids = group.map(({ move }) => move.application.next.id);
  const failed = ids.filter((id) => committed.failed.includes(`application ${id}`));
  if (failed.length === 0 && !committed.failed.some((name) => name === 'budget' || isAboutAid(name))) {
    throw new Error(`a group of budget ${budget.budgetId} can never be written: ${committed.failed.join(', ')}`);
  }
  return { ok: false, failed };
}

/** What the moves were decided on. */
export interface Stood {
  readonly budget: Budget;
  readonly aid: AidBook;
  /** By application: of the request that put it in line. What is written of the others is told under the run's own. */
  readonly correlationOf?: ReadonlyMap<string, string>;
}

interface Packed {
  readonly group: readonly CompiledMove[];
  readonly after: Budget;
  readonly actions: readonly NamedAction[];
}

/** Two at least are shared by all: the budget and its ledger. */
const mostOwn = maxActions - 2;

/** The longest run of moves from the first whose actions fit; one that does not fit alone is a fault of its scheme. */
async function packed(stood: Stood, moves: readonly Move[], now: Instant): Promise<Packed> {
  const compiled = await compiledMoves(stood, moves, now);
  let best: Packed | undefined;
  let [fits, tooMany] = [0, compiled.length + 1];
  for (let size = compiled.length; size > fits; size = Math.floor((fits + tooMany) / 2)) {
    const candidate = together(stood, compiled.slice(0, size), now);
    if (candidate.actions.length > maxActions) {
      tooMany = size;
    } else {
      fits = size;
      best = candidate;
    }
  }
  if (best === undefined) throw new Error(`a move of budget ${stood.budget.budgetId} does not fit in one transaction`);
  return best;
}

/** The first moves, so many as might fit together, and the first in any case. */
async function compiledMoves(
  { correlationOf }: Stood,
  moves: readonly Move[],
  now: Instant,
): Promise<readonly CompiledMove[]> {
  const compiled: CompiledMove[] = [];
  let own = 0;
  for (const move of moves) {
    const scheme = await pinnedScheme(move.application.next);
    const correlationId = correlationOf?.get(move.application.next.id);
    const one = correlatedBy(correlationId, () => compileMove(move, { scheme, actor: system, now }));
    own += one.actions.length;
    if (own > mostOwn && compiled.length > 0) break;
    compiled.push(one);
  }
  return compiled;
}

function together({ budget, aid }: Stood, group: readonly CompiledMove[], now: Instant): Packed {
  const after = budgetAfter(budget, group);
  const { waitingEntered, waitingLastRank } = after;
  const actions = [
    ...group.flatMap((one) => one.actions),
    ...sharedActions(budget, group, { version: budget.version, set: { waitingEntered, waitingLastRank } }, aid),
    ...exhausted(budget, group, now),
  ];
  return { group, after, actions };
}

function budgetAfter(budget: Budget, group: readonly CompiledMove[]): Budget {
  const movements = group.flatMap(({ move }) => move.movements);
  const changes = group.map(({ move }) => move.application);
  return { ...applyMovements(budget, movements), ...endAfter(budget, changes) };
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
