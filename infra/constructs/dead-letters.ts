import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type House, named } from '../house';
import { alarmOnDeadLetters } from './alarms';

/** EventBridge cannot send to a queue under the managed KMS key; SQS's own encryption it can. */
export const encryptedQueue = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** The queue for what a reaction gave up on: 14 days to look and send it again, and an alarm at the first message. */
export function deadLetterQueue(scope: Construct, reaction: string, house: House): Queue {
  const queue = new Queue(scope, 'DeadLetters', {
    ...encryptedQueue,
    queueName: named(house.settings, `${reaction}-dead-letters`),
    retentionPeriod: Duration.days(14),
  });
  alarmOnDeadLetters(scope, queue, reaction, house);
  return queue;
}
