import * as z from 'zod';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { instant } from '../../domain/records';
import { commit } from './commit';
import { keys } from './keys';
import { queryAll } from './table';

/** What can be opened that is kept encrypted. */
const openedRecord = z.object({ name: z.literal('person.opened'), at: instant, byRole: z.string(), bySub: z.string() });

/**
 * Records that the person of an application was opened, and by whom: an audit entry, no event, for nobody outside has
 * to hear of it. Written before the person is read: what was not recorded is not shown.
 */
export async function recordOpened(applicationId: string, actor: Actor, at: Instant): Promise<void> {
  const key = keys.opened(applicationId, at, actor.sub);
  const Item = { ...key, kind: 'opened', name: 'person.opened', at, byRole: actor.role, bySub: actor.sub };
  await commit([{ name: 'opened', put: { Item } }]);
}

/** Every time it was opened, oldest first. */
export async function loadOpened(applicationId: string): Promise<z.infer<typeof openedRecord>[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :opened)',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':opened': 'OPENED#' },
    ConsistentRead: true,
  });
  return items.map((item) => openedRecord.parse(item));
}
