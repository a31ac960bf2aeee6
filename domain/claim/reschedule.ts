import type { LocalDate } from '../calendar';
import type { DomainEvent } from '../event';
import type { Move } from '../move';
import type { Scheme } from '../scheme/definition';
import { instalmentsFor } from '../scheme/instalments';
import { opened } from './open';
import type { Claim } from './record';

/**
 * The move that corrects facts, and with the start of a granted placement the due days of the claims still scheduled.
 * One whose new day has already come opens at once, as at the grant: the daily rule only looks for days still ahead.
 */
export function reschedule(move: Move, scheme: Scheme, claims: readonly Claim[], today: LocalDate): Move {
  const { prior, next } = move.application;
  const startOn = next.placement?.startOn ?? null;
  if (next.status !== 'granted' || startOn === null || startOn === prior.placement?.startOn) return move;
  const instalments = instalmentsFor(scheme, startOn, next.decision?.amountCents ?? next.heldCents);
  const events: DomainEvent[] = [];
  const changed = claims.flatMap((claim) => {
    const dueOn = instalments.find(({ instalment }) => instalment === claim.instalment)?.dueOn ?? null;
    if (claim.status !== 'scheduled' || dueOn === null || dueOn === claim.dueOn) return [];
    const moved: Claim = { ...claim, version: claim.version + 1, dueOn, firstDueOn: claim.firstDueOn ?? claim.dueOn };
    if (dueOn > today) return [{ prior: claim, next: moved }];
    const { claim: open, event } = opened(next, moved, today);
    events.push(event);
    return [{ prior: claim, next: { ...open, version: moved.version } }];
  });
  return { ...move, claims: [...move.claims, ...changed], events: [...move.events, ...events] };
}
