import type { Actor } from '../actor';
import { coversChecks } from '../application/cover-checks';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import { addDays, type Instant, type LocalDate } from '../calendar';
import type { DocumentRecord } from '../document/record';
import { type Cents, minus } from '../money';
import { type Move, wrongState } from '../move';
import type { Override } from '../records';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import type { BeforeSettlementGround } from '../settlement/grounds-table';
import { checkClaim } from './checks';
import { claimEvent } from './events';
import type { Claim } from './record';
import { settledAmount } from './settled-amount';

/** Days to reply to an intended refusal: the reasonable term of Awb 4:8, set by the authority, so it does not move. */
export const replyDays = 14;

export interface AssessmentInput {
  readonly outcome: 'confirm' | 'refuse';
  readonly motivation: string;
  readonly overrides: readonly Override[];
  /** Of a refusal: on which ground the award is settled lower for it. */
  readonly ground?: BeforeSettlementGround | undefined;
}

/** Whether this officer may confirm, or intend to refuse, the claim as it stands. */
export function mayAssess(
  application: Application,
  claim: Claim,
  outcome: AssessmentInput['outcome'],
  actor: Actor,
): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const allowed = outcome === 'refuse' || !claim.retentionGate ? ['submitted', 'open'] : ['submitted'];
  return allowed.includes(claim.status) ? ok(null) : wrongState('The claim', claim.status, allowed);
}

/**
 * The first officer confirms a claim, or intends to refuse it. The checks are made anew on the facts of today.
 * @param documents those that the evidence names, as they stand now
 */
export function assess(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  input: AssessmentInput,
  actor: Actor,
  now: Instant,
  today: LocalDate,
  documents: readonly DocumentRecord[] = [],
): Result<Move> {
  const allowed = mayAssess(application, claim, input.outcome, actor);
  if (!allowed.ok) return allowed;
  const checks = checkClaim(application, scheme, claim, today, documents);
  const assessed: Claim = {
    ...claim,
    version: claim.version + 1,
    checks,
    reply: null,
    approval: null,
    assessment: {
      outcome: input.outcome,
      motivation: input.motivation,
      overrides: [...input.overrides],
      assessorSub: actor.sub,
      assessedAt: now,
      replyBy: input.outcome === 'refuse' ? addDays(today, replyDays) : null,
      ...(input.outcome === 'refuse' && input.ground !== undefined ? { ground: input.ground } : {}),
    },
  };
  if (input.outcome === 'refuse') return ok(intendRefusal(application, claim, assessed));
  const covered = coversChecks(checks, input.overrides);
  if (!covered.ok) return covered;
  const earned = settledAmount(application, scheme, claim, today);
  return earned > 0 ? ok(confirm(application, claim, assessed, earned)) : nothingEarned;
}

/** A claim confirmed for nothing would stay payable for ever: a transfer of nothing does not exist. */
const nothingEarned = refuse({
  code: 'check-failed',
  detail: 'No month was completed, so there is nothing to pay: refuse the claim, or correct the facts.',
});

function intendRefusal(application: Application, prior: Claim, assessed: Claim): Move {
  const next: Claim = { ...assessed, status: 'refusal-intended' };
  const replyBy = assessed.assessment?.replyBy;
  return {
    application: { prior: application, next: application },
    claims: [{ prior, next }],
    movements: [],
    events: [claimEvent(application, next, 'refusal-intended', { replyBy })],
  };
}

/** Where less was earned than was committed (an award per completed month), the rest returns to the budget. */
function confirm(application: Application, prior: Claim, assessed: Claim, earned: Cents): Move {
  const next: Claim = { ...assessed, status: 'assessed', amountCents: earned };
  const rest = minus(prior.amountCents, earned);
  const movements: Movement[] =
    rest > 0 ? [{ kind: 'release-committed', amountCents: rest, awards: 0, cause: prior.id }] : [];
  const changed: Application =
    rest > 0
      ? { ...application, version: application.version + 1, heldCents: minus(application.heldCents, rest) }
      : application;
  return {
    application: { prior: application, next: changed },
    claims: [{ prior, next }],
    movements,
    events: [claimEvent(changed, next, 'assessed')],
  };
}
