import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { Batch } from '../../domain/payout/batch';
import { type GateName, gateNames } from '../../domain/payout/gate';
import { roomIn, sealed } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { TableBusy } from '../runtime/busy';
import { chunkSize, fitting, type LeftOut, nextLines, readyAmong } from './batch-chunk';
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
  const leftOut = new Map<GateName, number>();
  let withoutAccount = 0;
  for await (const refs of chunksOf(approvedClaims(empty.region), chunkSize)) {
    const found = await readyAmong(refs, sealing.now);
    withoutAccount += found.withoutAccount;
    addLeftOut(leftOut, found.leftOut);
    if (found.ready.length === 0) continue;
    const { batch, actions } = nextLines(empty, fitting(found.ready.slice(0, roomIn(empty))), sealing);
    const committed = await commit([...actions, ...beginActions(batch), ...beside]);
    return ok(committed.ok ? batch : null);
  }
  return nothingPayable(empty.region, leftOut, withoutAccount);
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

function addLeftOut(sum: Map<GateName, number>, more: LeftOut): void {
  for (const [gate, lines] of more) sum.set(gate, (sum.get(gate) ?? 0) + lines);
}

/** In the order of the gates. */
const leftOutOf = (sum: LeftOut): Batch['leftOut'] =>
  gateNames.flatMap((gate) => {
    const lines = sum.get(gate) ?? 0;
    return lines === 0 ? [] : [{ gate, lines }];
  });

function nothingPayable(region: string, sum: LeftOut, withoutAccount: number): Result<never> {
  const none = `No claim of ${region} can be paid now.`;
  const leftOut = leftOutOf(sum);
  if (leftOut.length === 0) return refuse({ code: 'nothing-payable', detail: none });
  const told = leftOut.map(({ gate, lines }) => `${gate} ${lines}`).join(', ');
  const extra = { leftOut, ...(withoutAccount === 0 ? {} : { withoutAccount }) };
  return refuse({ code: 'nothing-payable', detail: `${none} Approved, but kept out by a gate: ${told}.`, extra });
}

/**
 * Adds what is payable until nothing is left or the batch is full, then closes it. One that is closed comes back as it is.
 * @param beside what the transaction that closes it writes too.
 */
export async function finishBatch(
  begun: Batch,
  sealing: Sealing,
  beside: (closed: Batch) => readonly NamedAction[] = () => [],
): Promise<Result<Batch>> {
  let batch = begun;
  while (batch.status === 'sealing') {
    const filled = await fill(batch, sealing);
    batch = filled.batch;
    if (batch.status !== 'sealing') break;
    if (sealing.outOfTime()) return inProgress(batch);
    batch = await close(filled, sealing, beside);
  }
  return ok(batch);
}

const inProgress = ({ id, lines }: Batch) =>
  refuse({
    code: 'sealing-in-progress',
    detail: `Batch ${id} holds ${lines} lines so far. The same request with the same Idempotency-Key goes on with it.`,
    extra: { batchId: id, lines },
  });

interface Filled {
  readonly batch: Batch;
  /** By this look at all that is approved. */
  readonly leftOut: LeftOut;
}

async function fill(begun: Batch, sealing: Sealing): Promise<Filled> {
  const leftOut = new Map<GateName, number>();
  let batch = begun;
  for await (const refs of chunksOf(approvedClaims(begun.region), chunkSize)) {
    if (sealing.outOfTime() || roomIn(batch) <= 0) break;
    const grown = await grow(batch, refs, sealing);
    batch = grown.batch;
    addLeftOut(leftOut, grown.leftOut);
    if (batch.status !== 'sealing') break;
  }
  return { batch, leftOut };
}

const growTries = 8;

/**
 * Adds one chunk, in as many writes as it takes. Lost to another: what is left of the chunk then goes after the lines
 * that are there by now.
 */
async function grow(prior: Batch, refs: readonly ClaimRef[], sealing: Sealing): Promise<Filled> {
  let batch = prior;
  for (let lost = 0; lost < growTries; ) {
    const { ready, leftOut } = await readyAmong(refs, sealing.now);
    const some = fitting(ready.slice(0, roomIn(batch)));
    if (some.length === 0) return { batch, leftOut };
    const grown = nextLines(batch, some, sealing);
    const committed = await commit([...grown.actions, batchAction(batch, grown.batch)]);
    if (committed.ok && some.length === ready.length) return { batch: grown.batch, leftOut };
    if (!committed.ok) lost += 1;
    batch = committed.ok ? grown.batch : await existing(batch.id);
    if (batch.status !== 'sealing') return { batch, leftOut };
  }
  throw new TableBusy(`lines of batch ${prior.id} kept changing`);
}

/** @throws Error when the lines in the table are not what the batch says: a fault, and the batch stays open. */
async function close(
  { batch: filled, leftOut }: Filled,
  { actor, now }: Sealing,
  beside: (closed: Batch) => readonly NamedAction[],
): Promise<Batch> {
  const counted = await countLines(filled.id);
  const batch = await existing(filled.id);
  if (batch.status !== 'sealing' || batch.lines !== filled.lines) return batch;
  const closed = sealed({ ...batch, leftOut: leftOutOf(leftOut) }, counted);
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
