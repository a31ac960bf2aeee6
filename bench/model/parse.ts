import { itemKey, type TableShape, textOf } from './table-shape';
import type { Item, Value } from './units';

/** One item that a write, or a transaction of reads, is about. */
export interface Touched {
  readonly action: 'check' | 'delete' | 'get' | 'put' | 'update';
  readonly key: string;
  readonly partition: string;
  /** What is put; null for the other actions. */
  readonly item: Item | null;
  /** What an update gives to attributes by plain `SET name = :value`; `null` for what it removes. */
  readonly assigned: ReadonlyMap<string, Value | null>;
}

export interface Request {
  readonly operation: string;
  readonly kind: 'other' | 'read' | 'write';
  readonly transaction: boolean;
  readonly touched: readonly Touched[];
  /** Partitions of a plain read. */
  readonly reads: readonly { readonly index: string; readonly partition: string }[];
}

interface Action {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
}

type Input = Readonly<Record<string, unknown>> & Action;

const actionNames = { Put: 'put', Update: 'update', Delete: 'delete', ConditionCheck: 'check', Get: 'get' } as const;
const nothing: ReadonlyMap<string, Value | null> = new Map();

/** A request of DynamoDB's protocol; the operations that neither read nor write items are "other". */
export function parseRequest(shape: TableShape, operation: string, body: string): Request {
  const input = JSON.parse(body) as Input;
  const touched = (action: Touched['action'], one: Action): Touched => touch(shape, action, one);
  const of = (kind: Request['kind'], rest: Partial<Request>): Request => ({
    ...{ operation, kind, transaction: false, touched: [], reads: [] },
    ...rest,
  });
  const read = (key: Item) => ({ index: '', partition: textOf(key[shape.partition]) });
  switch (operation) {
    case 'PutItem':
      return of('write', { touched: [touched('put', input)] });
    case 'UpdateItem':
      return of('write', { touched: [touched('update', input)] });
    case 'DeleteItem':
      return of('write', { touched: [touched('delete', input)] });
    case 'BatchWriteItem':
      return of('write', { touched: batchWrites(input).map(([action, one]) => touched(action, one)) });
    case 'TransactWriteItems':
      return of('write', {
        transaction: true,
        touched: transactionItems(input).map(([name, one]) => touched(name, one)),
      });
    case 'TransactGetItems':
      return of('read', {
        transaction: true,
        touched: transactionItems(input).map(([name, one]) => touched(name, one)),
        reads: transactionItems(input).map(([, one]) => read(one.Key ?? {})),
      });
    case 'GetItem':
      return of('read', { reads: [read(input.Key ?? {})] });
    case 'BatchGetItem':
      return of('read', { reads: batchKeys(input).map(read) });
    case 'Query':
      return of('read', { reads: [queried(shape, input)] });
    case 'Scan':
      return of('read', { reads: [] });
    default:
      return of('other', {});
  }
}

function touch(shape: TableShape, action: Touched['action'], one: Action): Touched {
  const named = one.Item ?? one.Key ?? {};
  return {
    action,
    key: itemKey(shape, named),
    partition: textOf(named[shape.partition]),
    item: one.Item ?? null,
    assigned: action === 'update' ? assignments(one) : nothing,
  };
}

function transactionItems(input: Input): [Touched['action'], Action][] {
  const items = (input.TransactItems ?? []) as Readonly<Record<string, Action>>[];
  return items.flatMap((item) =>
    Object.entries(actionNames).flatMap(([name, action]): [Touched['action'], Action][] =>
      item[name] === undefined ? [] : [[action, item[name]]],
    ),
  );
}

function batchWrites(input: Input): [Touched['action'], Action][] {
  const requests = Object.values(
    (input.RequestItems ?? {}) as Record<string, Readonly<Record<string, Action>>[]>,
  ).flat();
  return requests.map(({ PutRequest, DeleteRequest }) =>
    PutRequest === undefined ? ['delete', DeleteRequest ?? {}] : ['put', PutRequest],
  );
}

const batchKeys = (input: Input): Item[] =>
  Object.values((input.RequestItems ?? {}) as Record<string, { Keys: Item[] }>).flatMap(({ Keys }) => Keys);

function queried(shape: TableShape, input: Input): { index: string; partition: string } {
  const index = shape.indexes.find(({ name }) => name === input.IndexName);
  const attribute = index?.partition ?? shape.partition;
  for (const [, name = '', value = ''] of String(input.KeyConditionExpression).matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    if ((input.ExpressionAttributeNames?.[name] ?? name) !== attribute) continue;
    return { index: index?.name ?? '', partition: textOf(input.ExpressionAttributeValues?.[value]) };
  }
  return { index: index?.name ?? '', partition: '' };
}

function assignments(one: Action): ReadonlyMap<string, Value | null> {
  const nameOf = (name: string) => one.ExpressionAttributeNames?.[name] ?? name;
  const found = new Map<string, Value | null>();
  const expression = one.UpdateExpression ?? '';
  for (const [, name = '', value = ''] of expression.matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    found.set(nameOf(name), one.ExpressionAttributeValues?.[value] ?? null);
  }
  const removed = /\bREMOVE\s+(.*?)(?=\b(?:SET|ADD|DELETE)\b|$)/is.exec(expression)?.[1] ?? '';
  for (const name of removed.split(',')) if (name.trim() !== '') found.set(nameOf(name.trim()), null);
  return found;
}
