import { describe, expect, it } from 'vitest';
import { authorizer, manifest } from '../../functions/manifest';
import { functionName, list, ownFunctions, statementsOf } from './inspect';
import { synthesize } from './system';
import { at, isObject, type Properties, texts } from './template';

const system = synthesize();
const functions = ownFunctions(system);
const named = functions.map((fn) => [functionName(fn), fn] as const);

describe('every function', () => {
  it('of the manifest is there, and no other', () => {
    const declared = [...manifest, authorizer].map(({ name }) => name);
    expect(named.map(([name]) => name).sort()).toEqual(declared.sort());
  });

  it.each(named)('%s runs Node 22 on ARM, in its own bundle', (name, fn) => {
    expect(fn.properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'], Handler: 'index.handler' });
    expect(at(fn.attributes, 'Metadata.aws:asset:path')).toMatch(/^asset\.[0-9a-f]{64}$/);
    const others = functions.filter((other) => at(other.properties, 'Code.S3Key') === at(fn.properties, 'Code.S3Key'));
    expect(others.map(functionName)).toEqual([name]);
  });

  it.each(named)('%s has a role that no other function has', (name, fn) => {
    const sharing = functions.filter((other) => other.properties.Role === fn.properties.Role);
    expect(sharing.map(functionName)).toEqual([name]);
  });

  it.each(named)('%s writes to a log of its own that is not kept for ever', (_name, fn) => {
    const log = system
      .ofType('AWS::Logs::LogGroup')
      .find(({ ref }) => ref === at(fn.properties, 'LoggingConfig.LogGroup'));
    expect(log?.properties.RetentionInDays).toBeGreaterThanOrEqual(30);
    const sharing = functions.filter((other) => at(other.properties, 'LoggingConfig.LogGroup') === log?.ref);
    expect(sharing).toHaveLength(1);
  });

  it.each(named)('%s has an alarm on errors that says what users notice', (name, fn) => {
    const impact = [...manifest, authorizer].find((entry) => entry.name === name)?.errorImpact;
    const alarms = system
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.AlarmDescription === impact);
    const watched = alarms.flatMap(({ properties }) => watchedBy(properties, fn.ref));
    expect(watched.sort()).toEqual(name === authorizer.name ? ['faults'] : ['Errors', 'faults']);
  });

  it.each(named)('%s is told only where to find what it may use', (_name, fn) => {
    const given = Object.keys(at(fn.properties, 'Environment.Variables') ?? {});
    const actions = statementsOf(system, fn).flatMap((statement) => texts(statement.Action));
    const may = (prefix: string) => actions.some((action) => action.startsWith(prefix));
    expect(given.includes('TABLE_NAME')).toBe(may('dynamodb:') && !onlyStream(actions));
    expect(given.includes('PSEUDONYM_KEY_ID')).toBe(may('kms:GenerateMac'));
    const objects = statementsOf(system, fn).flatMap(({ Resource }) => texts(Resource));
    const ofBucket = (name: string) => objects.some((arn) => arn.includes(`Buckets${name}`) && arn.endsWith('/*'));
    expect(given.includes('PAYOUTS_BUCKET')).toBe(ofBucket('Payouts'));
    expect(given.includes('LETTERS_BUCKET')).toBe(ofBucket('Letters'));
    expect(given.includes('DOCUMENTS_BUCKET')).toBe(ofBucket('Documents'));
    expect(given.includes('BUS_NAME')).toBe(may('events:'));
    expect(given.includes('EVENT_SOURCE')).toBe(may('events:'));
    expect(given.includes('MAIL_SENDER')).toBe(may('ses:'));
    expect(given.includes('MAIL_CONFIGURATION_SET')).toBe(may('ses:'));
    // Letters link to the pages, as mail does.
    const linking = may('ses:') || ['WriteLetters'].some((name) => fn.id.includes(name));
    expect(given.includes('PUBLIC_URL')).toBe(linking);
  });
});

/** Names of the metrics of this function that an alarm looks at, alone or in an expression. */
const watchedBy = (alarm: Properties, fn: string): string[] =>
  [alarm, ...list(alarm.Metrics).map((metric) => at(metric, 'MetricStat.Metric'))].flatMap((metric) =>
    isObject(metric) && list(metric.Dimensions).some(({ Value }) => Value === fn) ? [String(metric.MetricName)] : [],
  );

const onlyStream = (actions: readonly string[]): boolean =>
  actions
    .filter((action) => action.startsWith('dynamodb:'))
    .every((action) => action.includes('Stream') || action.includes('Record') || action.includes('Shard'));

describe('every alarm', () => {
  it('calls someone, and not for want of data', () => {
    const topics = system.ofType('AWS::SNS::Topic').map(({ ref }) => ref);
    expect(topics).toHaveLength(1);
    for (const { properties } of system.ofType('AWS::CloudWatch::Alarm')) {
      expect(properties).toMatchObject({ AlarmActions: topics, TreatMissingData: 'notBreaching' });
      expect(String(properties.AlarmDescription).length).toBeGreaterThan(20);
    }
  });
});
