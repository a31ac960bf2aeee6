import { refuse } from '../../domain/result';
import { getBatchFileRoute } from '../manifest/routes-money';
import { api } from '../runtime/api';
import { paymentFileOf } from '../store/batch-files';
import { batchPath, openBatch } from './shared/batch';
import { afterRelease, answerFile } from './shared/batch-file';
import { batchFileQuery } from './shared/money-queries';

const input = { path: batchPath, query: batchFileQuery };

export const handler = api(getBatchFileRoute, input, async ({ guard, path, query }) => {
  const found = await openBatch(guard, path.batchId);
  const released = found.ok ? afterRelease(found.value) : found;
  if (!released.ok) return released;
  const batch = released.value;
  const part = batch.parts.find((one) => one.part === query.part);
  if (part === undefined) {
    return refuse({
      code: 'not-found',
      detail: `The files of the batch are numbered from 1 to ${batch.parts.length}.`,
    });
  }
  const key = `payouts/${batch.id}/pain001-${part.part}.xml`;
  const file = { key, contentType: 'application/xml', sha256: part.sha256 };
  return answerFile(file, `pain001-${batch.id}-${part.part}.xml`, paymentFileOf(batch, part));
});
