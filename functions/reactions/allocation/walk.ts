import { allocate } from '../../../domain/allocation/allocate';
import { type Count, countIn, countKeysOf, noCount } from '../../../domain/allocation/counts';
import type { Budget } from '../../../domain/budget/budget';
import { budgetDeltas, changedBy } from '../../../domain/budget/movement';
import type { Instant } from '../../../domain/calendar';
import type { Move } from '../../../domain/move';
import type { Scheme } from '../../../domain/scheme/definition';
import { type AidBook, isDeMinimis } from '../../../domain/state-aid/register';
import { loadAid } from '../../store/aid-register';
import { loadCounts } from '../../store/counts';
import type { Place } from '../../store/line';
import { commitGroup } from './group';
import { joinedIn, relisting } from './relisting';
import { type Cursor, loadStanding, numbersBefore, readStretch, type Standing, type Stretch } from './stretch';

/** A scheme where the next that fits may overtake must see its whole waiting list; this far it looks. */
const skipLookAhead = 1000;

/** How a line is walked once. */
export interface Walk {
  readonly budgetId: string;
  /** The scheme in force: how the line is walked. */
  readonly scheme: Scheme;
  /** Only applications received at or before it are ranked. */
  readonly cutoff: Instant;
  readonly now: Instant;
  /** Applications looked at together, per list. */
  readonly stretch: number;
  /** Places that are not passed over in this run. */
  readonly counted: (place: Place) => boolean;
  readonly outOfTime: () => boolean;
}

/** From where a walk sets out: the budget, and the first places of its line, read after it. */
export interface Start {
  readonly budget: Budget;
  readonly cursor: Cursor;
  /** Whether somebody waits who is not read: nobody who came later may be served. */
  readonly blocked: boolean;
  readonly stretch: Stretch;
}

export interface Walked {
  readonly moved: number;
  /** `disturbed`: something changed after it was read, and all that was read is worth nothing. */
  readonly end: 'served' | 'disturbed' | 'out of time';
  /** Applications that changed after they were read. */
  readonly failed: readonly string[];
}

const hasRoom = ({ availableCents, availableAwards }: Budget) =>
  (availableCents === null || availableCents > 0) && (availableAwards === null || availableAwards > 0);

/**
 * The waiting list is read only when there is money for it; without, everybody pending stands behind who waits. So they
 * do behind a list that ended, until all who stand there are refused.
 */
export async function setOut(walk: Walk, budget: Budget): Promise<Start> {
  const somebodyWaits = budget.waitingAwards > 0;
  const cursor = { after: null, waiting: somebodyWaits && hasRoom(budget) && budget.listEndedOn === null };
  const stretch = await readStretch(walk, budget.lineShards, cursor, mostOf(walk, budget));
  return { budget, cursor, blocked: somebodyWaits && !cursor.waiting, stretch };
}

/** No more of those who wait than there are awards for, save where the next that fits may overtake. */
const mostOf = ({ stretch, scheme }: Walk, { availableAwards }: Budget) => ({
  pending: stretch,
  waiting:
    scheme.caps.whenShort === 'skip' || availableAwards === null
      ? stretch
      : Math.min(stretch, Math.max(1, availableAwards)),
});

/** What is known along the way, without reading it again: budget and register of aid as each group left them, counts. */
interface Known {
  budget: Budget;
  blocked: boolean;
  /** How many of the waiting list were looked at and stay. */
  passedOver: number;
  readonly counts: Map<string, Count>;
  /** Others write it too, so each group holds only on what was read of it. */
  aid: AidBook;
}

/** What was read ahead. */
interface Ahead {
  readonly stretch: Stretch;
  readonly standing: Standing;
}

/**
 * Walks the line once, from its first place to the cutoff, in groups one after the other. While a stretch is written
 * the next is read. The budget is read once: every group holds only on the version that the one before it left, so
 * what was read and decided is true of it, or nothing is written and the walk ends.
 */
export async function walkLine(walk: Walk, start: Start): Promise<Walked> {
  const markers = relisting(walk.now);
  try {
    return await walked(walk, start, markers);
  } finally {
    await markers.done();
  }
}

async function walked(walk: Walk, start: Start, markers: ReturnType<typeof relisting>): Promise<Walked> {
  const known: Known = {
    budget: start.budget,
    blocked: start.blocked,
    passedOver: 0,
    counts: new Map(),
    aid: new Map(),
  };
  let cursor: Cursor | null = start.cursor;
  let ahead = withStanding(walk, start.stretch);
  let moved = 0;
  while (cursor !== null) {
    const { stretch, standing } = await ahead;
    const moves = await decide(walk, known, standing);
    const budget = budgetAfter(known.budget, moves);
    cursor = cursorAfter(known, { cursor, stretch, standing, moves, room: hasRoom(budget) });
    if (cursor !== null) ahead = readAhead(walk, budget, cursor);
    const written = await write(walk, known, moves, standing);
    moved += written.moved;
    await markers.add(joinedIn(standing, moves.slice(0, written.moved)));
    if (written.end !== 'served') {
      await Promise.allSettled([ahead]);
      return { ...written, moved };
    }
    for (const { application } of moves) countIn(known.counts, application.next, standing.schemeOf(application.next));
  }
  return { moved, end: 'served', failed: [] };
}

const withStanding = async (walk: Walk, stretch: Stretch): Promise<Ahead> => ({
  stretch,
  standing: await loadStanding(stretch.places.filter(walk.counted)),
});

/** Places and applications alone: their own conditions guard them. Counts are read when all before them is written. */
function readAhead(walk: Walk, budget: Budget, cursor: Cursor): Promise<Ahead> {
  const ahead = readStretch(walk, budget.lineShards, cursor, mostOf(walk, budget)).then((stretch) =>
    withStanding(walk, stretch),
  );
  ahead.catch(() => undefined); // Whoever waits for it hears of the fault; until then nobody does.
  return ahead;
}

async function decide(walk: Walk, known: Known, { applications, schemeOf }: Standing): Promise<Move[]> {
  const { budget, blocked, counts } = known;
  const keys = new Set(applications.flatMap((application) => countKeysOf(application, schemeOf(application))));
  const unknown = [...keys].filter((key) => !counts.has(key));
  const aided = applications.filter((application) => isDeMinimis(schemeOf(application)));
  const [found, before, aid] = await Promise.all([
    loadCounts(budget.schemeId, unknown),
    numbersBefore(budget, applications),
    loadAid(aided, known.aid),
  ]);
  known.aid = aid;
  for (const key of unknown) counts.set(key, found.get(key) ?? noCount);
  return allocate({ budget, applications, schemeOf, counts, aid, now: walk.now, blocked, numbersBefore: before });
}

const budgetAfter = (budget: Budget, moves: readonly Move[]): Budget =>
  changedBy(budget, budgetDeltas(moves.flatMap(({ movements }) => movements)));

interface Looked extends Ahead {
  readonly cursor: Cursor;
  readonly moves: readonly Move[];
  /** Whether there is money or an award left after these moves. */
  readonly room: boolean;
}

/**
 * Where the walk goes on; null: it is over. From where somebody waits whom nobody may overtake, and from where the
 * waiting list is not read on, all that is pending stands behind.
 */
function cursorAfter(known: Known, { cursor, stretch, standing, moves, room }: Looked): Cursor | null {
  const moved = new Map(moves.map(({ application: { next } }) => [next.id, next]));
  const stay = standing.applications.filter(({ id, status }) => status === 'waiting' && !moved.has(id));
  const join = [...moved.values()].filter(({ status }) => status === 'waiting');
  known.passedOver += stay.length;
  if ([...stay, ...join].some((one) => standing.schemeOf(one).caps.whenShort !== 'skip')) known.blocked = true;
  const unread = cursor.waiting && stretch.waitingGoesOn;
  const waiting = unread && room && !known.blocked && known.passedOver < skipLookAhead;
  if (unread && !waiting) known.blocked = true;
  const last = stretch.places.at(-1);
  return last !== undefined && (waiting || stretch.pendingGoesOn) ? { after: last.rank, waiting } : null;
}

/** Group by group, until all are written or something stands in the way. */
async function write(walk: Walk, known: Known, moves: readonly Move[], standing: Standing): Promise<Walked> {
  let moved = 0;
  while (moved < moves.length) {
    if (walk.outOfTime()) return { moved, end: 'out of time', failed: [] };
    const outcome = await commitGroup({ ...known, ...standing }, moves.slice(moved), walk.now);
    if (!outcome.ok) return { moved, end: 'disturbed', failed: outcome.failed };
    known.budget = outcome.budget;
    known.aid = outcome.aid;
    moved += outcome.moved;
  }
  return { moved, end: 'served', failed: [] };
}
