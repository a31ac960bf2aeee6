import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ReactionEntry, Trigger } from '../../functions/manifest';
import { type House, named } from '../house';
import { encryptedQueue } from './dead-letters';
import type { ServiceFunction } from './service-function';

const defaultTimeoutSeconds = 10;

/** Events of the declared types, through a queue of the reaction's own, so that one that fails holds up no other. */
export function addEventTrigger(
  scope: Construct,
  entry: ReactionEntry,
  trigger: Extract<Trigger, { on: 'events' }>,
  { target, deadLetters, house }: { target: ServiceFunction; deadLetters: IQueue; house: House },
): void {
  const queue = new Queue(scope, 'Queue', {
    ...encryptedQueue,
    queueName: named(house.settings, entry.name),
    // Six times the function's timeout, as Lambda advises: a batch that is being retried is not handed out again.
    visibilityTimeout: Duration.seconds(6 * (entry.timeoutSeconds ?? defaultTimeoutSeconds)),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  new Rule(scope, 'Events', {
    ruleName: named(house.settings, `${entry.name}-events`),
    description: entry.summary,
    eventBus: house.bus,
    eventPattern: { detailType: [...trigger.types] },
    targets: [
      new SqsQueue(queue, { deadLetterQueue: deadLetters, retryAttempts: 20, maxEventAge: Duration.hours(12) }),
    ],
  });
  target.role.addToPolicy(
    new PolicyStatement({
      sid: 'Queue',
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      resources: [queue.queueArn],
    }),
  );
  const mapping = new EventSourceMapping(scope, 'FromQueue', {
    target: target.lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
  });
  mapping.node.addDependency(target.role);
}
