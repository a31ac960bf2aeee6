import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import { correlationIdPattern } from '../../events/correlation-id';
import { type Envelope, envelope } from '../../events/envelope';
import { stopwatch } from './elapsed';
import { logger } from './logger';
import { count } from './metrics';
import { isScheduled, readSchedule, type Scheduled, type ScheduledEvent } from './scheduled';
import { failedRecords, readStream, type StreamRecord } from './stream';
import { doWork } from './work';

export { isScheduled, readSchedule, type Scheduled, type ScheduledEvent } from './scheduled';
export { failedRecords, readStream, type StreamRecord } from './stream';

/** A reaction to anything, logged and counted. What it throws, Lambda sees: the trigger's retries and queue take over. */
export const reaction = <E, R>(
  name: string,
  handle: (event: E, context: Context) => Promise<R>,
): MiddyfiedHandler<E, R> =>
  middy<E, R>((event: E, context: Context) =>
    doWork({ worker: name, correlationId: correlationOf(event, context) }, () => handle(event, context)),
  ).use(observeReaction(name));

/** Of a schedule its own id; else of this call, for what does not say itself what it follows from. */
function correlationOf(event: unknown, context: Partial<Context> | undefined): string | undefined {
  const own = isScheduled(event) && 'id' in event ? String(event.id) : '';
  return correlationIdPattern.test(own) ? own : context?.awsRequestId;
}

/** Once per schedule; `now` is the moment the rule was due, not when it ran. */
export const scheduledReaction = (name: string, handle: (schedule: Scheduled) => Promise<void>) =>
  reaction(name, async (event: ScheduledEvent): Promise<void> => handle(readSchedule(event)));

/**
 * Per batch of the table's stream. `handle` returns the records that failed, offered again with all after the first of
 * them; what it throws fails the whole batch, which Lambda then bisects.
 */
export const streamReaction = (
  name: string,
  handle: (records: readonly StreamRecord[]) => Promise<readonly StreamRecord[]>,
) =>
  reaction(name, async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = await handle(readStream(event));
    count(name, { records: event.Records.length, failedRecords: failed.length });
    return failedRecords(failed);
  });

/**
 * Per batch of events of the bus, as a group, each event once however often it lies in the batch. `handle` answers by
 * id which events failed, and on what: those alone are offered again, until their queue gives up on them.
 */
export const queueReaction = (
  name: string,
  handle: (events: readonly Envelope[]) => Promise<ReadonlyMap<string, unknown>>,
) =>
  fromQueue(name, async (records) => {
    const failed = new Map<string, unknown>();
    const told = new Map<string, Envelope>();
    for (const { messageId, body } of records) {
      try {
        told.set(messageId, envelope.parse((JSON.parse(body) as { detail: unknown }).detail));
      } catch (error) {
        failed.set(messageId, error);
      }
    }
    const faults = await handle([...new Map([...told.values()].map((event) => [event.id, event])).values()]);
    for (const [messageId, { id, correlationid }] of told) {
      if (!faults.has(id)) continue;
      failed.set(messageId, faults.get(id));
      logger().warn('event failed', { messageId, eventId: id, correlation_id: correlationid });
    }
    return failed;
  });

/** Per message, one by one, for events that are not of the house: each as EventBridge put it in the queue. */
export const messageReaction = (name: string, handle: (message: unknown) => Promise<void>) =>
  fromQueue(name, async (records) => {
    const failed = new Map<string, unknown>();
    for (const { messageId, body } of records) {
      try {
        await handle(JSON.parse(body));
      } catch (error) {
        failed.set(messageId, error);
      }
    }
    return failed;
  });

/** `handle` answers by id which messages failed, and on what; what it throws fails the whole batch. */
const fromQueue = (name: string, handle: (records: readonly SQSRecord[]) => Promise<ReadonlyMap<string, unknown>>) =>
  reaction(name, async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await handle(Records);
    for (const [messageId, error] of failed) logger().error('fault', { messageId, error: asError(error) });
    count(name, { records: Records.length, failedRecords: failed.size });
    return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
  });

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

function observeReaction<E>(name: string): MiddlewareObj<E> {
  let elapsedMs = stopwatch();
  return {
    before: () => {
      elapsedMs = stopwatch();
    },
    after: () => logger().info('reaction', { reaction: name, durationMs: elapsedMs() }),
    onError: ({ error }) => {
      logger().error('fault', { reaction: name, durationMs: elapsedMs(), error: asError(error) });
      count(name, { faults: 1 });
    },
  };
}
