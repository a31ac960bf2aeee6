import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownIssuer, type System, synthesize, systemApp, temporaryFolder } from './system';
import { at, type Value } from './template';

const dev = synthesize();
const prod = synthesize({ ...ownIssuer, stage: 'prod' });

/** Every physical name that a template gives: `…Name` of a resource, where it is a text of ours. */
const physicalNames = ({ resources }: System): string[] =>
  resources.flatMap(({ type, properties }) =>
    Object.entries(properties)
      .filter(([key]) => /^(\w+Name|Name)$/.test(key) && !notItsOwn.has(`${type}.${key}`))
      .map(([, value]) => String(value))
      .filter((name) => !name.includes('/')),
  );

/** Names of a part of a thing, or that refer to another. */
const notItsOwn = new Set([
  'AWS::ApiGateway::Method.OperationName',
  'AWS::ApiGateway::Stage.StageName',
  'AWS::CloudWatch::Alarm.MetricName',
]);
const ofPolicies = (name: string) => /DefaultPolicy/.test(name);
const exportsOf = ({ templates }: System): string[] =>
  [...templates.values()].flatMap(({ Outputs = {} }) =>
    Object.values(Outputs).flatMap(({ Export }) => (Export ? [Export.Name] : [])),
  );

describe('two stages in one account', () => {
  it('have no stack, export or thing by the same name', () => {
    const names = (system: System): Value[] => [
      ...system.templates.keys(),
      ...exportsOf(system),
      ...physicalNames(system).filter((name) => !ofPolicies(name)),
    ];
    expect(names(dev).length).toBeGreaterThan(50);
    expect(names(dev).filter((name) => names(prod).includes(name))).toEqual([]);
    for (const name of names(prod)) expect(String(name)).toContain('voucherloket-prod');
  });

  it('know nothing of each other: neither template names a thing of the other, in whatever way', () => {
    const saysOf = ({ templates }: System, stage: string) =>
      [...templates].filter(([, template]) => JSON.stringify(template).includes(`voucherloket-${stage}`));
    expect(saysOf(dev, 'dev').length).toBeGreaterThan(5);
    expect(saysOf(dev, 'prod')).toEqual([]);
    expect(saysOf(prod, 'dev')).toEqual([]);
  });

  it('share no metric: every alarm of the house’s own numbers is of a function of its stage', () => {
    const own = (system: System) => JSON.stringify(system.ofType('AWS::CloudWatch::Alarm'));
    expect(own(prod)).not.toContain('voucherloket-dev');
    const dashboards = [dev, prod].flatMap((system) => system.ofType('AWS::CloudWatch::Dashboard'));
    expect(dashboards.map(({ properties }) => properties.DashboardName)).toEqual([
      'voucherloket-dev-operations',
      'voucherloket-prod-operations',
    ]);
  });

  it('have the same things otherwise', () => {
    const types = ({ resources }: System) => resources.map(({ type, id }) => `${type} ${id}`).sort();
    expect(types(prod).length).toBe(types(dev).length);
  });
});

describe('every stack', () => {
  it.each([...dev.templates])('%s stays well under CloudFormation’s 500 resources', (_, { Resources }) => {
    const count = Object.keys(Resources).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(490);
  });

  it('is built of types that the local runtime knows', () => {
    const families = new Set(dev.resources.map(({ type }) => type.split('::')[1]));
    const known = [
      'ApiGateway',
      'CDKBucketDeployment',
      'CloudFront',
      'CloudWatch',
      'DynamoDB',
      'Events',
      'GuardDuty',
      'IAM',
      'KMS',
      'Lambda',
      'Logs',
      'S3',
      'SES',
      'SNS',
      'SQS',
      'SecretsManager',
      'WAFv2',
    ];
    expect([...families].sort()).toEqual(known);
  });
});

describe('a deployer without an issuer', () => {
  const system = synthesize({ stage: 'dev' });
  const [pool] = system.ofType('AWS::Cognito::UserPool');
  const [client] = system.ofType('AWS::Cognito::UserPoolClient');
  const functions = system.ofType('AWS::Lambda::Function');

  it('gets a user pool whose tokens the authorizer takes', () => {
    const authorize = functions.find(({ properties }) => properties.FunctionName === 'voucherloket-dev-authorize');
    expect(authorize?.properties.Environment).toMatchObject({
      Variables: { TOKEN_ISSUER: `${pool?.ref}.ProviderURL`, TOKEN_AUDIENCE: client?.ref },
    });
    expect(system.templates.get('voucherloket-dev-api')?.Parameters).not.toHaveProperty('TokenIssuer');
  });

  it('whose tokens get roles, regions and organisation from a function', () => {
    const preToken = functions.find(({ properties }) => properties.FunctionName === 'voucherloket-dev-pre-token');
    expect(pool?.properties.LambdaConfig).toEqual({
      PreTokenGenerationConfig: { LambdaArn: `${preToken?.ref}.Arn`, LambdaVersion: 'V2_0' },
    });
    const groups = system.ofType('AWS::Cognito::UserPoolGroup').map(({ properties }) => String(properties.GroupName));
    const roles = ['admin', 'auditor', 'employer', 'finance', 'officer', 'steering-group'];
    expect(groups.sort()).toEqual(roles.map((role) => `role:${role}`));
  });

  it('that writes to people in Dutch', () => {
    const texts = [
      at(pool?.properties, 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage'),
      at(pool?.properties, 'VerificationMessageTemplate.EmailMessage'),
    ];
    for (const text of texts) expect(String(text)).toMatch(/^(U|Uw) .*\{####\}/);
  });

  it('in which nobody signs up alone, or writes its own organisation or name', () => {
    expect(pool?.properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      DeletionProtection: 'ACTIVE',
    });
    expect(client?.properties.WriteAttributes).toEqual(['email', 'locale']);
    expect(client?.properties.GenerateSecret).toBe(false);
  });
});

describe('an impossible wish', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['Prod', '1st', 'a_b', 'a'.repeat(21), '-x'])('the stage %s is refused in one sentence', (stage) => {
    expect(() => systemApp(folder, { ...ownIssuer, stage })).toThrow(/^The stage ".*" must be .*\.$/);
  });

  it('functions without a bundle are named, and how to make them', () => {
    const codeRoot = join(folder, 'nowhere');
    expect(() => systemApp(folder, { ...ownIssuer, codeRoot })).toThrow(
      /^No bundle in .* for list-schemes, .* and \d+ more: run `npx tsx infra\/bundle\.ts` first\.$/,
    );
  });
});
