import { notCovered } from '../application/cover-checks';
import { amountInLine } from '../application/events';
import { type Application, allChecks } from '../application/record';
import type { Budget } from '../budget/budget';
import { budgetDeltas } from '../budget/movement';
import { amsterdamDate, type Instant } from '../calendar';
import { type Cents, cents, least } from '../money';
import type { Move } from '../move';
import type { Scheme } from '../scheme/definition';
import { testedInLine } from '../state-aid/de-minimis';
import { type AidBook, bookAfter } from '../state-aid/register';
import { type Count, countChecks, countIn, noCount } from './counts';
import { assessMove, reserveMove, waitMove } from './moves';
import { endAfter, type ListEnd, placeOn } from './waiting-list';

export interface Line {
  readonly budget: Budget;
  /** Applications that are `received` or `waiting`, in order of receipt, then id; nobody ahead of them left out. */
  readonly applications: readonly Application[];
  /** The pinned version of each application's scheme. */
  readonly schemeOf: (application: Application) => Scheme;
  /** Awards already held, by the keys of `countKeysOf`. */
  readonly counts: ReadonlyMap<string, Count>;
  /** What stands in the register of de-minimis aid at the numbers of those whose scheme is about it. */
  readonly aid?: AidBook;
  readonly now: Instant;
  /** The `waitingNumber` of the last on the waiting list before each who would be squeezed in, by id; 0 for none. */
  readonly numbersBefore?: ReadonlyMap<string, number>;
  /** True when somebody ahead of all of these waits already, so that none of them may be reserved. */
  readonly blocked?: boolean;
}

/** What is left while the line is walked. */
interface Left {
  cents: number | null;
  awards: number | null;
  /** Set once somebody waits under `wait` or `partial`: from then on nobody overtakes. */
  blocked: boolean;
  readonly counts: Map<string, Count>;
  aid: AidBook;
  /** Where the waiting list ends by now. */
  end: ListEnd;
  readonly numbersBefore: ReadonlyMap<string, number>;
}

/**
 * Walks the line in order of receipt and gives each application its move; those that stay on the waiting list get
 * none. Money that the line itself sets free counts at once. Awb 4:25 and 4:26: never above the ceiling, in order.
 */
export function allocate(line: Line): Move[] {
  const left: Left = {
    cents: line.budget.availableCents,
    awards: line.budget.availableAwards,
    blocked: line.blocked ?? false,
    counts: new Map(line.counts),
    aid: line.aid ?? new Map(),
    end: line.budget,
    numbersBefore: line.numbersBefore ?? new Map(),
  };
  const moves: Move[] = [];
  for (const application of line.applications) {
    const move = next(application, line.schemeOf(application), left, line.now);
    if (move === null) continue;
    moves.push(move);
    settle(left, move, line.schemeOf(application), line.now);
  }
  return moves;
}

function next(application: Application, scheme: Scheme, left: Left, now: Instant): Move | null {
  const tested = testedInLine(application, scheme, left.aid, now);
  const move = moveOf(tested, scheme, left, now);
  return move && { ...move, application: { prior: application, next: move.application.next } };
}

/** The move of an application whose checks are those of now. */
function moveOf(application: Application, scheme: Scheme, left: Left, now: Instant): Move | null {
  const amount = amountInLine(application);
  const counted = countChecks(application, scheme, (key) => left.counts.get(key) ?? noCount);
  if (amount === null || needsOfficer({ ...application, countChecks: counted })) {
    return assessMove(application, counted, null);
  }
  const possible = left.blocked ? null : fitting(amount, scheme.caps.whenShort, left);
  if (possible !== null) return reserveMove(application, scheme, possible, counted, now);
  if (application.status === 'waiting' || application.declarations.agreesToWait) {
    if (scheme.caps.whenShort !== 'skip') left.blocked = true;
    return application.status === 'waiting'
      ? null
      : waitMove(application, counted, placeOn(left.end, application, left.numbersBefore));
  }
  return assessMove(application, counted, 'refuse-for-ceiling');
}

/**
 * True when a check failed; for an application that was granted with overrides, when one did not pass that the decision
 * did not override: facts and counts may have changed since.
 */
function needsOfficer(application: Application): boolean {
  const { decision } = application;
  const checks = allChecks(application);
  if (decision?.outcome === 'grant') return notCovered(checks, decision.overrides).length > 0;
  return checks.some((check) => check.outcome === 'fail');
}

/** The amount that can be reserved now, whole or (`partial`) what is left; null when nothing can. */
function fitting(amount: Cents, whenShort: Scheme['caps']['whenShort'], left: Left): Cents | null {
  if (left.awards !== null && left.awards < 1) return null;
  if (left.cents === null || left.cents >= amount) return amount;
  return whenShort === 'partial' && left.cents > 0 ? least(amount, cents(left.cents)) : null;
}

function settle(left: Left, move: Move, scheme: Scheme, now: Instant): void {
  const deltas = budgetDeltas(move.movements);
  if (left.cents !== null) left.cents += deltas.availableCents ?? 0;
  if (left.awards !== null) left.awards += deltas.availableAwards ?? 0;
  left.end = endAfter(left.end, [move.application]);
  countIn(left.counts, move.application.next, scheme);
  left.aid = bookAfter(left.aid, move.application, scheme, amsterdamDate(now));
}
