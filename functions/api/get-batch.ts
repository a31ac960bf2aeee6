import { getBatchRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { batchAnswerOf, batchPath, openBatch } from './shared/batch';

export const handler = api(getBatchRoute, { path: batchPath }, async ({ caller, guard, path, today }) => {
  const batch = await openBatch(guard, path.batchId);
  return batch.ok ? answer(200, batchAnswerOf(batch.value, caller, today)) : batch;
});
