import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Instant, LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import type { BeforeSettlementGround } from '../settlement/grounds-table';
import { withSettlement } from '../settlement/settle';
import { dropUnearned } from './drop';
import { endsAs, postPrincipal, withPosted } from './evaluate';
import { recoveryEvent } from './events';
import { type RecoveryMove, recoveryMove } from './move';
import { owedOf, type Recovery } from './record';
import type { RecoveryDecisionRequest } from './requests';
import { linesOf, type RecoveryCase } from './standing';
import { somethingToDo } from './start';

type Named = RecoveryCase & { readonly recovery: Recovery };

/** The employer answers the intention; a later answer replaces an earlier one until there is a decision. */
export function replyTo({ application, recovery }: Named, text: string, now: Instant): Result<RecoveryMove> {
  if (recovery.status !== 'intended') return wrongState('The recovery', recovery.status, ['intended']);
  const next: Recovery = { ...recovery, version: recovery.version + 1, reply: { text, repliedAt: now } };
  return ok(recoveryMove(application, { prior: recovery, next }, {}));
}

/** Whether this officer may establish it now: another one than who sent the intention, after the reply or its term. */
export function mayEstablish({ application, recovery }: Named, actor: Actor, today: LocalDate): Result<null> {
  const { intention } = recovery;
  if (recovery.status !== 'intended' || intention === null) {
    return wrongState('The recovery', recovery.status, ['intended']);
  }
  const other = byAnother(recovery, actor);
  if (!other.ok) return other;
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  if (recovery.reply !== null || today > intention.replyBy) return ok(null);
  const detail = `The employer may reply until ${intention.replyBy}; decide after the reply or after that day.`;
  return refuse({ code: 'reply-term-running', detail });
}

/** A proposal nobody acted on may be dropped by any officer; an intention by another one than who sent it. */
export function mayDrop({ application, recovery }: Named, actor: Actor): Result<null> {
  if (recovery.status !== 'proposed' && recovery.status !== 'intended') {
    return wrongState('The recovery', recovery.status, ['proposed', 'intended']);
  }
  const other = byAnother(recovery, actor);
  return other.ok ? notOfBeneficiary(application, actor) : other;
}

function byAnother({ intention }: Recovery, actor: Actor): Result<null> {
  if (intention?.intenderSub !== actor.sub) return ok(null);
  const detail = 'You sent the intention; another officer must decide.';
  return refuse({ code: 'second-person-required', detail });
}

export function decideRecovery(
  found: Named,
  input: RecoveryDecisionRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const { application, claims, recovery } = found;
  const allowed = input.outcome === 'drop' ? mayDrop(found, actor) : mayEstablish(found, actor, today);
  if (!allowed.ok) return allowed;
  const lines = linesOf(found, recovery.earnedAtMostCents, today);
  const decision = { ...input, deciderSub: actor.sub, decidedAt: now };
  const notBy = { whoDid: 'intention', sub: actor.sub } as const;
  if (input.outcome === 'drop') {
    const next: Recovery = { ...recovery, status: 'dropped', version: recovery.version + 1, decision, lines };
    const events = [recoveryEvent(next, recovery.status === 'proposed' ? 'set-aside' : 'dropped')];
    return ok({ ...recoveryMove(application, { prior: recovery, next }, { events }), notBy });
  }
  const useful = somethingToDo(lines);
  if (!useful.ok) return useful;
  const dropped = dropUnearned(application, claims, lines, endsAs(recovery));
  const decided: Recovery = {
    ...recovery,
    status: 'settled',
    decision,
    lines,
    dueOn: legalTermEndsOn('payment', today),
  };
  const posted = postPrincipal(decided, owedOf(decided), actor, now, today);
  const made = withPosted(application, recovery, decided, dropped, posted, 'established');
  const by = { cause: 'recovery', actor, now, scheme: found.scheme, ground: settledOn(recovery) } as const;
  return ok({ ...made, move: withSettlement(made.move, claims, { ...by, recovery: made.recovery.next }), notBy });
}

/** What a recovery leaves unpaid can be the last of an award: then it is settled, on the ground of the same name. */
function settledOn({ ground }: Recovery): BeforeSettlementGround {
  if (ground === 'fraud' || ground === 'incorrect-information') return 'incorrect-information';
  return ground === 'hours' || ground === 'other-breach' ? 'obligations-not-met' : 'activities-not-done';
}
