import { type Application, applicationRecord } from '../../domain/application/record';
import { ok, type Result, refuse } from '../../domain/result';
import { indexKeys } from './keys';
import { type Page, readCursor, writeCursor } from './page';
import { type Item, queryPage } from './table';

/** Which list of applications: what an organisation sent, or what lies in a region. */
export type ListOf = { readonly organisation: string } | { readonly region: string };

export interface ListQuery {
  readonly status?: string | undefined;
  /** Part of the number, the trade name or the KvK number, however it is typed. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** With a filter: items looked at in one go, and how often in one request; beyond that the caller's cursor goes on. */
const filteredPage = 500;
const maxPages = 20;

/** Newest first. With a filter a page may hold fewer than asked for, even none, while `next` leads on. */
export async function listApplications(of: ListOf, list: ListQuery): Promise<Result<Page<Application>>> {
  const { index, attribute, value } = partitionOf(of);
  const names = ['pk', 'sk', attribute, attribute.replace('Key', 'Sort')];
  const start = readCursor(list.cursor, names);
  if (!start.ok) return start;
  if (start.value !== null && start.value[attribute] !== value) return notThisList;
  const filtered = list.status !== undefined || list.q !== undefined;
  const input = {
    IndexName: index,
    KeyConditionExpression: '#key = :value',
    ExpressionAttributeNames: { '#key': attribute },
    ExpressionAttributeValues: { ':value': value },
    ScanIndexForward: false,
    Limit: filtered ? filteredPage : list.limit,
  };
  const found: { readonly item: Item; readonly application: Application }[] = [];
  let lastKey = start.value;
  for (let pages = 1; pages <= maxPages; pages++) {
    const page = await queryPage(lastKey === null ? input : { ...input, ExclusiveStartKey: lastKey });
    const read = page.items.map((item) => ({ item, application: applicationRecord.parse(item) }));
    found.push(...read.filter(({ application }) => matches(application, list)));
    lastKey = page.lastKey;
    if (found.length >= list.limit || lastKey === null) break;
  }
  const shown = found.slice(0, list.limit);
  const last = found.length > list.limit ? keyOf(shown.at(-1)?.item, names) : lastKey;
  return ok({ items: shown.map(({ application }) => application), next: writeCursor(last) });
}

function partitionOf(of: ListOf) {
  if ('organisation' in of) {
    const { ownerKey } = indexKeys.owner(of.organisation, '', '');
    return { index: 'by-owner', attribute: 'ownerKey', value: ownerKey } as const;
  }
  const { regionKey } = indexKeys.region(of.region, '', '');
  return { index: 'by-region', attribute: 'regionKey', value: regionKey } as const;
}

const keyOf = (item: Item | undefined, names: readonly string[]): Item | null =>
  item === undefined ? null : Object.fromEntries(names.map((name) => [name, item[name]]));

const notThisList = refuse({
  code: 'input-invalid',
  detail: 'The cursor belongs to another list.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});

function matches(application: Application, { status, q }: ListQuery): boolean {
  if (status !== undefined && application.status !== status) return false;
  if (q === undefined) return true;
  const { number, employer } = application;
  return (
    plain(employer.tradeName).includes(plain(q)) ||
    [number, employer.kvkNumber].some((code) => squeezed(q) !== '' && squeezed(code).includes(squeezed(q)))
  );
}

/** A name as people type it: capitals, accents and the width of a space do not count. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

/** A number as people type it: with or without spaces, dots and dashes. */
const squeezed = (text: string): string => text.replace(/[\s.\p{Pd}]/gu, '').toLowerCase();
