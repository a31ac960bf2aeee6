import * as z from 'zod';
import { amountCents, count, localDate, opaqueId, slug } from './fields';

const batch = z.strictObject({
  batchId: opaqueId,
  region: slug,
  lines: count,
  totalCents: amountCents,
  /** The day asked of the bank. */
  executionOn: localDate,
});

export const batchV1 = { sealed: batch, released: batch, settled: batch };
