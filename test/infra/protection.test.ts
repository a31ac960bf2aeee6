import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { routes } from '../../functions/manifest';
import { heavyRoutes, methodLimits } from '../../infra/stage-limits';
import { list } from './inspect';
import { ownIssuer, type System, synthesize } from './system';
import { at, type Properties, texts } from './template';

const system = synthesize();
const [acl] = system.ofType('AWS::WAFv2::WebACL');
const rules = list(at(acl?.properties, 'Rules'));
const rule = (name: string): Properties => {
  const found = rules.find(({ Name }) => Name === name);
  if (!found) throw new Error(`the web ACL has no rule ${name}`);
  return found;
};

/** Refs of the secrets that the API takes, and of the one that the distribution sends. */
const secretsIn = (given: System) => {
  const [web] = given.ofType('AWS::WAFv2::WebACL');
  const first = list(at(web?.properties, 'Rules')).find(({ Name }) => Name === 'OnlyTheDistribution');
  const [distribution] = given.ofType('AWS::CloudFront::Distribution');
  const origins = list(at(distribution?.properties, 'DistributionConfig.Origins'));
  const sent = origins.flatMap(({ OriginCustomHeaders }) => list(OriginCustomHeaders));
  return {
    taken: [...JSON.stringify(first).matchAll(/\{\{resolve:secretsmanager:([^:]+):SecretString\}\}/g)].map(
      ([, ref]) => ref,
    ),
    sent: sent.map(({ HeaderName, HeaderValue }) => `${HeaderName}: ${HeaderValue}`),
    all: given.ofType('AWS::SecretsManager::Secret').map(({ ref }) => ref),
  };
};

describe('the API', () => {
  it('answers the distribution only: without the secret that it sends, every request is blocked first', () => {
    const { taken, sent, all } = secretsIn(system);
    expect(taken).toEqual(all);
    expect(sent).toEqual([`x-origin-verify: {{resolve:secretsmanager:${all[0]}:SecretString}}`]);
    const first = rule('OnlyTheDistribution');
    expect(first).toMatchObject({ Priority: 0, Action: { Block: {} } });
    expect(at(first, 'Statement.NotStatement.Statement.ByteMatchStatement')).toMatchObject({
      FieldToMatch: { SingleHeader: { Name: 'x-origin-verify' } },
      PositionalConstraint: 'EXACTLY',
    });
  });

  it('has that web ACL in front of the one stage it has', () => {
    const [stage] = system.ofType('AWS::ApiGateway::Stage');
    const [api] = system.ofType('AWS::ApiGateway::RestApi');
    const on = system.ofType('AWS::WAFv2::WebACLAssociation');
    expect(on.map(({ properties }) => [properties.WebACLArn, properties.ResourceArn])).toEqual([
      [`${acl?.ref}.Arn`, `arn:<AWS::Partition>:apigateway:<AWS::Region>::/restapis/${api?.ref}/stages/${stage?.ref}`],
    ]);
  });

  it('takes the next secret and the one before it, so that they can be changed while it answers', () => {
    const later = synthesize({ ...ownIssuer, originSecret: '4' });
    const { taken, sent, all } = secretsIn(later);
    expect(all.map((ref) => /Number(\d+)[0-9A-F]{8}$/.exec(ref)?.[1])).toEqual(['4', '3']);
    expect(taken).toEqual(all);
    expect(sent).toEqual([`x-origin-verify: {{resolve:secretsmanager:${all[0]}:SecretString}}`]);
    expect(() => synthesize({ ...ownIssuer, originSecret: 'no' })).toThrow(/originSecret "no" must be a whole number/);
  });

  it('has secrets that nobody wrote: Secrets Manager makes them, under a key that turns', () => {
    const keys = system.ofType('AWS::KMS::Key').filter(({ properties }) => properties.EnableKeyRotation === true);
    for (const { properties } of system.ofType('AWS::SecretsManager::Secret')) {
      expect(properties.SecretString).toBeUndefined();
      expect(properties.GenerateSecretString).toMatchObject({ PasswordLength: 48 });
      expect(keys.map(({ ref }) => `${ref}.Arn`)).toContain(properties.KmsKeyId);
    }
  });
});

describe('the web ACL', () => {
  it('counts requests by the address that the distribution saw, not by what a visitor says it is', () => {
    expect(at(rule('PerAddress'), 'Statement.RateBasedStatement')).toEqual({
      AggregateKeyType: 'FORWARDED_IP',
      EvaluationWindowSec: 300,
      ForwardedIPConfig: { HeaderName: 'x-viewer-ip', FallbackBehavior: 'MATCH' },
      Limit: 3000,
    });
    const [distribution] = system.ofType('AWS::CloudFront::Distribution');
    const [behaviour] = list(at(distribution?.properties, 'DistributionConfig.CacheBehaviors'));
    const [{ FunctionARN } = {}] = list(behaviour?.FunctionAssociations);
    const edge = system.ofType('AWS::CloudFront::Function').find(({ ref }) => `${ref}.FunctionARN` === FunctionARN);
    const forged = { uri: '/v1/schemes', headers: { 'x-viewer-ip': { value: '10.0.0.1' } } };
    const context = createContext({ event: { viewer: { ip: '192.0.2.7' }, request: forged } });
    new Script(String(edge?.properties.FunctionCode)).runInContext(context);
    const sent = new Script('JSON.stringify(handler(event))').runInContext(context);
    expect(JSON.parse(sent)).toEqual({ uri: '/v1/schemes', headers: { 'x-viewer-ip': { value: '192.0.2.7' } } });
  });

  it('blocks long queries, and what says it is a million bytes or more, but for reports of the bank', () => {
    expect(at(rule('LongQuery'), 'Statement.SizeConstraintStatement')).toMatchObject({
      FieldToMatch: { QueryString: {} },
      ComparisonOperator: 'GT',
      Size: 2048,
    });
    const [size, path] = list(at(rule('LargeBody'), 'Statement.AndStatement.Statements'));
    const large = new RegExp(String(at(size, 'RegexMatchStatement.RegexString')));
    expect(['999999', '0', '', 'x', '01000000'].filter((length) => large.test(length))).toEqual([]);
    expect(['1000000', '123456789'].filter((length) => large.test(length))).toHaveLength(2);
    const exception = String(at(path, 'NotStatement.Statement.ByteMatchStatement.SearchString'));
    expect(routes.filter((route) => route.path.endsWith(exception)).map(({ name }) => name)).toContain(
      'import-bank-report',
    );
  });

  it('runs AWS’s own rules, but blocks no body for what stands in it', () => {
    const managed = rules.flatMap(({ Statement }) => at(Statement, 'ManagedRuleGroupStatement') ?? []);
    expect(managed.map((group) => at(group, 'Name'))).toEqual([
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    const overrides = managed.flatMap((group) => list(at(group, 'RuleActionOverrides')));
    expect(overrides.map(({ Name }) => Name)).toEqual(overrides.map(() => expect.stringMatching(/_BODY$/)));
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
  });

  it('logs what it blocked for a month, without token, secret, path or query, and keeps no samples', () => {
    const [logging] = system.ofType('AWS::WAFv2::LoggingConfiguration');
    const redacted = list(logging?.properties.RedactedFields).map((field) => JSON.stringify(field));
    for (const told of ['authorization', 'x-origin-verify', 'QueryString', 'UriPath']) {
      expect(redacted.some((field) => field.includes(told))).toBe(true);
    }
    expect(at(logging?.properties, 'LoggingFilter.DefaultBehavior')).toBe('DROP');
    const log = system
      .ofType('AWS::Logs::LogGroup')
      .find(({ ref }) => `${ref}.Arn` === texts(logging?.properties.LogDestinationConfigs)[0]);
    expect(log?.properties).toMatchObject({ LogGroupName: 'aws-waf-logs-voucherloket-dev-api', RetentionInDays: 30 });
    const views = rules.map(({ VisibilityConfig }) => at(VisibilityConfig, 'SampledRequestsEnabled'));
    expect(new Set(views)).toEqual(new Set([false]));
  });
});

describe('the stage', () => {
  const [stage] = system.ofType('AWS::ApiGateway::Stage');
  const settings = list(stage?.properties.MethodSettings);

  it('lets fewer requests through to what reads a whole year, and logs them all the same', () => {
    const named = settings.filter(({ ResourcePath }) => ResourcePath !== '/*');
    expect(named).toHaveLength(heavyRoutes.length);
    const all = settings.find(({ ResourcePath }) => ResourcePath === '/*');
    for (const one of named) {
      expect(Number(one.ThrottlingRateLimit)).toBeLessThan(Number(all?.ThrottlingRateLimit) / 10);
      expect(one).toMatchObject({ LoggingLevel: 'ERROR', MetricsEnabled: true, DataTraceEnabled: false });
    }
  });

  it('names a heavy route that is called otherwise by now', () => {
    expect(() => methodLimits([])).toThrow(/No route is called export-de-minimis/);
  });
});
