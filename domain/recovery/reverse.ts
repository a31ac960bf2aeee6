import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { type Cents, cents, minus } from '../money';
import { ok, type Result, refuse } from '../result';
import { badInput, type Collected, collected, reversedIn, settledEvents } from './collect';
import { recoveryEvent } from './events';
import { type RecoveryMove, recoveryMove } from './move';
import { type OffsetClaim, unpaidBy } from './offset';
import { post } from './post';
import type { Entry } from './record';
import type { ReversalRequest } from './requests';

/** The entry that is to be taken back: a mistake, once. What follows from the facts is mended by mending those. */
export function reversible({ posted }: Pick<Collected, 'posted'>, entryId: number): Result<Entry> {
  const entry = posted.find((one) => one.entryId === entryId);
  if (entry === undefined) return badInput('entryId', 'no such entry');
  if (reversedIn(posted).has(entryId)) {
    return refuse({ code: 'wrong-state', detail: 'This entry was reversed already.' });
  }
  if (['receipt', 'refund', 'offset', 'write-off'].includes(entry.kind)) return ok(entry);
  return refuse({ code: 'wrong-state', detail: 'This entry follows from the facts: correct those instead.' });
}

/**
 * A mistake is reversed by a counter-entry.
 * @param other the claim of an offset; asked for by the entry's `claimId`
 */
export function reverse(
  found: Collected,
  { entryId, reason }: ReversalRequest,
  other: OffsetClaim | null,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const entry = reversible(found, entryId);
  if (!entry.ok) return entry;
  const { kind, amountCents } = entry.value;
  const made = { kind: 'reversal', amountCents, on: today, reason, reverses: entryId } as const;
  const { recovery } = found;
  if (kind === 'write-off') return ok(unwritten(found, amountCents, made, actor, now));
  const by = kind === 'refund' ? amountCents : cents(-amountCents);
  if (recovery.collectedCents + by < 0) {
    return refuse({
      code: 'wrong-state',
      detail: 'What this entry brought in was refunded: reverse the refund first.',
    });
  }
  const move = collected(found, cents(recovery.collectedCents + by), made, 'reversed', actor, now);
  if (kind !== 'offset') return ok(move);
  if (other === null) throw new Error(`entry ${entryId} of recovery ${recovery.id} is reversed without its claim`);
  const back = unpaidBy(other, amountCents);
  return back.ok ? ok({ ...move, other: back.value }) : back;
}

/** Of what was given up only what still is given up comes back: the rest did when the debt or its payment changed. */
function unwritten(
  { application, recovery }: Collected,
  amountCents: Cents,
  made: Parameters<typeof post>[2],
  actor: Actor,
  now: Instant,
): RecoveryMove {
  const still = cents(Math.max(0, minus(recovery.writtenOffCents, amountCents)));
  const { recovery: next, entry, movements } = post(recovery, { writtenOffCents: still }, made, actor, now);
  const { entryId, reverses } = entry;
  const events = [
    recoveryEvent(next, 'reversed', { entryId, amountCents, reverses }),
    ...settledEvents(recovery, next),
  ];
  return recoveryMove(application, { prior: recovery, next }, { movements, events, entries: [entry] });
}
