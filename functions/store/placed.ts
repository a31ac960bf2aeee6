import { applicationRecord } from '../../domain/application/record';
import type { Placed } from '../../domain/budget/targets';
import { amsterdamInstant } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { indexKeys } from './keys';
import { type Item, queryPage } from './table';

const placedRecord = applicationRecord.pick({ status: true, heldAwards: true, youth: true, placement: true });

/** A page is 1 MB, some 300 applications: so many are read within a few seconds. */
const mostPages = 100;

/**
 * Applications of a scheme that may count for its targets, received in its window. Every application of the region in
 * that time is looked at, for no index has the scheme; that is what it costs.
 * @returns `complete` is false where the region has more than `mostPages` of them: the oldest were counted.
 */
export async function placedApplications(
  { schemeId, region, window }: Pick<Scheme, 'schemeId' | 'region' | 'window'>,
  most: { readonly pages: number; readonly perPage?: number } = { pages: mostPages },
): Promise<{ readonly items: readonly Placed[]; readonly complete: boolean }> {
  const items: Placed[] = [];
  let lastKey: Item | null = null;
  for (let pages = 0; pages < most.pages; pages++) {
    const page = await queryPage({
      IndexName: 'by-region',
      KeyConditionExpression: 'regionKey = :region AND regionSort BETWEEN :opens AND :closes',
      FilterExpression: 'schemeId = :scheme AND #status IN (:waiting, :granted, :completed)',
      ProjectionExpression: '#status, heldAwards, youth, placement',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':region': indexKeys.region(region, '', '').regionKey,
        ':opens': amsterdamInstant(window.opensAt),
        ':closes': amsterdamInstant(window.closesAt),
        ':scheme': schemeId,
        ':waiting': 'waiting',
        ':granted': 'granted',
        ':completed': 'completed',
      },
      ...(most.perPage === undefined ? {} : { Limit: most.perPage }),
      ...(lastKey === null ? {} : { ExclusiveStartKey: lastKey }),
    });
    items.push(...page.items.map((item) => placedRecord.parse(item)));
    lastKey = page.lastKey;
    if (lastKey === null) return { items, complete: true };
  }
  return { items, complete: false };
}
