import type { Actor } from '../../domain/actor';
import { liftForObjection } from '../../domain/destruction/stop';
import type { Move } from '../../domain/move';
import { decideObjection } from '../../domain/objection/decide';
import { lookAtCeiling } from '../../domain/objection/look';
import type { Objection } from '../../domain/objection/record';
import { isRepeatedStep } from '../../domain/objection/repeated';
import { type ObjectionStepRequest, objectionStepRequest } from '../../domain/objection/requests';
import { findObjection, postpone, resume, suspend, withdrawObjection } from '../../domain/objection/steps';
import { ok, type Result } from '../../domain/result';
import { handleObjectionRoute } from '../manifest/routes-procedures';
import { type ApiRequest, api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { penaltyAfterObjection } from '../store/penalties';
import { commitWithRecovery } from '../store/procedures';
import { answerApplication } from './shared/answers';
import { type Case, openCase } from './shared/dossier';
import { ceilingOf, objectionCase, objectionPath, stopActions } from './shared/objection';

type Request = ApiRequest<
  ObjectionStepRequest,
  { readonly applicationId: string; readonly objectionId: string },
  undefined
>;

export const handler = api(
  handleObjectionRoute,
  { path: objectionPath, body: objectionStepRequest },
  async (request) => {
    const { guard, path } = request;
    const done = await decideAndCommit<unknown>(async () => {
      const found = await openCase(guard, path.applicationId);
      if (!found.ok) return found;
      const actor = guard.actor(found.value.application);
      const objection = findObjection(found.value.application, Number(path.objectionId));
      if (!objection.ok) return objection;
      if (isRepeatedStep(objection.value, request.body, actor)) return found;
      return request.body.step === 'decide'
        ? decide(found.value, objection.value, request, actor)
        : takeStep(found.value, objection.value, request, actor);
    });
    return done.ok ? answerApplication(path.applicationId, request) : done;
  },
);

/** Its budget must be as it was when it was looked whether there is room: nobody is granted the same free money twice. */
async function decide(
  found: Case,
  objection: Objection,
  { body, now, today }: Request,
  actor: Actor,
): Promise<Result<null>> {
  if (body.step !== 'decide') throw new Error('not a decision');
  const whole = await objectionCase(found, objection, actor);
  const decided = decideObjection(whole, body, actor, now, today);
  if (!decided.ok) return decided;
  const { next } = decided.value.move.application;
  const penalty = objection.contested === 'penalty' ? penaltyAfterObjection(next) : [];
  const beside = [...(await over(decided.value.move, objection, actor, now)), ...penalty];
  return commitWithRecovery(decided.value, { scheme: found.scheme, actor, now, budget: whole.budget }, beside);
}

async function takeStep(found: Case, objection: Objection, request: Request, actor: Actor): Promise<Result<null>> {
  const { now } = request;
  const move = await stepOf(found, objection, request, actor);
  if (!move.ok) return move;
  const beside = request.body.step === 'withdraw' ? await over(move.value, objection, actor, now) : [];
  return commitWithRecovery({ move: move.value, recovery: null }, { scheme: found.scheme, actor, now }, beside);
}

/** With its end the destruction of the case is stopped by it no more. */
const over = (move: Move, { objectionId }: Objection, actor: Actor, now: string) =>
  stopActions(move, (file) => liftForObjection(file, objectionId, actor, now));

async function stepOf(
  found: Case,
  objection: Objection,
  { body, now, today }: Request,
  actor: Actor,
): Promise<Result<Move>> {
  const { application } = found;
  switch (body.step) {
    case 'suspend':
      return suspend(application, objection, body.endsOn, actor, now, today);
    case 'resume':
      return resume(application, objection, body.completedOn, actor, today);
    case 'postpone':
      return postpone(application, objection, body.reason, actor, now, today);
    case 'withdraw':
      return withdrawObjection(application, objection, body.reason, actor, now);
    case 'look':
      return lookAtCeiling(application, objection, await ceilingOf(found, objection), actor);
    default:
      return ok(neverDecided());
  }
}

function neverDecided(): never {
  throw new Error('a decision is no step of its term');
}
