import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { TableBusy } from '../runtime/busy';
import { lazily, required } from '../runtime/config';
import { backOff, maxTries } from './back-off';

/** The key of an item: built by `keys.ts` alone. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item as it comes out of the table, before a store has parsed it. */
export type Item = Readonly<Record<string, unknown>>;

/** A query in the shape of lib-dynamodb; the table is known. */
export type TableQuery = Readonly<Omit<QueryCommandInput, 'TableName'>>;

export interface ReadOptions {
  /** See every write acknowledged before; twice the read capacity. Not on an index. */
  readonly consistent?: boolean;
}

/** A read that hangs is asked again within the time a person waits; retries inside the SDK back off with jitter. */
export const documents = lazily(() => {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });
  // It writes every request and answer out for a log that nobody keeps: a twelfth of the work in a crowd.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
});

export const tableName = (): string => required('TABLE_NAME');

export async function get(key: Key, options: ReadOptions = {}): Promise<Item | undefined> {
  const { pk, sk } = key;
  const input = { TableName: tableName(), Key: { pk, sk }, ConsistentRead: options.consistent ?? false };
  return (await documents().send(new GetCommand(input))).Item;
}

/** One page: at most `input.Limit` items, and the key to go on from; null at the end. */
export async function queryPage(input: TableQuery): Promise<{ items: Item[]; lastKey: Item | null }> {
  const page = await documents().send(new QueryCommand({ ...input, TableName: tableName() }));
  return { items: page.Items ?? [], lastKey: page.LastEvaluatedKey ?? null };
}

/** Every item of a query, fetched page by page as the caller takes them. */
export async function* query(input: TableQuery): AsyncGenerator<Item, void, void> {
  let startKey: Item | null = null;
  do {
    const page = await queryPage(startKey === null ? input : { ...input, ExclusiveStartKey: startKey });
    yield* page.items;
    startKey = page.lastKey;
  } while (startKey !== null);
}

/** Every item of a query, in one array: for what is known to be small. */
export async function queryAll(input: TableQuery): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of query(input)) items.push(item);
  return items;
}

/** What DynamoDB takes in one request. */
const [mostKeys, mostPuts] = [100, 25];

/**
 * The items of these keys, in the order of the keys; what does not exist is left out. Any number of keys.
 * @throws TableBusy when the table keeps handing keys back
 */
export async function batchGet(keys: readonly Key[], options: ReadOptions = {}): Promise<Item[]> {
  const find = await batchLookup(keys, options);
  return keys.map(find).filter((item) => item !== undefined);
}

/** As `batchGet`, for who asks for items of several kinds at once and looks each up by its key. */
export async function batchLookup(
  keys: readonly Key[],
  options: ReadOptions = {},
): Promise<(key: Key) => Item | undefined> {
  const found = new Map<string, Item>();
  const wanted = [...new Map(keys.map((key) => [idOf(key), key])).values()];
  const chunks: Promise<Item[]>[] = [];
  for (let start = 0; start < wanted.length; start += mostKeys) {
    chunks.push(batchGetChunk(wanted.slice(start, start + mostKeys), options));
  }
  for (const item of (await Promise.all(chunks)).flat()) found.set(idOf(item), item);
  return (key) => found.get(idOf(key));
}

async function batchGetChunk(keys: readonly Key[], { consistent = false }: ReadOptions): Promise<Item[]> {
  const items: Item[] = [];
  let left: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let tries = 1; tries <= maxTries; tries++) {
    const RequestItems = { [tableName()]: { Keys: left, ConsistentRead: consistent } };
    const answer = await documents().send(new BatchGetCommand({ RequestItems }));
    items.push(...(answer.Responses?.[tableName()] ?? []));
    left = answer.UnprocessedKeys?.[tableName()]?.Keys ?? [];
    if (left.length === 0) return items;
    await backOff(tries);
  }
  throw new TableBusy(`${left.length} keys stayed unread`);
}

/**
 * Puts items that need neither a condition nor each other: half the units of a transaction. Any number of items; the
 * same item put twice is put once.
 * @throws TableBusy when the table keeps handing items back: some may be written
 */
export async function batchPut(items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += mostPuts)
    await batchPutChunk(items.slice(start, start + mostPuts));
}

async function batchPutChunk(items: readonly Item[]): Promise<void> {
  let left: readonly BatchedWrite[] = items.map((item) => ({ PutRequest: { Item: { ...item } } }));
  for (let tries = 1; tries <= maxTries; tries++) {
    const answer = await documents().send(new BatchWriteCommand({ RequestItems: { [tableName()]: [...left] } }));
    left = answer.UnprocessedItems?.[tableName()] ?? [];
    if (left.length === 0) return;
    await backOff(tries);
  }
  throw new TableBusy(`${left.length} items stayed unwritten`);
}

type BatchedWrite = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

const idOf = ({ pk, sk }: Item | Key): string => JSON.stringify([pk, sk]);
