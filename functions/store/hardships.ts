import * as z from 'zod';
import type { Actor } from '../../domain/actor';
import { type Instant, instantToMs } from '../../domain/calendar';
import type { DomainEvent } from '../../domain/event';
import { permits } from '../../domain/hardship/decide';
import { hardshipKeptDays } from '../../domain/hardship/letter';
import { type Hardship, type HardshipStatus, hardshipRecord } from '../../domain/hardship/record';
import type { HardshipRequest } from '../../domain/hardship/request';
import type { Result } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import { decryptFields, encryptFields } from '../gateways/field-encryption';
import type { NamedAction } from './commit';
import { indexKeys, lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked } from './merged-list';
import { eventAction } from './outbox';
import type { Page } from './page';
import { batchGet, get, type Item, queryAll } from './table';
import { hardshipQueue } from './work';

const keptSeconds = hardshipKeptDays * 24 * 3600;

export const expiryOf = ({ requestedAt }: Pick<Hardship, 'requestedAt'>): number =>
  Math.floor(instantToMs(requestedAt) / 1000) + keptSeconds;

export const readHardship = (item: Item): Hardship => hardshipRecord.parse(item);

/** Consistent. Undefined: no such request. */
export async function loadHardship(hardshipId: string): Promise<Hardship | undefined> {
  const item = await get(keys.hardship(hardshipId), { consistent: true });
  return item === undefined ? undefined : readHardship(item);
}

/** The request as a write; on what was read of it, where it was there before. */
export function hardshipAction(prior: Hardship | null, next: Hardship): NamedAction {
  const { id, region, organisation, requestedAt, decisionDueOn } = next;
  const Item = {
    ...keys.hardship(id),
    ...{ kind: 'hardship', ...next, expiresAt: expiryOf(next) },
    ...indexKeys.hardship(region, organisation, requestedAt, id),
    ...(next.status === 'asked' ? indexKeys.queue(region, hardshipQueue, decisionDueOn, id) : {}),
  };
  if (prior === null) return { name: 'hardship', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    name: 'hardship',
    put: {
      Item,
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': prior.version },
    },
  };
}

export const hardshipEventAction = (
  event: DomainEvent,
  { id, version }: Hardship,
  actor: Actor,
  now: Instant,
): NamedAction =>
  eventAction(event, 0, {
    idBase: `${id}.${version}`,
    ...{ at: now, actor },
    keyOf: (at, eventId) => keys.hardshipEvent(id, at, eventId),
  });

type Contact = NonNullable<HardshipRequest['contact']>;

/** Whom the answer goes to, encrypted field by field under the id of the request; one call to KMS. */
export async function hardshipContactAction(hardship: Hardship, { name, email }: Contact): Promise<NamedAction> {
  const encrypted = await encryptFields({ contactName: name, contactEmail: email }, { applicationId: hardship.id });
  const Item = { ...keys.hardshipContact(hardship.id), kind: 'hardship-contact', ...encrypted };
  return { name: 'contact', put: { Item: { ...Item, expiresAt: expiryOf(hardship) } } };
}

const contactItem = whenAsked(() => z.object({ wrappedKey: z.string(), fields: z.record(z.string(), z.string()) }));
const contactRecord = z.object({ contactName: z.string(), contactEmail: z.string() });

/** Whom the answer goes to; one call to KMS. Null: nobody was named, it is read on the page. */
export async function loadHardshipContact(hardshipId: string): Promise<z.infer<typeof contactRecord> | null> {
  const item = await get(keys.hardshipContact(hardshipId), { consistent: true });
  if (item === undefined) return null;
  return contactRecord.parse(await decryptFields(contactItem.parse(item), { applicationId: hardshipId }));
}

/** By which a granted request is found when its organisation applies. */
export function permissionAction(hardship: Hardship): NamedAction {
  const { id, schemeId, organisation } = hardship;
  const key = keys.permission(schemeId, organisation, id);
  return { name: 'permission', put: { Item: { ...key, kind: 'permission', expiresAt: expiryOf(hardship) } } };
}

/** A permission of this organisation that lets an application in now; the oldest. Undefined: none. Consistent. */
export async function findPermission(
  schemeId: string,
  organisation: string,
  at: Instant,
): Promise<Hardship | undefined> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.permission(schemeId, organisation, '').pk },
    ConsistentRead: true,
  });
  if (items.length === 0) return undefined;
  const records = await batchGet(
    items.map(({ sk }) => keys.hardship(String(sk))),
    { consistent: true },
  );
  return records.map(readHardship).find((hardship) => permits(hardship, at));
}

export interface HardshipsQuery extends PageAsked {
  readonly status?: HardshipStatus | undefined;
}

const reading = (status: HardshipStatus | undefined) => (item: Item) =>
  status !== undefined && item.status !== status ? undefined : readHardship(item);

/** Of a region, newest first. With a filter a page may hold fewer than asked for. */
export const listHardships = (region: string, { status, ...asked }: HardshipsQuery): Promise<Result<Page<Hardship>>> =>
  listPage({ index: 'by-region', backwards: true, ...lists.hardships(region) }, asked, { read: reading(status) });

/** Those that an organisation asked, newest first. */
export const listHardshipsOf = (
  organisation: string,
  { status, ...asked }: HardshipsQuery,
): Promise<Result<Page<Hardship>>> =>
  listPage({ index: 'by-owner', backwards: true, ...lists.hardshipsOf(organisation) }, asked, {
    read: reading(status),
  });
