import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type Envelope, envelope } from '../../events/envelope';
import { stopwatch } from './elapsed';
import { logger } from './logger';
import { count } from './metrics';
import { readSchedule, type Scheduled, type ScheduledEvent } from './scheduled';
import { failedRecords, readStream, type StreamRecord } from './stream';

export { isScheduled, readSchedule, type Scheduled, type ScheduledEvent } from './scheduled';
export { failedRecords, readStream, type StreamRecord } from './stream';

/** A reaction to anything, logged and counted. What it throws, Lambda sees: the trigger's retries and queue take over. */
export const reaction = <E, R>(name: string, handle: (event: E) => Promise<R>): MiddyfiedHandler<E, R> =>
  middy<E, R>(handle).use(observeReaction(name));

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

/** Per event of the bus, one by one: one that fails is offered again alone, until its queue gives up on it. */
export const queueReaction = (name: string, handle: (event: Envelope) => Promise<void>) =>
  messageReaction(name, async (message) => {
    const { detail } = message as { detail: unknown };
    await handle(envelope.parse(detail));
  });

/** As `queueReaction`, for events that are not of the house: each as EventBridge put it in the queue. */
export const messageReaction = (name: string, handle: (message: unknown) => Promise<void>) =>
  reaction(name, async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const record of event.Records) {
      if (!(await handled(record, handle))) failed.push(record.messageId);
    }
    count(name, { records: event.Records.length, failedRecords: failed.length });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });

async function handled(record: SQSRecord, handle: (message: unknown) => Promise<void>): Promise<boolean> {
  try {
    await handle(JSON.parse(record.body));
    return true;
  } catch (error) {
    logger().error('fault', { messageId: record.messageId, error: asError(error) });
    return false;
  }
}

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
