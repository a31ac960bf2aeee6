import { maySee } from '../../../domain/access';
import type { Actor } from '../../../domain/actor';
import { assign } from '../../../domain/application/assignee';
import { mayGrant, mayReject } from '../../../domain/application/decide';
import { whileOpen } from '../../../domain/application/while-open';
import { withdraw } from '../../../domain/application/withdraw';
import { approve, type ClaimCase, reply } from '../../../domain/claim/approve';
import { mayAssess } from '../../../domain/claim/assess';
import { takesEvidence } from '../../../domain/claim/evidence';
import type { Result } from '../../../domain/result';
import { actorOf } from '../../runtime/identity';
import { routeNamed } from '../../runtime/route';
import type { ProblemCode } from '../../runtime/step';
import type { ApplicationMayNow, ClaimMayNow } from '../answers/case';
import type { Case } from './dossier';
import type { Asking } from './sight';

/** What a route would say to this caller: who may call it, whose it may be, then the domain's own answer. */
function refusalBy(
  name: string,
  { caller }: Asking,
  owned: { readonly region: string; readonly organisation: string },
  decide: (actor: Actor) => Result<unknown>,
): ProblemCode | null {
  const { access } = routeNamed(name);
  if (access === 'public') return null;
  const as = caller.roles.filter((role) => access.includes(role));
  if (as.length === 0) return 'forbidden';
  if (!maySee(caller, owned, as)) return 'not-found';
  const decided = decide(actorOf(caller, access));
  return decided.ok ? null : decided.refusal.code;
}

export function applicationMayNow(found: Case, asking: Asking): ApplicationMayNow {
  const { application, claims, scheme, assignee } = found;
  const by = (name: string, decide: (actor: Actor) => Result<unknown>) => refusalBy(name, asking, application, decide);
  const take = { taken: true, takeOver: false };
  return {
    decide: by('decide-application', (actor) => mayReject(application, scheme, actor)),
    grant: by('decide-application', (actor) => mayGrant(application, scheme, actor)),
    recordFacts: by('record-facts', () => whileOpen(application)),
    take: by('assign-application', () => assign(assignee, take, asking.caller, asking.now)),
    withdraw: by('withdraw-application', () => withdraw(application, claims)),
    change: by('change-placement', () => whileOpen(application)),
  };
}

/** An approval and a reply hang on nothing but their text, so they are tried out on the claim as it stands. */
export function claimMayNow(found: ClaimCase, asking: Asking): ClaimMayNow {
  const { application, claim } = found;
  const { now, today } = asking;
  const by = (name: string, decide: (actor: Actor) => Result<unknown>) => refusalBy(name, asking, application, decide);
  const approving = (outcome: 'approve' | 'return') =>
    by('approve-claim', (actor) => approve(found, { outcome, motivation: '' }, actor, now, today));
  return {
    submitEvidence: by('submit-evidence', () => takesEvidence(claim, today)),
    assess: by('assess-claim', (actor) => mayAssess(application, claim, 'refuse', actor)),
    confirm: by('assess-claim', (actor) => mayAssess(application, claim, 'confirm', actor)),
    approve: approving('approve'),
    return: approving('return'),
    reply: by('reply-to-refusal', () => reply(application, claim, '', now)),
  };
}
