import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { cents } from '../money';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { type Collected, owes, settledEvents, tooMuch } from './collect';
import { recoveryEvent } from './events';
import { type RecoveryMove, recoveryMove } from './move';
import { post } from './post';
import { balanceOf, type Recovery } from './record';
import type { WriteOffDecisionRequest, WriteOffRequest } from './requests';

/** Somebody of finance asks to give up (part of) what is owed; nothing moves before another one agrees. */
export function askWriteOff(
  found: Collected,
  { amountCents, reason }: WriteOffRequest,
  actor: Actor,
  now: Instant,
): Result<RecoveryMove> {
  const { application, recovery } = found;
  const allowed = mayAskWriteOff(found);
  if (!allowed.ok) return allowed;
  if (amountCents > balanceOf(recovery)) return tooMuch(balanceOf(recovery));
  const writeOff = {
    status: 'asked' as const,
    amountCents,
    reason,
    requesterSub: actor.sub,
    requestedAt: now,
    decision: null,
  };
  const next: Recovery = { ...recovery, version: recovery.version + 1, writeOff };
  return ok(recoveryMove(application, { prior: recovery, next }, {}));
}

export function mayAskWriteOff(found: Pick<Collected, 'recovery'>): Result<null> {
  const allowed = owes(found);
  if (!allowed.ok) return allowed;
  return found.recovery.writeOff?.status === 'asked' ? wrongState('The write-off', 'asked', ['decided']) : ok(null);
}

/** Whether this one may decide on what another one asked. */
export function mayDecideWriteOff({ recovery }: Pick<Collected, 'recovery'>, actor: Actor): Result<null> {
  const { writeOff } = recovery;
  if (writeOff?.status !== 'asked') return wrongState('The write-off', writeOff?.status ?? 'not asked', ['asked']);
  if (writeOff.requesterSub !== actor.sub) return ok(null);
  const detail = 'You asked for this write-off; another one of finance must decide.';
  return refuse({ code: 'second-person-required', detail });
}

export function decideWriteOff(
  found: Collected,
  { outcome, reason }: WriteOffDecisionRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const { application, recovery } = found;
  const allowed = mayDecideWriteOff(found, actor);
  if (!allowed.ok) return allowed;
  const { writeOff } = recovery;
  if (writeOff === null) throw new Error(`recovery ${recovery.id} has no write-off`);
  const decision = { deciderSub: actor.sub, reason, decidedAt: now };
  const notBy = { whoDid: 'write-off', sub: actor.sub } as const;
  const decided: Recovery = {
    ...recovery,
    writeOff: { ...writeOff, status: outcome === 'approve' ? 'approved' : 'refused', decision },
  };
  if (outcome === 'refuse') {
    const next: Recovery = { ...decided, version: recovery.version + 1 };
    return ok({ ...recoveryMove(application, { prior: recovery, next }, {}), notBy });
  }
  const { amountCents } = writeOff;
  if (amountCents > balanceOf(recovery)) {
    const detail = `${balanceOf(recovery)} cents are owed, less than was asked: refuse it, and ask anew.`;
    return refuse({ code: 'wrong-state', detail });
  }
  const writtenOffCents = cents(recovery.writtenOffCents + amountCents);
  const entry = { kind: 'write-off', amountCents, on: today, reason: writeOff.reason } as const;
  const { recovery: next, entry: made, movements } = post(decided, { writtenOffCents }, entry, actor, now);
  const told = recoveryEvent(next, 'written-off', { entryId: made.entryId, amountCents });
  const parts = { movements, events: [told, ...settledEvents(recovery, next)], entries: [made] };
  return ok({ ...recoveryMove(application, { prior: recovery, next }, parts), notBy });
}
