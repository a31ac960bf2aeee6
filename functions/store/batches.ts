import type * as z from 'zod';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { type Batch, batchLineRecord, batchRecord } from '../../domain/payout/batch';
import { batchEvent, type Tally } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import { commit, type NamedAction } from './commit';
import { indexKeys, lists } from './index-keys';
import { keys } from './keys';
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

/** Who must not write it: its maker, or who asked for its recall. */
export interface NotBy {
  readonly who: 'maker' | 'asker';
  readonly sub: string;
}

const guards = { maker: ' AND makerSub <> :sub', asker: ' AND #recall.#sub <> :sub' } as const;

/**
 * Writes a batch over what was read of it: nobody came in between, nor added lines, nor did the bank settle one.
 * @param notBy a condition of the write too.
 */
export const batchAction = (prior: Batch, next: Batch, notBy?: NotBy): NamedAction => ({
  name: 'batch',
  put: {
    Item: batchItem(next),
    ConditionExpression:
      '#version = :version AND #status = :status AND #lines = :lines' +
      ' AND (attribute_not_exists(openLines) OR openLines = :openLines)' +
      (notBy ? guards[notBy.who] : ''),
    ExpressionAttributeNames: {
      ...{ '#version': 'version', '#status': 'status', '#lines': 'lines' },
      ...(notBy?.who === 'asker' ? { '#recall': 'recall', '#sub': 'sub' } : {}),
    },
    ExpressionAttributeValues: {
      ':version': prior.version,
      ':status': prior.status,
      ':lines': prior.lines,
      ':openLines': prior.openLines,
      ...(notBy ? { ':sub': notBy.sub } : {}),
    },
  },
});

export function batchEventAction(
  batch: Batch,
  name: Parameters<typeof batchEvent>[1],
  actor: Actor,
  at: Instant,
  more: Readonly<Record<string, unknown>> = {},
): NamedAction {
  const idBase = `${batch.id}.${batch.version}`;
  const keyOf = (when: Instant, eventId: string) => keys.batchEvent(batch.id, when, eventId);
  return eventAction(batchEvent(batch, name, more), 0, { idBase, at, actor, keyOf });
}

/** Writes a batch with what stands beside it: all of it, or nothing. */
export async function commitBatch(
  prior: Batch,
  next: Batch,
  notBy?: NotBy,
  beside: readonly NamedAction[] = [],
): Promise<Result<Batch>> {
  const committed = await commit([batchAction(prior, next, notBy), ...beside]);
  if (committed.ok) return ok(next);
  return refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this batch at the same moment.' });
}

/** Writes a release: by nobody who made it, and while what `beside` holds is as it was read. */
export const commitRelease = (
  prior: Batch,
  next: Batch,
  { actor, now, beside }: { readonly actor: Actor; readonly now: Instant; readonly beside: readonly NamedAction[] },
): Promise<Result<Batch>> =>
  commitBatch(prior, next, { who: 'maker', sub: actor.sub }, [
    batchEventAction(next, 'released', actor, now),
    ...beside,
  ]);

/** What a transfer says of a line. */
const paymentRecord = whenAsked(() =>
  batchLineRecord.unwrap().pick({
    number: true,
    amountCents: true,
    creditorName: true,
    creditorIban: true,
    endToEndId: true,
  }),
);
/** As far as a key counts: whatever lies there is counted, also what should not. */
const lastLine = 9_999_999;

const amountRecord = whenAsked(() => batchLineRecord.unwrap().pick({ amountCents: true }));

/** What the financial administration is told of a line. */
const administeredRecord = whenAsked(() =>
  batchLineRecord.unwrap().omit({
    ...{ batchId: true, claimId: true, applicationId: true, creditorName: true, warnings: true },
  }),
);

const takenBackRecord = whenAsked(() =>
  batchLineRecord.unwrap().pick({ line: true, claimId: true, applicationId: true, amountCents: true }),
);
export type LineTakenBack = z.infer<typeof takenBackRecord>;

/** Lines of a batch one after the other, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly through: number;
}

/** What a payment file says of these lines, in its order. */
export const paymentLines = (batchId: string, stretch: Stretch) => linesAs(paymentRecord, batchId, stretch);

/** What `lines.csv` says of the lines of a batch, in their order. */
export const administeredLines = ({ id, lines }: Pick<Batch, 'id' | 'lines'>) =>
  linesAs(administeredRecord, id, { from: 1, through: lines });

/** Which claims these lines are. */
export async function linesToFree(batchId: string, stretch: Stretch): Promise<LineTakenBack[]> {
  const lines: LineTakenBack[] = [];
  for await (const line of linesAs(takenBackRecord, batchId, stretch)) lines.push(line);
  return lines;
}

/**
 * Lines of a batch in the order of the files, fetched page by page as the caller takes them. Only what is asked for
 * is sent: of a hundred thousand lines, most of the time and memory goes into unpacking them.
 */
async function* linesAs<S extends z.ZodObject>(
  record: z.ZodLazy<S>,
  batchId: string,
  { from, through }: Stretch,
): AsyncGenerator<z.infer<S>, void, void> {
  const { pk, sk } = keys.batchLine(batchId, from);
  const names = Object.keys(record.unwrap().shape);
  const lines = query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :through',
    ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':through': keys.batchLine(batchId, through).sk },
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
  for await (const { amountCents } of linesAs(amountRecord, batchId, { from: 1, through: lastLine })) {
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
