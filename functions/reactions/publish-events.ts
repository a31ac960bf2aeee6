import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { whenAsked } from '../../domain/when-asked';
import { catalogue, type EventName, makeEvent } from '../../events/catalogue';
import { correlationIdPattern } from '../../events/correlation-id';
import { lazily, required } from '../runtime/config';
import { logger } from '../runtime/logger';
import { type StreamRecord, streamReaction } from '../runtime/reaction';

const bus = lazily(
  () =>
    new EventBridgeClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    }),
);

/** What EventBridge takes in one call. */
const perCall = 10;

const outboxItem = whenAsked(() =>
  z.object({
    eventId: z.string(),
    name: z.string().refine((name): name is EventName => name in catalogue),
    subject: z.string(),
    data: z.record(z.string(), z.unknown()),
    occurredAt: z.string(),
    // An event is told whatever became of its id.
    correlationId: z.string().regex(correlationIdPattern).optional().catch(undefined),
  }),
);

function entry({ item }: StreamRecord) {
  const { eventId: id, name, subject, data, occurredAt: time, correlationId: correlation } = outboxItem.parse(item);
  const source = required('EVENT_SOURCE');
  const event = makeEvent({ name, id, source, time, subject, data: data as never, correlationId: correlation });
  return {
    EventBusName: required('BUS_NAME'),
    Source: source,
    DetailType: event.type,
    Time: new Date(time),
    Resources: [subject],
    Detail: JSON.stringify(event),
  };
}

/** At least once: an answer that got lost publishes again under the same event id, and consumers drop the repeat. */
export const handler = streamReaction('publish-events', async (records) => {
  const failed: StreamRecord[] = [];
  for (let start = 0; start < records.length; start += perCall) {
    failed.push(...(await publish(records.slice(start, start + perCall))));
  }
  const told = records.filter((record) => !failed.includes(record));
  logger().info('published', { correlation_ids: [...new Set(told.flatMap(({ item }) => item.correlationId ?? []))] });
  return failed;
});

async function publish(records: readonly StreamRecord[]): Promise<StreamRecord[]> {
  const { Entries: results = [] } = await bus().send(new PutEventsCommand({ Entries: records.map(entry) }));
  return records.filter((record, index) => {
    const code = results[index]?.ErrorCode;
    if (code !== undefined) logger().error('event refused by the bus', { code, eventId: record.item.eventId });
    return code !== undefined;
  });
}
