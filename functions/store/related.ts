import { type Application, applicationRecord } from '../../domain/application/record';
import { loadApplications } from './applications';
import { lists } from './index-keys';
import { keys } from './keys';
import { fetched, type MergedList, stretches } from './merged-list';
import { query, type TableQuery } from './table';

/** Other applications than the one looked at. */
export interface Related {
  /** Newest first. */
  readonly items: readonly Application[];
  readonly more: boolean;
}

export interface Around {
  readonly application: Pick<Application, 'id' | 'organisation' | 'pseudonym' | 'numberPseudonym'>;
  /** Only what lies in these regions. */
  readonly regions: readonly string[];
  readonly limit: number;
}

/** How many of an organisation are looked at, whichever region they are of, before it is said that there are more. */
const maxLooked = 2_000;

/** Others that the same organisation sent, as the index knows them: perhaps a moment behind. */
export async function sameOrganisation({ application, regions, limit }: Around): Promise<Related> {
  const own = keys.application(application.id).pk;
  const list: MergedList = { index: 'by-owner', backwards: true, ...lists.owner(application.organisation) };
  const items: Application[] = [];
  let looked = 0;
  for await (const { entries, last } of stretches(list, { size: limit + 2 })) {
    const found = await fetched(list, entries, {
      mayBe: ({ pk, region }) => pk !== own && regions.includes(String(region)),
      read: (item) => applicationRecord.parse(item),
    });
    items.push(...found.map(({ value }) => value));
    looked += entries.length;
    const more = items.length > limit || (looked >= maxLooked && last !== null);
    if (more) return { items: items.slice(0, limit), more };
  }
  return { items, more: false };
}

/** Others of the same youth, by either pseudonym: what was acknowledged before is seen. */
export async function sameYouth({ application, regions, limit }: Around): Promise<Related> {
  const names = [application.pseudonym, application.numberPseudonym].filter((name) => name !== undefined);
  const marked = await Promise.all(names.map((name) => markedBy(name, { application, regions, limit })));
  const found = [...new Map(marked.flat().map((one) => [one.id, one])).values()];
  const ids = found.sort((a, b) => (a.sort < b.sort ? 1 : -1)).map(({ id }) => id);
  return { items: await loadApplications(ids.slice(0, limit)), more: ids.length > limit };
}

/** Newest first, one more than the limit at most. */
async function markedBy(pseudonym: string, { application, regions, limit }: Around) {
  const marked: TableQuery = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.youth(pseudonym, '', '').pk },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  const found: { readonly id: string; readonly sort: string }[] = [];
  for await (const { applicationId, region, sk } of query(marked)) {
    if (applicationId !== application.id && regions.includes(String(region))) {
      found.push({ id: String(applicationId), sort: String(sk) });
    }
    if (found.length > limit) break;
  }
  return found;
}

/** Ids of every application of a youth in these regions, oldest first: what was acknowledged before is seen. */
export async function applicationIdsOfYouth(pseudonym: string, regions: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  const marked = query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.youth(pseudonym, '', '').pk },
    ConsistentRead: true,
  });
  for await (const { applicationId, region } of marked) {
    if (regions.includes(String(region))) ids.push(String(applicationId));
  }
  return ids;
}
