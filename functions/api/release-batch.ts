import * as z from 'zod';
import { release } from '../../domain/payout/batch';
import { releaseBatchRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { commitRelease } from '../store/batches';
import { decideAndCommit } from '../store/commit-move';
import { batchAnswerOf, batchPath, openBatch } from './shared/batch';

const input = { path: batchPath, body: z.strictObject({}) };

export const handler = api(releaseBatchRoute, input, async ({ caller, path, now }) => {
  const actor = actorOf(caller, ['finance']);
  const released = await decideAndCommit(async () => {
    const batch = await openBatch(caller, path.batchId);
    if (!batch.ok) return batch;
    const decided = release(batch.value, actor, now);
    const unchanged = !decided.ok || decided.value === batch.value;
    return unchanged ? decided : commitRelease(batch.value, decided.value, actor, now);
  });
  return released.ok ? answer(200, batchAnswerOf(released.value, caller)) : released;
});
