import type { Actor } from '../../../domain/actor';
import { assign } from '../../../domain/application/assignee';
import { mayGrant, mayReject } from '../../../domain/application/decide';
import { mayHold, mayRelease } from '../../../domain/application/hold';
import { whileKnown } from '../../../domain/application/while-open';
import { withdraw } from '../../../domain/application/withdraw';
import { approve, type ClaimCase, reply } from '../../../domain/claim/approve';
import { mayAssess } from '../../../domain/claim/assess';
import { takesEvidence } from '../../../domain/claim/evidence';
import { mayOverride } from '../../../domain/payout/override';
import type { Recovery } from '../../../domain/recovery/record';
import { mayOpenBy } from '../../../domain/recovery/start';
import type { Result } from '../../../domain/result';
import { holdPaymentRoute, overrideGateRoute, releaseHoldRoute } from '../../manifest/routes-accounts';
import {
  approveClaimRoute,
  assessClaimRoute,
  changePlacementRoute,
  decideApplicationRoute,
  recordFactsRoute,
  replyToRefusalRoute,
  submitEvidenceRoute,
  withdrawApplicationRoute,
} from '../../manifest/routes-applications';
import { assignApplicationRoute } from '../../manifest/routes-case';
import { openRecoveryRoute } from '../../manifest/routes-recoveries';
import type { RouteEntry } from '../../manifest/types';
import { actorOf } from '../../runtime/identity';
import { heldRoles, rolesFor } from '../../runtime/scope';
import type { ProblemCode } from '../../runtime/step';
import type { ApplicationMayNow, ClaimMayNow } from '../answers/case';
import type { Case } from './dossier';
import type { Asking } from './sight';

/** What a route would say to this caller: who may call it, whose it may be, then the domain's own answer. */
export function refusalBy(
  { access }: RouteEntry,
  { caller }: Asking,
  owned: { readonly region: string; readonly organisation: string },
  decide: (actor: Actor) => Result<unknown>,
): ProblemCode | null {
  if (access === 'public') return null;
  if (heldRoles(access, caller).length === 0) return 'forbidden';
  const roles = rolesFor(access, caller, owned);
  if (roles.length === 0) return 'not-found';
  const decided = decide(actorOf({ ...caller, roles }, roles));
  return decided.ok ? null : decided.refusal.code;
}

export function applicationMayNow(
  found: Case & { readonly recovery: Recovery | null },
  asking: Asking,
): ApplicationMayNow {
  const { application, claims, scheme, assignee } = found;
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(route, asking, application, decide);
  const take = { taken: true, takeOver: false };
  return {
    decide: by(decideApplicationRoute, (actor) => mayReject(application, scheme, actor)),
    grant: by(decideApplicationRoute, (actor) => mayGrant(application, scheme, actor)),
    recordFacts: by(recordFactsRoute, () => whileKnown(application)),
    take: by(assignApplicationRoute, () => assign(assignee, take, asking.caller, asking.now)),
    withdraw: by(withdrawApplicationRoute, () => withdraw(application, claims)),
    change: by(changePlacementRoute, () => whileKnown(application)),
    hold: by(holdPaymentRoute, (actor) => mayHold(application, actor, asking.today)),
    releaseHold: by(releaseHoldRoute, (actor) => mayRelease(application, actor, asking.today)),
    recover: by(openRecoveryRoute, (actor) => mayOpenBy(found, actor)),
  };
}

/** An approval and a reply hang on nothing but their text, so they are tried out on the claim as it stands. */
export function claimMayNow(found: ClaimCase, asking: Asking): ClaimMayNow {
  const { application, claim } = found;
  const { now, today } = asking;
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(route, asking, application, decide);
  const approving = (outcome: 'approve' | 'return') =>
    by(approveClaimRoute, (actor) => approve(found, { outcome, motivation: '' }, actor, now, today));
  return {
    submitEvidence: by(submitEvidenceRoute, () => takesEvidence(claim, today)),
    assess: by(assessClaimRoute, (actor) => mayAssess(application, claim, 'refuse', actor)),
    confirm: by(assessClaimRoute, (actor) => mayAssess(application, claim, 'confirm', actor)),
    approve: approving('approve'),
    return: approving('return'),
    reply: by(replyToRefusalRoute, () => reply(application, claim, '', now)),
    overrideGate: by(overrideGateRoute, (actor) => mayOverride(application, claim, actor)),
  };
}
