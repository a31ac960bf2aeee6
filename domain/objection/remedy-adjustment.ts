import type { Actor } from '../actor';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import type { Instant, LocalDate } from '../calendar';
import { type Claim, hasEndedUnpaid } from '../claim/record';
import { legalTermEndsOn } from '../decision-term';
import { type Cents, cents } from '../money';
import type { Move } from '../move';
import { dropUnearned } from '../recovery/drop';
import { postPrincipal } from '../recovery/evaluate';
import { recoveryEvent } from '../recovery/events';
import { isEstablished, owedOf, type Recovery, type RecoveryLine } from '../recovery/record';
import { linesOf } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import type { Adjustment, AdjustmentKind } from '../settlement/record';
import { claimsAfter, resettled, withSettlement } from '../settlement/settle';
import { badInput, type ObjectionCase, type Remedied } from './case';
import { nothingRegained, regain } from './regain';

const held = (claim: Claim): number => (hasEndedUnpaid(claim) ? 0 : claim.amountCents);

/** What the award came to before the decision, and after it: another amount lies between the two. */
function boundsOf({ before, amountCents }: Adjustment, claims: readonly Claim[]): { least: number; most: number } {
  const stood = new Map(before.map((one) => [one.claimId, one.amountCents]));
  const most = claims.reduce((total, claim) => total + (stood.get(claim.id) ?? held(claim)), 0);
  return { least: amountCents, most };
}

/** The claims as they were before the decision, as far as nothing was paid of them since. */
function asBefore(claims: readonly Claim[], { before }: Adjustment, today: LocalDate): Claim[] {
  const stood = new Map(before.map((one) => [one.claimId, one]));
  return claims.map((claim) => {
    const was = stood.get(claim.id);
    const untouched = was === undefined || claim.status === 'paid' || claim.status === 'batched';
    if (untouched) return claim;
    const { status, amountCents } = was;
    const again = claim.status === 'refused' ? status : claim.status;
    const payBy = again === 'approved' ? (claim.payBy ?? legalTermEndsOn('payment', today)) : claim.payBy;
    return { ...claim, status: again, amountCents, payBy };
  });
}

/**
 * A withdrawal, or a lower settlement that an officer decided, is taken back or made for another amount: the claims
 * stand as they were, less what is still off, and none is worth less than it was by the contested decision: for facts that
 * came to light since there is a recovery. Money is committed again; and the recovery asks for that much less.
 * @param left of the award; null: all of it
 */
export function reinstate(
  found: ObjectionCase,
  kind: AdjustmentKind,
  left: Cents | null,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Remedied> {
  const { application, scheme, claims, budget } = found;
  const adjustment = (application.adjustments ?? []).findLast(
    (one) => one.kind === kind && one.status === 'established',
  );
  if (adjustment === undefined) return refuse({ code: 'wrong-state', detail: `No ${kind} of it was decided on.` });
  const { least, most } = boundsOf(adjustment, claims);
  if (left !== null && (left <= least || left >= most)) {
    return badInput('amountCents', `must be more than ${least} and less than ${most} cents`);
  }
  const stood = asBefore(claims, adjustment, today);
  const after = recoveryUnder(found, stood, left, actor, now, today);
  const target = left === null ? stood : claimsAfter(stood, dropUnearned(application, stood, after.lines, 'refused'));
  const changes = claims.flatMap((prior) => {
    const next = target.find(({ id }) => id === prior.id);
    const same = next === undefined || (next.status === prior.status && next.amountCents === prior.amountCents);
    return same || held(next) < held(prior) ? [] : [{ prior, next: { ...next, version: prior.version + 1 } }];
  });
  const more = changes.reduce((total, { prior, next }) => total + held(next) - held(prior), 0);
  const regained = more > 0 ? regain(application, budget, cents(more)) : nothingRegained(application);
  const next: Application = {
    ...resettled(application, undefined),
    status: 'granted',
    version: application.version + 1,
    heldCents: regained.heldCents,
    heldAwards: regained.heldAwards,
    adjustments: (application.adjustments ?? []).map((one) =>
      one.adjustmentId === adjustment.adjustmentId ? { ...one, status: 'annulled' as const } : one,
    ),
  };
  const move: Move = {
    application: { prior: application, next },
    claims: changes,
    movements: [...regained.movements, ...after.movements],
    events: [applicationEvent(next, 'changed', { fields: ['decision'] }), ...after.events],
  };
  const recovery = after.recovery?.recovery.next ?? found.recovery;
  const since = kind === 'revocation' ? application.settlement?.settledSince : undefined;
  const still = left === null ? {} : stillLower(application, adjustment);
  const by = { cause: 'objection', actor, now, scheme, recovery, since, ...still } as const;
  return ok({
    move: completing(withSettlement(move, claims, by), claims),
    recovery: after.recovery,
    above: regained,
    amountCents: left,
  });
}

/** What is still off rests on the ground of before; of a withdrawal before the settlement that of 4:46, by its letter. */
function stillLower({ settlement }: Application, { kind, ground, article }: Adjustment) {
  const named = kind === 'settlement' || settlement?.settledSince !== undefined;
  return { ground, ...(named ? { article } : {}) };
}

/** Where every claim has ended all the same, the application stays completed. */
function completing(move: Move, claims: readonly Claim[]): Move {
  const { prior, next } = move.application;
  const over = claimsAfter(claims, move).every((claim) => hasEndedUnpaid(claim) || claim.status === 'paid');
  return over && prior.status === 'completed'
    ? { ...move, application: { prior, next: { ...next, status: 'completed' } } }
    : move;
}

interface RecoveryAfter {
  readonly lines: readonly RecoveryLine[];
  readonly recovery: Remedied['recovery'];
  readonly movements: readonly Movement[];
  readonly events: Move['events'];
}

function recoveryUnder(
  found: ObjectionCase,
  claims: readonly Claim[],
  left: Cents | null,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): RecoveryAfter {
  const { recovery } = found;
  const lines = linesOf({ ...found, claims }, left, today);
  if (recovery === null || !isEstablished(recovery)) return { lines, recovery: null, movements: [], events: [] };
  const named: Recovery = { ...recovery, earnedAtMostCents: left, lines: [...lines] };
  const posted = postPrincipal(named, owedOf(named), actor, now, today);
  const next = posted?.recovery ?? { ...named, version: recovery.version + 1 };
  return {
    lines,
    recovery: { recovery: { prior: recovery, next }, entries: posted === null ? [] : [posted.entry] },
    movements: posted?.movements ?? [],
    events: [recoveryEvent(next, 'recomputed', { endedClaimIds: [] })],
  };
}
