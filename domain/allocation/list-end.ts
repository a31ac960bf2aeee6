import * as z from 'zod';
import type { Actor } from '../actor';
import { applicationEvent, releaseAll } from '../application/events';
import type { Application } from '../application/record';
import type { Budget } from '../budget/budget';
import { amsterdamDate, type Instant, type LocalDate, yearOf } from '../calendar';
import type { Move } from '../move';
import { instant } from '../records';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { closingOf, type SchemeInForce } from '../scheme/window';
import { whenAsked } from '../when-asked';
import { assessMove } from './moves';
import type { ListEndRequest } from './requests';

/** That a waiting list has ended, and why: with it whoever stands there, or comes there later, is refused. */
export const listEndRecord = whenAsked(() =>
  z.object({
    budgetId: z.string(),
    schemeId: z.string(),
    region: z.string(),
    because: z.enum(['decided', 'nothing-left']),
    motivation: z.string(),
    bySub: z.string(),
    byRole: z.string(),
    /** KvK number of who decided: what that organisation would receive is left to a colleague elsewhere. */
    byOrganisation: z.string().nullable(),
    endedAt: instant,
  }),
);
export type ListEnding = z.infer<typeof listEndRecord>;

/** The last day on which anybody can apply for this budget, by the version in force. */
export function closesOn(scheme: Pick<SchemeInForce, 'window' | 'extension' | 'caps'>, year: string | null): LocalDate {
  const { caps } = scheme;
  const closes = amsterdamDate(closingOf(scheme));
  const endOfYear = caps.period === 'calendar-year' && year !== null ? `${year}-12-31` : closes;
  return endOfYear < closes ? endOfYear : closes;
}

/**
 * Whether a list is over by itself: nobody can apply any more, its year is over, and nothing is reserved, committed or
 * owed back that could still come free. What is left then is too little for who stands first.
 */
export function listIsOver(scheme: Pick<SchemeInForce, 'window' | 'extension'>, budget: Budget, now: Instant): boolean {
  const closed = budget.year === null ? closingOf(scheme) <= now : Number(budget.year) < yearOf(amsterdamDate(now));
  const stands = [
    ...[budget.reservedCents, budget.committedCents, budget.receivableCents],
    ...[budget.reservedAwards, budget.committedAwards],
  ];
  return closed && stands.every((part) => part <= 0);
}

/** Who decides under the scheme ends its list, or an administrator: who of the beneficiary does is looked at one by one. */
export function endList(
  scheme: Scheme,
  budget: Budget,
  { motivation }: Pick<ListEndRequest, 'motivation'>,
  actor: Actor,
  now: Instant,
): Result<ListEnding> {
  if (!actor.roles.includes('admin') && !scheme.decision.by.some((role) => actor.roles.includes(role))) {
    const detail = `This scheme is decided by: ${scheme.decision.by.join(', ')}.`;
    return refuse({ code: 'decider-not-allowed', detail });
  }
  if (budget.listEndedOn !== null) {
    return refuse({ code: 'wrong-state', detail: `This waiting list ended on ${budget.listEndedOn}.` });
  }
  const { budgetId, schemeId } = budget;
  const { sub: bySub, role: byRole, organisation: byOrganisation } = actor;
  const by = { bySub, byRole, byOrganisation };
  return ok({ budgetId, schemeId, region: scheme.region, because: 'decided', motivation, ...by, endedAt: now });
}

/** The end that comes by itself. */
export function listEndsItself(scheme: Scheme, { budgetId, schemeId }: Budget, by: Actor, now: Instant): ListEnding {
  const law = scheme.legalNature === 'subsidy' ? ' (artikel 4:25 lid 2 van de Algemene wet bestuursrecht)' : '';
  return {
    ...{ budgetId, schemeId, region: scheme.region, because: 'nothing-left', endedAt: now },
    motivation: `U stond op de wachtlijst. De regeling is gesloten en er kan geen geld meer vrijkomen. Wij wijzen uw aanvraag af, omdat het budget op is${law}.`,
    ...{ bySub: by.sub, byRole: by.role, byOrganisation: null },
  };
}

/** Refused for the ceiling, for the list has ended; one that the person who ended it may not decide on goes to an officer. */
export function refuseAsListEnds(application: Application, end: ListEnding, now: Instant): Move {
  if (end.byOrganisation !== null && end.byOrganisation === application.beneficiaryOrganisation) {
    return assessMove(application, application.countChecks, 'refuse-for-ceiling');
  }
  const { motivation, bySub: deciderSub, byRole: deciderRole } = end;
  const next: Application = {
    ...application,
    status: 'rejected',
    version: application.version + 1,
    decision: {
      outcome: 'reject',
      motivation,
      amountCents: null,
      overrides: [],
      deciderSub,
      deciderRole,
      decidedAt: now,
    },
  };
  return {
    application: { prior: application, next },
    claims: [],
    movements: releaseAll(application),
    events: [applicationEvent(next, 'rejected', { reasonCode: 'list-ended' })],
  };
}
