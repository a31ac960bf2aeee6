import * as z from 'zod';
import type { Actor } from '../../domain/actor';
import type { Batch } from '../../domain/payout/batch';
import { isReleasedBy, mayRelease, release } from '../../domain/payout/release';
import { paymentSuspended } from '../../domain/payout/suspended';
import type { Result } from '../../domain/result';
import { releaseBatchRoute } from '../manifest/routes-money';
import { type ApiRequest, answer, api } from '../runtime/api';
import { stopwatch } from '../runtime/elapsed';
import { actorOf } from '../runtime/identity';
import { hashFiles } from '../store/batch-files';
import { commitRelease } from '../store/batches';
import { decideAndCommit } from '../store/commit-move';
import { loadPauses, pauseUnchanged } from '../store/pauses';
import { type BatchPath, batchAnswerOf, batchPath, openBatch, workMs } from './shared/batch';

type Request = ApiRequest<Record<string, never>, BatchPath, undefined>;

const input = { path: batchPath, body: z.strictObject({}) };

export const handler = api(releaseBatchRoute, input, async (request) => {
  const passedMs = stopwatch();
  const { caller, guard, path, today } = request;
  const actor = actorOf(caller, ['finance']);
  const released = await decideAndCommit(async () => {
    const batch = await openBatch(guard, path.batchId);
    if (!batch.ok || isReleasedBy(batch.value, actor)) return batch;
    return writeAndRelease(batch.value, actor, request, () => passedMs() > workMs);
  });
  return released.ok ? answer(200, batchAnswerOf(released.value, caller, today)) : released;
});

/** Decided before the files are written, and once more on the batch as it is then. */
async function writeAndRelease(
  batch: Batch,
  actor: Actor,
  { now, today }: Request,
  outOfTime: () => boolean,
): Promise<Result<Batch>> {
  const allowed = mayRelease(batch, actor, today);
  if (!allowed.ok) return allowed;
  const pauses = await loadPauses(batch.schemeIds);
  const paused = batch.schemeIds.filter((schemeId) => pauses.get(schemeId)?.paused);
  if (paused.length > 0) return paymentSuspended('scheme', paused);
  const hashed = await hashFiles(batch, outOfTime);
  if (!hashed.ok) return hashed;
  const decided = release(hashed.value, actor, now, today);
  if (!decided.ok) return decided;
  const beside = batch.schemeIds.map((schemeId) => pauseUnchanged(schemeId, pauses.get(schemeId) ?? null));
  return commitRelease(hashed.value, decided.value, { actor, now, beside });
}
