import type { Actor } from '../../../domain/actor';
import { mayCollect, mayRefund, owes } from '../../../domain/recovery/collect';
import { mayDrop, mayEstablish, replyTo } from '../../../domain/recovery/decide';
import type { Entry } from '../../../domain/recovery/record';
import { reversible } from '../../../domain/recovery/reverse';
import { mayIntend } from '../../../domain/recovery/start';
import { mayAskWriteOff, mayDecideWriteOff } from '../../../domain/recovery/write-off';
import { ok, type Result, refuse } from '../../../domain/result';
import {
  askRecoveryWriteOffRoute,
  decideRecoveryRoute,
  decideRecoveryWriteOffRoute,
  evaluateRecoveryRoute,
  intendRecoveryRoute,
  offsetRecoveryRoute,
  planRecoveryRoute,
  receiveRecoveryRoute,
  refundRecoveryRoute,
  replyToRecoveryRoute,
  reverseRecoveryEntryRoute,
} from '../../manifest/routes-recoveries';
import type { RouteEntry } from '../../manifest/types';
import { actorOf } from '../../runtime/identity';
import { heldRoles, rolesFor } from '../../runtime/scope';
import type { ProblemCode } from '../../runtime/step';
import type { RecoveryAnswer } from '../answers/recovery';
import type { OpenRecovery } from './recovery';
import type { Asking } from './sight';

/** What a route would say to this caller: who may call it, whose it may be, then the domain's own answer. */
function refusalBy(
  { access }: RouteEntry,
  { application }: OpenRecovery,
  { caller }: Asking,
  decide: (actor: Actor) => Result<unknown>,
): ProblemCode | null {
  if (access === 'public') return null;
  if (heldRoles(access, caller).length === 0) return 'forbidden';
  const roles = rolesFor(access, caller, application);
  if (roles.length === 0) return 'not-found';
  const decided = decide(actorOf({ ...caller, roles }, roles));
  return decided.ok ? null : decided.refusal.code;
}

export function recoveryMayNow(found: OpenRecovery, asking: Asking): RecoveryAnswer['mayNow'] {
  const { now, today } = asking;
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>) => refusalBy(route, found, asking, decide);
  return {
    intend: by(intendRecoveryRoute, (actor) => mayIntend(found, actor)),
    reply: by(replyToRecoveryRoute, () => replyTo(found, '', now)),
    establish: by(decideRecoveryRoute, (actor) => mayEstablish(found, actor, today)),
    drop: by(decideRecoveryRoute, (actor) => mayDrop(found, actor)),
    evaluate: by(evaluateRecoveryRoute, () => ok(null)),
    receive: by(receiveRecoveryRoute, () => mayCollect(found)),
    refund: by(refundRecoveryRoute, () => mayRefund(found)),
    offset: by(offsetRecoveryRoute, () => schemeAllows(found)),
    plan: by(planRecoveryRoute, () => owes(found)),
    askWriteOff: by(askRecoveryWriteOffRoute, () => mayAskWriteOff(found)),
    decideWriteOff: by(decideRecoveryWriteOffRoute, (actor) => mayDecideWriteOff(found, actor)),
  };
}

function schemeAllows(found: OpenRecovery): Result<null> {
  const allowed = owes(found);
  if (!allowed.ok || found.scheme.recovery.offset) return allowed;
  return refuse({ code: 'offset-not-allowed', detail: 'This scheme does not allow set-off (Awb 4:57).' });
}

export const entryMayReverse = (found: OpenRecovery, { entryId }: Entry, asking: Asking): ProblemCode | null =>
  refusalBy(reverseRecoveryEntryRoute, found, asking, () => reversible(found, entryId));
