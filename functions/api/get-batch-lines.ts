import { getBatchLinesRoute } from '../manifest/routes-payout';
import { api } from '../runtime/api';
import { linesCsvOf } from '../store/batch-files';
import { batchPath, openBatch } from './shared/batch';
import { afterRelease, answerFile } from './shared/batch-file';

/** All lines of the batch in one file, whatever number of payment files they stand in. */
export const handler = api(getBatchLinesRoute, { path: batchPath }, async ({ guard, path }) => {
  const found = await openBatch(guard, path.batchId);
  const released = found.ok ? afterRelease(found.value) : found;
  if (!released.ok) return released;
  const { id, csvSha256: sha256 } = released.value;
  const file = { key: `payouts/${id}/lines.csv`, contentType: 'text/csv; charset=utf-8', sha256 };
  return answerFile(file, `lines-${id}.csv`, linesCsvOf(released.value));
});
