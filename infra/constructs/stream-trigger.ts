import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionEntry, Trigger } from '../../functions/manifest';
import { acknowledgeWildcard } from '../acknowledge';
import type { House } from '../house';
import { alarm, alarmOnGivenUp } from './alarms';
import type { ServiceFunction } from './service-function';

/** With back-off this takes some minutes; then the records wait in S3 for the redrive, and the rest goes on. */
const retryAttempts = 20;
/** Records live 24 hours in the stream; what is given up on must reach S3 before that. */
const maxRecordAge = Duration.hours(20);
const lateAfter = Duration.minutes(2);

/** New items of the declared kinds, in order per partition, to the function. */
export function addStreamTrigger(
  scope: Construct,
  entry: FunctionEntry,
  trigger: Extract<Trigger, { on: 'stream' }>,
  { target, house }: { target: ServiceFunction; house: House },
): void {
  const streamArn = house.table.tableStreamArn;
  if (streamArn === undefined) throw new Error('The table has no stream');
  for (const statement of streamStatements(streamArn, house)) target.role.addToPolicy(statement);
  answerNag(target, house);
  const mapping = new EventSourceMapping(scope, 'Stream', {
    target: target.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: trigger.batchSize,
    maxBatchingWindow: Duration.seconds(trigger.batchWindowSeconds),
    parallelizationFactor: 1,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts,
    maxRecordAge,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { kind: { S: FilterRule.or(...trigger.itemKinds) } } },
      }),
    ],
    // Without it Lambda counts nowhere what it gave up on.
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    onFailure: { bind: () => ({ destination: house.buckets.streamFailures.bucketArn }) },
  });
  mapping.node.addDependency(target.role);
  alarmOnGivenUp(scope, mapping.eventSourceMappingId, entry.name, house);
  const metric = target.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
  const above = lateAfter.toMilliseconds();
  const impact = `Late by more than two minutes. ${entry.errorImpact}`;
  alarm(scope, 'Late', house, { name: `${entry.name}-late`, metric, above, impact });
}

function streamStatements(streamArn: string, { table, buckets, keys }: House): PolicyStatement[] {
  const { streamFailures } = buckets;
  return [
    new PolicyStatement({
      sid: 'Stream',
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [streamArn],
    }),
    new PolicyStatement({
      sid: 'Streams',
      actions: ['dynamodb:ListStreams'],
      resources: [`${table.tableArn}/stream/*`],
    }),
    new PolicyStatement({ sid: 'Failures', actions: ['s3:ListBucket'], resources: [streamFailures.bucketArn] }),
    new PolicyStatement({
      sid: 'FailedRecords',
      actions: ['s3:PutObject'],
      resources: [streamFailures.arnForObjects('*')],
    }),
    new PolicyStatement({
      sid: 'FailuresKey',
      actions: ['kms:GenerateDataKey'],
      resources: [keys.storage.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}

function answerNag({ role }: ServiceFunction, { table, buckets }: House): void {
  acknowledgeWildcard(role, table.tableArn, '/stream/*', 'To list streams is allowed per table, not per stream.');
  const ofLambda = 'Lambda chooses the key under which it stores a failed record.';
  acknowledgeWildcard(role, buckets.streamFailures.bucketArn, '/*', ofLambda);
}
