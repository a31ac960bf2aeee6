import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { callJson, withQuery } from './client';
import { everyItem } from './every-page';
import { hasMore, type MergedPage, nextMerged, type Source, sourcesOf } from './merged-page';

interface Asked<T> {
  readonly path: string;
  /** The API lists per region, one region after the other: here they are one list. */
  readonly regions: readonly string[];
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly order: (a: T, b: T) => number;
  /** Left out: all of them. */
  readonly keep?: (item: T) => boolean;
  /** Names `keep` in the store. */
  readonly kept?: string;
  readonly enabled?: boolean;
}

const pageSize = 25;

/** A list over several regions in one order, page after page. */
export function useMergedList<T>({ path, regions, query, order, keep, kept = '', enabled = true }: Asked<T>) {
  const list = useInfiniteQuery<MergedPage<T>, Error, InfiniteData<MergedPage<T>>, QueryKey, readonly Source<T>[]>({
    queryKey: [path, query, regions, kept],
    enabled,
    initialPageParam: sourcesOf<T>(regions),
    queryFn: ({ pageParam, signal }) =>
      nextMerged(pageParam, {
        order,
        size: pageSize,
        read: async (region, cursor) => {
          const asked = withQuery(path, { ...query, region, limit: pageSize, cursor });
          const page = await callJson<{ items: T[]; next: string | null }>('GET', asked, { signal });
          return { items: keep === undefined ? page.items : page.items.filter(keep), next: page.next };
        },
      }),
    getNextPageParam: ({ sources }) => (hasMore(sources) ? sources : undefined),
  });
  /** Every item in the same order, for exports. @throws as `call` */
  const all = async (): Promise<T[]> => {
    const lists = await Promise.all(regions.map((region) => everyItem<T>(path, { ...query, region })));
    const items = lists.flat().sort(order);
    return keep === undefined ? items : items.filter(keep);
  };
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items), all };
}
