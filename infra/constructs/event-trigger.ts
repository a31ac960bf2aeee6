import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule, type RuleProps } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ReactionEntry, Trigger } from '../../functions/manifest';
import { type House, named } from '../house';
import type { Settings } from '../settings';
import { encryptedQueue } from './dead-letters';
import { mailSetName } from './mail-feedback';
import type { ServiceFunction } from './service-function';

const defaultTimeoutSeconds = 10;

type QueueTrigger = Extract<Trigger, { on: 'events' | 'documents' | 'mail-feedback' }>;

interface Asked extends Pick<RuleProps, 'eventPattern'> {
  readonly id: string;
  /** Without it: the account's own bus, where AWS tells what it did. */
  readonly eventBus?: EventBus;
}

function askedFor(trigger: QueueTrigger, { bus, buckets, settings }: House): readonly Asked[] {
  if (trigger.on === 'events')
    return [{ id: 'Events', eventBus: bus, eventPattern: { detailType: [...trigger.types] } }];
  if (trigger.on === 'mail-feedback') return [{ id: 'MailFeedback', eventPattern: undelivered(settings) }];
  const bucketName = [buckets.documents.bucketName];
  return [
    {
      id: 'Uploads',
      eventPattern: { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: bucketName } } },
    },
    {
      id: 'Scans',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName } },
      },
    },
  ];
}

const undelivered = (settings: Settings) => ({
  source: ['aws.ses'],
  detailType: ['Email Bounced', 'Email Complaint Received', 'Email Rejected'],
  detail: { mail: { tags: { 'ses:configuration-set': [mailSetName(settings)] } } },
});

/** Events that are asked for, through a queue of the reaction's own, so that one that fails holds up no other. */
export function addEventTrigger(
  scope: Construct,
  entry: ReactionEntry,
  trigger: QueueTrigger,
  { target, deadLetters, house }: { target: ServiceFunction; deadLetters: IQueue; house: House },
): void {
  const queue = new Queue(scope, 'Queue', {
    ...encryptedQueue,
    queueName: named(house.settings, entry.name),
    // Six times the function's timeout and the window, as Lambda advises: what is being retried is not handed out again.
    visibilityTimeout: Duration.seconds(
      6 * (entry.timeoutSeconds ?? defaultTimeoutSeconds) + trigger.batchWindowSeconds,
    ),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  for (const { id, ...asked } of askedFor(trigger, house)) {
    new Rule(scope, id, {
      ...asked,
      ruleName: named(house.settings, `${entry.name}-${id.toLowerCase()}`),
      description: entry.summary,
      targets: [
        new SqsQueue(queue, { deadLetterQueue: deadLetters, retryAttempts: 20, maxEventAge: Duration.hours(12) }),
      ],
    });
  }
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
    batchSize: trigger.batchSize,
    maxBatchingWindow: Duration.seconds(trigger.batchWindowSeconds),
    ...(trigger.mostBatchesAtOnce === undefined ? {} : { maxConcurrency: trigger.mostBatchesAtOnce }),
    reportBatchItemFailures: true,
  });
  mapping.node.addDependency(target.role);
}
