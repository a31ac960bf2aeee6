/** One list of several that the API keeps apart, such as one per region. */
export interface Source<T> {
  readonly key: string;
  /** Read, and not shown yet. */
  readonly waiting: readonly T[];
  /** Where to go on; undefined: not read yet, null: read to its end. */
  readonly cursor: string | null | undefined;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Reading<T> {
  readonly read: (key: string, cursor: string | undefined) => Promise<Page<T>>;
  /** As of `sort`; each list is in this order already. */
  readonly order: (a: T, b: T) => number;
  /** How many items to give, unless there are fewer. */
  readonly size: number;
}

export interface MergedPage<T> {
  readonly items: readonly T[];
  /** For the page after it. */
  readonly sources: readonly Source<T>[];
}

export const sourcesOf = <T>(keys: readonly string[]): Source<T>[] =>
  keys.map((key) => ({ key, waiting: [], cursor: undefined }));

export const hasMore = <T>(sources: readonly Source<T>[]): boolean =>
  sources.some(({ waiting, cursor }) => waiting.length > 0 || cursor !== null);

/**
 * The next items of all lists together in one order: an item is given once every list has been read far enough to
 * know that nothing comes before it. Reads a list only when its items run out.
 */
export async function nextMerged<T>(
  from: readonly Source<T>[],
  { read, order, size }: Reading<T>,
): Promise<MergedPage<T>> {
  const items: T[] = [];
  let sources = from;
  while (items.length < size && hasMore(sources)) {
    sources = await Promise.all(sources.map((source) => readOn(source, read)));
    let first = firstOf(sources, order);
    while (first !== null && items.length < size) {
      items.push(first.item);
      sources = without(sources, first.key);
      first = firstOf(sources, order);
    }
  }
  return { items, sources };
}

async function readOn<T>(source: Source<T>, read: Reading<T>['read']): Promise<Source<T>> {
  if (source.waiting.length > 0 || source.cursor === null) return source;
  const page = await read(source.key, source.cursor);
  return { key: source.key, waiting: page.items, cursor: page.next };
}

/** Null: there is none, or a list must be read on before one can tell. */
function firstOf<T>(sources: readonly Source<T>[], order: Reading<T>['order']): { key: string; item: T } | null {
  let first: { key: string; item: T } | null = null;
  for (const { key, waiting, cursor } of sources) {
    const [item] = waiting;
    if (item === undefined && cursor !== null) return null;
    if (item !== undefined && (first === null || order(item, first.item) < 0)) first = { key, item };
  }
  return first;
}

const without = <T>(sources: readonly Source<T>[], taken: string): Source<T>[] =>
  sources.map((source) => (source.key === taken ? { ...source, waiting: source.waiting.slice(1) } : source));
