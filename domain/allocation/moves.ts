import { granted } from '../application/decide';
import { amountInLine, applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import { amsterdamDate, type Instant } from '../calendar';
import type { DomainEvent } from '../event';
import type { Cents } from '../money';
import type { Move } from '../move';
import type { Check } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import { aidDay } from '../state-aid/register';
import { withTermFollowed } from '../term/follow';
import type { ListPlace } from './waiting-list';

/** Leaving the waiting list, for whichever reason, takes its amount off the list's total. */
function unwaits(prior: Application): Movement[] {
  const amountCents = amountInLine(prior);
  return prior.status === 'waiting' && amountCents !== null
    ? [{ kind: 'unwait', amountCents, awards: 1, cause: prior.id }]
    : [];
}

/** Reserves; and grants in the same write what an officer already granted with overrides. */
export function reserveMove(
  prior: Application,
  scheme: Scheme,
  amountCents: Cents,
  counted: readonly Check[],
  now: Instant,
): Move {
  const reserve: Movement = { kind: 'reserve', amountCents, awards: 1, cause: prior.id };
  const movements = [...unwaits(prior), reserve];
  const reserved: Application = {
    ...prior,
    status: 'reserved',
    version: prior.version + 1,
    heldCents: amountCents,
    heldAwards: 1,
    countChecks: [...counted],
    task: null,
    ...(prior.status === 'waiting' ? { promotedAt: now } : {}),
    ...aidDay(scheme, now),
  };
  const events = reservedEvents(prior, reserved, scheme, now);
  const { decision } = prior;
  if (decision?.outcome !== 'grant') {
    return { application: { prior, next: reserved }, claims: [], movements, events };
  }
  const within =
    decision.amountCents !== null && decision.amountCents <= amountCents ? decision.amountCents : amountCents;
  const grant = granted(prior, { ...reserved, decision: { ...decision, amountCents: within } }, scheme, now);
  return { ...grant, movements: [...movements, ...grant.movements], events: [...events, ...grant.events] };
}

/** Who comes off the waiting list is told so by an event of its own, with the last day to decide as it is from then on. */
function reservedEvents(prior: Application, reserved: Application, scheme: Scheme, now: Instant): DomainEvent[] {
  const told = applicationEvent(reserved, 'reserved');
  if (prior.status !== 'waiting') return [told];
  const { decisionDueOn } = withTermFollowed(prior, reserved, scheme, amsterdamDate(now));
  return [told, applicationEvent(reserved, 'promoted', { decisionDueOn })];
}

export function waitMove(prior: Application, counted: readonly Check[], place: ListPlace): Move {
  const next: Application = {
    ...prior,
    ...place,
    status: 'waiting',
    version: prior.version + 1,
    countChecks: [...counted],
  };
  const amountCents = amountInLine(prior);
  if (amountCents === null) throw new Error(`application ${prior.id} cannot wait for no amount`);
  return {
    application: { prior, next },
    claims: [],
    movements: [{ kind: 'wait', amountCents, awards: 1, cause: prior.id }],
    events: [applicationEvent(next, 'waiting')],
  };
}

/** To an officer: a check failed, or it must be refused for the ceiling because the applicant does not wait. */
export function assessMove(prior: Application, counted: readonly Check[], task: Application['task']): Move {
  const next: Application = {
    ...prior,
    status: 'assess',
    version: prior.version + 1,
    countChecks: [...counted],
    task,
  };
  return {
    application: { prior, next },
    claims: [],
    movements: unwaits(prior),
    events: [applicationEvent(next, 'assess')],
  };
}
