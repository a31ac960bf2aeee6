import { describe, expect, it } from 'vitest';
import { hasMore, nextMerged, sourcesOf } from '../../web/api/merged-page';

interface Item {
  readonly on: string;
}

/** Lists as the API keeps them: each in order, `perPage` items a page; the cursor is the index of the next item. */
function api(lists: Readonly<Record<string, readonly string[]>>, perPage: number) {
  const asked: string[] = [];
  return {
    asked,
    read: async (key: string, cursor: string | undefined) => {
      asked.push(`${key}@${cursor ?? 'start'}`);
      const from = Number(cursor ?? 0);
      const list = lists[key] ?? [];
      const to = from + perPage;
      return { items: list.slice(from, to).map((on) => ({ on })), next: to < list.length ? String(to) : null };
    },
  };
}

const order = (a: Item, b: Item) => a.on.localeCompare(b.on);

async function everything(lists: Readonly<Record<string, readonly string[]>>, perPage: number, size: number) {
  const { read } = api(lists, perPage);
  const pages: string[][] = [];
  let sources: Parameters<typeof nextMerged<Item>>[0] = sourcesOf<Item>(Object.keys(lists));
  while (hasMore(sources)) {
    const page = await nextMerged(sources, { read, order, size });
    pages.push(page.items.map(({ on }) => on));
    sources = page.sources;
  }
  return pages;
}

describe('lists of several regions as one', () => {
  const lists = {
    ede: ['2027-01-02', '2027-01-05', '2027-01-09', '2027-02-01'],
    oss: ['2027-01-01', '2027-01-06'],
    breda: [],
  };

  it('gives all items in one order, page after page', async () => {
    expect(await everything(lists, 2, 3)).toEqual([
      ['2027-01-01', '2027-01-02', '2027-01-05'],
      ['2027-01-06', '2027-01-09', '2027-02-01'],
    ]);
  });

  it.each([1, 2, 100])('gives the same with %d items a page of the API', async (perPage) => {
    const flat = (await everything(lists, perPage, 4)).flat();
    expect(flat).toEqual(['2027-01-01', '2027-01-02', '2027-01-05', '2027-01-06', '2027-01-09', '2027-02-01']);
  });

  it('reads a list on only when its items run out', async () => {
    const { read, asked } = api(lists, 2);
    await nextMerged(sourcesOf<Item>(['ede', 'oss', 'breda']), { read, order, size: 2 });
    expect(asked).toEqual(['ede@start', 'oss@start', 'breda@start']);
  });

  it('goes on past pages on which nothing was kept', async () => {
    const read = async (_: string, cursor: string | undefined) =>
      cursor === undefined ? { items: [], next: '1' } : { items: [{ on: '2027-01-01' }], next: null };
    const page = await nextMerged(sourcesOf<Item>(['ede']), { read, order, size: 5 });
    expect(page.items).toEqual([{ on: '2027-01-01' }]);
    expect(hasMore(page.sources)).toBe(false);
  });
});
