import type { Actor } from '../../domain/actor';
import { ok, type Result, refuse } from '../../domain/result';
import { handleCorrection } from '../../domain/youth/correction';
import { type CorrectionHandlingRequest, correctionHandlingRequest } from '../../domain/youth/requests';
import { handleYouthCorrectionRoute } from '../manifest/routes-youth';
import { type ApiRequest, answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { commit } from '../store/commit';
import { processingAction } from '../store/processing-log';
import type { CorrectionItem } from '../store/youth-correction-item';
import { handledAction, loadCorrections, openCorrection } from '../store/youth-corrections';
import { youthEventAction } from '../store/youth-link';
import { applicationPath, openCase } from './shared/dossier';
import { dossierOfLink } from './shared/youth-visit';

type Handling = ApiRequest<CorrectionHandlingRequest, { readonly applicationId: string }, undefined>;

const input = { path: applicationPath, body: correctionHandlingRequest };

/** What is taken over is recorded as a fact first, by the route of facts; this closes the request, with the answer. */
export const handler = api(handleYouthCorrectionRoute, input, async (request) => {
  const { caller, guard, path, body, now } = request;
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const actor = actorOf(caller, ['officer']);
  const item = (await loadCorrections(path.applicationId)).find(
    ({ correctionId }) => correctionId === body.correctionId,
  );
  if (item === undefined) return noSuch;
  const done = await handle(request, item, actor);
  if (!done.ok) return done;
  const handledAt = item.handledAt ?? now;
  return answer(200, { status: body.outcome, handledAt }, { 'Cache-Control': 'no-store' });
});

async function handle({ body, now, trace, path }: Handling, item: CorrectionItem, actor: Actor): Promise<Result<null>> {
  const { outcome, reason, correctionId } = body;
  if (await isRepeated(item, body, actor)) return ok(null);
  const handled = handleCorrection(item, { outcome, bySub: actor.sub, byRole: actor.role, at: now });
  if (!handled.ok) return handled;
  const { application } = await dossierOfLink(path.applicationId);
  const act = { activity: 'handle-correction', application, subjects: ['youth'], trace, startedAt: now } as const;
  const told = { name: 'youth-correction-handled', more: { outcome }, of: `correction-${correctionId}` };
  const committed = await commit([
    await handledAction(item, handled.value, reason),
    processingAction(act, actor),
    youthEventAction(application, told, actor, now),
  ]);
  return committed.ok ? ok(null) : meanwhile;
}

/** By the same officer, word for word: its answer got lost. */
async function isRepeated(item: CorrectionItem, { outcome, reason }: CorrectionHandlingRequest, { sub }: Actor) {
  if (item.status !== outcome || item.handledBySub !== sub) return false;
  return (await openCorrection(item)).reason === reason;
}

const noSuch = refuse({ code: 'not-found', detail: 'There is no such correction.' });
const meanwhile = refuse({ code: 'changed-meanwhile', detail: 'A colleague handled it at the same moment.' });
