import { allocate } from '../../../domain/allocation/allocate';
import { countKeysOf } from '../../../domain/allocation/counts';
import type { Application } from '../../../domain/application/record';
import type { Budget } from '../../../domain/budget/budget';
import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import type { Scheme } from '../../../domain/scheme/definition';
import { logger } from '../../runtime/logger';
import { loadApplications } from '../../store/applications';
import { loadBudget, openBudgetActions } from '../../store/budgets';
import { commit } from '../../store/commit';
import { loadCounts } from '../../store/counts';
import { type Head, type Place, pendingHead, waitingHead, wholeLine } from '../../store/line';
import { pinnedScheme } from '../../store/schemes';
import { commitGroup } from './group';

/** Applications looked at in one round: more than fit in one transaction, so that none goes out half full. */
const lookAhead = 33;

/** A scheme where the next that fits may overtake must see its whole waiting list; this far it looks. */
const skipLookAhead = 1000;

/** After so many failed writes an application is left for the next run, so that one bad item cannot stop the line. */
const patience = 3;

export interface Run {
  readonly budgetId: string;
  /** The scheme in force, for a budget that must still be opened and for how its line is walked. */
  readonly scheme: Scheme;
  /** Only applications received at or before it are ranked. */
  readonly cutoff: Instant;
  readonly now: Instant;
}

/** Ranks what is pending and promotes what waits, group by group, until nothing moves any more. */
export async function run(request: Run): Promise<number> {
  const failures = new Map<string, number>();
  const left = (place: Place) => (failures.get(place.applicationId) ?? 0) < patience;
  let moved = 0;
  for (;;) {
    const budget = await openedBudget(request);
    if (budget === null) return moved;
    const moves = await nextMoves(request, budget, left);
    if (moves.length === 0) return moved;
    const committed = await commitGroup(budget, moves, request.now);
    moved += committed.moved;
    for (const id of committed.failed) {
      failures.set(id, (failures.get(id) ?? 0) + 1);
      if (failures.get(id) === patience) logger().error('left out of the line', { applicationId: id });
    }
  }
}

/** A budget is opened by the first who stands in line for it; null where nobody does (the sweeper asks after each). */
async function openedBudget({ budgetId, scheme, cutoff, now }: Run): Promise<Budget | null> {
  const budget = await loadBudget(budgetId);
  if (budget !== undefined) return budget;
  const { places } = await pendingHead(budgetId, cutoff, 1);
  if (places.length === 0) return null;
  await commit(openBudgetActions(budgetId, scheme, now));
  const opened = await loadBudget(budgetId);
  if (opened === undefined) throw new Error(`budget ${budgetId} could not be opened`);
  return opened;
}

const hasRoom = ({ availableCents, availableAwards }: Budget) =>
  (availableCents === null || availableCents > 0) && (availableAwards === null || availableAwards > 0);

/**
 * What moves next. The line is read only as far as is needed: the waiting list in full view only when there is money
 * for it. Where it goes on beyond what was read and nothing in view moves, everybody pending stands behind someone
 * who waits.
 */
async function nextMoves(request: Run, budget: Budget, left: (place: Place) => boolean): Promise<Move[]> {
  const { budgetId, scheme, cutoff } = request;
  const waitingLimit = !hasRoom(budget) ? 1 : scheme.caps.whenShort === 'skip' ? skipLookAhead : lookAhead;
  const [pending, waiting] = await Promise.all([
    pendingHead(budgetId, cutoff, lookAhead),
    waitingHead(budgetId, waitingLimit),
  ]);
  const inView = wholeLine(pending, waiting);
  const moves = await movesOf(request, budget, inView.places.filter(left), false);
  if (moves.length > 0 || !waiting.more) return moves;
  const behind = unseen(pending, inView).filter(left);
  return movesOf(request, budget, behind, true);
}

const unseen = (pending: Head, inView: Head): Place[] => {
  const last = inView.places.at(-1)?.rank ?? '';
  return pending.places.filter(({ rank }) => rank > last);
};

async function movesOf(request: Run, budget: Budget, places: readonly Place[], blocked: boolean): Promise<Move[]> {
  const applications = (await loadApplications(places.map(({ applicationId }) => applicationId))).filter(inLine);
  const schemes = new Map<string, Scheme>();
  for (const { schemeId, schemeVersion } of applications) {
    schemes.set(`${schemeId}#${schemeVersion}`, await pinnedScheme({ schemeId, schemeVersion }));
  }
  const schemeOf = (application: Application): Scheme =>
    schemes.get(`${application.schemeId}#${application.schemeVersion}`) ?? request.scheme;
  const countKeys = applications.flatMap((application) => countKeysOf(application, schemeOf(application)));
  const counts = await loadCounts(budget.schemeId, countKeys);
  return allocate({ budget, applications, schemeOf, counts, now: request.now, blocked });
}

/** A marker may be a moment older than its application; whoever left the line meanwhile is not in it. */
const inLine = ({ status }: Application) => status === 'received' || status === 'waiting';
