import { DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Memory } from '../../bench/model/memory';
import { parseRequest } from '../../bench/model/parse';
import { consumed } from '../../bench/model/table-model';
import { tableShape } from '../../bench/model/table-shape';
import { type Item, itemBytes, readUnits, writeUnits } from '../../bench/model/units';
import { EngineLink } from '../../bench/simulation/engine-link';
import { dynoxide } from '../../local/engine/dynoxide';
import type { Engine } from '../../local/engine/engine';

const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
const names = ['pk', 'sk', 'regionKey', 'regionSort', 'queueKey', 'queueSort', 'ownerKey'];
const table = {
  TableName: 'units',
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-region',
      KeySchema: [key('regionKey', 'HASH'), key('regionSort', 'RANGE')],
      Projection: { ProjectionType: 'ALL' as const },
    },
    {
      IndexName: 'by-queue',
      KeySchema: [key('queueKey', 'HASH'), key('queueSort', 'RANGE')],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    },
    {
      IndexName: 'by-owner',
      KeySchema: [key('ownerKey', 'HASH')],
      Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['status'] },
    },
  ],
};

const S = (text: string) => ({ S: text });
const one = fc.constantFrom('a', 'b');
const maybe = fc.option(one, { nil: undefined });

/** Items of up to three units, in any of the indexes or in none. */
const item = fc
  .record({
    ...{
      sk: one,
      status: one,
      regionKey: maybe,
      regionSort: maybe,
      queueKey: maybe,
      queueSort: maybe,
      ownerKey: maybe,
    },
    text: fc.integer({ min: 0, max: 2500 }).map((length) => 'x'.repeat(length)),
  })
  .map((texts): Item => {
    const set = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { pk: S('p'), ...Object.fromEntries(set.map(([name, text]) => [name, S(text)])) };
  });

const write = fc.oneof(
  item.map((Item) => ({ operation: 'PutItem', input: { Item } })),
  one.map((sk) => ({ operation: 'DeleteItem', input: { Key: { pk: S('p'), sk: S(sk) } } })),
);

describe('what the model says a write costs', () => {
  let engine: Engine;
  let link: EngineLink;
  beforeAll(async () => {
    engine = await dynoxide.start(null);
    link = new EngineLink(engine.url);
  });
  afterAll(async () => {
    link.close();
    await engine.stop();
  });

  it('is what the engine reports, whatever was written before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        const TableName = `units-${Math.random().toString(36).slice(2)}`;
        await link.ask('CreateTable', { ...table, TableName });
        const memory = new Memory(tableShape(table));
        for (const { operation, input } of writes) {
          const body = JSON.stringify({ ...input, TableName, ReturnConsumedCapacity: 'TOTAL' });
          const [touched] = parseRequest(tableShape(table), operation, body).touched;
          if (touched === undefined) throw new Error('nothing is touched');
          const { charges, done } = memory.costs(touched, false);
          done();
          const reported = consumed((await link.send(operation, body)).body);
          expect(charges.reduce((sum, { units }) => sum + units, 0)).toBe(reported);
        }
        await link.ask('DeleteTable', { TableName });
      }),
      { numRuns: 40 },
    );
  });

  it('is twice for the table in a transaction, of which the engine says the same', async () => {
    await link.ask('CreateTable', table);
    const put = (sk: string, bytes: number): TransactWriteItem => ({
      Put: {
        TableName: 'units',
        Item: { pk: S('p'), sk: S(sk), regionKey: S('r'), regionSort: S(sk), text: S('x'.repeat(bytes)) },
      },
    });
    const client = new DynamoDBClient({
      endpoint: engine.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    });
    const TransactItems = [put('1', 100), put('2', 1500)];
    const command = new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' });
    const { ConsumedCapacity: [reported] = [] } = await client.send(command);
    client.destroy();
    const { touched } = parseRequest(tableShape(table), 'TransactWriteItems', JSON.stringify({ TransactItems }));
    const memory = new Memory(tableShape(table));
    const units = touched.flatMap((each) => memory.costs(each, true).charges).reduce((sum, one) => sum + one.units, 0);
    expect(units).toBe((1 + 2) * 2 + (1 + 2));
    expect(reported?.CapacityUnits).toBe(units);
  });
});

describe('sizes', () => {
  it('are of names and values', () => {
    expect(itemBytes({ pk: S('ab'), é: S('é') })).toBe(2 + 2 + 2 + 2);
    expect(itemBytes({ n: { N: '12345' } })).toBe(1 + 4);
    expect(itemBytes({ m: { M: { a: S('b') } }, l: { L: [S('x'), { NULL: true }] } })).toBe(1 + 3 + 3 + 1 + 3 + 2 + 2);
  });

  it('make units, rounded up, at least one', () => {
    expect([0, 1024, 1025].map(writeUnits)).toEqual([1, 1, 2]);
    expect([0, 4096, 4097].map((bytes) => readUnits(bytes, true))).toEqual([1, 1, 2]);
    expect(readUnits(4097, false)).toBe(1);
  });
});
