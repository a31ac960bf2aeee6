import type { Actor } from '../actor';
import { applicationEvent } from '../application/events';
import type { Instant, LocalDate } from '../calendar';
import { type Cents, zero } from '../money';
import type { Move } from '../move';
import { postPrincipal } from '../recovery/evaluate';
import { recoveryEvent } from '../recovery/events';
import { isEstablished, owedOf, type Recovery } from '../recovery/record';
import { ok, type Result, refuse } from '../result';
import { withSettlement } from '../settlement/settle';
import { termOf } from '../term/record';
import { badInput, type ObjectionCase, type Remedied } from './case';

const nothingAbove = { overshootCents: zero, overshootAwards: 0 };

/** Less is owed, or nothing: what came in beyond that the region owes. Facts that change later make it no more than this. */
export function oweLess(
  { application, scheme, claims, recovery }: ObjectionCase,
  owedAtMostCents: Cents,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Remedied> {
  if (recovery === null || !isEstablished(recovery)) {
    return refuse({ code: 'wrong-state', detail: 'Nothing was established to be owed.' });
  }
  if (owedAtMostCents >= recovery.principalCents) {
    return badInput('amountCents', `must be less than the ${recovery.principalCents} cents that were claimed back`);
  }
  const named: Recovery = { ...recovery, owedAtMostCents };
  const posted = postPrincipal(named, owedOf(named), actor, now, today);
  const next = posted?.recovery ?? { ...named, version: recovery.version + 1 };
  const changed = { ...application, version: application.version + 1 };
  const told = [recoveryEvent(next, 'recomputed', { endedClaimIds: [] })];
  if (next.status === 'settled' && recovery.status !== 'settled') told.push(recoveryEvent(next, 'settled'));
  const move: Move = {
    application: { prior: application, next: changed },
    claims: [],
    movements: posted?.movements ?? [],
    events: told,
  };
  return ok({
    move: withSettlement(move, claims, { cause: 'objection', actor, now, scheme, recovery: next }),
    recovery: { recovery: { prior: recovery, next }, entries: posted === null ? [] : [posted.entry] },
    above: nothingAbove,
    amountCents: owedAtMostCents,
  });
}

/** Another penalty for the late decision: what was fixed stands in the timeline; finance pays what is more by hand. */
export function otherPenalty({ application }: ObjectionCase, amountCents: Cents): Result<Remedied> {
  const term = termOf(application);
  if (term.penalty === null) return refuse({ code: 'wrong-state', detail: 'No penalty was fixed.' });
  if (amountCents === term.penalty.amountCents) return badInput('amountCents', 'must be another amount than was fixed');
  const next = {
    ...application,
    version: application.version + 1,
    term: { ...term, penalty: { ...term.penalty, amountCents } },
  };
  const events = [applicationEvent(next, 'changed', { fields: ['penalty'] })];
  const move = { application: { prior: application, next }, claims: [], movements: [], events };
  return ok({ move, recovery: null, above: nothingAbove, amountCents });
}
