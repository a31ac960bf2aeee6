import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../domain/calendar';
import { instant } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { TableBusy } from '../runtime/busy';
import { elapsedSince } from '../runtime/elapsed';
import { backOff, maxTries } from './back-off';
import { type Committed, commit, type NamedAction } from './commit';
import { keys } from './keys';
import type { Item } from './table';

/**
 * One at a time ranks a crowd (ADR 0024): who finds another at it leaves word up to when the line must be ranked, and
 * the other goes on until that is done. It saves work and decides nothing: what may be written, the budget's version
 * guards, so that two who both think it is their turn do no harm.
 */
export interface Turn extends Wish {
  readonly budgetId: string;
  readonly holder: string;
  /** Another at each write: who writes knows what it writes over. */
  readonly stamp: string;
}

/** What must be ranked: all that was received up to `cutoff`; `now` is the moment that brought it up. */
export interface Wish {
  readonly cutoff: Instant;
  readonly now: Instant;
}

/** A wish as it is brought, and whether every walk to its cutoff fulfils it: it is of new submissions alone. */
export interface Brought extends Wish {
  readonly newOnly?: boolean;
}

/** Longer than any function runs, in milliseconds: a turn that outlives it was left by one that crashed. */
const leaseMs = 90_000;

const turnRecord = whenAsked(() =>
  z.object({
    stamp: z.string(),
    /** Null: free, and what is wanted was not done. */
    holder: z.string().nullable(),
    /** By the platform's clock, in milliseconds. */
    leaseEndsMs: z.int(),
    cutoff: instant,
    now: instant,
  }),
);
type TurnRecord = z.infer<typeof turnRecord>;

const action = 'turn';

/**
 * Takes the turn, with all that is wanted by now; null when another has it, who then serves the wish.
 * @param holder the same for who tries the same again, so that it goes on with its own turn after a crash
 * @param lies what was last seen of the turn, if anything was: it saves a try
 * @throws TableBusy when rivals keep coming in between
 */
export async function takeTurn(budgetId: string, holder: string, wish: Brought, lies?: Item): Promise<Turn | null> {
  let seen: TurnRecord | null = lies === undefined ? null : turnRecord.parse(lies);
  for (let tries = 1; tries <= maxTries; tries++) {
    const nowMs = elapsedSince(0);
    const mine: boolean = seen === null || isFree(seen, nowMs) || seen.holder === holder;
    if (!mine && seen !== null && isServed(seen, wish)) return null;
    const wanted = seen === null ? wished(wish) : together(seen, wish);
    const next: TurnRecord = { holder, leaseEndsMs: nowMs + leaseMs, ...wanted, stamp: randomUUID() };
    const write = mine || seen === null ? putAction(budgetId, next, seen) : wishAction(budgetId, next, seen);
    const committed = await commit([write]);
    if (committed.ok) return mine ? { budgetId, holder, ...wanted, stamp: next.stamp } : null;
    seen = stood(committed);
    await backOff(tries);
  }
  throw new TableBusy(`the turn at budget ${budgetId} kept changing`);
}

/**
 * Gives the turn back when nothing more is wanted than was done.
 * @returns null when it is given back, or lost to another, who has the wishes; else the turn with what came in meanwhile
 */
export async function giveTurnBack(turn: Turn): Promise<Turn | null> {
  const committed = await commit([{ name: action, delete: { Key: keys.turn(turn.budgetId), ...asRead(turn) } }]);
  if (committed.ok) return null;
  const seen = stood(committed);
  return seen?.holder === turn.holder ? { ...turn, ...wished(seen), stamp: seen.stamp } : null;
}

/**
 * Lets go of the turn with work left: whoever takes it next takes the wishes over.
 * @param beside written with it: what brings that next one about
 */
export async function leaveTurn(turn: Turn, beside: readonly NamedAction[] = []): Promise<void> {
  let left: Turn | null = turn;
  for (let tries = 1; left !== null; tries++) {
    if (tries > maxTries) throw new TableBusy(`the turn at budget ${turn.budgetId} kept changing`);
    const free: TurnRecord = { ...wished(left), holder: null, leaseEndsMs: 0, stamp: randomUUID() };
    const committed = await commit([putAction(turn.budgetId, free, left), ...beside]);
    if (committed.ok) return;
    const seen = stood(committed);
    left = seen?.holder === turn.holder ? { ...turn, ...wished(seen), stamp: seen.stamp } : null;
  }
}

const isFree = ({ holder, leaseEndsMs }: TurnRecord, nowMs: number): boolean => holder === null || leaseEndsMs < nowMs;

/**
 * Whether the holder serves this wish without being told: what was submitted up to a cutoff stood in the table before
 * anybody wished for it, so every walk to a later one finds it. Who came back into line, and money that came free, it
 * may have passed.
 */
const isServed = (seen: Wish, { cutoff, newOnly = false }: Brought): boolean => newOnly && seen.cutoff >= cutoff;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const together = (a: Wish, b: Wish): Wish => ({ cutoff: later(a.cutoff, b.cutoff), now: later(a.now, b.now) });

const wished = ({ cutoff, now }: Wish): Wish => ({ cutoff, now });

const stood = (committed: Committed & { readonly ok: false }): TurnRecord | null => {
  const item = committed.items[action];
  return item === undefined ? null : turnRecord.parse(item);
};

const asRead = ({ stamp }: Pick<TurnRecord, 'stamp'>) => ({
  ConditionExpression: 'stamp = :stamp',
  ExpressionAttributeValues: { ':stamp': stamp },
});

/** Rivals who wish the same do not disturb each other: it holds while the holder and what is wanted are as they were. */
const wishAction = (budgetId: string, { cutoff, now, stamp }: TurnRecord, over: TurnRecord): NamedAction => ({
  name: action,
  update: {
    Key: { ...keys.turn(budgetId) },
    UpdateExpression: 'SET cutoff = :cutoff, #now = :now, stamp = :stamp',
    ConditionExpression: '#holder = :holder AND cutoff = :seenCutoff AND #now = :seenNow',
    ExpressionAttributeNames: { '#now': 'now', '#holder': 'holder' },
    ExpressionAttributeValues: {
      ':cutoff': cutoff,
      ':now': now,
      ':stamp': stamp,
      ':holder': over.holder,
      ':seenCutoff': over.cutoff,
      ':seenNow': over.now,
    },
  },
});

const putAction = (budgetId: string, turn: TurnRecord, over: Pick<TurnRecord, 'stamp'> | null): NamedAction => ({
  name: action,
  put: {
    Item: { ...keys.turn(budgetId), kind: 'turn', budgetId, ...turn },
    ...(over === null ? { ConditionExpression: 'attribute_not_exists(pk)' } : asRead(over)),
  },
});
