import { applicationRecord } from '../../domain/application/record';
import type { Placed } from '../../domain/budget/targets';
import { amsterdamInstant } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { whenAsked } from '../../domain/when-asked';
import { lists } from './index-keys';
import { fetched, type MergedList, stretches } from './merged-list';

const placedRecord = whenAsked(() =>
  applicationRecord.unwrap().pick({ status: true, heldAwards: true, youth: true, placement: true }),
);
const placedStatuses = ['waiting', 'granted', 'completed'];

/** So many are read within a few seconds. */
const mostLooked = 30_000;

/**
 * Applications of a scheme that may count for its targets, received since its window opened. The index tells whose they are, and
 * each of the scheme is fetched; that is what it costs.
 * @param most how many applications of the region are looked at, rounded up to whole stretches of `size`
 * @returns `complete` is false where the region has more than that: the oldest were counted.
 */
export async function placedApplications(
  { schemeId, region, window }: Pick<Scheme, 'schemeId' | 'region' | 'window'>,
  most: { readonly looked: number; readonly size?: number } = { looked: mostLooked },
): Promise<{ readonly items: readonly Placed[]; readonly complete: boolean }> {
  const list: MergedList = {
    index: 'by-region',
    ...lists.region(region),
    // Some come after the closing: by an extension, by a permission, or late by post.
    from: amsterdamInstant(window.opensAt),
  };
  const items: Placed[] = [];
  let looked = 0;
  for await (const { entries, last } of stretches(list, most)) {
    const found = await fetched(list, entries, {
      mayBe: (copied) => copied.schemeId === schemeId,
      read: (item) => (placedStatuses.includes(String(item.status)) ? placedRecord.parse(item) : undefined),
    });
    items.push(...found.map(({ value }) => value));
    looked += entries.length;
    if (looked >= most.looked && last !== null) return { items, complete: false };
  }
  return { items, complete: true };
}
