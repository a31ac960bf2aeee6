import type { CreateTableCommandInput, TableDescription } from '@aws-sdk/client-dynamodb';
import type { Item, Value } from './units';

export interface IndexShape {
  readonly name: string;
  readonly partition: string;
  readonly sort: string | null;
  /** Attributes copied beside the keys; null: all of them. */
  readonly copied: readonly string[] | null;
}

/** What the model must know of a table: its keys and what its indexes copy. */
export interface TableShape {
  readonly partition: string;
  readonly sort: string | null;
  readonly indexes: readonly IndexShape[];
}

type Described = Pick<CreateTableCommandInput, 'KeySchema' | 'GlobalSecondaryIndexes'> | TableDescription;

/** Out of what `CreateTable` is asked or what `DescribeTable` answers. */
export function tableShape({ KeySchema, GlobalSecondaryIndexes = [] }: Described): TableShape {
  const keyOf = (schema: Described['KeySchema'], kind: 'HASH' | 'RANGE') =>
    schema?.find(({ KeyType }) => KeyType === kind)?.AttributeName ?? null;
  return {
    partition: keyOf(KeySchema, 'HASH') ?? '',
    sort: keyOf(KeySchema, 'RANGE'),
    indexes: GlobalSecondaryIndexes.map((index) => ({
      name: index.IndexName ?? '',
      partition: keyOf(index.KeySchema, 'HASH') ?? '',
      sort: keyOf(index.KeySchema, 'RANGE'),
      copied: index.Projection?.ProjectionType === 'ALL' ? null : (index.Projection?.NonKeyAttributes ?? []),
    })),
  };
}

export const textOf = (value: Value | undefined): string => {
  if (value === undefined) return '';
  return String(value.S ?? value.N ?? value.B ?? '');
};

/** One text for an item's whole key. */
export const itemKey = ({ partition, sort }: TableShape, item: Item): string =>
  sort === null ? textOf(item[partition]) : `${textOf(item[partition])}\u0000${textOf(item[sort])}`;

/** What an index holds of an item: null where the item lacks a key of it, for then it is not in it. */
export function copyOf(shape: TableShape, index: IndexShape, item: Item): Item | null {
  const { partition, sort, copied } = index;
  if (item[partition] === undefined || (sort !== null && item[sort] === undefined)) return null;
  if (copied === null) return item;
  const names = [partition, sort, shape.partition, shape.sort, ...copied];
  return Object.fromEntries(names.flatMap((name) => (name !== null && item[name] ? [[name, item[name]]] : [])));
}
