import { createHash } from 'node:crypto';
import { type Declaration, declarationRecord } from '../../../domain/destruction/declaration';
import {
  type DestructionLine,
  type DestructionList,
  destructionLine,
  destructionList,
  hashedLine,
} from '../../../domain/destruction/list';
import { ok, type Result, refuse } from '../../../domain/result';
import { commit, type NamedAction } from '../commit';
import { indexKeys, lists } from '../index-keys';
import { keys } from '../keys';
import { listPage, type PageAsked } from '../merged-list';
import { type Page, readCursor, writeCursor } from '../page';
import { get, type Item, query, queryAll, queryPage } from '../table';

export async function loadList(listId: string): Promise<DestructionList | undefined> {
  const item = await get(keys.destructionList(listId), { consistent: true });
  return item === undefined ? undefined : destructionList.parse(item);
}

/** Of a region, newest first. */
export const listLists = (region: string, asked: PageAsked): Promise<Result<Page<DestructionList>>> =>
  listPage({ index: 'by-region', backwards: true, ...lists.destructions(region) }, asked, {
    read: (item) => destructionList.parse(item),
  });

const listItem = (list: DestructionList) => ({
  ...keys.destructionList(list.id),
  kind: 'destruction-list',
  ...list,
  ...indexKeys.destructionList(list.region, list.id),
});

export const newListAction = (list: DestructionList): NamedAction => ({
  name: 'list',
  put: { Item: listItem(list), ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * Written over what was read of it.
 * @param notBy whoever reviewed it must not be this one: also a condition of the write
 */
export const listAction = (prior: DestructionList, next: DestructionList, notBy?: string): NamedAction => ({
  name: 'list',
  put: {
    Item: listItem(next),
    ConditionExpression: `#version = :version AND #status = :status${notBy ? ' AND #review.#by <> :sub' : ''}`,
    ExpressionAttributeNames: {
      ...{ '#version': 'version', '#status': 'status' },
      ...(notBy ? { '#review': 'review', '#by': 'bySub' } : {}),
    },
    ExpressionAttributeValues: {
      ':version': prior.version,
      ':status': prior.status,
      ...(notBy ? { ':sub': notBy } : {}),
    },
  },
});

/** One more of something on the list, while it is in this state. */
export const tallyAction = (
  listId: string,
  status: DestructionList['status'],
  what: 'lines' | 'destroyed' | 'left',
): NamedAction => ({
  name: 'list',
  update: {
    Key: keys.destructionList(listId),
    UpdateExpression: 'ADD #what :one, #version :one',
    ConditionExpression: '#status = :status',
    ExpressionAttributeNames: { '#what': what, '#version': 'version', '#status': 'status' },
    ExpressionAttributeValues: { ':one': 1, ':status': status },
  },
});

const lineKey = ({ listId, lineId }: DestructionLine) => keys.destructionLine(listId, lineId);

export const newLineAction = (line: DestructionLine): NamedAction => ({
  name: 'line',
  put: {
    Item: { ...lineKey(line), kind: 'destruction-line', ...line },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Written while nothing became of it yet. */
export const lineAction = (next: DestructionLine): NamedAction => ({
  name: 'line',
  put: {
    Item: { ...lineKey(next), kind: 'destruction-line', ...next },
    ConditionExpression: '#struck = :no AND #destroyed = :no AND #left = :no',
    ExpressionAttributeNames: { '#struck': 'struck', '#destroyed': 'destroyedAt', '#left': 'left' },
    ExpressionAttributeValues: { ':no': null },
  },
});

export async function loadLine(listId: string, lineId: string): Promise<DestructionLine | undefined> {
  const item = await get(keys.destructionLine(listId, lineId), { consistent: true });
  return item === undefined ? undefined : destructionLine.parse(item);
}

const linesOf = (listId: string) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :line)',
  ExpressionAttributeValues: { ':pk': keys.destructionLine(listId, '').pk, ':line': 'LINE#' },
  ConsistentRead: true,
});

/** Every line, in the order of the list. */
export async function* linesOfList(listId: string): AsyncGenerator<DestructionLine, void, void> {
  for await (const item of query(linesOf(listId))) yield destructionLine.parse(item);
}

export async function pageOfLines(
  listId: string,
  { limit, cursor }: PageAsked,
): Promise<Result<Page<DestructionLine>>> {
  const start = readCursor(cursor, ['pk', 'sk']);
  if (!start.ok) return start;
  if (start.value !== null && !isLineOf(listId, start.value)) return notACursor;
  const { items, lastKey } = await queryPage({
    ...linesOf(listId),
    Limit: limit,
    ...(start.value === null ? {} : { ExclusiveStartKey: start.value }),
  });
  return ok({ items: items.map((item) => destructionLine.parse(item)), next: writeCursor(lastKey) });
}

/** The table refuses to begin outside what is asked for. */
const isLineOf = (listId: string, { pk, sk }: Item): boolean =>
  pk === keys.destructionLine(listId, '').pk && String(sk).startsWith('LINE#');

const notACursor = refuse({
  code: 'input-invalid',
  detail: 'The cursor is not one that this list gave.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});

/** SHA-256 over all that was, or is to be, approved, in hex. */
export async function sha256Of(listId: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of linesOfList(listId)) hash.update(`${hashedLine(line)}\n`);
  return hash.digest('hex');
}

/** That an approved list is to be worked off. */
export const workAction = (listId: string): NamedAction => ({
  name: 'work',
  put: { Item: { ...keys.destructionWork(listId), kind: 'destruction-work', listId } },
});

export const workDoneAction = (listId: string): NamedAction => ({
  name: 'work done',
  delete: { Key: keys.destructionWork(listId) },
});

/** Approved lists that are not worked off. */
export async function listsToWorkOff(): Promise<string[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.destructionWork('').pk },
    ConsistentRead: true,
  });
  return items.map(({ listId }) => String(listId));
}

/** Null: nothing was declared of it. */
export async function loadDeclaration(listId: string): Promise<Declaration | null> {
  const item = await get(keys.declaration(listId), { consistent: true });
  return item === undefined ? null : declarationRecord.parse(item);
}

/** Writes the declaration of a list that is worked off, once; false: it was written before, or somebody came in between. */
export async function commitDeclaration(list: DestructionList, declaration: Declaration): Promise<boolean> {
  const Item = { ...keys.declaration(list.id), kind: 'declaration', ...declaration };
  const committed = await commit([
    listAction(list, { ...list, version: list.version + 1, status: 'done' }),
    { name: 'declaration', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    workDoneAction(list.id),
  ]);
  return committed.ok;
}
