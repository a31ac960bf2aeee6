import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { objectionEvent } from './events';
import type { Objection } from './record';
import { objectionDueOn } from './term';

export function findObjection({ objections = [] }: Application, objectionId: number): Result<Objection> {
  const found = objections.find((one) => one.objectionId === objectionId);
  return found === undefined ? refuse({ code: 'not-found', detail: 'There is no such objection.' }) : ok(found);
}

/** Who took the contested decision does not handle the objection to it (Awb 10:3 lid 3); nor who benefits. */
export function mayHandle(application: Application, objection: Objection, actor: Actor): Result<null> {
  if (objection.status !== 'running') return wrongState('The objection', objection.status, ['running']);
  if (objection.decidedBySubs.includes(actor.sub)) {
    const detail = 'You took part in the decision that is objected to; another officer must handle the objection.';
    return refuse({ code: 'second-person-required', detail });
  }
  return notOfBeneficiary(application, actor);
}

export const withObjection = (application: Application, objection: Objection): Application => ({
  ...application,
  version: application.version + 1,
  objections: (application.objections ?? []).map((one) =>
    one.objectionId === objection.objectionId ? objection : one,
  ),
});

/** Who writes is none of those who took the contested decision: also a condition of the write. */
export const notByDeciders = ({ objectionId }: Objection, actor: Actor) => ({
  at: ['objections', objectionId - 1, 'decidedBySubs'],
  sub: actor.sub,
  listed: true as const,
});

function stepMove(application: Application, next: Objection, actor: Actor, name: string, more = {}): Move {
  const changed = withObjection(application, next);
  return {
    application: { prior: application, next: changed },
    claims: [],
    movements: [],
    events: [objectionEvent(changed, next, name, more)],
    notByAt: notByDeciders(next, actor),
  };
}

const dueAgain = (objection: Objection): Objection => ({
  ...objection,
  dueOn: objectionDueOn({ ...objection, postponed: objection.postponement !== null }),
});

const stepBy = (actor: Actor, now: Instant) => ({ bySub: actor.sub, byRole: actor.role, at: now });

const openSuspension = ({ suspensions }: Objection) => suspensions.find(({ completedOn }) => completedOn === null);

/** Who objects is asked to mend what is lacking (Awb 6:6): the term stands still from the day after (Awb 7:10 lid 2). */
export function suspend(
  application: Application,
  objection: Objection,
  endsOn: LocalDate,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const allowed = mayHandle(application, objection, actor);
  if (!allowed.ok) return allowed;
  const open = openSuspension(objection);
  if (open !== undefined && open.endsOn >= today) {
    return refuse({ code: 'wrong-state', detail: `It was asked for already, until ${open.endsOn}.` });
  }
  if (endsOn <= today) return badDay('endsOn', 'must lie after today');
  const asked = { ...stepBy(actor, now), askedOn: today, endsOn, completedOn: null };
  const next = dueAgain({ ...objection, suspensions: [...objection.suspensions, asked] });
  return ok(stepMove(application, next, actor, 'suspended', { endsOn }));
}

/** What was lacking came in: the term runs on from that day. */
export function resume(
  application: Application,
  objection: Objection,
  completedOn: LocalDate,
  actor: Actor,
  today: LocalDate,
): Result<Move> {
  const allowed = mayHandle(application, objection, actor);
  if (!allowed.ok) return allowed;
  const open = openSuspension(objection);
  if (open === undefined) return refuse({ code: 'wrong-state', detail: 'Nothing was asked for.' });
  if (completedOn > today || completedOn < open.askedOn) {
    return badDay('completedOn', `must lie between ${open.askedOn} and today`);
  }
  const suspensions = objection.suspensions.map((one) => (one === open ? { ...one, completedOn } : one));
  return ok(stepMove(application, dueAgain({ ...objection, suspensions }), actor, 'resumed'));
}

/** Once, by six weeks, announced within the term (Awb 7:10 lid 3). */
export function postpone(
  application: Application,
  objection: Objection,
  reason: string,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const allowed = mayHandle(application, objection, actor);
  if (!allowed.ok) return allowed;
  if (objection.postponement !== null) {
    return refuse({
      code: 'wrong-state',
      detail: 'The decision on the objection was postponed already (Awb 7:10 lid 3).',
    });
  }
  if (today > objection.dueOn) {
    return refuse({
      code: 'wrong-state',
      detail: `The term ended on ${objection.dueOn}: it can no longer be postponed.`,
    });
  }
  const next = dueAgain({ ...objection, postponement: { ...stepBy(actor, now), reason } });
  return ok(stepMove(application, next, actor, 'postponed'));
}

/** Who objected took it back, in writing (Awb 6:21): any officer records that. */
export function withdrawObjection(
  application: Application,
  objection: Objection,
  reason: string,
  actor: Actor,
  now: Instant,
): Result<Move> {
  if (objection.status !== 'running') return wrongState('The objection', objection.status, ['running']);
  const next: Objection = { ...objection, status: 'withdrawn', withdrawn: { ...stepBy(actor, now), reason } };
  const { notByAt: _, ...move } = stepMove(application, next, actor, 'withdrawn');
  return ok(move);
}

const badDay = (path: string, message: string) =>
  refuse({ code: 'input-invalid', detail: 'It cannot be recorded so.', errors: [{ path, message }] });
