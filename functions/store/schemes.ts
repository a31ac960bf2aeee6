import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { lineShards } from '../../domain/scheme/line-shards';
import { extensionRecord } from '../../domain/scheme/outage';
import { parseScheme } from '../../domain/scheme/parse';
import type { SchemeInForce } from '../../domain/scheme/window';
import type { NamedAction } from './commit';
import { isFresh, keptForASecond } from './kept';
import { keys } from './keys';
import { eventAction } from './outbox';
import { get, type Item, query, queryAll } from './table';

export type VersionStatus = 'draft' | 'published';

export interface SchemeVersion {
  readonly scheme: Scheme;
  readonly status: VersionStatus;
  /** Absent from a draft, and from what was published before it was kept. */
  readonly publishedBySub?: string;
}

/** Published versions never change, so what was read once is kept for as long as the function lives. */
const published = new Map<string, Scheme>();

/** @throws Error when a stored definition is not valid: a fault, for nothing invalid is ever stored. */
function parse(item: Item): SchemeVersion {
  const scheme = parseScheme(item.definition);
  if (!scheme.ok) throw new Error(`stored scheme ${String(item.pk)} ${String(item.sk)} is not valid`);
  const by = typeof item.publishedBySub === 'string' ? { publishedBySub: item.publishedBySub } : {};
  return { scheme: scheme.value, status: item.status === 'published' ? 'published' : 'draft', ...by };
}

export async function loadVersion(schemeId: string, version: number): Promise<SchemeVersion | undefined> {
  const item = await get(keys.schemeVersion(schemeId, version), { consistent: true });
  return item === undefined ? undefined : parse(item);
}

/** The version an application is pinned to. @throws Error when it does not exist: it was published once. */
export async function pinnedScheme(of: { readonly schemeId: string; readonly schemeVersion: number }): Promise<Scheme> {
  const name = `${of.schemeId}#${of.schemeVersion}`;
  const known = published.get(name);
  if (known !== undefined) return known;
  const found = await loadVersion(of.schemeId, of.schemeVersion);
  if (found === undefined) throw new Error(`scheme version ${name} does not exist`);
  if (found.status === 'published') published.set(name, found.scheme);
  return found.scheme;
}

/** With what extends its window, which stands beside it on the menu and belongs to no version. */
const inForceOf = (scheme: Scheme, { extension }: Item): SchemeInForce =>
  extension === undefined ? scheme : { ...scheme, extension: extensionRecord.parse(extension) };

/** The version in force: the one published last. Undefined: no such scheme, or none published. */
export async function currentScheme(schemeId: string): Promise<SchemeInForce | undefined> {
  const item = await get(keys.menuEntry(schemeId), { consistent: true });
  if (item === undefined) return undefined;
  const name = `${schemeId}#${String(item.version)}`;
  const scheme = published.get(name) ?? parse(item).scheme;
  published.set(name, scheme);
  return inForceOf(scheme, item);
}

/** What was in force when a request last looked, and when that request came. */
const inForce = new Map<string, { readonly scheme: SchemeInForce; readonly at: Instant }>();

/**
 * As `currentScheme`, looked up once a second, so that a new version is in force everywhere a second after its
 * publication, and an extended window open. What does not exist is looked up each time.
 * @param now when the request came
 */
export async function schemeInForce(schemeId: string, now: Instant): Promise<SchemeInForce | undefined> {
  const known = inForce.get(schemeId);
  if (known !== undefined && isFresh(known.at, now)) return known.scheme;
  const scheme = await currentScheme(schemeId);
  if (scheme !== undefined) inForce.set(schemeId, { scheme, at: now });
  return scheme;
}

/** The menu: every scheme in force, by id. */
export async function listSchemes(): Promise<SchemeInForce[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.menuEntry('').pk },
  });
  return items.map((item) => inForceOf(parse(item).scheme, item));
}

/** As `listSchemes`, read once a second: for visitors, who all ask for it. */
export const menuInForce = keptForASecond(listSchemes);

/**
 * Over how many partitions the line of a budget may lie that opens under this version: what it asks for, or the one
 * before it, for who came in the same moments may still be pinned to that.
 */
export async function shardsAtOpening(scheme: Scheme): Promise<number> {
  const { pk, sk: first } = keys.schemeVersion(scheme.schemeId, 0);
  const before = query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':first': first,
      ':last': keys.schemeVersion(scheme.schemeId, scheme.version - 1).sk,
    },
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  for await (const item of before) {
    const version = parse(item);
    if (version.status === 'published') return Math.max(lineShards(scheme), lineShards(version.scheme));
  }
  return lineShards(scheme);
}

/** Writes a draft; a draft may be written over, a published version never. */
export const draftAction = (scheme: Scheme, definition: unknown): NamedAction => ({
  name: 'draft',
  put: {
    Item: { ...keys.schemeVersion(scheme.schemeId, scheme.version), kind: 'scheme', definition, status: 'draft' },
    ConditionExpression: 'attribute_not_exists(pk) OR #status = :draft',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':draft': 'draft' },
  },
});

/** Publishes the draft as it was read, and puts it on the menu. The menu never goes back to an older version. */
export function publishActions(scheme: Scheme, actor: Actor, now: Instant): NamedAction[] {
  const { schemeId, version, region, publishedOn } = scheme;
  const status = { '#status': 'status' };
  const keyOf = (at: Instant, eventId: string) => keys.schemeEvent(schemeId, at, eventId);
  const event = { name: 'scheme.published', subject: schemeId, data: { schemeId, version, region, publishedOn } };
  return [
    {
      name: 'version',
      put: {
        Item: {
          ...keys.schemeVersion(schemeId, version),
          ...{ kind: 'scheme', definition: scheme, status: 'published', publishedBySub: actor.sub },
        },
        ConditionExpression: '#status = :draft',
        ExpressionAttributeNames: status,
        ExpressionAttributeValues: { ':draft': 'draft' },
      },
    },
    {
      name: 'menu',
      // What extends the window of the scheme stays as it stands there.
      update: {
        Key: { ...keys.menuEntry(schemeId) },
        UpdateExpression: 'SET #kind = :menu, #version = :version, #definition = :definition, #status = :published',
        ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
        ExpressionAttributeNames: { ...status, '#kind': 'kind', '#version': 'version', '#definition': 'definition' },
        ExpressionAttributeValues: {
          ...{ ':menu': 'menu', ':version': version, ':definition': scheme, ':published': 'published' },
        },
      },
    },
    eventAction(event, 0, { idBase: `${schemeId}.${version}`, at: now, actor, keyOf }),
  ];
}
