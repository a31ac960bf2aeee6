import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { extensionBy, type Outage, outageEvent, outageRecord } from '../../domain/scheme/outage';
import type { SchemeInForce } from '../../domain/scheme/window';
import { commit } from './commit';
import { keys } from './keys';
import { eventAction } from './outbox';
import { type Item, queryPage } from './table';

const readOutage = (item: Item): Outage => outageRecord.parse(item);

/** Of a scheme, newest first: so many at most. There are few. Consistent. */
export async function loadOutages(schemeId: string, limit: number): Promise<Outage[]> {
  const { pk, sk: last } = keys.outage(schemeId, 999_999);
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': pk, ':first': keys.outage(schemeId, 0).sk, ':last': last },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map(readOutage);
}

const changedMeanwhile: Result<never> = refuse({
  code: 'changed-meanwhile',
  detail: 'Somebody changed this scheme at the same moment.',
});

/** Writes the record and the extension on the menu, beside which the version that closes at that instant stands. */
export async function commitOutage(
  outage: Outage,
  { version, extension }: SchemeInForce,
  actor: Actor,
  now: Instant,
): Promise<Result<Outage>> {
  const { schemeId } = outage;
  const stands = extension === undefined ? 'attribute_not_exists(#extension)' : '#extension.#until = :until';
  const committed = await commit([
    {
      name: 'outage',
      put: {
        Item: { ...keys.outage(schemeId, outage.outageId), kind: 'outage', ...outage },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      name: 'menu',
      update: {
        Key: { ...keys.menuEntry(schemeId) },
        UpdateExpression: 'SET #extension = :extension',
        ConditionExpression: `#version = :version AND ${stands}`,
        ExpressionAttributeNames: {
          ...{ '#extension': 'extension', '#version': 'version' },
          ...(extension === undefined ? {} : { '#until': 'until' }),
        },
        ExpressionAttributeValues: {
          ...{ ':extension': extensionBy(outage), ':version': version },
          ...(extension === undefined ? {} : { ':until': extension.until }),
        },
      },
    },
    eventAction(outageEvent(outage), 0, {
      idBase: `${schemeId}.outage.${outage.outageId}`,
      ...{ at: now, actor },
      keyOf: (at, eventId) => keys.schemeEvent(schemeId, at, eventId),
    }),
  ]);
  return committed.ok ? ok(outage) : changedMeanwhile;
}
