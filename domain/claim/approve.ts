import type { Actor } from '../actor';
import { coversChecks } from '../application/cover-checks';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import type { DocumentRecord } from '../document/record';
import { type Move, wrongState } from '../move';
import { type GateStanding, gatesOf } from '../payout/gates';
import type { Recovery } from '../recovery/record';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { withSettlement } from '../settlement/settle';
import { checkClaim } from './checks';
import { endUnpaid } from './end';
import { claimEvent, paymentEvent } from './events';
import { type Claim, withJudgementKept } from './record';

/** A claim among all claims of its application, under the pinned version of its scheme. */
export interface ClaimCase {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  /** Those that its evidence names, as they stand now. */
  readonly documents?: readonly DocumentRecord[];
  /** What else its gates look at; left out where it is only tried whether it could be approved. */
  readonly standing?: GateStanding;
  /** What is claimed back of the award: a settlement counts it; left out where it is only tried whether it could be approved. */
  readonly recovery?: Recovery | null;
}

export interface ApprovalInput {
  readonly outcome: 'approve' | 'return';
  readonly motivation: string;
}

/** The employer answers an intended refusal, within its term. */
export function reply(application: Application, claim: Claim, text: string, now: Instant): Result<Move> {
  if (claim.status !== 'refusal-intended') return wrongState('The claim', claim.status, ['refusal-intended']);
  const next: Claim = { ...claim, version: claim.version + 1, reply: { text, repliedAt: now } };
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [],
  });
}

/**
 * The second officer approves what the first one assessed, or returns it. The checks are made once more: what the
 * employer reported since the assessment counts too. What its gates find is kept with it; they decide at the payment. Approving an intended refusal refuses the
 * claim, and waits for the reply or the end of its term (Awb 4:8).
 */
export function approve(
  { application, scheme, claims, claim, documents = [], standing, recovery = null }: ClaimCase,
  input: ApprovalInput,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const assessment = claim.assessment;
  const awaiting = claim.status === 'assessed' || claim.status === 'refusal-intended';
  if (!awaiting || assessment === null) return wrongState('The claim', claim.status, ['assessed', 'refusal-intended']);
  if (assessment.assessorSub === actor.sub) {
    return refuse({
      code: 'second-person-required',
      detail: 'You assessed this claim; another officer must approve it.',
    });
  }
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const { outcome, motivation } = input;
  const next: Claim = {
    ...claim,
    version: claim.version + 1,
    approval: { outcome, motivation, approverSub: actor.sub, approvedAt: now },
  };
  const notBy = { claimId: claim.id, sub: actor.sub };
  if (outcome === 'return') return ok({ ...returned(application, claim, next), notBy });
  if (claim.status === 'assessed') {
    const checks = checkClaim(application, scheme, claim, today, documents);
    const covered = coversChecks(checks, assessment.overrides);
    if (!covered.ok) return covered;
    const gates = standing && gatesOf({ ...standing, application, scheme, claim: next, documents }, now, today);
    const move = approved(application, claim, { ...next, gates: gates ?? null }, today);
    return ok({ ...withSettlement(move, claims, { cause: 'approval', actor, now, scheme, recovery }), notBy });
  }
  if (claim.reply === null && assessment.replyBy !== null && today <= assessment.replyBy) {
    const detail = `The employer may reply until ${assessment.replyBy}; approve after the reply or after that day.`;
    return refuse({ code: 'reply-term-running', detail });
  }
  const refused: Claim = { ...next, status: 'refused' };
  const events = [claimEvent(application, refused, 'refused')];
  const move = endUnpaid(application, claims, claim, refused, events);
  return ok({ ...withSettlement(move, claims, { cause: 'refusal', actor, now, scheme, recovery }), notBy });
}

function returned(application: Application, prior: Claim, base: Claim): Move {
  const next: Claim = { ...withJudgementKept(base), status: 'submitted', assessment: null };
  return {
    application: { prior: application, next: application },
    claims: [{ prior, next }],
    movements: [],
    events: [claimEvent(application, next, 'returned-to-officer')],
  };
}

function approved(application: Application, prior: Claim, base: Claim, today: LocalDate): Move {
  const next: Claim = { ...base, status: 'approved', payBy: legalTermEndsOn('payment', today) };
  return {
    application: { prior: application, next: application },
    claims: [{ prior, next }],
    movements: [],
    events: [claimEvent(application, next, 'approved'), paymentEvent(application, next, 'payable')],
  };
}
