import { describe, expect, it } from 'vitest';
import { reactions } from '../../functions/manifest';
import { alarmsOf, functionName, list } from './inspect';
import { synthesize } from './system';
import { at, type Properties, type Resource, texts } from './template';

const system = synthesize();
const functions = system.ofType('AWS::Lambda::Function');
const mappings = system.ofType('AWS::Lambda::EventSourceMapping');
const queues = system.ofType('AWS::SQS::Queue');
const rules = system.ofType('AWS::Events::Rule');
const buckets = system.ofType('AWS::S3::Bucket').map(({ ref }) => `${ref}.Arn`);
const queueArns = queues.map(({ ref }) => `${ref}.Arn`);

const nameOf = (ref: unknown): string => {
  const fn = functions.find((one) => one.ref === ref || `${one.ref}.Arn` === ref);
  return fn ? functionName(fn) : String(ref);
};
const fromStream = mappings.filter(({ properties }) => String(properties.EventSourceArn).endsWith('.StreamArn'));
const fromQueue = mappings.filter(({ properties }) => queueArns.includes(String(properties.EventSourceArn)));
const rulesTo = (arn: string) =>
  rules.filter(({ properties }) => list(properties.Targets).some(({ Arn }) => Arn === arn));

const declared = reactions.flatMap(({ name, triggers }) => triggers.map((trigger) => ({ name, trigger })));

const isDeadLetter = (queue: Resource) => deadLetterArns.has(`${queue.ref}.Arn`);
const deadLetterArns = new Set(
  [
    ...queues.map(({ properties }) => at(properties, 'RedrivePolicy.deadLetterTargetArn')),
    ...rules.flatMap(({ properties }) => list(properties.Targets).map((target) => at(target, 'DeadLetterConfig.Arn'))),
    ...functions.map(({ properties }) => at(properties, 'DeadLetterConfig.TargetArn')),
  ].filter((arn) => arn !== undefined),
);

describe('every stream consumer', () => {
  it('is one that the manifest declares, for the kinds it declares', () => {
    const patterns = fromStream.map(({ properties }) => ({
      name: nameOf(properties.FunctionName),
      batchSize: properties.BatchSize,
      window: properties.MaximumBatchingWindowInSeconds,
      patterns: list(at(properties, 'FilterCriteria.Filters')).map(({ Pattern }) => JSON.parse(String(Pattern))),
    }));
    const expected = declared.flatMap(({ name, trigger }) =>
      trigger.on === 'stream'
        ? {
            name,
            batchSize: trigger.batchSize,
            window: trigger.batchWindowSeconds,
            patterns: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: trigger.itemKinds } } } }],
          }
        : [],
    );
    expect(patterns).toEqual(expected);
  });

  it.each(fromStream.map((one) => [one.id, one.properties] as const))(
    '%s gives up, and keeps what it gave up on',
    (_, mapping) => {
      expect(mapping.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(mapping.MaximumRetryAttempts).toBeLessThanOrEqual(100);
      expect(mapping.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
      expect(buckets).toContain(at(mapping, 'DestinationConfig.OnFailure.Destination'));
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
        ParallelizationFactor: 1,
      });
    },
  );

  it('has an alarm when it falls behind', () => {
    for (const { properties } of fromStream) {
      expect(alarmsOf(system, 'AWS/Lambda', 'IteratorAge', String(properties.FunctionName))).toHaveLength(1);
    }
  });
});

describe('the nightly comparison of budgets', () => {
  it('has an alarm of its own on differences, beside that on errors', () => {
    const alarms = system
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'budgetDifferences');
    expect(alarms.map(({ properties }) => properties.AlarmName)).toEqual([
      'voucherloket-dev-check-budgets-differences',
    ]);
    expect(alarms[0]?.properties).toMatchObject({ Threshold: 0, Namespace: 'Voucherloket' });
  });
});

describe('every queue', () => {
  it.each(queues.map((one) => [String(one.properties.QueueName), one] as const))(
    '%s is encrypted, and closed to plain text',
    (_, queue) => {
      expect(queue.properties.SqsManagedSseEnabled).toBe(true);
      const policy = system
        .ofType('AWS::SQS::QueuePolicy')
        .find(({ properties }) => texts(properties.Queues).includes(queue.ref));
      const statements = list(at(policy?.properties, 'PolicyDocument.Statement'));
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
      for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(at(statement, 'Condition.ArnEquals.aws:SourceArn')).toBeDefined();
      }
    },
  );

  it('that is worked on has a dead-letter queue after a few tries', () => {
    const worked = queues.filter((queue) => !isDeadLetter(queue));
    expect(worked.length).toBeGreaterThan(0);
    for (const { properties } of worked) {
      expect(queueArns).toContain(at(properties, 'RedrivePolicy.deadLetterTargetArn'));
      expect(at(properties, 'RedrivePolicy.maxReceiveCount')).toBe(5);
    }
  });

  it('for dead letters keeps them for 14 days, and calls someone at the first', () => {
    const deadLetters = queues.filter(isDeadLetter);
    expect(deadLetters.length).toBeGreaterThan(0);
    for (const { ref, properties } of deadLetters) {
      expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
      const alarms = alarmsOf(system, 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', `${ref}.QueueName`);
      expect(alarms.map((alarm) => alarm.properties.Threshold)).toEqual([0]);
    }
  });

  it('stays hidden while its function works, and reports failures one by one', () => {
    expect(fromQueue.length).toBeGreaterThan(0);
    for (const { properties } of fromQueue) {
      const queue = queues.find(({ ref }) => `${ref}.Arn` === properties.EventSourceArn);
      const fn = functions.find(({ ref }) => ref === properties.FunctionName);
      const window = Number(properties.MaximumBatchingWindowInSeconds);
      const least = 6 * Number(fn?.properties.Timeout) + window;
      expect(Number(queue?.properties.VisibilityTimeout)).toBeGreaterThanOrEqual(least);
      expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });
});

it('whoever works on a queue takes from it as the manifest declares', () => {
  const found = fromQueue.map(({ properties }) => ({
    name: nameOf(properties.FunctionName),
    batchSize: properties.BatchSize,
    batchWindowSeconds: properties.MaximumBatchingWindowInSeconds,
    mostBatchesAtOnce: at(properties, 'ScalingConfig.MaximumConcurrency'),
  }));
  const expected = declared.flatMap(({ name, trigger }) => {
    if (trigger.on === 'stream' || trigger.on === 'schedule') return [];
    const { batchSize, batchWindowSeconds, mostBatchesAtOnce } = trigger;
    return { name, batchSize, batchWindowSeconds, mostBatchesAtOnce };
  });
  expect(found).toEqual(expected);
});

describe('every rule', () => {
  const targets = rules.flatMap(({ id, properties }) =>
    list(properties.Targets).map((target) => [id, target] as const),
  );

  it.each(targets)('%s tries again for a while, and keeps what it could not deliver', (_, target: Properties) => {
    expect(queueArns).toContain(at(target, 'DeadLetterConfig.Arn'));
    expect(at(target, 'RetryPolicy.MaximumRetryAttempts')).toBeGreaterThan(0);
    expect(at(target, 'RetryPolicy.MaximumEventAgeInSeconds')).toBeLessThanOrEqual(24 * 3600);
  });

  it('by the clock calls the function that declares it, on the account’s own bus', () => {
    const scheduled = rules.filter(({ properties }) => properties.ScheduleExpression !== undefined);
    const found = scheduled.flatMap(({ properties }) =>
      list(properties.Targets).map(({ Arn }) => `${nameOf(Arn)} ${properties.ScheduleExpression}`),
    );
    const expected = declared.flatMap(({ name, trigger }) =>
      trigger.on === 'schedule' ? `${name} ${trigger.expression}` : [],
    );
    expect(found.sort()).toEqual(expected.sort());
    for (const { properties } of scheduled) expect(properties.EventBusName).toBeUndefined();
  });

  it('runs the daily checks at 03:00 UTC', () => {
    const daily = rules.filter(({ properties }) => properties.ScheduleExpression === 'cron(0 3 * * ? *)');
    const called = daily.flatMap(({ properties }) => list(properties.Targets).map(({ Arn }) => nameOf(Arn)));
    expect(called.sort()).toEqual(['inform-youths', 'lapse-claims', 'open-due-claims', 'watch-terms']);
  });

  it('on the bus reaches its function through a queue, for the types it declares', () => {
    const found = fromQueue.flatMap(({ properties }) =>
      rulesTo(String(properties.EventSourceArn)).map((rule) => ({
        name: nameOf(properties.FunctionName),
        pattern: rule.properties.EventPattern,
        bus: rule.properties.EventBusName,
      })),
    );
    const [bus] = system.ofType('AWS::Events::EventBus');
    const expected = declared.flatMap(({ name, trigger }) =>
      trigger.on === 'events' ? { name, pattern: { 'detail-type': trigger.types }, bus: bus?.ref } : [],
    );
    expect(found.filter(({ bus: named }) => named !== undefined)).toEqual(expected);
  });
});

describe('a function that nobody waits for', () => {
  it('keeps the call it failed on, where it is called by the clock', () => {
    for (const { name, trigger } of declared.filter(({ trigger: { on } }) => on === 'schedule')) {
      expect(trigger.on).toBe('schedule');
      const fn = functions.find((one) => functionName(one) === name);
      expect(queueArns).toContain(at(fn?.properties, 'DeadLetterConfig.TargetArn'));
    }
  });
});

it('the bus keeps an archive', () => {
  const [bus] = system.ofType('AWS::Events::EventBus');
  const archives = system.ofType('AWS::Events::Archive').map(({ properties }) => properties.SourceArn);
  expect(archives).toEqual([`${bus?.ref}.Arn`]);
});
