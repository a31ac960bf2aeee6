import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { dataFiles } from '../../audit/read-export';

type Attributes = Record<string, AttributeValue>;

/** The items of an export as they lie there, one after the other, however many there are. */
export async function* itemsOf(path: string): AsyncGenerator<Attributes, void, void> {
  for (const file of dataFiles(path)) {
    const stream = createReadStream(file);
    const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (text.trim() !== '') yield withBytes((JSON.parse(text) as { Item: Attributes }).Item);
    }
  }
}

/** JSON has bytes as base64; DynamoDB takes them as bytes. */
function withBytes(item: Attributes): Attributes {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, bytesIn(value)]));
}

function bytesIn(value: AttributeValue): AttributeValue {
  if (value.B !== undefined) return { B: Buffer.from(String(value.B), 'base64') };
  if (value.L !== undefined) return { L: value.L.map(bytesIn) };
  if (value.M !== undefined) return { M: withBytes(value.M) };
  return value;
}

/** What tells two tables apart, whatever the order of their items: how many of each kind there are, and what they say. */
export interface Fingerprint {
  readonly items: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** The digests of all items, added up. */
  readonly digest: string;
}

const modulus = 2n ** 256n;

export async function fingerprintOf(path: string): Promise<Fingerprint> {
  const kinds = new Map<string, number>();
  let sum = 0n;
  let items = 0;
  for await (const item of itemsOf(path)) {
    const kind = item.kind?.S ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    items += 1;
    sum = (sum + BigInt(`0x${createHash('sha256').update(canonical(item)).digest('hex')}`)) % modulus;
  }
  return { items, kinds: Object.fromEntries([...kinds].sort()), digest: sum.toString(16) };
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const perWrite = 25;
const mostTries = 8;

/**
 * Writes every item of an export into a table that is empty.
 * @returns how many
 * @throws Error when there is anything in the table: what is there must not be mixed with what was
 */
export async function importTable(client: DynamoDBClient, table: string, path: string): Promise<number> {
  const { Count = 0 } = await client.send(new ScanCommand({ TableName: table, Limit: 1 }));
  if (Count > 0) throw new Error(`${table} is not empty: restore into a new table`);
  let written = 0;
  let group: Attributes[] = [];
  const flush = async () => {
    await put(client, table, group);
    written += group.length;
    group = [];
  };
  for await (const item of itemsOf(path)) {
    group.push(item);
    if (group.length === perWrite) await flush();
  }
  if (group.length > 0) await flush();
  return written;
}

async function put(client: DynamoDBClient, table: string, items: readonly Attributes[]): Promise<void> {
  let left: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let tries = 1; left.length > 0; tries++) {
    if (tries > mostTries) throw new Error(`${left.length} items stayed unwritten`);
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
    left = UnprocessedItems?.[table] ?? [];
    if (left.length > 0) await sleep(50 * 2 ** tries);
  }
}
