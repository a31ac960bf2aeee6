import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { objectionEndsOn } from '../decision-term';
import type { Move } from '../move';
import type { RecoveryCase } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import { contestable, decidedOn, findContested } from './contested';
import { objectionEvent } from './events';
import { type Objection, runningObjections } from './record';
import type { ObjectionRequest } from './requests';
import { isInTime, objectionDueOn } from './term';

/** Whether an objection can be recorded at all. Under an agreement between public bodies there is none. */
export function mayReceive(found: RecoveryCase, actor: Actor): Result<null> {
  const { scheme, application } = found;
  if (scheme.legalNature === 'agreement') {
    return refuse({
      code: 'wrong-state',
      detail: 'This is an agreement between public bodies: nobody can object to it.',
    });
  }
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  return contestable(found).length > 0
    ? ok(null)
    : refuse({ code: 'wrong-state', detail: 'Nothing was decided yet that can be objected to.' });
}

const badInput = (path: string, message: string) =>
  refuse({ code: 'input-invalid', detail: 'The objection cannot be recorded so.', errors: [{ path, message }] });

/** Records an objection as it arrived: in time or not, for that is decided on and no reason to leave it out. */
export function receiveObjection(
  found: RecoveryCase,
  input: ObjectionRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const { application, scheme } = found;
  const allowed = mayReceive(found, actor);
  if (!allowed.ok) return allowed;
  const claimId = input.claimId ?? null;
  if ((input.contested === 'claim') !== (claimId !== null))
    return badInput('claimId', 'goes with a claim, and with nothing else');
  const contested = findContested(found, input.contested, claimId);
  if (!contested.ok) return contested;
  const decided = decidedOn(contested.value);
  const announcedOn = input.announcedOn ?? decided;
  const days = daysHold(input, decided, today);
  if (!days.ok) return days;
  const same = runningObjections(application).some(
    (one) => one.contested === input.contested && one.claimId === claimId,
  );
  if (same) return refuse({ code: 'wrong-state', detail: 'An objection to this decision runs already.' });
  const { objections = [] } = application;
  const termEndsOn = objectionEndsOn(announcedOn);
  const postedOn = input.postedOn ?? null;
  const term = { termEndsOn, receivedOn: input.receivedOn, committee: scheme.objection.committee, suspensions: [] };
  const objection: Objection = {
    ...term,
    objectionId: objections.length + 1,
    status: 'running',
    contested: input.contested,
    claimId,
    announcedOn,
    decidedBySubs: [...contested.value.subs],
    postedOn,
    inTime: isInTime(termEndsOn, input.receivedOn, postedOn),
    summary: input.summary,
    recorded: { bySub: actor.sub, byRole: actor.role, at: now },
    dueOn: objectionDueOn({ ...term, postponed: false }),
    postponement: null,
    ceiling: null,
    withdrawn: null,
    decision: null,
  };
  const next: Application = {
    ...application,
    version: application.version + 1,
    objections: [...objections, objection],
  };
  const { receivedOn, inTime } = objection;
  const events = [objectionEvent(next, objection, 'received', { receivedOn, inTime })];
  return ok({ application: { prior: application, next }, claims: [], movements: [], events });
}

function daysHold(input: ObjectionRequest, decided: LocalDate, today: LocalDate): Result<null> {
  const { receivedOn, postedOn, announcedOn } = input;
  if (receivedOn > today) return badInput('receivedOn', 'must not lie ahead');
  if (receivedOn < decided) return badInput('receivedOn', `must not lie before the decision of ${decided}`);
  if (postedOn !== undefined && postedOn > receivedOn)
    return badInput('postedOn', 'must not lie after the day of receipt');
  if (announcedOn === undefined) return ok(null);
  if (announcedOn > today) return badInput('announcedOn', 'must not lie ahead');
  return announcedOn < decided ? badInput('announcedOn', `must not lie before the decision of ${decided}`) : ok(null);
}
