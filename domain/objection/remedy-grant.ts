import type { Actor } from '../actor';
import { granted } from '../application/decide';
import { applicationEvent } from '../application/events';
import { type Application, allChecks, type Decision } from '../application/record';
import { amsterdamDate, type Instant } from '../calendar';
import type { Claim } from '../claim/record';
import { type Cents, cents, minus } from '../money';
import { ok, type Result, refuse } from '../result';
import { instalmentsFor } from '../scheme/instalments';
import { deMinimisRule, testedForAid } from '../state-aid/de-minimis';
import { badInput, type ObjectionCase, type Remedied } from './case';
import { fitsThen } from './ceiling';
import { regain } from './regain';
import type { ObjectionDecision } from './requests';

/** The rules bound what an objection can give as well; where they give nothing the decision names it. */
function amountWithin({ awardCents }: Application, asked: Cents | undefined): Result<Cents> {
  const amount = asked ?? awardCents;
  if (amount === null) return badInput('amountCents', 'the rules give no amount: name one');
  const most = awardCents ?? amount;
  return amount > 0 && amount <= most
    ? ok(amount)
    : badInput('amountCents', `must be above 0 and at most ${most} cents`);
}

/** Awb 4:25 lid 3: the ceiling binds as it stood then. What had no room by its rank is refused on objection too. */
function withinCeiling({ ceiling }: ObjectionCase, amountCents: Cents): Result<null> {
  if (ceiling === null) throw new Error('nobody looked at the ceiling as it stood');
  if (fitsThen(ceiling, amountCents)) return ok(null);
  const room = ceiling.roomCents === null ? `${ceiling.roomAwards} awards` : `${Math.max(0, ceiling.roomCents)} cents`;
  const detail = `When the first decision was due, the ceiling had ${room} left for this place in line: it stays refused for the ceiling (Awb 4:25 lid 3).`;
  return refuse({ code: 'no-budget', detail });
}

const decisionOf = (
  application: Application,
  { motivation }: ObjectionDecision,
  amountCents: Cents,
  actor: Actor,
  now: Instant,
): Decision => ({
  outcome: 'grant',
  motivation,
  amountCents,
  overrides: allChecks(application)
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ rule }) => ({ rule, reason: 'Decided on objection.' })),
  deciderSub: actor.sub,
  deciderRole: actor.role,
  decidedAt: now,
});

const keptDecisions = ({ decision, formerDecisions = [] }: Application) =>
  decision === null ? formerDecisions : [...formerDecisions, decision];

/** A refused application is granted all the same, out of the ceiling as it stood. */
export function grantAfterAll(
  found: ObjectionCase,
  input: ObjectionDecision,
  actor: Actor,
  now: Instant,
): Result<Remedied> {
  const { scheme, budget, aid } = found;
  const amount = amountWithin(found.application, input.amountCents);
  if (!amount.ok) return amount;
  if (found.application.placement === null && scheme.instalments.some(({ due }) => !due.onGrant)) {
    return refuse({
      code: 'facts-unknown',
      detail: 'The scheme counts its instalments from the start of the placement, which is not known.',
    });
  }
  const application =
    aid === undefined
      ? found.application
      : testedForAid(found.application, scheme, aid, amsterdamDate(now), amount.value);
  if (application.checks.some(({ rule, outcome }) => rule === deMinimisRule && outcome === 'fail')) {
    return refuse({ code: 'check-failed', detail: 'The ceiling for de-minimis aid leaves no room for it.' });
  }
  const room = withinCeiling(found, amount.value);
  if (!room.ok) return room;
  const held = regain({ ...application, heldCents: cents(0), heldAwards: 0 }, budget, amount.value);
  const { completeAt, ...rest } = application;
  const reserved: Application = {
    ...rest,
    ...(completeAt === undefined ? {} : { completeAt: completeAt ?? application.receivedAt }),
    heldCents: held.heldCents,
    heldAwards: held.heldAwards,
    formerDecisions: keptDecisions(application),
    decision: decisionOf(application, input, amount.value, actor, now),
  };
  const move = granted(found.application, reserved, scheme, now);
  return ok({ move: { ...move, movements: held.movements }, recovery: null, above: held, amountCents: amount.value });
}

const raisable = ['scheduled', 'open', 'submitted'];

/** More than was granted: what it comes to in instalments, on the claims that nobody decided on yet. */
export function grantMore(
  found: ObjectionCase,
  input: ObjectionDecision,
  actor: Actor,
  now: Instant,
): Result<Remedied> {
  const { application, claims, budget } = found;
  const before = application.decision?.amountCents ?? application.heldCents;
  const amount = amountWithin(application, input.amountCents);
  if (!amount.ok) return amount;
  if (amount.value <= before) return badInput('amountCents', `must be more than the ${before} cents that were granted`);
  const room = withinCeiling(found, amount.value);
  if (!room.ok) return room;
  const raised = raisedClaims(found, minus(amount.value, before), amount.value);
  if (raised.length === 0) {
    const detail = 'Every claim was decided on: object to the settlement, or to the claim.';
    return refuse({ code: 'wrong-state', detail });
  }
  const held = regain(application, budget, minus(amount.value, before));
  const next: Application = {
    ...application,
    version: application.version + 1,
    heldCents: held.heldCents,
    heldAwards: held.heldAwards,
    formerDecisions: keptDecisions(application),
    decision: decisionOf(application, input, amount.value, actor, now),
  };
  const changes = raised.map((one) => ({ prior: claims.find(({ id }) => id === one.id) ?? null, next: one }));
  const events = [applicationEvent(next, 'changed', { fields: ['decision'] })];
  const move = { application: { prior: application, next }, claims: changes, movements: held.movements, events };
  return ok({ move, recovery: null, above: held, amountCents: amount.value });
}

/** Each open claim takes its part of the new amount; what belongs to claims that are decided goes to the last of them. */
function raisedClaims({ application, scheme, claims }: ObjectionCase, more: Cents, amountCents: Cents): Claim[] {
  const parts = instalmentsFor(scheme, application.placement?.startOn ?? null, amountCents);
  const open = [...claims]
    .filter(({ status }) => raisable.includes(status))
    .sort((a, b) => a.instalment - b.instalment);
  let rest: number = more;
  return open.map((claim, index) => {
    const part = parts.find(({ instalment }) => instalment === claim.instalment)?.amountCents ?? claim.amountCents;
    const wanted = Math.max(0, part - claim.amountCents);
    const by = index === open.length - 1 ? rest : Math.min(rest, wanted);
    rest -= by;
    return { ...claim, version: claim.version + 1, amountCents: cents(claim.amountCents + by) };
  });
}
