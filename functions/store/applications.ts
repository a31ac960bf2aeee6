import { type Application, applicationRecord } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';
import { ok, type Result, refuse } from '../../domain/result';
import { keys } from './keys';
import { type Page, readCursor, writeCursor } from './page';
import type { Item } from './table';
import { batchGet, query, queryAll, queryPage } from './table';

/** An application with all its claims, in order, as they stood at one moment. */
export interface Dossier {
  readonly application: Application;
  readonly claims: readonly Claim[];
}

export interface TimelineEntry {
  readonly type: string;
  readonly at: string;
  readonly byRole: string;
}

const parse = (item: Item): Application => applicationRecord.parse(item);

/** Consistent: what was acknowledged before is seen. Undefined: no such application. */
export async function loadDossier(applicationId: string): Promise<Dossier | undefined> {
  const key = keys.application(applicationId);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': key.pk, ':from': key.sk, ':to': 'CLAIM#~' },
    ConsistentRead: true,
  });
  return dossierOf(items);
}

/** As `loadDossier`, with the timeline, oldest first. */
export async function loadDossierAndTimeline(
  applicationId: string,
): Promise<(Dossier & { readonly timeline: readonly TimelineEntry[] }) | undefined> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':from': 'APPLICATION', ':to': 'EVENT#~' },
    ConsistentRead: true,
  });
  const dossier = dossierOf(items);
  if (dossier === undefined) return undefined;
  const timeline = items
    .filter((item) => item.kind === 'event')
    .map((item) => ({ type: String(item.name), at: String(item.occurredAt), byRole: String(item.byRole) }));
  return { ...dossier, timeline };
}

function dossierOf(items: readonly Item[]): Dossier | undefined {
  const application = items.find((item) => item.kind === 'application');
  if (application === undefined) return undefined;
  const claims = items.filter((item) => item.kind === 'claim').map((item) => claimRecord.parse(item));
  return { application: parse(application), claims };
}

/** Applications by id, in the order asked for; what does not exist is left out. */
export async function loadApplications(ids: readonly string[]): Promise<Application[]> {
  return (await batchGet(ids.map(keys.application), { consistent: true })).map(parse);
}

/** Place on the waiting list, 1 is next; null when it is not on it. */
export async function waitingPosition({ status, budgetId, receivedAt, id }: Application): Promise<number | null> {
  if (status !== 'waiting') return null;
  const { pk, sk } = keys.waiting(budgetId, receivedAt, id);
  let ahead = 0;
  for await (const _ of query({
    KeyConditionExpression: 'pk = :pk AND sk <= :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ProjectionExpression: 'sk',
  })) {
    ahead += 1;
  }
  return Math.max(1, ahead);
}

/** Which list of applications: what an organisation sent, or what lies in a region. */
export type ListOf = { readonly organisation: string } | { readonly region: string };

export interface ListQuery {
  readonly status?: string | undefined;
  /** Part of the number or the trade name, or a KvK number. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Newest first. A filter reads on until the page is full or the list ends, so a page is never empty half-way. */
export async function listApplications(of: ListOf, list: ListQuery): Promise<Result<Page<Application>>> {
  const [index, attribute, value] =
    'organisation' in of
      ? (['by-owner', 'ownerKey', `ORGANISATION#${of.organisation}`] as const)
      : (['by-region', 'regionKey', `APPLICATIONS#${of.region}`] as const);
  const sort = attribute.replace('Key', 'Sort');
  const start = readCursor(list.cursor, ['pk', 'sk', attribute, sort]);
  if (!start.ok) return start;
  if (start.value !== null && start.value[attribute] !== value) return notThisList;
  const found: Application[] = [];
  let lastKey = start.value;
  do {
    const page = await queryPage({
      IndexName: index,
      KeyConditionExpression: '#key = :value',
      ExpressionAttributeNames: { '#key': attribute },
      ExpressionAttributeValues: { ':value': value },
      ScanIndexForward: false,
      Limit: list.limit - found.length,
      ...(lastKey === null ? {} : { ExclusiveStartKey: lastKey }),
    });
    found.push(...page.items.map(parse).filter((application) => matches(application, list)));
    lastKey = page.lastKey;
  } while (found.length < list.limit && lastKey !== null);
  return ok({ items: found, next: writeCursor(lastKey) });
}

const notThisList = refuse({
  code: 'input-invalid',
  detail: 'The cursor belongs to another list.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});

function matches(application: Application, { status, q }: ListQuery): boolean {
  if (status !== undefined && application.status !== status) return false;
  if (q === undefined) return true;
  const wanted = q.toLowerCase();
  const { number, employer } = application;
  return [number, employer.tradeName, employer.kvkNumber].some((text) => text.toLowerCase().includes(wanted));
}
