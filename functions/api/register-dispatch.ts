import type { Actor } from '../../domain/actor';
import { type DispatchRequest, dispatchIdOf, dispatchRequest, mayRegister } from '../../domain/letter/dispatch';
import { ok, type Result, refuse } from '../../domain/result';
import { registerDispatchRoute } from '../manifest/routes-letters';
import { type ApiRequest, answer, api } from '../runtime/api';
import { commit } from '../store/commit';
import { decideAndCommit } from '../store/commit-move';
import { caseThere, changedLetterAction, dispatchAction, letterEventAction, sentRow } from '../store/letters';
import { type FoundLetter, letterPath, letterShown, openLetter } from './shared/letters';

type Asked = ApiRequest<DispatchRequest, { readonly applicationId: string; readonly letterId: string }, undefined>;

const input = { path: letterPath, body: dispatchRequest };

/** The same letter on the same day by the same way is one dispatch: sent again, it finds it there. */
export const handler = api(registerDispatchRoute, input, async (request) => {
  const done = await decideAndCommit(() => register(request));
  if (!done.ok) return done;
  const found = await openLetter(request.guard, request.path);
  return found.ok
    ? answer(200, letterShown(request.guard, found.value, found.value), { 'Cache-Control': 'no-store' })
    : found;
});

async function register({ guard, path, body, now, today }: Asked): Promise<Result<null>> {
  const found = await openLetter(guard, path);
  if (!found.ok) return found;
  const { letter, dispatches, application } = found.value;
  const dispatchId = dispatchIdOf(body);
  if (dispatches.some((one) => one.dispatchId === dispatchId)) return ok(null);
  const allowed = mayRegister(letter, body, today);
  if (!allowed.ok) return allowed;
  return written(found.value, { ...body, dispatchId, at: now, actor: guard.actor(application) });
}

interface Sending extends DispatchRequest {
  readonly dispatchId: string;
  readonly at: string;
  readonly actor: Actor;
}

/** With the row the letter leaves the worklist, whatever it was there for. */
async function written({ letter }: FoundLetter, sending: Sending): Promise<Result<null>> {
  const { channel, sentOn, dispatchId, at, actor } = sending;
  const committed = await commit([
    dispatchAction(letter, sentRow(letter, sending)),
    changedLetterAction(letter, { attention: null, sendBy: null, sentByOfficer: true }),
    letterEventAction(letter, {
      name: 'dispatched',
      more: { channel, sentOn },
      of: `dispatched.${dispatchId}`,
      at,
      actor,
    }),
    caseThere(letter.applicationId),
  ]);
  return committed.ok ? ok(null) : meanwhile;
}

const meanwhile = refuse({ code: 'changed-meanwhile', detail: 'Something happened to the letter at the same moment.' });
