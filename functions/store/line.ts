import type { Instant } from '../../domain/calendar';
import { keys } from './keys';
import { queryPage } from './table';

/** A place in line: order of receipt, then the id, whose random part decides by lot (Awb 4:26). */
export interface Place {
  /** `<receivedAt>#<applicationId>`: compare as text. */
  readonly rank: string;
  readonly applicationId: string;
  readonly from: 'pending' | 'waiting';
  /** `occurredAt` of the marker. */
  readonly since: Instant;
  /** Of the request that put it in line; undefined for who waits already. */
  readonly correlationId?: string | undefined;
}

export interface Head {
  readonly places: readonly Place[];
  /** True when there is more than was read. */
  readonly more: boolean;
}

/** How much of a line is read. */
export interface Stretch {
  /** At most so many places, the first of them. */
  readonly limit: number;
  /** Only places behind this rank; null: from the beginning. */
  readonly after: string | null;
}

interface Span {
  readonly after: string;
  readonly through: string;
  readonly limit: number;
}

/** The first markers of one partition, oldest first. */
async function head(pk: string, from: Place['from'], { after, through, limit }: Span): Promise<Head> {
  if (after > through) return { places: [], more: false };
  const { items, lastKey } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :through',
    ExpressionAttributeValues: { ':pk': pk, ':after': after, ':through': through },
    ConsistentRead: true,
    Limit: limit,
  });
  const places = items.map(
    (item): Place => ({
      rank: String(item.sk),
      applicationId: String(item.applicationId),
      from,
      since: String(item.occurredAt),
      correlationId: item.correlationId === undefined ? undefined : String(item.correlationId),
    }),
  );
  return { places, more: lastKey !== null };
}

/** Merges lists that were cut off: beyond the last place read of a cut list an unread one might come first. */
function merge(heads: readonly Head[]): Head {
  const bounds = heads.filter(({ more }) => more).map(({ places }) => places.at(-1)?.rank ?? '');
  const bound = bounds.sort().at(0) ?? null;
  const places = heads
    .flatMap((one) => one.places)
    .filter(({ rank }) => bound === null || rank <= bound)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return { places, more: bound !== null };
}

/**
 * How much to ask of each partition. Which one a place lies in is by lot, so the fullest of many holds some three
 * standard deviations more than its share; asked only for the share, nearly every read would be cut off early.
 */
const ofEach = (limit: number, shards: number): number =>
  Math.min(limit, Math.ceil(limit / shards + 3 * Math.sqrt(limit / shards)));

/** The first places over all partitions of a budget's line; one stands where its pinned scheme put it. */
async function heads(
  partition: (shard: number) => string,
  from: Place['from'],
  shards: number,
  span: Span,
): Promise<Head> {
  const each = { ...span, limit: ofEach(span.limit, shards) };
  const all = Array.from({ length: shards }, (_, shard) => head(partition(shard), from, each));
  const { places, more } = merge(await Promise.all(all));
  return { places: places.slice(0, span.limit), more: more || places.length > span.limit };
}

/** `~` sorts after every id: ranks of every application received at or before an instant. */
const throughRank = (cutoff: Instant) => `${cutoff}#~`;

/** `!` sorts before every character of an id, so this is behind the rank and before every later one. */
const behind = (rank: string | null) => (rank === null ? '0' : `${rank}!`);

/**
 * The oldest pending applications of a budget, those received after `cutoff` left out: an older one could still be on
 * its way into the table.
 * @param shards `lineShards` of the budget
 */
export const pendingHead = (budgetId: string, shards: number, cutoff: Instant, stretch: Stretch): Promise<Head> =>
  heads((shard) => keys.pending(budgetId, shard, '').pk, 'pending', shards, {
    after: behind(stretch.after),
    through: throughRank(cutoff),
    limit: stretch.limit,
  });

/** The first of the waiting list. @param shards `lineShards` of the budget */
export const waitingHead = (budgetId: string, shards: number, stretch: Stretch): Promise<Head> =>
  heads((shard) => keys.waiting(budgetId, shard, '').pk, 'waiting', shards, {
    after: behind(stretch.after),
    through: '~',
    limit: stretch.limit,
  });

/**
 * The whole line as far as it was read: nobody unread comes before the last place of it. Who was moved from one list to
 * the other between the two readings stands in it once.
 */
export function wholeLine(pending: Head, waiting: Head): Head {
  const { places, more } = merge([waiting, pending]);
  return { places: places.filter(({ rank }, index) => rank !== places[index - 1]?.rank), more };
}

/**
 * The last on the waiting list before this rank; null when nobody is. For who is squeezed in.
 * @param shards `lineShards` of the budget
 */
export async function lastWaitingBefore(
  budgetId: string,
  shards: number,
  rank: string,
): Promise<{ readonly rank: string; readonly waitingNumber: number } | null> {
  const last = async (shard: number) => {
    const { items } = await queryPage({
      KeyConditionExpression: 'pk = :pk AND sk < :rank',
      ExpressionAttributeValues: { ':pk': keys.waiting(budgetId, shard, '').pk, ':rank': rank },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    });
    return items[0];
  };
  const found = await Promise.all(Array.from({ length: shards }, (_, shard) => last(shard)));
  const latest = found
    .filter((item) => item !== undefined)
    .sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1))
    .at(-1);
  return latest === undefined ? null : { rank: String(latest.sk), waitingNumber: Number(latest.waitingNumber) };
}
