import type { Actor } from '../actor';
import { amsterdamDate, daysBetween, type Instant } from '../calendar';
import { decisionDueOn, objectionEndsOn } from '../decision-term';
import type { DomainEvent } from '../event';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { type SchemeInForce, windowState } from '../scheme/window';
import type { Hardship } from './record';
import type { HardshipDecision, HardshipRequest } from './request';

/** The longest permission, in days: it makes good a missed window and is no new one. */
export const mostPermissionDays = 92;

/** Who asks, and under which id. */
export interface Asked {
  readonly id: string;
  readonly organisation: string;
  readonly bySub: string;
}

/**
 * A request to apply all the same. While the window is open there is nothing to ask: the form is. It is an application
 * for a decision (Awb 1:3), so it has the term of law.
 */
export function askHardship(
  scheme: SchemeInForce,
  request: HardshipRequest,
  { id, organisation, bySub }: Asked,
  now: Instant,
): Result<Hardship> {
  if (!scheme.handledHere) {
    return refuse({ code: 'scheme-not-handled-here', detail: 'This scheme is handled elsewhere: ask there.' });
  }
  if (windowState(scheme, now) === 'open') return wrongState('The window of the scheme', 'open', ['closed']);
  return ok({
    ...{ id, organisation, requestedBySub: bySub, requestedAt: now },
    ...{ schemeId: scheme.schemeId, schemeVersion: scheme.version, region: scheme.region },
    ...{ tradeName: request.tradeName ?? null, wanted: request.wanted, reason: request.reason },
    ...{ status: 'asked', version: 1, decision: null, used: null },
    decisionDueOn: decisionDueOn({ receivedOn: amsterdamDate(now), termWeeks: null }),
  });
}

/** Nobody decides on what their own organisation asks. */
export function mayDecideHardship(hardship: Hardship, actor: Actor): Result<null> {
  if (actor.organisation === hardship.organisation) {
    const detail = 'Your own organisation asks this. A colleague elsewhere must decide.';
    return refuse({ code: 'own-organisation', detail });
  }
  return hardship.status === 'asked' ? ok(null) : wrongState('The request', hardship.status, ['asked']);
}

/** Grants a permission to apply once, or refuses it, with reasons (Awb 3:46). */
export function decideHardship(
  hardship: Hardship,
  { outcome, motivation, applyBy: asked }: HardshipDecision,
  actor: Actor,
  now: Instant,
): Result<Hardship> {
  const allowed = mayDecideHardship(hardship, actor);
  if (!allowed.ok) return allowed;
  const applyBy = asked ?? null;
  const days = applyBy === null ? 0 : daysBetween(amsterdamDate(now), applyBy);
  if (days < 0 || days > mostPermissionDays) {
    const message = `must be today or later, and at most ${mostPermissionDays} days from now`;
    const errors = [{ path: 'applyBy', message }];
    return refuse({ code: 'input-invalid', detail: 'The permission cannot end on this day.', errors });
  }
  const { sub: deciderSub, role: deciderRole } = actor;
  return ok({
    ...hardship,
    status: outcome,
    version: hardship.version + 1,
    decision: { outcome, motivation, applyBy, deciderSub, deciderRole, decidedAt: now },
  });
}

/** Whether this person decided just that before: then its answer got lost. */
export const isRepeatedHardshipDecision = (
  { decision }: Hardship,
  { outcome, motivation, applyBy }: HardshipDecision,
  { sub }: Actor,
): boolean =>
  decision !== null &&
  decision.deciderSub === sub &&
  decision.outcome === outcome &&
  decision.motivation === motivation &&
  decision.applyBy === (applyBy ?? null);

/** Whether its permission lets an application in at this moment. */
export const permits = ({ status, decision, used }: Hardship, at: Instant): boolean =>
  status === 'granted' && used === null && amsterdamDate(at) <= (decision?.applyBy ?? '');

/** Used up by this application. */
export const usedBy = (hardship: Hardship, applicationId: string, at: Instant): Hardship => ({
  ...hardship,
  version: hardship.version + 1,
  used: { applicationId, at },
});

/** The last day to object (Awb 6:7); null: not decided, or between public bodies, where there is no objection. */
export const objectionToHardship = ({ decision }: Hardship, { legalNature }: Pick<SchemeInForce, 'legalNature'>) =>
  decision === null || legalNature === 'agreement' ? null : objectionEndsOn(amsterdamDate(decision.decidedAt));

const factsOf = ({ id, schemeId, region, organisation }: Hardship) => ({
  ...{ hardshipId: id, schemeId, region, organisation },
});

export const hardshipRequested = (hardship: Hardship): DomainEvent => ({
  name: 'hardship.requested',
  subject: hardship.id,
  data: { ...factsOf(hardship), decisionDueOn: hardship.decisionDueOn },
});

/** @throws Error before it is decided */
export function hardshipDecided(hardship: Hardship): DomainEvent {
  const { decision } = hardship;
  if (decision === null) throw new Error(`hardship request ${hardship.id} is not decided`);
  const { outcome, decidedAt, applyBy } = decision;
  return {
    name: 'hardship.decided',
    subject: hardship.id,
    data: { ...factsOf(hardship), outcome, decidedAt, applyBy },
  };
}
