import type * as z from 'zod';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { type Batch, batchLineRecord, batchRecord } from '../../domain/payout/batch';
import { batchEvent, type Tally } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { commit, type NamedAction } from './commit';
import { indexKeys, keys, lists } from './keys';
import { listPage, type PageAsked } from './merged-list';
import { eventAction } from './outbox';
import type { Page } from './page';
import { get, query } from './table';

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

/** What a transfer says of a line. */
const paymentRecord = batchLineRecord.pick({
  number: true,
  amountCents: true,
  creditorName: true,
  creditorIban: true,
  endToEndId: true,
});
const amountRecord = batchLineRecord.pick({ amountCents: true });

/** What the payment file says of the lines of a batch, in its order. */
export const paymentLines = (batchId: string) => linesAs(paymentRecord, batchId);

/**
 * The lines of a batch in the order of the file, fetched page by page as the caller takes them. Only what is asked for
 * is sent: of a hundred thousand lines, most of the time and memory goes into unpacking them.
 */
async function* linesAs<S extends z.ZodObject>(record: S, batchId: string): AsyncGenerator<z.infer<S>, void, void> {
  const { pk } = keys.batch(batchId);
  const names = Object.keys(record.shape);
  const lines = query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :line)',
    ExpressionAttributeValues: { ':pk': pk, ':line': 'LINE#' },
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ConsistentRead: true,
  });
  for await (const item of lines) yield record.parse(item);
}

/** Counts and adds up the lines as they lie in the table. */
export async function countLines(batchId: string): Promise<Tally> {
  let lines = 0;
  let totalCents = 0;
  for await (const { amountCents } of linesAs(amountRecord, batchId)) {
    lines += 1;
    totalCents += amountCents;
  }
  return { lines, totalCents: cents(totalCents) };
}

/** Batches of these regions together, newest first. */
export const listBatches = (regions: readonly string[], asked: PageAsked): Promise<Result<Page<Batch>>> =>
  listPage({ index: 'by-region', backwards: true, ...lists.batches(regions) }, asked, {
    read: (item) => batchRecord.parse(item),
  });
