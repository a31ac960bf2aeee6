import type { TableShape } from '../../../bench/model/table-shape';
import { type Attributes, Bindings, Invalid } from './bindings';
import { equal, holds } from './expressions';
import { type Expressions, type QueryInput, queried } from './query';
import {
  type Answered,
  type Appeared,
  errorOf,
  idOf,
  keyOf,
  type Reason,
  Refused,
  refusal,
  type Snapshot,
  type Stored,
  storedOf,
} from './stored';
import { updated } from './updates';

type Json = Readonly<Record<string, unknown>>;

interface Write extends Expressions {
  readonly Item?: Attributes;
  readonly Key?: Attributes;
}

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

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
        return queried(input as unknown as QueryInput, this.#shape, (index, value) => this.#partition(index, value));
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

  #partition(index: string, value: string): readonly Stored[] {
    const ids = this.#partitions.get(`${index} ${value}`) ?? new Set();
    return [...ids].map((id) => this.#items.get(id) as Stored);
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
