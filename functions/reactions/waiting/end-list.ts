import { type ListEnding, refuseAsListEnds } from '../../../domain/allocation/list-end';
import type { Budget } from '../../../domain/budget/budget';
import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import type { Scheme } from '../../../domain/scheme/definition';
import { lineShards } from '../../../domain/scheme/line-shards';
import { logger } from '../../runtime/logger';
import { loadBudget } from '../../store/budgets';
import { commitGroup } from '../allocation/group';
import { loadStanding, readStretch } from '../allocation/stretch';

/** Places read at once: what some transactions hold. */
const stretch = 100;

/** After so many groups in a row that met somebody else's write, the rest is left to the next run. */
const patience = 5;

export interface Ending {
  readonly end: ListEnding;
  /** The version in force: over how many partitions the line may lie. */
  readonly scheme: Scheme;
  readonly now: Instant;
  readonly outOfTime: () => boolean;
}

/**
 * Refuses all who stand on a list that ended, in order and in groups of one transaction each. Who was refused stands on
 * it no more, so a run that broke off, ran out of time or was stopped by a pause is taken up where it was by the next.
 * @returns how many left the list, and whether anybody is left
 */
export async function refuseAll(ending: Ending): Promise<{ readonly refused: number; readonly done: boolean }> {
  let after: string | null = null;
  let [refused, disturbed] = [0, 0];
  for (;;) {
    const budget = await loadBudget(ending.end.budgetId);
    if (budget === undefined || budget.paused || ending.outOfTime()) return { refused, done: false };
    const { moves, next } = await movesFrom(ending, budget, after);
    const written = await write(ending, budget, moves);
    refused += written;
    disturbed = written < moves.length ? disturbed + 1 : 0;
    if (disturbed > patience) return { refused, done: false };
    if (disturbed === 0 && next === null) return { refused, done: true };
    if (disturbed === 0) after = next;
  }
}

interface Found {
  readonly moves: readonly Move[];
  /** Behind which place others stand; null: nobody. */
  readonly next: string | null;
}

/** Who joined the list a moment ago stands there by a pending marker still (ADR 0024), so both are read. */
async function movesFrom({ end, scheme, now }: Ending, budget: Budget, after: string | null): Promise<Found> {
  const shards = Math.max(budget.lineShards, lineShards(scheme));
  const line = { budgetId: budget.budgetId, cutoff: now };
  const read = await readStretch(line, shards, { after, waiting: true }, { pending: stretch, waiting: stretch });
  const { applications } = await loadStanding(read.places);
  const waiting = applications.filter(({ status }) => status === 'waiting');
  const goesOn = read.pendingGoesOn || read.waitingGoesOn;
  return {
    moves: waiting.map((application) => refuseAsListEnds(application, end, now)),
    next: goesOn ? (read.places.at(-1)?.rank ?? null) : null,
  };
}

/** Group after group; fewer than all when something changed meanwhile or the time is up. */
async function write({ now, outOfTime }: Ending, read: Budget, moves: readonly Move[]): Promise<number> {
  let [budget, written] = [read, 0];
  while (written < moves.length && !outOfTime()) {
    const outcome = await commitGroup({ budget, aid: new Map() }, moves.slice(written), now);
    if (!outcome.ok) return written;
    budget = outcome.budget;
    written += outcome.moved;
    logger().info('refused as the list ended', { budgetId: budget.budgetId, refused: outcome.moved });
  }
  return written;
}
