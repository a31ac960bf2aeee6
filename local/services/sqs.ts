import { createHash } from 'node:crypto';
import { stringAt } from '../json';
import type { Queues } from '../queues/queues';
import { type JsonAction, ServiceError } from './server';

/** `SendMessage`; receiving is for event source mappings. */
export const sqsActions = (queues: Queues): Map<string, JsonAction> =>
  new Map([
    [
      'AmazonSQS.SendMessage',
      (input) => {
        const url = stringAt(input, 'QueueUrl') ?? '';
        const queue = queues.find(url);
        if (queue === null)
          throw new ServiceError('AWS.SimpleQueueService.NonExistentQueue', `There is no queue ${url}`);
        const body = stringAt(input, 'MessageBody');
        if (body === undefined || body === '') throw new ServiceError('InvalidParameterValue', 'MessageBody is needed');
        return { MessageId: queue.send(body), MD5OfMessageBody: createHash('md5').update(body).digest('hex') };
      },
    ],
  ]);
