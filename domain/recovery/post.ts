import type { Actor } from '../actor';
import type { Movement, MovementKind } from '../budget/movement';
import type { Instant, LocalDate } from '../calendar';
import { type Cents, cents } from '../money';
import { balanceOf, type Entry, type EntryKind, type Recovery } from './record';

/** What is known of an entry before it is numbered. */
export interface NewEntry {
  readonly kind: EntryKind;
  readonly amountCents: Cents;
  readonly on: LocalDate;
  readonly bankReference?: string;
  readonly claimId?: string;
  readonly reason?: string;
  readonly reverses?: number;
}

export interface Posted {
  readonly recovery: Recovery;
  readonly entry: Entry;
  readonly movements: readonly Movement[];
}

/** What the ledger of the budget knows a recovery by: told apart from the application's own movements. */
export const causeOf = (recoveryId: string) => `${recoveryId}-R`;

export type Sums = Pick<Recovery, 'principalCents' | 'collectedCents' | 'writtenOffCents'>;

/**
 * The recovery with new sums and one entry more, and what that moves on the budget. What was given up is never more
 * than what would be open without it: who pays after all, or turns out to owe less, is not owed what was written off.
 * Only what was both owed and collected is back in the budget; what came in too much is a debt of the region, outside it.
 */
export function post(prior: Recovery, sums: Partial<Sums>, made: NewEntry, actor: Actor, now: Instant): Posted {
  const next = settled({ ...prior, ...sums, version: prior.version + 1, entries: prior.entries + 1 });
  const cause = causeOf(prior.id);
  const movements = between(prior, next).map(({ kind, amountCents }) => ({ kind, amountCents, awards: 0, cause }));
  const entry: Entry = {
    entryId: next.entries,
    recoveryId: prior.id,
    kind: made.kind,
    amountCents: made.amountCents,
    on: made.on,
    at: now,
    bySub: actor.sub,
    byRole: actor.role,
    bankReference: made.bankReference ?? null,
    claimId: made.claimId ?? null,
    reason: made.reason ?? null,
    reverses: made.reverses ?? null,
    movements: movements.map(({ kind, amountCents }) => ({ kind, amountCents })),
  };
  return { recovery: next, entry, movements };
}

function settled(recovery: Recovery): Recovery {
  const { principalCents: principal, collectedCents: collected } = recovery;
  if (collected < 0) throw new Error(`recovery ${recovery.id} would have refunded more than came in`);
  const open = Math.max(0, principal - collected);
  const next: Recovery = {
    ...recovery,
    writtenOffCents: cents(Math.min(recovery.writtenOffCents, open)),
    recoveredCents: cents(Math.min(collected, principal)),
  };
  const closed = next.writtenOffCents > 0 ? 'written-off' : 'settled';
  return { ...next, status: balanceOf(next) === 0 ? closed : 'established' };
}

type Moved = { readonly kind: MovementKind; readonly amountCents: Cents };

/** The movements between two states of a recovery: receivable follows the balance, available what was recovered. */
function between(prior: Recovery, next: Recovery): Moved[] {
  const recovered = next.recoveredCents - prior.recoveredCents;
  const writtenOff = next.writtenOffCents - prior.writtenOffCents;
  const claimed = balanceOf(next) - balanceOf(prior) + recovered + writtenOff;
  const moved = (amount: number, up: MovementKind, down: MovementKind): Moved[] =>
    amount === 0 ? [] : [{ kind: amount > 0 ? up : down, amountCents: cents(Math.abs(amount)) }];
  return [
    ...moved(claimed, 'claim-back', 'unclaim-back'),
    ...moved(recovered, 'recover', 'unrecover'),
    ...moved(writtenOff, 'write-off', 'unwrite-off'),
  ];
}
