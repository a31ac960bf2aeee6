import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { Batch } from '../../domain/payout/batch';
import { sealed } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { TableBusy } from '../runtime/busy';
import { chunkSize, nextLines, readyAmong } from './batch-chunk';
import { batchAction, batchEventAction, batchItem, countLines, loadBatch } from './batches';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { approvedClaims, type ClaimRef } from './payments';
import { get } from './table';

/**
 * A batch is sealed in steps, each a transaction that leaves it whole: begun with its first lines, grown by a chunk at a
 * time, then counted again and closed. The batch's own count of lines is the condition of each step, so that two who
 * work on the same batch cannot number a line twice, and a claim is in one batch only because it is `approved` once.
 */
export interface Sealing {
  readonly actor: Actor;
  readonly now: Instant;
  /** True when the caller must have an answer. What is done stays done, and the next call goes on from there. */
  readonly outOfTime: () => boolean;
}

/** The batch of a region that was begun and not closed; there is one at most. */
export async function unfinishedBatch(region: string): Promise<Batch | undefined> {
  const marker = await get(keys.sealing(region), { consistent: true });
  return marker === undefined ? undefined : existing(String(marker.batchId));
}

async function existing(batchId: string): Promise<Batch> {
  const batch = await loadBatch(batchId);
  if (batch === undefined) throw new Error(`batch ${batchId} is gone`);
  return batch;
}

/**
 * Begins a batch with its first lines in the same write, so that there is never one without.
 * @param empty the batch before its first line; `beside` goes in the same transaction.
 * @returns null when somebody came in between: a batch of this region begun, the receipt used, a claim changed.
 */
export async function beginBatch(
  empty: Batch,
  beside: readonly NamedAction[],
  sealing: Sealing,
): Promise<Result<Batch | null>> {
  let withoutAccount = 0;
  for await (const refs of chunksOf(approvedClaims(empty.region), chunkSize)) {
    const found = await readyAmong(refs);
    withoutAccount += found.withoutAccount;
    if (found.ready.length === 0) continue;
    const { batch, actions } = await nextLines(empty, found.ready, sealing);
    const committed = await commit([...actions, ...beginActions(batch), ...beside]);
    return ok(committed.ok ? batch : null);
  }
  return nothingPayable(empty.region, withoutAccount);
}

const beginActions = (batch: Batch): NamedAction[] => [
  { name: 'batch', put: { Item: batchItem(batch), ConditionExpression: 'attribute_not_exists(pk)' } },
  {
    name: 'sealing',
    put: {
      Item: { ...keys.sealing(batch.region), kind: 'sealing', batchId: batch.id },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

function nothingPayable(region: string, withoutAccount: number): Result<never> {
  const none = `No claim of ${region} can be paid now.`;
  if (withoutAccount === 0) return refuse({ code: 'nothing-payable', detail: none });
  const detail = `${none} Approved, but without a bank account: ${withoutAccount}.`;
  return refuse({ code: 'nothing-payable', detail, extra: { withoutAccount } });
}

/**
 * Adds what is payable until nothing is left, then closes the batch. One that is closed comes back as it is.
 * @param beside what the transaction that closes it writes too.
 */
export async function finishBatch(
  begun: Batch,
  sealing: Sealing,
  beside: (closed: Batch) => readonly NamedAction[] = () => [],
): Promise<Result<Batch>> {
  let batch = begun;
  while (batch.status === 'sealing') {
    batch = await fill(batch, sealing);
    if (batch.status !== 'sealing') break;
    if (sealing.outOfTime()) return inProgress(batch);
    batch = await close(batch, sealing, beside);
  }
  return ok(batch);
}

const inProgress = ({ id, lines }: Batch) =>
  refuse({
    code: 'sealing-in-progress',
    detail: `Batch ${id} holds ${lines} lines so far. The same request with the same Idempotency-Key goes on with it.`,
    extra: { batchId: id, lines },
  });

async function fill(begun: Batch, sealing: Sealing): Promise<Batch> {
  let batch = begun;
  for await (const refs of chunksOf(approvedClaims(begun.region), chunkSize)) {
    if (sealing.outOfTime()) return batch;
    batch = await grow(batch, refs, sealing);
    if (batch.status !== 'sealing') return batch;
  }
  return batch;
}

const growTries = 8;

/** Adds one chunk. Lost to another: what is left of the chunk then goes after the lines that are there by now. */
async function grow(prior: Batch, refs: readonly ClaimRef[], sealing: Sealing): Promise<Batch> {
  let batch = prior;
  for (let tries = 1; tries <= growTries; tries++) {
    const { ready } = await readyAmong(refs);
    if (ready.length === 0) return batch;
    const grown = await nextLines(batch, ready, sealing);
    const committed = await commit([...grown.actions, batchAction(batch, grown.batch)]);
    if (committed.ok) return grown.batch;
    batch = await existing(batch.id);
    if (batch.status !== 'sealing') return batch;
  }
  throw new TableBusy(`lines of batch ${prior.id} kept changing`);
}

/** @throws Error when the lines in the table are not what the batch says: a fault, and the batch stays open. */
async function close(
  filled: Batch,
  { actor, now }: Sealing,
  beside: (closed: Batch) => readonly NamedAction[],
): Promise<Batch> {
  const counted = await countLines(filled.id);
  const batch = await existing(filled.id);
  if (batch.status !== 'sealing' || batch.lines !== filled.lines) return batch;
  const closed = sealed(batch, counted);
  const committed = await commit([
    batchAction(batch, closed),
    { name: 'sealing', delete: { Key: keys.sealing(batch.region) } },
    batchEventAction(closed, 'sealed', actor, now),
    ...beside(closed),
  ]);
  return committed.ok ? closed : existing(batch.id);
}

async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[], void, void> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
