import { rankOf } from '../application/rank';
import type { Application } from '../application/record';
import { budgetDeltas, type Movement } from '../budget/movement';
import type { Instant } from '../calendar';
import type { Cents } from '../money';
import type { Scheme } from '../scheme/definition';

/**
 * Why somebody else was served while an application waited (Awb 4:26): what the answer to "why was I passed" is made of.
 *
 * - `rank-order`: they were complete before it;
 * - `squeezed-in`: so they were, and came back into line where they belong after their facts were corrected (ADR 0006);
 * - `partial`: they were first and got what was left;
 * - `next-that-fits`: they came later, but what was left was enough for them and not for it, as the scheme says;
 * - `not-in-line`: they came later, while it stood in no line: it was with an officer;
 * - `objection`: granted in objection, against the ceiling as it stood (Awb 4:25 lid 3);
 * - `no-record`: the case was destroyed, so that its rank is not known any more;
 * - `unexplained`: none of these: somebody must look.
 */
export const grounds = [
  'rank-order',
  'squeezed-in',
  'partial',
  'next-that-fits',
  'not-in-line',
  'objection',
  'no-record',
  'unexplained',
] as const;
export type Ground = (typeof grounds)[number];

/** What stood when an entry was written. Null: that unit has no cap. */
export interface Left {
  readonly cents: number | null;
  readonly awards: number | null;
  /** Whether the application stood on the waiting list. */
  readonly waiting: boolean;
}

/** One line of the ledger, as far as it bears on who is served. */
export interface Step {
  readonly at: Instant;
  readonly bookedAt: Instant;
  readonly kind: Movement['kind'];
  readonly cause: string;
  readonly own: boolean;
  readonly amountCents: Cents;
  readonly awards: number;
  /** Null: nobody else was served by it. */
  readonly ground: Ground | null;
  /** After it. */
  readonly left: Left;
}

export interface Entry {
  readonly at: Instant;
  readonly bookedAt: Instant;
  readonly movements: readonly Movement[];
}

/** The causes of an entry of whom the rank must be known. */
export const servedIn = ({ movements }: Entry): string[] =>
  movements.filter(({ kind }) => kind === 'reserve').map(({ cause }) => cause);

/**
 * What an entry says to an application: how much was left after each of its lines, and who was served on what ground.
 * Entries come in the order of the books, from the first of the budget.
 * @param find the applications of `servedIn`
 */
export function stepsOf(
  entry: Entry,
  own: Application,
  { caps }: Pick<Scheme, 'caps'>,
  find: (id: string) => Application | undefined,
  before: Left,
): { readonly steps: readonly Step[]; readonly left: Left } {
  const steps: Step[] = [];
  let left = before;
  for (const movement of entry.movements) {
    const { kind, cause, amountCents, awards } = movement;
    const deltas = budgetDeltas([movement]);
    const isOwn = cause === own.id;
    const ground = kind === 'reserve' && !isOwn ? groundOf(movement, entry, own, caps, find(cause), left) : null;
    left = {
      cents: left.cents === null ? null : left.cents + (deltas.availableCents ?? 0),
      awards: left.awards === null ? null : left.awards + (deltas.availableAwards ?? 0),
      waiting: isOwn && (kind === 'wait' || kind === 'unwait') ? kind === 'wait' : left.waiting,
    };
    const bears = isOwn || deltas.availableCents !== undefined || deltas.availableAwards !== undefined;
    const { at, bookedAt } = entry;
    if (bears) steps.push({ at, bookedAt, kind, cause, own: isOwn, amountCents, awards, ground, left });
  }
  return { steps, left };
}

function groundOf(
  { cause, amountCents }: Movement,
  { movements }: Entry,
  own: Application,
  { whenShort }: Scheme['caps'],
  other: Application | undefined,
  { waiting }: Left,
): Ground {
  if (movements.some((one) => one.kind === 'overshoot' && one.cause === cause)) return 'objection';
  if (other === undefined) return 'no-record';
  if (rankOf(other) < rankOf(own)) {
    if (whenShort === 'partial' && other.awardCents !== null && amountCents < other.awardCents) return 'partial';
    return other.squeezedIn ? 'squeezed-in' : 'rank-order';
  }
  if (!waiting) return 'not-in-line';
  return whenShort === 'skip' ? 'next-that-fits' : 'unexplained';
}
