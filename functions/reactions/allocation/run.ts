import { randomUUID } from 'node:crypto';
import type { Budget } from '../../../domain/budget/budget';
import { addMs, type Instant } from '../../../domain/calendar';
import type { Scheme } from '../../../domain/scheme/definition';
import { lineShards } from '../../../domain/scheme/line-shards';
import { logger } from '../../runtime/logger';
import { loadBooks, openingInBooks } from '../../store/books';
import { loadBudget, loadBudgetAndTurn, openBudgetActions } from '../../store/budgets';
import { commit } from '../../store/commit';
import { type Place, pendingHead } from '../../store/line';
import { nudgeAction } from '../../store/markers';
import { loadPause, pauseUnchanged } from '../../store/pauses';
import { shardsAtOpening } from '../../store/schemes';
import type { Item } from '../../store/table';
import { giveTurnBack, leaveTurn, type Turn, takeTurn } from '../../store/turn';
import { setOut, type Walk, walkLine } from './walk';

/**
 * A submission gives up well before its marker is this old, so no older one can slip in once it is ranked: markers
 * younger than this wait. Money that came free need not.
 */
export const settledMs = 1000;

/** Applications looked at when nothing tells of a crowd: more than fit in one transaction. */
const glance = 33;

/** In a crowd: the reads of a stretch are few beside its writes, and done while the one before it is written. */
const stretchOf = ({ lineShards: shards }: Budget): number => Math.max(500, glance * shards);

/** After so many failed writes an application is left for the next run, so that one bad item cannot stop the line. */
const patience = 3;

export interface Run {
  readonly budgetId: string;
  /** The scheme in force, for a budget that must still be opened and for how its line is walked. */
  readonly scheme: Scheme;
  /** Only applications received at or before it are ranked. */
  readonly cutoff: Instant;
  readonly now: Instant;
  /** True: it is for new submissions alone, none of which came back into line, and no money came free. */
  readonly newOnly?: boolean;
}

/** Who runs it, and for how long. */
export interface Runner {
  /** The same for who tries the same again. */
  readonly name: string;
  /** True when it must end soon: what is left is handed on. */
  readonly outOfTime: () => boolean;
}

const somebody = (): Runner => ({ name: randomUUID(), outOfTime: () => false });

/**
 * Ranks what is pending and promotes what waits. In a crowd one run does so at a time, for all that is wanted
 * meanwhile; another ends when it has left word.
 * @returns how many applications it moved
 */
export async function run(request: Run, runner: Runner = somebody()): Promise<number> {
  const left = leftOut();
  let wanted = request;
  let turn: Turn | null = null;
  let moved = 0;
  try {
    for (;;) {
      const { budget, lies } = await openedBudget(wanted);
      if (budget === null) {
        if (turn !== null) await leaveTurn(turn);
        return moved;
      }
      const stretch = turn === null ? glance : stretchOf(budget);
      const walk: Walk = { ...wanted, stretch, counted: left.counted, outOfTime: runner.outOfTime };
      const start = turn === null && lies !== undefined ? null : await setOut(walk, budget);
      if (start === null || (turn === null && start.stretch.isCrowd)) {
        turn = await takeTurn(request.budgetId, runner.name, request, lies);
        if (turn === null) return moved;
      } else {
        const { end, failed, ...walked } = await walkLine(walk, start);
        moved += walked.moved;
        left.note(failed);
        if (end === 'out of time') return await handOn(wanted, turn).then(() => moved);
        if (end === 'served') turn = turn && (await giveTurnBack(turn));
        if (end === 'served' && turn === null) return moved;
      }
      if (turn !== null) wanted = { ...request, cutoff: turn.cutoff, now: turn.now };
    }
  } catch (error) {
    if (turn !== null) await abandon(turn);
    throw error;
  }
}

/** Who is left for the next run. */
function leftOut() {
  const failures = new Map<string, number>();
  return {
    counted: ({ applicationId }: Place): boolean => (failures.get(applicationId) ?? 0) < patience,
    note(failed: readonly string[]): void {
      for (const applicationId of failed) {
        const times = (failures.get(applicationId) ?? 0) + 1;
        failures.set(applicationId, times);
        if (times === patience) logger().error('left out of the line', { applicationId });
      }
    },
  };
}

interface Opened {
  readonly budget: Budget | null;
  /** What lies there of the turn at its line. */
  readonly lies: Item | undefined;
}

/**
 * A budget is opened by the first who stands in line for it; null where nobody does (the sweeper asks after each), and
 * while its scheme is paused. A pause changes the budget, so who read it before cannot write what it decided. Its line
 * is read as wide as the version in force asks too: at the turn of a year that one may be newer than the budget.
 */
async function openedBudget(request: Run): Promise<Opened> {
  const { budget: found, turn: lies } = await loadBudgetAndTurn(request.budgetId);
  const budget = found ?? (await openBudget(request));
  if (budget === null || budget.paused) return { budget: null, lies };
  return { budget: { ...budget, lineShards: Math.max(budget.lineShards, lineShards(request.scheme)) }, lies };
}

async function openBudget({ budgetId, scheme, cutoff, now }: Run): Promise<Budget | null> {
  const shards = await shardsAtOpening(scheme);
  const { places } = await pendingHead(budgetId, shards, cutoff, { limit: 1, after: null });
  if (places.length === 0) return null;
  const [pause, books] = await Promise.all([loadPause(scheme.schemeId), loadBooks(scheme.schemeId)]);
  if (pause?.paused) return null;
  await commit([
    ...openBudgetActions(budgetId, scheme, now, shards, books.closedThrough),
    openingInBooks(scheme.schemeId, books),
    pauseUnchanged(scheme.schemeId, pause),
  ]);
  const opened = await loadBudget(budgetId);
  if (opened === undefined) throw new Error(`budget ${budgetId} could not be opened`);
  return opened;
}

/** What is left is for another run, which a nudge of the same cutoff brings about: no failure, and nothing waits for it. */
async function handOn({ budgetId, scheme, cutoff }: Run, turn: Turn | null): Promise<void> {
  const nudge = nudgeAction(budgetId, scheme.schemeId, addMs(cutoff, settledMs), `handed-on-${randomUUID()}`);
  if (turn === null) await commit([nudge]);
  else await leaveTurn(turn, [nudge]);
  logger().info('handed on', { budgetId });
}

/** After a fault: the turn is free at once, where the table can be reached. The fault itself is what must be told. */
async function abandon(turn: Turn): Promise<void> {
  try {
    await leaveTurn(turn);
  } catch (error) {
    logger().warn('turn not given back', { budgetId: turn.budgetId, error: String(error) });
  }
}
