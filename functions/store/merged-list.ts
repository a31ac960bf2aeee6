import { ok, type Result, refuse } from '../../domain/result';
import type { ListKeys } from './index-keys';
import { type Page, readCursor, writeCursor } from './page';
import { batchLookup, type Item, type Key, queryPage } from './table';

const attributesOf = {
  'by-owner': { partition: 'ownerKey', sort: 'ownerSort' },
  'by-region': { partition: 'regionKey', sort: 'regionSort' },
  'by-queue': { partition: 'queueKey', sort: 'queueSort' },
} as const;

/** A list of an index, whatever partitions it lies in; a sort value names one entry of it. */
export interface MergedList extends ListKeys {
  readonly index: keyof typeof attributesOf;
  /** By sort value, from the last to the first. */
  readonly backwards?: boolean;
  /** First and last sort value, both included; left out, the list has no such end. */
  readonly from?: string;
  readonly to?: string;
}

export interface Entry {
  readonly key: Key;
  readonly partition: string;
  readonly sort: string;
  /** What the index holds of the item: what never changes. */
  readonly copied: Item;
}

/** A stretch of the merged list, in its order; `last` is the sort value to go on after, null at the end. */
export interface Stretch {
  readonly entries: readonly Entry[];
  readonly last: string | null;
}

/** Before and after every sort value: those are of letters, digits and `#-:.`. */
const [lowest, highest] = [' ', '~'];

/** Asked of each partition beyond twice its share, so that chance seldom leaves a small page short. */
const spare = 4;

/**
 * Up to `size` entries after `after`. The stretch ends where a partition may hold more than it told: sometimes before
 * `size`, and with nothing at the end of the list alone.
 */
export async function stretch(list: MergedList, after: string | null, size: number): Promise<Stretch> {
  const each = Math.min(size, Math.ceil((2 * size) / list.partitions.length) + spare);
  const parts = await Promise.all(list.partitions.map((partition) => partOf(list, partition, after, each)));
  const inOrder = (a: string, b: string) => (a === b ? 0 : a < b !== (list.backwards ?? false) ? -1 : 1);
  const [known = null] = parts.flatMap(({ last }) => (last === null ? [] : [last])).sort(inOrder);
  const told = parts
    .flatMap(({ entries }) => entries)
    .filter(({ sort }) => known === null || inOrder(sort, known) <= 0)
    .sort((a, b) => inOrder(a.sort, b.sort));
  const entries = told.slice(0, size);
  return { entries, last: entries.length < told.length ? (entries.at(-1)?.sort ?? null) : known };
}

/** Both bounds of a key condition are included, so `after` itself comes too, and is left out. */
async function partOf(list: MergedList, partition: string, after: string | null, limit: number): Promise<Stretch> {
  const { index, backwards = false } = list;
  const names = attributesOf[index];
  const from = after !== null && !backwards ? after : (list.from ?? lowest);
  const to = after !== null && backwards ? after : (list.to ?? highest);
  // A caller's cursor may lie beyond the list; the table refuses a range that ends before it begins.
  if (from > to) return { entries: [], last: null };
  const page = await queryPage({
    IndexName: index,
    KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#partition': names.partition, '#sort': names.sort },
    ExpressionAttributeValues: {
      ':partition': partition,
      ':from': from,
      ':to': to,
    },
    ScanIndexForward: !backwards,
    Limit: after === null ? limit : limit + 1,
  });
  const entries = page.items.map((item) => ({
    key: { pk: String(item.pk), sk: String(item.sk) },
    partition,
    sort: String(item[names.sort]),
    copied: item,
  }));
  return {
    entries: entries.filter(({ sort }) => sort !== after),
    last: page.lastKey === null ? null : String(page.lastKey[names.sort]),
  };
}

/** Entries fetched together at most. */
const largestStretch = 500;

/** The list from `after` on, in stretches: the first of up to `size`, each one up to twice the one before. */
export async function* stretches(
  list: MergedList,
  { after = null, size = largestStretch }: { readonly after?: string | null; readonly size?: number } = {},
): AsyncGenerator<Stretch, void, void> {
  let from = after;
  for (let asked = size; ; asked = Math.min(2 * asked, largestStretch)) {
    const next = await stretch(list, from, asked);
    yield next;
    if (next.last === null) return;
    from = next.last;
  }
}

export interface Reading<T> {
  /** Told by what the index holds: false leaves an entry out before its item is fetched. */
  readonly mayBe?: (copied: Item) => boolean;
  /** Told by the item as it stands now: undefined leaves it out. */
  readonly read: (item: Item) => T | undefined;
}

/**
 * The items of these entries, consistently. One that has another place in the index by now, or none, is left out: the
 * index was a moment behind.
 */
export async function fetched<T>(
  { index }: Pick<MergedList, 'index'>,
  entries: readonly Entry[],
  { mayBe = () => true, read }: Reading<T>,
): Promise<{ readonly sort: string; readonly value: T }[]> {
  const wanted = entries.filter(({ copied }) => mayBe(copied));
  if (wanted.length === 0) return [];
  const names = attributesOf[index];
  const itemOf = await batchLookup(
    wanted.map(({ key }) => key),
    { consistent: true },
  );
  return wanted.flatMap(({ key, partition, sort }) => {
    const item = itemOf(key);
    if (item === undefined || item[names.partition] !== partition || item[names.sort] !== sort) return [];
    const value = read(item);
    return value === undefined ? [] : [{ sort, value }];
  });
}

export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Entries looked at for one page; beyond that the caller's cursor goes on. */
const mostLooked = 10_000;

/**
 * One page of a list. Where much is left out it may hold fewer than asked for, even none, while `next` leads on. The
 * cursor is the sort value of the last one looked at, so it stays good whatever comes, moves or goes.
 * @returns a refusal where the cursor is of another list
 */
export async function listPage<T>(list: MergedList, asked: PageAsked, reading: Reading<T>): Promise<Result<Page<T>>> {
  const start = readCursor(asked.cursor, ['list', 'after']);
  if (!start.ok) return start;
  if (start.value !== null && !isOf(list, start.value)) return otherList;
  const cursorAt = (after: string | null) => writeCursor(after === null ? null : { list: list.name, after });
  const found: { readonly sort: string; readonly value: T }[] = [];
  let reached = start.value === null ? null : String(start.value.after);
  let looked = 0;
  for await (const { entries, last } of stretches(list, { after: reached, size: asked.limit + 1 })) {
    found.push(...(await fetched(list, entries, reading)));
    reached = last;
    looked += entries.length;
    if (found.length > asked.limit || looked >= mostLooked) break;
  }
  const items = found.slice(0, asked.limit);
  const next = found.length > items.length ? (items.at(-1)?.sort ?? null) : reached;
  return ok({ items: items.map(({ value }) => value), next: cursorAt(next) });
}

const isOf = ({ name }: MergedList, cursor: Item): boolean =>
  cursor.list === name && String(cursor.after) > lowest && String(cursor.after) < highest;

const otherList = refuse({
  code: 'input-invalid',
  detail: 'The cursor belongs to another list.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});
