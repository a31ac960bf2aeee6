import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Crowd } from '../crowd';
import { isObject, type JsonObject, parseObject } from '../json';
import type { LocalFunction } from '../lambda/function';
import type { Resource, Surroundings } from '../template/model';
import { asNumber, readProperties } from '../template/properties';
import { Consumer } from './consumer';
import type { LocalQueue, Message } from './queue';

const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.preprocess(asNumber, z.number().int().positive()).default(10),
  Enabled: z.literal(true).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: z.preprocess(asNumber, z.number().int().nonnegative()).default(0),
  // Asks for two batches at once at least, which is all that one machine does.
  ScalingConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** Batches of one queue at work at one moment. */
const concurrency = 2;

/** Feeds a function from a queue, as Lambda's event source mapping does. */
export const consumeForFunction = (
  resource: Resource,
  queue: LocalQueue,
  target: LocalFunction,
  { surroundings, crowd }: { surroundings: Surroundings; crowd: Crowd },
): Consumer => {
  const properties = readProperties(resource, mappingProperties);
  const reportsItems = properties.FunctionResponseTypes.length > 0;
  return new Consumer({
    queue,
    batchSize: properties.BatchSize,
    windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
    concurrency,
    async deliver(messages) {
      await crowd.calm();
      const outcome = await target.invoke(() => ({
        Records: messages.map((message) => toRecord(message, queue, surroundings)),
      }));
      const everything = new Set(messages.map(({ id }) => id));
      if (!outcome.ok) return everything;
      return reportsItems ? failedItems(outcome.result, everything) : new Set();
    },
  });
};

/** The ids in `batchItemFailures`. An answer that makes no sense fails the whole batch, as in AWS. */
const failedItems = (result: string, everything: ReadonlySet<string>): ReadonlySet<string> => {
  const failures = parseObject(result)?.batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return everything;
  const ids = failures.map((failure) => (isObject(failure) ? failure.itemIdentifier : undefined));
  return ids.every((id) => typeof id === 'string' && everything.has(id)) ? new Set(ids.map(String)) : everything;
};

const toRecord = (message: Message, queue: LocalQueue, surroundings: Surroundings): JsonObject => ({
  messageId: message.id,
  receiptHandle: message.id,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: surroundings.account,
    ApproximateFirstReceiveTimestamp: String(message.sentAt),
  },
  messageAttributes: {},
  md5OfBody: createHash('md5').update(message.body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: surroundings.region,
});
