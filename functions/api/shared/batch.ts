import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import { type Batch, mayRelease } from '../../../domain/payout/batch';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Caller } from '../../runtime/identity';
import { loadBatch } from '../../store/batches';
import type { BatchAnswer } from '../answers/payout';

export const batchPath = z.strictObject({ batchId: z.string().refine(isId) });

const notFound = refuse({ code: 'not-found', detail: 'There is no such batch, or it is not of your region.' });

/** The batch as this caller may see it: one of another region does not exist. */
export async function openBatch(caller: Caller, batchId: string): Promise<Result<Batch>> {
  const batch = await loadBatch(batchId);
  return batch !== undefined && caller.regions.includes(batch.region) ? ok(batch) : notFound;
}

/** What of a batch goes out: no account, and not who made or released it, but whether it was the caller. */
export function batchAnswerOf(batch: Batch, caller: Pick<Caller, 'sub'>): BatchAnswer {
  const { id, region, status, lines, totalCents, executionOn, createdAt, releasedAt } = batch;
  const release = mayRelease(batch, caller);
  return {
    ...{ id, region, status, lines, totalCents, executionOn, createdAt, releasedAt },
    madeBy: { mine: batch.makerSub === caller.sub },
    mayRelease: release.ok ? null : release.refusal.code,
  };
}
