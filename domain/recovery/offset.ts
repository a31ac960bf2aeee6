import type { Actor } from '../actor';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import type { Instant, LocalDate } from '../calendar';
import { paymentEvent } from '../claim/events';
import { type Claim, hasEnded, transferCents } from '../claim/record';
import { type Cents, cents } from '../money';
import { type Move, wrongState } from '../move';
import { awardIsPaid } from '../payout/settle';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { type Collected, collected, owes, tooMuch } from './collect';
import type { RecoveryMove } from './move';
import { balanceOf } from './record';

/** The new claim that a debt is set off against, with all claims of its application. */
export interface OffsetClaim {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly claims: readonly Claim[];
  readonly claim: Claim;
}

/**
 * Only what the same employer gets from the same region, and only where both schemes say that they fund the same
 * activities over another period, for no other award may be set off against (Awb 4:57 lid 3).
 */
export function mayOffset(found: Collected, other: OffsetClaim): Result<null> {
  const allowed = owes(found);
  if (!allowed.ok) return allowed;
  const { application, scheme } = found;
  const same = other.application.organisation === application.organisation;
  if (!same || other.application.region !== application.region) {
    return refuse({ code: 'offset-not-allowed', detail: 'The claim is not of the same employer in the same region.' });
  }
  if (other.application.id === application.id) {
    return refuse({ code: 'offset-not-allowed', detail: 'The claim is of the same award: Awb 4:57 asks for another.' });
  }
  if (!scheme.recovery.offset || !other.scheme.recovery.offset) {
    return refuse({ code: 'offset-not-allowed', detail: 'A scheme of the two does not allow set-off (Awb 4:57).' });
  }
  return other.claim.status === 'approved' ? ok(null) : wrongState('The claim', other.claim.status, ['approved']);
}

/**
 * Part of the debt is paid with part of a claim that is payable: `recover` on the one budget, `pay` on the other, one
 * write. With its last cent the claim is paid, without a transfer: `recovery.offset` tells it, for no bank paid anything.
 */
export function setOff(
  found: Collected,
  other: OffsetClaim,
  amountCents: Cents,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const allowed = mayOffset(found, other);
  if (!allowed.ok) return allowed;
  const most = Math.min(balanceOf(found.recovery), transferCents(other.claim));
  if (amountCents > most) return tooMuch(most);
  const entry = { kind: 'offset', amountCents, on: today, claimId: other.claim.id } as const;
  const sum = cents(found.recovery.collectedCents + amountCents);
  return ok({ ...collected(found, sum, entry, 'offset', actor, now), other: paidBy(other, amountCents) });
}

function paidBy({ application, claims, claim }: OffsetClaim, amountCents: Cents): Move {
  const lowered: Claim = {
    ...claim,
    version: claim.version + 1,
    offsetCents: cents(claim.offsetCents + amountCents),
  };
  const full = transferCents(lowered) === 0;
  const next: Claim = full ? { ...lowered, status: 'paid', batchId: null, endToEndId: null } : lowered;
  const completed = application.status === 'granted' && replaced(claims, next).every(hasEnded);
  const changed: Application = {
    ...application,
    status: completed ? 'completed' : application.status,
    version: application.version + 1,
  };
  const pay: Movement = {
    kind: 'pay',
    amountCents,
    awards: awardIsPaid(claims) ? 0 : application.heldAwards,
    cause: claim.id,
  };
  return {
    application: { prior: application, next: changed },
    claims: [{ prior: claim, next }],
    movements: [pay],
    events: completed ? [applicationEvent(changed, 'completed')] : [],
  };
}

/**
 * Takes a set-off back: the claim is payable again for that much.
 * Refused once the rest of the claim is at the bank or was paid by it, for a claim has one transfer.
 */
export function unpaidBy({ application, claims, claim }: OffsetClaim, amountCents: Cents): Result<Move> {
  const byBank = claim.status === 'paid' && claim.offsetCents < claim.amountCents;
  const open = ['approved', 'paid', 'rejected-by-bank', 'returned-by-bank'];
  if (byBank || !open.includes(claim.status)) return wrongState('The claim', claim.status, ['approved']);
  if (claim.offsetCents < amountCents) throw new Error(`claim ${claim.id} has less set off than ${amountCents}`);
  const next: Claim = {
    ...claim,
    version: claim.version + 1,
    status: claim.status === 'paid' ? 'approved' : claim.status,
    offsetCents: cents(claim.offsetCents - amountCents),
  };
  const changed: Application = {
    ...application,
    status: application.status === 'completed' ? 'granted' : application.status,
    version: application.version + 1,
  };
  const unpay: Movement = {
    kind: 'unpay',
    amountCents,
    awards: awardIsPaid(replaced(claims, next)) ? 0 : application.heldAwards,
    cause: claim.id,
  };
  return ok({
    application: { prior: application, next: changed },
    claims: [{ prior: claim, next }],
    movements: [unpay],
    events: claim.status === 'paid' ? [paymentEvent(changed, next, 'payable')] : [],
  });
}

const replaced = (claims: readonly Claim[], next: Claim): Claim[] =>
  claims.map((one) => (one.id === next.id ? next : one));
