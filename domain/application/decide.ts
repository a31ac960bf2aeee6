import type { Actor } from '../actor';
import type { Movement } from '../budget/movement';
import { amsterdamDate, type Instant } from '../calendar';
import { makeClaims } from '../claim/make';
import { type Cents, least, minus, zero } from '../money';
import { type Move, wrongState } from '../move';
import type { Override } from '../records';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { testedForAid } from '../state-aid/de-minimis';
import { type AidStanding, aidDay, isDeMinimis } from '../state-aid/register';
import { mayLeaveUntreated } from '../term/not-treated';
import { coversChecks } from './cover-checks';
import { applicationEvent, releaseAll } from './events';
import { type Application, allChecks, type Decision } from './record';

export interface DecisionInput {
  /** Not-treated: the application was not completed when asked (Awb 4:5). */
  readonly outcome: 'grant' | 'reject' | 'not-treated';
  readonly motivation: string;
  /** Cents; at most what is reserved and what the rules give. Absent: that much. Needed where the rules give nothing. */
  readonly amountCents?: Cents | undefined;
  readonly overrides: readonly Override[];
}

/** Who may decide at all: the scheme's decider, and nobody employed by who benefits. */
export function mayDecide(application: Application, scheme: Scheme, actor: Actor): Result<null> {
  if (!scheme.decision.by.some((role) => actor.roles.includes(role))) {
    const detail = `This scheme is decided by: ${scheme.decision.by.join(', ')}.`;
    return refuse({ code: 'decider-not-allowed', detail });
  }
  return notOfBeneficiary(application, actor);
}

/** Whether this decider may reject it as it stands: any decision at all is possible then. */
export function mayReject(application: Application, scheme: Scheme, actor: Actor): Result<null> {
  const allowed = mayDecide(application, scheme, actor);
  if (!allowed.ok) return allowed;
  const open = ['received', 'reserved', 'waiting', 'assess'];
  return open.includes(application.status) ? ok(null) : wrongState('The application', application.status, open);
}

/** Whether this decider may grant it as it stands; the checks are covered, or not, by the decision itself. */
export function mayGrant(application: Application, scheme: Scheme, actor: Actor): Result<null> {
  const allowed = mayDecide(application, scheme, actor);
  if (!allowed.ok) return allowed;
  if (application.status === 'waiting') {
    const detail = 'The application is on the waiting list: there is no budget for it yet.';
    return refuse({ code: 'no-budget', detail });
  }
  if (application.status === 'reserved' || application.status === 'assess') return ok(null);
  return wrongState('The application', application.status, ['reserved', 'assess']);
}

/** Nobody decides on, assesses or approves what their own organisation receives. */
export function notOfBeneficiary(application: Application, actor: Actor): Result<null> {
  if (actor.organisation === application.beneficiaryOrganisation) {
    return refuse({
      code: 'own-organisation',
      detail: 'Your own organisation benefits. A colleague elsewhere must do this.',
    });
  }
  return ok(null);
}

/**
 * Grant, reject, or leave untreated. A grant of a reserved application commits its money and makes its claims; a grant of one in `assess`
 * puts it back in line by its own receipt, to be granted once there is budget.
 * @param aid what we granted and reserved to the undertaking beside this; needed where the scheme is about de-minimis aid
 */
export function decide(
  application: Application,
  scheme: Scheme,
  input: DecisionInput,
  actor: Actor,
  now: Instant,
  aid?: AidStanding,
): Result<Move> {
  const allowed = (input.outcome === 'grant' ? mayGrant : mayReject)(application, scheme, actor);
  if (!allowed.ok) return allowed;
  if (input.outcome === 'not-treated') {
    const untreated = mayLeaveUntreated(application, amsterdamDate(now));
    if (!untreated.ok) return untreated;
  }
  if (input.outcome !== 'grant') return reject(application, input, actor, now);
  const tested = testedAgain(application, scheme, input, now, aid);
  const covered = coversChecks(allChecks(tested), input.overrides);
  if (!covered.ok) return covered;
  if (application.placement === null && scheme.instalments.some(({ due }) => !due.onGrant)) return noStart;
  const made =
    tested.status === 'reserved'
      ? grantReserved(tested, scheme, input, actor, now)
      : backInLine(tested, input, actor, now);
  return made.ok ? ok({ ...made.value, application: { ...made.value.application, prior: application } }) : made;
}

/** The most that can be granted, as far as it is known. */
function mostOf({ status, awardCents, heldCents }: Application): Cents | null {
  return status === 'reserved' ? least(awardCents ?? heldCents, heldCents) : awardCents;
}

/** State aid is tested on the day of the grant, with the amount that would be granted. */
function testedAgain(
  application: Application,
  scheme: Scheme,
  input: DecisionInput,
  now: Instant,
  aid: AidStanding | undefined,
): Application {
  if (!isDeMinimis(scheme)) return application;
  if (aid === undefined) throw new Error(`nobody looked what aid stands beside application ${application.id}`);
  const amount = input.amountCents ?? mostOf(application);
  return testedForAid(application, scheme, aid, amsterdamDate(now), amount);
}

function reject(application: Application, input: DecisionInput, actor: Actor, now: Instant): Result<Move> {
  const rejected: Application = {
    ...application,
    status: 'rejected',
    version: application.version + 1,
    heldCents: zero,
    heldAwards: 0,
    decision: decisionOf(input, actor, now, null),
  };
  const failed = allChecks(application).some((check) => check.outcome === 'fail');
  const ceiling = application.status === 'waiting' || application.task === 'refuse-for-ceiling';
  const onItsMerits = ceiling ? 'ceiling' : failed ? 'conditions' : 'other';
  const reasonCode = input.outcome === 'not-treated' ? 'not-treated' : onItsMerits;
  return ok({
    application: { prior: application, next: rejected },
    claims: [],
    movements: releaseAll(application),
    events: [applicationEvent(rejected, 'rejected', { reasonCode })],
  });
}

function grantReserved(
  application: Application,
  scheme: Scheme,
  input: DecisionInput,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const amount = amountOf(input, application.awardCents, mostOf(application));
  if (!amount.ok) return amount;
  const decision = decisionOf(input, actor, now, amount.value);
  return ok(granted(application, { ...application, decision }, scheme, now));
}

/**
 * The move that grants a decided application whose money is reserved.
 * @param prior as it stands in the table, the condition of the write; differs from `reserved` in the decision, or in
 *   more where reservation and grant are one write.
 */
export function granted(prior: Application, reserved: Application, scheme: Scheme, now: Instant): Move {
  const amount = reserved.decision?.amountCents;
  if (amount === undefined || amount === null) throw new Error(`application ${prior.id} is granted without an amount`);
  const rest = minus(reserved.heldCents, amount);
  const cause = prior.id;
  const movements: Movement[] = [{ kind: 'commit', amountCents: amount, awards: reserved.heldAwards, cause }];
  if (rest > 0) movements.push({ kind: 'release-reserved', amountCents: rest, awards: 0, cause });
  const next: Application = {
    ...reserved,
    status: 'granted',
    version: prior.version + 1,
    heldCents: amount,
    task: null,
    ...aidDay(scheme, now),
  };
  const made = makeClaims(next, scheme, amsterdamDate(now));
  return {
    application: { prior, next },
    claims: made.claims.map((claim) => ({ prior: null, next: claim })),
    movements,
    events: [applicationEvent(next, 'granted'), ...made.events],
  };
}

function backInLine(application: Application, input: DecisionInput, actor: Actor, now: Instant): Result<Move> {
  const { awardCents } = application;
  const amount = amountOf(input, awardCents, awardCents);
  if (!amount.ok) return amount;
  const next: Application = {
    ...application,
    status: 'received',
    version: application.version + 1,
    task: null,
    decision: decisionOf(input, actor, now, amount.value),
  };
  return ok({
    application: { prior: application, next },
    claims: [],
    movements: [],
    events: [applicationEvent(next, 'changed', { fields: ['decision'] })],
  });
}

/** @param most cents that can be granted; null: no bound is known, for the rules give no amount. */
function amountOf(input: DecisionInput, awardCents: Cents | null, most: Cents | null): Result<Cents> {
  const amount = input.amountCents ?? (awardCents === null ? null : most);
  if (amount === null) return badAmount('the rules give no amount: name one');
  if (amount <= 0 || amount > (most ?? amount)) return badAmount(`must be above 0 and at most ${most ?? amount} cents`);
  return ok(amount);
}

/** An instalment counted from the start cannot fall due without one, whatever is overridden. */
const noStart = refuse({
  code: 'facts-unknown',
  detail: 'The scheme counts its instalments from the start of the placement, which is not known.',
  errors: [{ path: 'placement.startOn', message: 'must be known before this can be granted' }],
});

function badAmount(message: string): Result<never> {
  return refuse({
    code: 'input-invalid',
    detail: 'The amount cannot be granted.',
    errors: [{ path: 'amountCents', message }],
  });
}

const decisionOf = (input: DecisionInput, actor: Actor, now: Instant, amountCents: Cents | null): Decision => ({
  outcome: input.outcome,
  motivation: input.motivation,
  amountCents,
  overrides: [...input.overrides],
  deciderSub: actor.sub,
  deciderRole: actor.role,
  decidedAt: now,
});
