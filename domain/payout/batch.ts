import * as z from 'zod';
import type { Actor } from '../actor';
import type { Instant } from '../calendar';
import { wrongState } from '../move';
import { instant, localDate, wholeCents } from '../records';
import { ok, type Result, refuse } from '../result';

export const batchRecord = z.object({
  id: z.string(),
  region: z.string(),
  /** `sealing` only while its lines are gathered; what a caller gets is `sealed` or later. */
  status: z.enum(['sealing', 'sealed', 'released']),
  version: z.int().min(1),
  executionOn: localDate,
  createdAt: instant,
  makerSub: z.string(),
  releaserSub: z.string().nullable(),
  releasedAt: instant.nullable(),
  /** Snapshot of who pays. */
  debtorName: z.string(),
  debtorIban: z.string(),
  lines: z.int().min(0),
  totalCents: wholeCents,
});
export type Batch = z.infer<typeof batchRecord>;

/** One transfer, as sealed: a snapshot that never changes. */
export const batchLineRecord = z.object({
  batchId: z.string(),
  /** 1, 2, …: the order in the file. */
  line: z.int().min(1),
  claimId: z.string(),
  applicationId: z.string(),
  number: z.string(),
  amountCents: wholeCents,
  creditorName: z.string(),
  creditorIban: z.string(),
  endToEndId: z.string(),
});
export type BatchLine = z.infer<typeof batchLineRecord>;

/** At most 35 characters: 26 of the application, the instalment, the attempt. A second attempt has an id of its own. */
export const endToEndIdOf = (claimId: string, attempt: number) => `${claimId}-${attempt}`;

/** `MsgId` and `PmtInfId` of a part of the batch, by which the bank reports on it; at most 35 characters. */
export const messageIdOf = (batchId: string, part: number) => `${batchId}-P${part}`;

/** Whether this finance officer may release the batch as it stands: another one than its maker, once it is sealed. */
export function mayRelease({ makerSub, status }: Batch, actor: Pick<Actor, 'sub'>): Result<null> {
  if (makerSub === actor.sub) {
    const detail = 'You made this batch; another finance officer must release it.';
    return refuse({ code: 'second-person-required', detail });
  }
  return status === 'sealed' ? ok(null) : wrongState('The batch', status, ['sealed']);
}

/**
 * Another finance officer than its maker releases a sealed batch. Whoever released it may ask again, for the first
 * answer may have been lost: the same batch comes back, as one that did not change.
 */
export function release(batch: Batch, actor: Actor, now: Instant): Result<Batch> {
  if (batch.status === 'released' && batch.releaserSub === actor.sub) return ok(batch);
  const allowed = mayRelease(batch, actor);
  if (!allowed.ok) return allowed;
  return ok({ ...batch, status: 'released', version: batch.version + 1, releaserSub: actor.sub, releasedAt: now });
}
