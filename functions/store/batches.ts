import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { type Batch, type BatchLine, batchLineRecord, batchRecord } from '../../domain/payout/batch';
import { batchEvent, type Tally } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { commit, type NamedAction } from './commit';
import { indexKeys, keys } from './keys';
import { eventAction } from './outbox';
import { get, query, queryPage } from './table';

/** Consistent: what was acknowledged before is seen. Undefined: no such batch. */
export async function loadBatch(batchId: string): Promise<Batch | undefined> {
  const item = await get(keys.batch(batchId), { consistent: true });
  return item === undefined ? undefined : batchRecord.parse(item);
}

export const batchItem = (batch: Batch) => ({
  ...keys.batch(batch.id),
  kind: 'batch',
  ...batch,
  ...indexKeys.batch(batch.region, batch.id),
});

/**
 * Writes a batch over what was read of it: nobody came in between, nor added lines.
 * @param notBy who must not have made it: a condition of the write too.
 */
export const batchAction = (prior: Batch, next: Batch, notBy?: Actor): NamedAction => ({
  name: 'batch',
  put: {
    Item: batchItem(next),
    ConditionExpression: `#version = :version AND #status = :status AND #lines = :lines${notBy ? ' AND makerSub <> :sub' : ''}`,
    ExpressionAttributeNames: { '#version': 'version', '#status': 'status', '#lines': 'lines' },
    ExpressionAttributeValues: {
      ':version': prior.version,
      ':status': prior.status,
      ':lines': prior.lines,
      ...(notBy ? { ':sub': notBy.sub } : {}),
    },
  },
});

export function batchEventAction(batch: Batch, name: 'sealed' | 'released', actor: Actor, at: Instant): NamedAction {
  const idBase = `${batch.id}.${batch.version}`;
  const keyOf = (when: Instant, eventId: string) => keys.batchEvent(batch.id, when, eventId);
  return eventAction(batchEvent(batch, name), 0, { idBase, at, actor, keyOf });
}

/** Writes a release: all of it, or nothing. */
export async function commitRelease(prior: Batch, next: Batch, actor: Actor, now: Instant): Promise<Result<Batch>> {
  const committed = await commit([batchAction(prior, next, actor), batchEventAction(next, 'released', actor, now)]);
  if (committed.ok) return ok(next);
  return refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this batch at the same moment.' });
}

/** The lines of a batch in the order of the file, fetched page by page as the caller takes them. */
export async function* batchLines(batchId: string): AsyncGenerator<BatchLine, void, void> {
  const { pk } = keys.batch(batchId);
  const lines = query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :line)',
    ExpressionAttributeValues: { ':pk': pk, ':line': 'LINE#' },
    ConsistentRead: true,
  });
  for await (const item of lines) yield batchLineRecord.parse(item);
}

/** Counts and adds up the lines as they lie in the table. */
export async function countLines(batchId: string): Promise<Tally> {
  let lines = 0;
  let totalCents = 0;
  for await (const { amountCents } of batchLines(batchId)) {
    lines += 1;
    totalCents += amountCents;
  }
  return { lines, totalCents: cents(totalCents) };
}

/** Batches of these regions together, newest first, from the one after `before` on. */
export async function listBatches(
  regions: readonly string[],
  limit: number,
  before: string | undefined,
): Promise<{ readonly items: readonly Batch[]; readonly next: string | null }> {
  const perRegion = await Promise.all(regions.map((region) => batchesOf(region, limit + 1, before)));
  const found = perRegion.flat().sort((a, b) => (a.id < b.id ? 1 : -1));
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

async function batchesOf(region: string, limit: number, before: string | undefined): Promise<Batch[]> {
  const { items } = await queryPage({
    IndexName: 'by-region',
    KeyConditionExpression: `regionKey = :region${before === undefined ? '' : ' AND regionSort < :before'}`,
    ExpressionAttributeValues: {
      ':region': indexKeys.batch(region, '').regionKey,
      ...(before === undefined ? {} : { ':before': before }),
    },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => batchRecord.parse(item));
}
