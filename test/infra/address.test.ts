import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { list } from './inspect';
import { ownIssuer, type System, synthesize, systemApp, temporaryFolder } from './system';
import { at } from './template';

const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/1234';
const domain = { ...ownIssuer, domainName: 'voucher.example.org', certificateArn };

const distributionOf = (system: System) => system.ofType('AWS::CloudFront::Distribution')[0];
const functionNamed = (system: System, name: string) =>
  system
    .ofType('AWS::Lambda::Function')
    .find(({ properties }) => properties.FunctionName === `voucherloket-dev-${name}`);
const publicUrlOf = (system: System) =>
  at(functionNamed(system, 'notify')?.properties, 'Environment.Variables.PUBLIC_URL');

/** Stacks that a stack imports from, as the assembly orders them. */
function dependenciesOf(context: Readonly<Record<string, string>>): Map<string, string[]> {
  process.env.CDK_VALIDATION = 'false';
  const folder = temporaryFolder();
  try {
    const { stacks } = systemApp(folder, context).app.synth();
    const names = new Set(stacks.map(({ id }) => id));
    const short = (id: string) => id.replace('voucherloket-dev-', '');
    return new Map(
      stacks.map((stack) => [
        short(stack.id),
        stack.dependencies.flatMap(({ id }) => (names.has(id) ? [short(id)] : [])).sort(),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the address of the pages', () => {
  it('is what CloudFront gives, and mail links to it unless the deployer says otherwise', () => {
    const system = synthesize();
    const own = `https://${distributionOf(system)?.ref}.DomainName`;
    expect(publicUrlOf(system)).toBe(`voucherloket-dev-events/PublicUrl if PublicUrlGiven, else ${own}`);
    const parameter = system.templates.get('voucherloket-dev-events')?.Parameters?.PublicUrl;
    expect(parameter?.Default).toBe('');
    expect(at(distributionOf(system)?.properties, 'DistributionConfig.Aliases')).toBeUndefined();
  });

  it('is the deployer’s own name where one is given, over TLS 1.2 at least', () => {
    const system = synthesize(domain);
    expect(publicUrlOf(system)).toBe(
      'voucherloket-dev-events/PublicUrl if PublicUrlGiven, else https://voucher.example.org',
    );
    expect(at(distributionOf(system)?.properties, 'DistributionConfig')).toMatchObject({
      Aliases: ['voucher.example.org'],
      ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });

  it('is behind the deployer’s web ACL where one is given', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/x/1';
    const config = at(distributionOf(synthesize({ ...ownIssuer, webAclArn }))?.properties, 'DistributionConfig');
    expect(config).toMatchObject({ WebACLId: webAclArn });
  });

  it.each([
    { domainName: 'voucher.example.org' },
    { ...domain, certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/1' },
  ])('is not half a name: %j', (half) => {
    const folder = temporaryFolder();
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    expect(() => systemApp(folder, { ...ownIssuer, ...half })).toThrow(/^A domainName and the certificateArn .*\.$/);
  });
});

describe('where people sign in', () => {
  const told = (system: System) => at(functionNamed(system, 'get-sign-in')?.properties, 'Environment.Variables');

  it('is the issuer of the deployer, as a client that it knows', () => {
    const system = synthesize({ ...ownIssuer, webClientId: 'pages', signInScope: 'openid profile offline_access' });
    expect(told(system)).toMatchObject({
      TOKEN_ISSUER: 'voucherloket-dev-api/TokenIssuer',
      WEB_CLIENT_ID: 'voucherloket-dev-api/WebClientId',
      SIGN_IN_SCOPE: 'voucherloket-dev-api/SignInScope',
    });
    const parameters = system.templates.get('voucherloket-dev-api')?.Parameters;
    expect(parameters?.WebClientId?.Default).toBe('pages');
    expect(parameters?.SignInScope?.Default).toBe('openid profile offline_access');
  });

  it('is the pool of the template, which sends people back to the pages by code and renews tokens once each', () => {
    const system = synthesize({ domainName: domain.domainName, certificateArn });
    const [pool] = system.ofType('AWS::Cognito::UserPool');
    const [client] = system.ofType('AWS::Cognito::UserPoolClient');
    expect(told(system)).toMatchObject({
      TOKEN_ISSUER: `${pool?.ref}.ProviderURL`,
      WEB_CLIENT_ID: client?.ref,
      SIGN_IN_SCOPE: 'openid profile',
    });
    const pages = 'voucherloket-dev-identity/PublicUrl if PublicUrlGiven, else https://voucher.example.org';
    expect(client?.properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      CallbackURLs: [`${pages}/callback`],
      LogoutURLs: [`${pages}/`],
      RefreshTokenRotation: { Feature: 'ENABLED' },
    });
    const [policy] = system.ofType('AWS::CloudFront::ResponseHeadersPolicy');
    const csp = JSON.stringify(policy?.properties);
    expect(csp).toContain('.auth.<AWS::Region>.amazoncognito.com');
    expect(csp).toContain(`${pool?.ref}.ProviderURL`);
  });
});

describe('stacks depend on each other one way', () => {
  it.each([
    [
      'an issuer of its own',
      ownIssuer,
      {
        'functions-cases': ['data'],
        'functions-money': ['data'],
        'functions-law': ['data'],
        api: ['data', 'functions-cases', 'functions-money', 'functions-law'],
        web: ['api', 'data'],
        events: ['data', 'web'],
        operations: [],
      },
    ],
    [
      'a pool',
      {},
      {
        identity: [],
        'functions-cases': ['data'],
        'functions-money': ['data'],
        'functions-law': ['data'],
        api: ['data', 'identity', 'functions-cases', 'functions-money', 'functions-law'],
        web: ['api', 'data', 'identity'],
        events: ['data', 'web'],
        operations: [],
      },
    ],
  ])('with %s', (_, context, expected) => {
    const found = dependenciesOf(context);
    for (const [name, needs] of Object.entries(expected)) {
      expect([name, found.get(name)]).toEqual([name, expect.arrayContaining(needs)]);
      expect(found.get(name)).not.toContain('events');
    }
    expect(list([...found.keys()])).toHaveLength(Object.keys(expected).length + 1);
  });
});

describe('pages that were not built', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sentence = /^No pages in .*: run `npm run build` first\.$/;

  it('are missed in one sentence', () => {
    expect(() => systemApp(folder, { ...ownIssuer, webRoot: join(folder, 'nowhere') })).toThrow(sentence);
  });

  it('are missed too when a build left only a half', () => {
    const half = join(folder, 'half');
    mkdirSync(half);
    writeFileSync(join(half, 'index.html'), '<!doctype html>');
    expect(() => systemApp(folder, { ...ownIssuer, webRoot: half })).toThrow(sentence);
  });
});
