import { createHash } from 'node:crypto';
import { type JsonObject, stringAt } from '../json';
import type { LocalQueue } from '../queues/queue';
import type { Queues } from '../queues/queues';
import { type JsonAction, ServiceError } from './server';

/** Sending, and what an operator asks of a queue; receiving is for event source mappings. */
export const sqsActions = (queues: Queues): Map<string, JsonAction> => {
  const at = (input: JsonObject, key: string): LocalQueue => {
    const given = stringAt(input, key) ?? '';
    const queue = queues.find(given);
    if (queue === null) throw noQueue(given);
    return queue;
  };
  const actions: Readonly<Record<string, JsonAction>> = {
    SendMessage(input) {
      const queue = at(input, 'QueueUrl');
      const body = stringAt(input, 'MessageBody');
      if (body === undefined || body === '') throw new ServiceError('InvalidParameterValue', 'MessageBody is needed');
      return { MessageId: queue.send(body), MD5OfMessageBody: createHash('md5').update(body).digest('hex') };
    },
    GetQueueUrl(input) {
      const name = stringAt(input, 'QueueName') ?? '';
      const queue = queues.all.find((each) => each.name === name);
      if (queue === undefined) throw noQueue(name);
      return { QueueUrl: queue.url };
    },
    GetQueueAttributes(input) {
      const { arn, size } = at(input, 'QueueUrl');
      return { Attributes: { QueueArn: arn, ApproximateNumberOfMessages: String(size) } };
    },
    /** At once, where SQS takes its time. */
    StartMessageMoveTask(input) {
      at(input, 'SourceArn').moveTo(at(input, 'DestinationArn'));
      return { TaskHandle: 'done' };
    },
    PurgeQueue(input) {
      at(input, 'QueueUrl').purge();
      return {};
    },
  };
  return new Map(Object.entries(actions).map(([name, action]) => [`AmazonSQS.${name}`, action]));
};

const noQueue = (name: string) =>
  new ServiceError('AWS.SimpleQueueService.NonExistentQueue', `There is no queue ${name}`);
