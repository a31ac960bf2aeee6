import { marshall } from '@aws-sdk/util-dynamodb';
import type { Batch } from '../../domain/payout/batch';
import { batchItem } from '../../functions/store/batches';
import type { JsonObject } from '../../local/json';
import type { JsonAction } from '../../local/services/server';
import { itemBytes, type Item as StoredItem } from '../model/units';
import { lineItems } from './batches';

/** What DynamoDB reads for one page of a query. Source: developer guide, "Paginating table query results". */
const pageBytes = 1024 * 1024;

interface Asked {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExclusiveStartKey?: { readonly page: { readonly N: string } };
}

/**
 * A table with one batch, which answers at once and in pages as long as DynamoDB's. The engines of this machine walk
 * over the whole batch for each page, so that most of what would be measured is the engine.
 */
export function tableWith(batch: Batch): ReadonlyMap<string, JsonAction> {
  const pages = [...pagesOf(batch)];
  const head = stored(batchItem(batch)) as JsonObject;
  return new Map<string, JsonAction>([
    ['DynamoDB_20120810.GetItem', () => ({ Item: head })],
    ['DynamoDB_20120810.Query', (asked) => pageAnswer(pages, asked as unknown as Asked)],
  ]);
}

const stored = (item: object): StoredItem => marshall(item, { removeUndefinedValues: true }) as unknown as StoredItem;

function* pagesOf(batch: Batch): Generator<readonly StoredItem[], void, void> {
  let page: StoredItem[] = [];
  let bytes = 0;
  for (const item of lineItems(batch)) {
    const line = stored(item);
    page.push(line);
    bytes += itemBytes(line);
    if (bytes < pageBytes) continue;
    yield page;
    page = [];
    bytes = 0;
  }
  yield page;
}

function pageAnswer(pages: readonly (readonly StoredItem[])[], asked: Asked): JsonObject {
  const nth = Number(asked.ExclusiveStartKey?.page.N ?? 0);
  const names = asked.ProjectionExpression.split(', ').map((name) => asked.ExpressionAttributeNames[name] ?? name);
  const Items = (pages[nth] ?? []).map((line) => Object.fromEntries(names.map((name) => [name, line[name] ?? {}])));
  const more = nth + 1 < pages.length ? { LastEvaluatedKey: { page: { N: String(nth + 1) } } } : {};
  return { Items, Count: Items.length, ...more } as unknown as JsonObject;
}
