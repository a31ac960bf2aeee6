import type { TableShape } from '../../../bench/model/table-shape';
import { type Attributes, Bindings, Invalid } from './bindings';
import { holds } from './expressions';
import { idOf, keyOf, type Stored, textAt } from './stored';
import { projected } from './updates';

export interface Expressions {
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

export interface QueryInput extends Expressions {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly FilterExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Attributes;
}

/** @param partitionOf what stands in a partition of the table, or of the index of that name */
export function queried(
  input: QueryInput,
  shape: TableShape,
  partitionOf: (index: string, value: string) => readonly Stored[],
): object {
  const bindings = new Bindings(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
  const index = shape.indexes.find(({ name }) => name === input.IndexName);
  const [partition, sort] = index === undefined ? ['pk', 'sk'] : [index.partition, index.sort ?? ''];
  const value = partitionAsked(input.KeyConditionExpression, partition, bindings);
  const sortOf = ({ attributes }: Stored) => textAt(attributes, sort);
  let all = [...partitionOf(input.IndexName ?? '', value)];
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
  let items = page.map(({ attributes }) => (index === undefined ? attributes : copied(index, attributes)));
  if (input.FilterExpression !== undefined) {
    items = items.filter((one) => holds(input.FilterExpression ?? '', one, bindings));
  }
  if (input.ProjectionExpression !== undefined) {
    projected(input.ProjectionExpression, {}, bindings);
    items = items.map((one) => projected(input.ProjectionExpression ?? '', one, bindings));
  }
  bindings.assertUsed();
  const lastKey = (of: Attributes) => Object.fromEntries(['pk', 'sk', partition, sort].map((name) => [name, of[name]]));
  return {
    Items: items,
    Count: items.length,
    ScannedCount: page.length,
    ...(more ? { LastEvaluatedKey: lastKey(last.attributes) } : {}),
  };
}

function copied(index: TableShape['indexes'][number], attributes: Attributes): Attributes {
  if (index.copied === null) return attributes;
  const names = new Set(['pk', 'sk', index.partition, index.sort ?? '', ...index.copied]);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)));
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
