import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor';
import { applicationEvent } from '../../domain/application/events';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import { makeLink, type YouthLink, youthLinkRecord } from '../../domain/youth/link';
import { tokenOf } from '../../domain/youth/requests';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { eventAction } from './outbox';
import { get } from './table';

/** Who opens the link, as far as anything tells. */
export const youthActor: Actor = { sub: 'youth', role: 'youth', roles: [], organisation: null };

/** What of a secret may be kept. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Consistent: a link that was replaced opens nothing from then on. */
export async function loadYouthLink(applicationId: string): Promise<YouthLink | null> {
  const item = await get(keys.youthLink(applicationId), { consistent: true });
  return item === undefined ? null : youthLinkRecord.parse(item);
}

/** The link after a change, only if it is still what was read. */
export function youthLinkAction(applicationId: string, prior: YouthLink | null, next: YouthLink): NamedAction {
  const Item = { ...keys.youthLink(applicationId), kind: 'youth-link', applicationId, ...next };
  const condition =
    prior === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': prior.version },
        };
  return { name: 'youth link', put: { Item, ...condition } };
}

/** What happened by a link, told beside the application, which itself does not change. */
export const youthEventAction = (
  application: Application,
  {
    name,
    more = {},
    of,
  }: { readonly name: string; readonly more?: Readonly<Record<string, unknown>>; readonly of: string },
  actor: Actor,
  at: Instant,
): NamedAction =>
  eventAction(applicationEvent(application, name, more), 0, {
    idBase: `${application.id}.youth.${of}`,
    at,
    actor,
    keyOf: (when, eventId) => keys.event(application.id, when, eventId),
  });

export interface MadeLink {
  /** From the root of the pages: the secret stands after the #, which no browser sends on. */
  readonly path: string;
  readonly expiresAt: Instant;
}

const secretBytes = 32;
const tries = 4;

/**
 * Makes the link for a letter or an officer to hand over, in place of any former one. It is told this once: only a hash
 * of it is kept. Null: the person is gone, there is nothing to look at.
 */
export async function newYouthLink(
  application: Application,
  { days, now, actor }: { readonly days: number; readonly now: Instant; readonly actor: Actor },
): Promise<MadeLink | null> {
  for (let round = 1; round <= tries; round++) {
    const secret = randomBytes(secretBytes).toString('base64url');
    const former = await loadYouthLink(application.id);
    const next = makeLink(former, { secretHash: hashOf(secret), now, days }, actor);
    const committed = await commit([
      youthLinkAction(application.id, former, next),
      personThere(application.id),
      youthEventAction(application, { name: 'youth-link-made', of: String(next.version) }, actor, now),
    ]);
    if (committed.ok) {
      return { path: `/jongere#${tokenOf(application.id, secret)}`, expiresAt: next.expiresAt };
    }
    if (committed.failed.includes('person there')) return null;
  }
  throw new Error(`the link of application ${application.id} kept changing`);
}

/** What is destroyed gets no link, also while it is being destroyed. */
export const personThere = (applicationId: string): NamedAction => ({
  name: 'person there',
  check: { Key: { ...keys.person(applicationId) }, ConditionExpression: 'attribute_exists(pk)' },
});
