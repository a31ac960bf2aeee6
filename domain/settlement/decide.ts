import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { claimEvent, paymentEvent } from '../claim/events';
import type { Claim } from '../claim/record';
import { legalTermEndsOn } from '../decision-term';
import { zero } from '../money';
import { type Move, wrongState } from '../move';
import { type Dropped, dropUnearned } from '../recovery/drop';
import type { RecoveryMove } from '../recovery/move';
import type { RecoveryLine } from '../recovery/record';
import { linesOf, type RecoveryCase } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import { follows } from './follow';
import { beforeSettlementGrounds, type GroundPhase, groundRow } from './grounds-table';
import { factsOf, groundHolds, phaseOf, settleable } from './intend';
import { type Adjustment, type AdjustmentKind, runningAdjustment } from './record';
import type { AdjustmentDecision } from './requests';
import { claimsAfter, resettled, type SettledBy, settledEvent, settlementOf, withSettlement } from './settle';

/** The one of this kind that waits for its decision; a refusal where there is none. */
export function intended({ adjustments = [] }: Application, kind: AdjustmentKind): Result<Adjustment> {
  const found = runningAdjustment({ adjustments });
  if (found?.kind === kind) return ok(found);
  const status = adjustments.findLast((one) => one.kind === kind)?.status ?? 'not intended';
  return wrongState(`The ${kind}`, status, ['intended']);
}

const withAdjustment = (application: Application, adjustment: Adjustment): Application => ({
  ...application,
  version: application.version + 1,
  adjustments: (application.adjustments ?? []).map((one) =>
    one.adjustmentId === adjustment.adjustmentId ? adjustment : one,
  ),
});

/** The employer answers the intention; a later answer replaces an earlier one until there is a decision. */
export function replyToAdjustment(
  { application }: Pick<RecoveryCase, 'application'>,
  kind: AdjustmentKind,
  text: string,
  now: Instant,
): Result<Move> {
  const found = intended(application, kind);
  if (!found.ok) return found;
  const next = withAdjustment(application, { ...found.value, reply: { text, repliedAt: now } });
  return ok({ application: { prior: application, next }, claims: [], movements: [], events: [] });
}

/** Whether this officer may decide on it now: another one than who intended, and to establish it after the reply or its term. */
export function mayDecideAdjustment(
  { application, claims }: Pick<RecoveryCase, 'application' | 'claims'>,
  kind: AdjustmentKind,
  outcome: AdjustmentDecision['outcome'],
  actor: Actor,
  today: LocalDate,
): Result<Adjustment> {
  const found = intended(application, kind);
  if (!found.ok) return found;
  const { intention, reply } = found.value;
  if (intention.intenderSub === actor.sub) {
    return refuse({ code: 'second-person-required', detail: 'You sent the intention; another officer must decide.' });
  }
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const assessed = claims.some(
    ({ status, assessment }) => status === 'assessed' && assessment?.assessorSub === actor.sub,
  );
  if (kind === 'settlement' && outcome === 'establish' && assessed) {
    return refuse({
      code: 'second-person-required',
      detail: 'You assessed a claim of it; another officer must decide.',
    });
  }
  if (outcome === 'drop' || reply !== null || today > intention.replyBy) return found;
  const detail = `The employer may reply until ${intention.replyBy}; decide after the reply or after that day.`;
  return refuse({ code: 'reply-term-running', detail });
}

/** A decision on it: the move, and the recovery of what was paid, where something is owed. */
export interface AdjustmentDecided {
  readonly move: Move;
  readonly recovery: Omit<RecoveryMove, 'move'> | null;
}

/**
 * Establishes it, or drops it. Established, what was not paid of it returns to the budget, and what was paid beyond it
 * is claimed back by the recovery, which has no intention of its own: this was it. A settlement leaves nothing open:
 * what an officer confirmed is payable for what is left of it, and every other claim comes to nothing.
 */
export function decideAdjustment(
  found: RecoveryCase,
  kind: AdjustmentKind,
  input: AdjustmentDecision,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<AdjustmentDecided> {
  const allowed = mayDecideAdjustment(found, kind, input.outcome, actor, today);
  if (!allowed.ok) return allowed;
  const adjustment = allowed.value;
  const made =
    input.outcome === 'drop'
      ? ok(drop(found, adjustment, decided(input, actor, now), actor))
      : establish(found, adjustment, decided(input, actor, now), actor, today);
  if (!made.ok) return made;
  const at = ['adjustments', adjustment.adjustmentId - 1, 'intention', 'intenderSub'] as const;
  return ok({ ...made.value, move: { ...made.value.move, notByAt: { at, sub: actor.sub } } });
}

const decided = (input: AdjustmentDecision, actor: Actor, now: Instant) => ({
  ...{ outcome: input.outcome, motivation: input.motivation, deciderSub: actor.sub, decidedAt: now },
});
type Decided = ReturnType<typeof decided>;

/** What waited for it is settled by it: the last claim may have had its outcome meanwhile. */
function drop(
  { application, claims, scheme, recovery }: RecoveryCase,
  adjustment: Adjustment,
  made: Decided,
  actor: Actor,
): AdjustmentDecided {
  const decision = { ...made, owedCents: zero };
  const next = withAdjustment(application, { ...adjustment, status: 'dropped', decision });
  const events = [applicationEvent(next, `${adjustment.kind}-dropped`, factsOf(adjustment))];
  const move: Move = { application: { prior: application, next }, claims: [], movements: [], events };
  const by = { cause: 'approval', actor, now: made.decidedAt, scheme, recovery } as const;
  return { move: withSettlement(move, claims, by), recovery: null };
}

function establish(
  found: RecoveryCase,
  adjustment: Adjustment,
  made: Decided,
  actor: Actor,
  today: LocalDate,
): Result<AdjustmentDecided> {
  const { application, claims, scheme } = found;
  if (found.recovery?.status === 'intended') {
    return refuse({ code: 'wrong-state', detail: 'A recovery is intended: that one is decided on first.' });
  }
  const still = stillHolds(found, adjustment, today);
  if (!still.ok) return still;
  const lines = linesUnder(found, adjustment, today);
  const dropped = approving(dropUnearned(application, claims, lines, 'refused'), found, adjustment, made, today);
  const after = { ...found, application: dropped.application };
  const followed = follows(after, adjustment, lines, made, actor, today);
  const { owedCents } = followed;
  const before = dropped.claims.map(({ prior }) => ({
    ...{ claimId: prior.id, status: prior.status, amountCents: prior.amountCents },
  }));
  const next = withAdjustment(
    { ...dropped.application, version: application.version },
    { ...adjustment, status: 'established', decision: { ...made, owedCents }, before },
  );
  const revoked = () => applicationEvent(next, 'revoked', { ...factsOf(adjustment), owedCents });
  const move: Move = {
    application: { prior: application, next },
    claims: dropped.claims,
    movements: [...dropped.movements, ...followed.movements],
    events: [...(adjustment.kind === 'revocation' ? [revoked()] : []), ...followed.events, ...dropped.events],
  };
  const recovery = followed.recovery?.recovery.next ?? found.recovery;
  const by = { actor, now: made.decidedAt, scheme, recovery, ...causeOf(found, adjustment) };
  return ok({ move: settledWith(move, found, by), recovery: followed.recovery });
}

/** The settlement that follows names the decision, not what happened to the claims by it. */
function causeOf({ application, claims }: RecoveryCase, adjustment: Adjustment) {
  const { kind, ground, article } = adjustment;
  const cause = kind === 'settlement' ? ('decision' as const) : ('revocation' as const);
  return { cause, ground, ...(phaseSince(adjustment, application, claims) === 'withdrawal' ? {} : { article }) };
}

/** What was settled before gets another settlement in its place; what was not is settled where nothing is open any more. */
function settledWith(move: Move, { application, claims }: RecoveryCase, by: SettledBy): Move {
  if (application.settlement === undefined) return withSettlement(move, claims, by);
  const { prior, next } = move.application;
  const { settledSince, decidedAt } = application.settlement;
  const settlement = settlementOf(next, claimsAfter(claims, move), { ...by, since: settledSince ?? decidedAt });
  const changed = { ...resettled(next, settlement), version: prior.version + 1 };
  return { ...move, application: { prior, next: changed }, events: [...move.events, settledEvent(changed)] };
}

/** While it runs nothing is settled, also where the last claim was paid meanwhile: of one of before that, Awb 4:48 still holds. */
function phaseSince({ kind, ground }: Adjustment, application: Application, claims: readonly Claim[]): GroundPhase {
  const isBefore = beforeSettlementGrounds.some((one) => one === ground);
  if (kind === 'revocation' && isBefore && application.settlement === undefined) return 'withdrawal';
  return phaseOf(kind, application, claims);
}

/** The ground is one under the law of today still: meanwhile it may have been settled, or five years have passed. */
function stillHolds({ application, claims }: RecoveryCase, adjustment: Adjustment, today: LocalDate): Result<null> {
  const row = groundRow(adjustment.ground, phaseSince(adjustment, application, claims), today);
  if (row !== null) return groundHolds(application, row, adjustment, today);
  const detail = 'It was settled since: its ground is one of before the settlement. Drop it, and intend it anew.';
  return refuse({ code: 'wrong-state', detail });
}

/** What each claim comes to with so much left of the award. Of a settlement only what was confirmed counts. */
function linesUnder(found: RecoveryCase, { kind, amountCents }: Adjustment, today: LocalDate): RecoveryLine[] {
  if (kind === 'revocation') return linesOf(found, amountCents, today);
  const counted = linesOf({ ...found, claims: found.claims.filter(settleable) }, amountCents, today);
  const rest = linesOf({ ...found, claims: found.claims.filter((claim) => !settleable(claim)) }, zero, today);
  return [...counted, ...rest];
}

/** With a settlement what is left of a claim that an officer confirmed is payable: the decision is the second one's. */
function approving(
  dropped: Dropped,
  { claims }: RecoveryCase,
  { kind }: Adjustment,
  { motivation, deciderSub: approverSub, decidedAt: approvedAt }: Decided,
  today: LocalDate,
): Dropped {
  if (kind === 'revocation') return dropped;
  const nextOf = new Map(dropped.claims.map(({ next }) => [next.id, next]));
  const payable = claims.flatMap((prior) => {
    const left: Claim = nextOf.get(prior.id) ?? { ...prior, version: prior.version + 1 };
    if (prior.status !== 'assessed' || left.status !== 'assessed') return [];
    const approval = { outcome: 'approve', motivation, approverSub, approvedAt } as const;
    const next: Claim = { ...left, status: 'approved', approval, payBy: legalTermEndsOn('payment', today) };
    return [{ prior, next }];
  });
  const approved = new Set(payable.map(({ next }) => next.id));
  const events = payable.flatMap(({ next }) => [
    claimEvent(dropped.application, next, 'approved'),
    paymentEvent(dropped.application, next, 'payable'),
  ]);
  return {
    ...dropped,
    claims: [...dropped.claims.filter(({ next }) => !approved.has(next.id)), ...payable],
    events: [...events, ...dropped.events],
  };
}
