import type { Instant } from '../../domain/calendar';
import { keys, pendingShards } from './keys';
import { queryPage } from './table';

/** A place in line: order of receipt, then the id, whose random part decides by lot (Awb 4:26). */
export interface Place {
  /** `<receivedAt>#<applicationId>`: compare as text. */
  readonly rank: string;
  readonly applicationId: string;
  readonly from: 'pending' | 'waiting';
}

interface Head {
  readonly places: readonly Place[];
  /** True when there is more than was read. */
  readonly more: boolean;
}

/** The first of a list of markers, oldest first. */
async function head(pk: string, from: Place['from'], through: string, limit: number): Promise<Head> {
  const { items, lastKey } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk <= :through',
    ExpressionAttributeValues: { ':pk': pk, ':through': through },
    ConsistentRead: true,
    Limit: limit,
  });
  const places = items.map(
    (item): Place => ({
      rank: String(item.sk),
      applicationId: String(item.applicationId),
      from,
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

/** Ranks of every application received at or before `cutoff`; `~` sorts after every id. */
const through = (cutoff: Instant) => `${cutoff}#~`;

/**
 * The oldest pending applications of a budget over all shards, those received after `cutoff` left out: an older one
 * could still be on its way into the table.
 */
export async function pendingHead(budgetId: string, cutoff: Instant, limit: number): Promise<Head> {
  const shards = Array.from({ length: pendingShards }, (_, shard) => keys.pending(budgetId, shard, '', '').pk);
  return merge(await Promise.all(shards.map((pk) => head(pk, 'pending', through(cutoff), limit))));
}

export const waitingHead = (budgetId: string, limit: number): Promise<Head> =>
  head(keys.waiting(budgetId, '', '').pk, 'waiting', '~', limit);

/** The whole line as far as it was read: nobody unread comes before the last place of it. */
export const wholeLine = (pending: Head, waiting: Head): Head => merge([pending, waiting]);

export type { Head };
