import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import { listShards, lists } from '../../functions/store/index-keys';
import { keys } from '../../functions/store/keys';
import { fetched, listPage, type MergedList, stretch, stretches } from '../../functions/store/merged-list';
import { batchPut, documents, get, type Item, queryAll, tableName } from '../../functions/store/table';
import { tableIndexes } from '../../infra/table-indexes';
import { haarlem, idOf, minute, received } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, publish, submit } from './office';

let made = 0;

interface Wanted {
  readonly index?: MergedList['index'];
  readonly partitions: number;
  /** The partition of each item; their sort values go up with the place in this array. */
  readonly places: readonly number[];
}

/** A list of its own, with items that say nothing but their sort value. */
async function aList({ index = 'by-region', partitions, places }: Wanted) {
  made += 1;
  const name = `LIST#${made}`;
  const { partition, sort } = tableIndexes[index];
  const items = places.map((place, n) => {
    const id = String(n).padStart(4, '0');
    return {
      pk: `${name}#${id}`,
      sk: 'ITEM',
      [partition]: `${name}#${place % partitions}`,
      [sort]: id,
      even: n % 2 === 0,
    };
  });
  await batchPut(items);
  const list: MergedList = {
    index,
    name,
    partitions: Array.from({ length: partitions }, (_, shard) => `${name}#${shard}`),
  };
  return { list, sorts: items.map((item) => String(item[sort])), items };
}

const sortOf =
  ({ index }: MergedList) =>
  (item: Item) =>
    String(item[tableIndexes[index].sort]);

/** Every page of a list, each as long as it may be. */
async function pages(list: MergedList, limit: number, read = sortOf(list) as (item: Item) => string | undefined) {
  const found: (readonly string[])[] = [];
  for (let cursor: string | undefined; found.length < 300; ) {
    const page = await listPage(list, { limit, cursor }, { read });
    if (!page.ok) throw new Error(page.refusal.code);
    found.push(page.value.items);
    if (page.value.next === null) return found;
    cursor = page.value.next;
  }
  throw new Error('the list does not end');
}

const wanted = fc.record({
  partitions: fc.integer({ min: 1, max: 8 }),
  places: fc.array(fc.nat(7), { maxLength: 40 }),
  limit: fc.integer({ min: 1, max: 12 }),
  backwards: fc.boolean(),
  bounds: fc.option(fc.tuple(fc.nat(40), fc.nat(40)), { nil: undefined }),
});

describe.each(engines)('a merged list on $name', (engine) => {
  useEngine(engine);

  it('is at its end, and no fault, for a cursor that lies beyond it', async () => {
    const { list } = await aList({ partitions: 2, places: [0, 1, 2, 3] });
    const at = (after: string) => Buffer.from(JSON.stringify({ list: list.name, after })).toString('base64url');
    const read = async (after: string, of: Partial<MergedList> = {}) => {
      const page = await listPage({ ...list, ...of }, { limit: 9, cursor: at(after) }, { read: sortOf(list) });
      return page.ok ? page.value.items : page.refusal.code;
    };
    expect(await read('0001')).toEqual(['0002', '0003']);
    expect(await read('9')).toEqual([]);
    expect(await read('9', { from: '0001', to: '0002' })).toEqual([]);
    expect(await read('0000', { from: '0001', to: '0002', backwards: true })).toEqual([]);
    for (const never of ['', '~', '~~', '\u0000', '\uFFFF', '\uD800', 'é', 'x'.repeat(1_025)]) {
      expect(await read(never)).toBe('input-invalid');
    }
  });

  it('is the whole list in its order, whatever lies where, page by page and in stretches', async () => {
    const holds = fc.asyncProperty(wanted, async ({ limit, backwards, bounds, ...of }) => {
      const made = await aList(of);
      const [from, to] = [...(bounds ?? [0, 9_999])].sort((a, b) => a - b).map((end) => String(end).padStart(4, '0'));
      if (from === undefined || to === undefined) throw new Error('no bounds');
      const list = { ...made.list, backwards, ...(bounds === undefined ? {} : { from, to }) };
      const between = made.sorts.filter((sort) => sort >= from && sort <= to);
      const all = backwards ? between.reverse() : between;
      const found = await pages(list, limit);
      expect(found.flat()).toEqual(all);
      expect(found).toHaveLength(Math.max(1, Math.ceil(all.length / limit)));
      const walked: string[] = [];
      for await (const { entries } of stretches(list, { size: limit })) walked.push(...entries.map(({ sort }) => sort));
      expect(walked).toEqual(all);
    });
    await fc.assert(holds, { numRuns: 25 });
  });

  it('holds no page together by what is left out of it', async () => {
    const { list, sorts } = await aList({ partitions: 3, places: Array.from({ length: 30 }, (_, n) => n) });
    const even = await pages(list, 4, (item) => (item.even ? sortOf(list)(item) : undefined));
    expect(even.map((page) => page.length)).toEqual([4, 4, 4, 3]);
    expect(even.flat()).toEqual(sorts.filter((_, n) => n % 2 === 0));
    expect(await pages(list, 4, () => undefined)).toEqual([[]]);
  });

  it('goes on after an item that is gone, and takes in what came behind it', async () => {
    const { list, items } = await aList({ index: 'by-queue', partitions: 2, places: [0, 1, 0, 1] });
    const read = sortOf(list);
    const first = await listPage(list, { limit: 2 }, { read });
    const [, second] = items;
    if (!first.ok || second === undefined) throw new Error('no page');
    await documents().send(new DeleteCommand({ TableName: tableName(), Key: { pk: second.pk, sk: second.sk } }));
    await batchPut([{ ...second, pk: `${second.pk}#late`, queueSort: '0001#late' }]);
    const rest = await listPage(list, { limit: 5, cursor: first.value.next ?? '' }, { read });
    expect(rest).toEqual({ ok: true, value: { items: ['0001#late', '0002', '0003'], next: null } });
  });

  it('refuses a cursor of another list, or of no list at all', async () => {
    const [one, other] = [
      await aList({ partitions: 2, places: [0, 1, 0] }),
      await aList({ partitions: 2, places: [0, 1, 0] }),
    ];
    const page = await listPage(one.list, { limit: 1 }, { read: sortOf(one.list) });
    const cursor = page.ok ? (page.value.next ?? '') : '';
    expect(cursor).toMatch(/^[\w-]+$/);
    const refused = { ok: false, refusal: { code: 'input-invalid', errors: [{ path: 'cursor' }] } };
    expect(await listPage(other.list, { limit: 1, cursor }, { read: sortOf(other.list) })).toMatchObject(refused);
    for (const after of ['', ' ', '~', '~~', 'é']) {
      const forged = Buffer.from(JSON.stringify({ list: one.list.name, after })).toString('base64url');
      expect(await listPage(one.list, { limit: 1, cursor: forged }, { read: sortOf(one.list) })).toMatchObject(refused);
    }
  });

  it('leaves out what has another place by now, or what is told apart before it is fetched', async () => {
    const { list, items, sorts } = await aList({ partitions: 2, places: [0, 1, 0, 1] });
    const { entries } = await stretch(list, null, 10);
    const [gone, moved, turned] = items;
    if (gone === undefined || moved === undefined || turned === undefined) throw new Error('no items');
    await documents().send(new DeleteCommand({ TableName: tableName(), Key: { pk: gone.pk, sk: gone.sk } }));
    await batchPut([
      { ...moved, regionSort: '9999' },
      { ...turned, regionKey: 'LIST#elsewhere' },
    ]);
    const read = sortOf(list);
    expect((await fetched(list, entries, { read })).map(({ value }) => value)).toEqual([sorts[3]]);
    expect(await fetched(list, entries, { mayBe: ({ pk }) => pk !== entries[3]?.key.pk, read })).toEqual([]);
  });
});

describe.each(engines)('the indexes on $name', (engine) => {
  useEngine(engine);
  const scheme: Scheme = { ...haarlem, schemeId: 'indexes', caps: { ...haarlem.caps, amountCents: null, awards: 1 } };
  const copiesOf = (item: Item | undefined) =>
    (['by-owner', 'by-region'] as const).map((index) => {
      const { partition, sort, copied } = tableIndexes[index];
      return [partition, sort, ...copied].map((name) => item?.[name]);
    });

  it('spread the applications of a region over all its partitions, each at home in one', async () => {
    await publish(scheme, 'indexes');
    const nths = Array.from({ length: 40 }, (_, n) => n + 1);
    await submit(nths.map((nth) => received(scheme, { nth })));
    const { partitions } = lists.region(scheme.region);
    const held = await Promise.all(
      partitions.map((partition) =>
        queryAll({
          IndexName: 'by-region',
          KeyConditionExpression: 'regionKey = :key',
          ExpressionAttributeValues: { ':key': partition },
        }),
      ),
    );
    expect(held).toHaveLength(listShards);
    expect(held.filter((some) => some.length > 0).length).toBeGreaterThan(listShards / 2);
    expect(
      held
        .flat()
        .map(({ pk }) => pk)
        .sort(),
    ).toEqual(nths.map((nth) => keys.application(idOf(nth)).pk).sort());
    for (const entry of held.flat()) expect(JSON.stringify(entry).length).toBeLessThan(1_000);
  });

  it('are not written again when an application is ranked, but for its worklist', async () => {
    const before = [await get(keys.application(idOf(1))), await get(keys.application(idOf(2)))];
    await allocateAll(scheme, 'indexes', minute(30));
    const after = [await get(keys.application(idOf(1))), await get(keys.application(idOf(2)))];
    expect(after.map((item) => item?.status)).toEqual(['reserved', 'waiting']);
    expect(after.map(copiesOf)).toEqual(before.map(copiesOf));
    for (const values of copiesOf(after[0])) expect(values).not.toContain(undefined);
    expect(after.map((item) => item?.queueKey !== undefined)).toEqual([true, false]);
  });
});
