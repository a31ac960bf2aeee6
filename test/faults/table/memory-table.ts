import { Buffer } from 'node:buffer';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableShape } from '../../../bench/model/table-shape';
import { type Attributes, Bindings, equal, holds, Invalid, projected, updated } from './expressions';

/** An item as it stands: never changed, only replaced. */
export interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly attributes: Attributes;
  /** As JavaScript, made when it is first asked for. */
  readonly plain: Readonly<Record<string, unknown>>;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** A new item, as the stream tells of it. */
export interface Appeared {
  readonly nth: number;
  readonly item: Stored;
}

type Json = Readonly<Record<string, unknown>>;

interface Expressions {
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

interface Write extends Expressions {
  readonly Item?: Attributes;
  readonly Key?: Attributes;
}

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

interface QueryInput extends Expressions {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly FilterExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Attributes;
}

/** Ten minutes, as DynamoDB keeps the tokens of transactions. */
const tokenMs = 600_000;

export interface Exchanged {
  readonly operation: string;
  readonly body: string;
  readonly answered: Answered;
}

/** Sees every request to every table of this process, and its answer; null: nobody does. */
export const watching: { by: ((exchanged: Exchanged) => void) | null } = { by: null };

/** For tests that show that what breaks is found: a table that does not do all that it should. */
export interface Weakness {
  /** Whether conditions of writes of this partition are let go. */
  readonly letsGo: (pk: string) => boolean;
  /** Does a transaction again under a token that it has seen. */
  readonly forgetsTokens: boolean;
}

/** What `snapshot` gives and `restore` takes. */
export interface Snapshot {
  readonly items: ReadonlyMap<string, Stored>;
  readonly tokens: ReadonlyMap<string, { readonly body: string; readonly at: number }>;
  readonly appeared: readonly Appeared[];
  readonly nth: number;
}

/**
 * DynamoDB's items in memory, for one table: so fast that a whole life is lived again for each call that could fail, and
 * set back to any moment. It does what the house asks of it and refuses everything else; `memory-table.test.ts` holds
 * it against the real engines, answer by answer.
 */
export class MemoryTable {
  readonly #shape: TableShape;
  #items = new Map<string, Stored>();
  /** Keys by partition of the table and of each index. */
  #partitions = new Map<string, Set<string>>();
  #tokens = new Map<string, { readonly body: string; readonly at: number }>();
  #appeared: Appeared[] = [];
  #nth = 0;
  weakness: Weakness | null = null;

  constructor(shape: TableShape) {
    this.#shape = shape;
  }

  items(): IterableIterator<Stored> {
    return this.#items.values();
  }

  get(pk: string, sk: string): Stored | undefined {
    return this.#items.get(idOf(pk, sk));
  }

  get size(): number {
    return this.#items.size;
  }

  /** New items since the last call. */
  takeAppeared(): Appeared[] {
    return this.#appeared.splice(0);
  }

  snapshot(): Snapshot {
    return {
      items: new Map(this.#items),
      tokens: new Map(this.#tokens),
      appeared: [...this.#appeared],
      nth: this.#nth,
    };
  }

  restore({ items, tokens, appeared, nth }: Snapshot): void {
    this.#items = new Map();
    this.#partitions = new Map();
    for (const stored of items.values()) this.#keep(stored);
    this.#tokens = new Map(tokens);
    this.#appeared = [...appeared];
    this.#nth = nth;
  }

  /** For tests that break it on purpose: writes past every condition; null deletes. */
  overwrite(pk: string, sk: string, attributes: Attributes | null): void {
    if (attributes === null) this.#drop(idOf(pk, sk));
    else this.#keep(storedOf(attributes));
  }

  ask(operation: string, body: string, nowMs: number): Answered {
    const answered = this.#ask(operation, body, nowMs);
    watching.by?.({ operation, body, answered });
    return answered;
  }

  #ask(operation: string, body: string, nowMs: number): Answered {
    try {
      return { status: 200, body: JSON.stringify(this.#answer(operation, body, nowMs)) };
    } catch (fault) {
      if (fault instanceof Refused) return { status: 400, body: JSON.stringify(fault.body) };
      if (fault instanceof Invalid) return refusal('ValidationException', fault.message);
      throw fault;
    }
  }

  #answer(operation: string, body: string, nowMs: number): object {
    const input = JSON.parse(body) as Json;
    switch (operation) {
      case 'GetItem': {
        const found = this.#items.get(keyOf(input.Key as Attributes));
        return found === undefined ? {} : { Item: found.attributes };
      }
      case 'BatchGetItem':
        return this.#batchGet(input);
      case 'BatchWriteItem':
        return this.#batchWrite(input);
      case 'Query':
        return this.#query(input as unknown as QueryInput);
      case 'TransactWriteItems':
        return this.#transact(input, body, nowMs);
      default:
        throw new Error(`the table in memory does not know ${operation}`);
    }
  }

  #batchGet(input: Json): object {
    const [[name, { Keys }] = ['', { Keys: [] }]] = Object.entries(
      input.RequestItems as Record<string, { Keys: Attributes[] }>,
    );
    const ids = Keys.map(keyOf);
    if (ids.length > 100 || ids.length === 0) throw new Invalid('a batch has 1 to 100 keys');
    if (new Set(ids).size !== ids.length) throw new Invalid('Provided list of item keys contains duplicates');
    const found = ids.map((id) => this.#items.get(id)?.attributes).filter((item) => item !== undefined);
    return { Responses: { [name]: found }, UnprocessedKeys: {} };
  }

  #batchWrite(input: Json): object {
    const [[, requests] = ['', []]] = Object.entries(
      input.RequestItems as Record<string, { PutRequest?: { Item: Attributes } }[]>,
    );
    const items = requests.map(({ PutRequest }) => {
      if (PutRequest === undefined) throw new Error('the table in memory only puts in batches');
      return storedOf(PutRequest.Item);
    });
    if (items.length > 25 || items.length === 0) throw new Invalid('a batch has 1 to 25 writes');
    if (new Set(items.map((one) => idOf(one.pk, one.sk))).size !== items.length) {
      throw new Invalid('Provided list of item keys contains duplicates');
    }
    for (const item of items) this.#write(idOf(item.pk, item.sk), item);
    return { UnprocessedItems: {} };
  }

  #query(input: QueryInput): object {
    const bindings = new Bindings(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
    const index = this.#shape.indexes.find(({ name }) => name === input.IndexName);
    const [partition, sort] = index === undefined ? ['pk', 'sk'] : [index.partition, index.sort ?? ''];
    const value = partitionAsked(input.KeyConditionExpression, partition, bindings);
    const ids = this.#partitions.get(`${input.IndexName ?? ''} ${value}`) ?? new Set();
    const sortOf = ({ attributes }: Stored) => textAt(attributes, sort);
    let all = [...ids].map((id) => this.#items.get(id) as Stored);
    all = all.filter(({ attributes }) => holds(input.KeyConditionExpression, attributes, bindings));
    // So that what is not used is found where the partition is empty too.
    holds(input.KeyConditionExpression, undefined, bindings);
    all.sort((a, b) => (sortOf(a) < sortOf(b) ? -1 : sortOf(a) > sortOf(b) ? 1 : a.pk + a.sk < b.pk + b.sk ? -1 : 1));
    if (input.ScanIndexForward === false) all.reverse();
    if (input.ExclusiveStartKey !== undefined) {
      const from = textAt(input.ExclusiveStartKey, sort);
      const start = keyOf(input.ExclusiveStartKey);
      const after = (one: Stored) => (input.ScanIndexForward === false ? sortOf(one) < from : sortOf(one) > from);
      const at = all.findIndex((one) => idOf(one.pk, one.sk) === start);
      all = at >= 0 ? all.slice(at + 1) : all.filter(after);
    }
    const page = input.Limit === undefined ? all : all.slice(0, input.Limit);
    const last = page.at(-1);
    const more = last !== undefined && (page.length < all.length || page.length === input.Limit);
    let items = page.map(({ attributes }) => (index === undefined ? attributes : this.#copied(index, attributes)));
    if (input.FilterExpression !== undefined) {
      items = items.filter((one) => holds(input.FilterExpression ?? '', one, bindings));
    }
    if (input.ProjectionExpression !== undefined) {
      projected(input.ProjectionExpression, {}, bindings);
      items = items.map((one) => projected(input.ProjectionExpression ?? '', one, bindings));
    }
    bindings.assertUsed();
    const lastKey = (of: Attributes) =>
      Object.fromEntries(['pk', 'sk', partition, sort].map((name) => [name, of[name]]));
    return {
      Items: items,
      Count: items.length,
      ScannedCount: page.length,
      ...(more ? { LastEvaluatedKey: lastKey(last.attributes) } : {}),
    };
  }

  #copied(index: TableShape['indexes'][number], attributes: Attributes): Attributes {
    if (index.copied === null) return attributes;
    const names = new Set(['pk', 'sk', index.partition, index.sort ?? '', ...index.copied]);
    return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)));
  }

  #transact(input: Json, body: string, nowMs: number): object {
    const token = String(input.ClientRequestToken);
    const before = this.weakness?.forgetsTokens ? undefined : this.#tokens.get(token);
    if (before !== undefined && nowMs - before.at < tokenMs) {
      if (before.body === body) return {};
      throw new Refused(errorOf('IdempotentParameterMismatchException', 'another request under the same token'));
    }
    const actions = (input.TransactItems as Partial<Record<Kind, Write>>[]).map((action) => {
      const [[kind, write] = []] = Object.entries(action) as [Kind, Write][];
      if (kind === undefined || write === undefined) throw new Invalid('an action without a write');
      return { kind, write, id: keyOf(kind === 'Put' ? (write.Item ?? {}) : (write.Key ?? {})) };
    });
    if (actions.length === 0 || actions.length > 100) throw new Invalid('a transaction has 1 to 100 actions');
    if (new Set(actions.map(({ id }) => id)).size !== actions.length) {
      throw new Invalid('Transaction request cannot include multiple operations on one item');
    }
    const results = actions.map(({ kind, write, id }) => this.#outcome(kind, write, id));
    if (results.some(({ failed }) => failed !== null)) {
      const reasons = results.map(({ failed }) => failed ?? { Code: 'None' });
      const codes = reasons.map(({ Code }) => Code).join(', ');
      const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
      const error = errorOf('TransactionCanceledException', message);
      throw new Refused({ ...error, Message: message, CancellationReasons: reasons });
    }
    for (const [nth, { id, kind }] of actions.entries()) {
      if (kind !== 'ConditionCheck') this.#write(id, results[nth]?.after ?? null);
    }
    this.#tokens.set(token, { body, at: nowMs });
    return {};
  }

  #outcome(kind: Kind, write: Write, id: string): { after: Stored | null; failed: Reason | null } {
    const bindings = new Bindings(write.ExpressionAttributeNames, write.ExpressionAttributeValues);
    const before = this.#items.get(id);
    const weak = this.weakness?.letsGo(id.split('\0')[0] ?? '') ?? false;
    const condition = weak ? undefined : write.ConditionExpression;
    const met = condition === undefined || holds(condition, before?.attributes, bindings);
    if (!met) {
      const item = write.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? before?.attributes : undefined;
      const reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
      return { after: null, failed: { ...reason, ...(item ? { Item: item } : {}) } };
    }
    if (kind === 'Update') {
      const base = before?.attributes ?? (write.Key as Attributes);
      const after = updated(write.UpdateExpression ?? '', base, bindings);
      if (!weak) bindings.assertUsed();
      for (const name of ['pk', 'sk']) {
        const [was, is] = [base[name], after[name]];
        if (was === undefined || is === undefined || !equal(was, is)) throw new Invalid('an update of the key');
      }
      return { after: storedOf(after), failed: null };
    }
    if (!weak) bindings.assertUsed();
    return { after: kind === 'Put' ? storedOf(write.Item ?? {}) : null, failed: null };
  }

  #write(id: string, after: Stored | null): void {
    const isNew = !this.#items.has(id);
    this.#drop(id);
    if (after === null) return;
    this.#keep(after);
    if (!isNew) return;
    this.#nth += 1;
    this.#appeared.push({ nth: this.#nth, item: after });
  }

  #keep(stored: Stored): void {
    const id = idOf(stored.pk, stored.sk);
    this.#items.set(id, stored);
    for (const partition of this.#partitionsOf(stored)) {
      const there = this.#partitions.get(partition);
      if (there === undefined) this.#partitions.set(partition, new Set([id]));
      else there.add(id);
    }
  }

  #drop(id: string): void {
    const stored = this.#items.get(id);
    if (stored === undefined) return;
    for (const partition of this.#partitionsOf(stored)) this.#partitions.get(partition)?.delete(id);
    this.#items.delete(id);
  }

  #partitionsOf({ pk, attributes }: Stored): string[] {
    const own = [` ${pk}`];
    for (const { name, partition, sort } of this.#shape.indexes) {
      const value = attributes[partition];
      const hasSort = sort === null || attributes[sort] !== undefined;
      if (value !== undefined && 'S' in value && hasSort) own.push(`${name} ${value.S}`);
    }
    return own;
  }
}

interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: Attributes;
}

class Refused extends Error {
  readonly body: object;

  constructor(body: object) {
    super('refused');
    this.body = body;
  }
}

const errorOf = (code: string, message: string) => ({
  __type: `com.amazonaws.dynamodb.v20120810#${code}`,
  message,
});

const refusal = (code: string, message: string): Answered => ({
  status: 400,
  body: JSON.stringify(errorOf(code, message)),
});

const idOf = (pk: string, sk: string): string => `${pk}\0${sk}`;

function textAt(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return value !== undefined && 'S' in value ? value.S : '';
}

function keyOf(key: Attributes): string {
  const [pk, sk] = [textAt(key, 'pk'), textAt(key, 'sk')];
  if (pk === '' || sk === '') throw new Invalid('The provided key element does not match the schema');
  return idOf(pk, sk);
}

const mostBytes = 400 * 1024;

function storedOf(attributes: Attributes): Stored {
  keyOf(attributes);
  let plain: Readonly<Record<string, unknown>> | undefined;
  if (Buffer.byteLength(JSON.stringify(attributes)) > 2 * mostBytes) throw new Invalid('Item size has exceeded');
  return {
    pk: textAt(attributes, 'pk'),
    sk: textAt(attributes, 'sk'),
    attributes,
    get plain() {
      plain ??= unmarshall(attributes as Parameters<typeof unmarshall>[0]);
      return plain;
    },
  };
}

const partitionCondition = /^\s*(#?\w+)\s*=\s*(:\w+)/;

/** The value that the partition key is asked for. */
function partitionAsked(text: string, partition: string, bindings: Bindings): string {
  const [, name = '', value = ''] = partitionCondition.exec(text) ?? [];
  if (bindings.name(name) !== partition) throw new Invalid(`a query begins with ${partition}`);
  const asked = bindings.value(value);
  if (!('S' in asked)) throw new Invalid('the partition key is a text');
  return asked.S;
}
