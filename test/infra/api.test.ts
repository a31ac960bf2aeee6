import { describe, expect, it } from 'vitest';
import { manifest } from '../../functions/manifest';
import { stageLimits } from '../../infra/stage-limits';
import { functionName, list } from './inspect';
import { synthesize } from './system';
import { at, isObject, type Resource } from './template';

const system = synthesize();
const methods = system.ofType('AWS::ApiGateway::Method');
const functions = system.ofType('AWS::Lambda::Function');
const [authorizer] = system.ofType('AWS::ApiGateway::Authorizer');
const [stage] = system.ofType('AWS::ApiGateway::Stage');
const [api] = system.ofType('AWS::ApiGateway::RestApi');
const routes = manifest.filter((entry) => entry.kind === 'route');

/** The path of a resource, from the parts up to the root. */
function pathOf(ref: unknown): string {
  const resource = system.ofType('AWS::ApiGateway::Resource').find((one) => one.ref === ref);
  return resource ? `${pathOf(resource.properties.ParentId)}/${resource.properties.PathPart}` : '';
}

const routeOf = ({ properties }: Resource) => `${properties.HttpMethod} ${pathOf(properties.ResourceId)}`;
const calledBy = (uri: unknown) => functions.find(({ ref }) => String(uri).includes(`${ref}.Arn/invocations`));

describe('every route', () => {
  it('of the manifest has a method that calls its function, and no other method is there', () => {
    const found = methods.map((method) => {
      const fn = calledBy(at(method.properties, 'Integration.Uri'));
      return `${routeOf(method)} → ${fn ? functionName(fn) : 'nothing'}`;
    });
    expect(found.sort()).toEqual(routes.map(({ method, path, name }) => `${method} ${path} → ${name}`).sort());
  });

  it('hands the request on whole', () => {
    for (const { properties } of methods) {
      expect(properties.Integration).toMatchObject({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST' });
    }
  });

  it('takes packed reports of the bank as bytes, and everything else as text', () => {
    expect(api?.properties.BinaryMediaTypes).toEqual(['application/gzip']);
  });

  it('is behind the authorizer, unless it is listed as public', () => {
    const open = methods.filter(({ properties }) => properties.AuthorizationType === 'NONE').map(routeOf);
    const listed = routes.filter(({ access }) => access === 'public').map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual(listed.sort());
    expect(listed.sort()).toEqual([
      'GET /v1/health',
      'GET /v1/openapi.json',
      'GET /v1/regions',
      'GET /v1/schemes',
      'GET /v1/schemes/{schemeId}',
      'GET /v1/sign-in',
      'POST /v1/quotes',
      'POST /v1/youth-answers',
      'POST /v1/youth-visits',
    ]);
    for (const { properties } of methods.filter((method) => !open.includes(routeOf(method)))) {
      expect(properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: authorizer?.ref });
    }
  });

  it('may be called by this method of this API alone', () => {
    const permissions = system.ofType('AWS::Lambda::Permission').filter(({ stack }) => stack === api?.stack);
    const arn = (rest: string) => `arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:${api?.ref}/${rest}`;
    const expected = [
      ...routes.map(({ method, path }) => arn(`${stage?.ref}/${method}${path.replaceAll(/\{\w+\}/g, '*')}`)),
      arn(`authorizers/${authorizer?.ref}`),
    ];
    expect(permissions.map(({ properties }) => properties.SourceArn).sort()).toEqual(expected.sort());
    for (const { properties } of permissions) expect(properties.Principal).toBe('apigateway.amazonaws.com');
  });

  it('answers within the gateway’s 29 seconds', () => {
    for (const method of methods) {
      const fn = calledBy(at(method.properties, 'Integration.Uri'));
      expect(Number(fn?.properties.Timeout)).toBeLessThanOrEqual(29);
    }
  });
});

describe('the authorizer', () => {
  it('reads the bearer token, and its answers are kept for five minutes', () => {
    expect(authorizer?.properties).toMatchObject({
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 300,
    });
    const fn = calledBy(authorizer?.properties.AuthorizerUri);
    expect(fn && functionName(fn)).toBe('authorize');
  });

  it('knows the issuer by two parameters, and the claims by their names', () => {
    const fn = calledBy(authorizer?.properties.AuthorizerUri);
    expect(at(fn?.properties, 'Environment.Variables')).toMatchObject({
      TOKEN_ISSUER: 'voucherloket-dev-api/TokenIssuer',
      TOKEN_AUDIENCE: 'voucherloket-dev-api/TokenAudience',
      CLAIM_ROLES: 'roles',
      CLAIM_REGIONS: 'regions',
      CLAIM_ORGANISATION: 'organisation',
      CLAIM_NAME: 'name',
    });
    const parameters = system.templates.get('voucherloket-dev-api')?.Parameters;
    expect(parameters?.TokenIssuer?.Default).toBe('https://login.example/realm');
    expect(parameters?.TokenAudience?.Default).toBe('voucherloket');
  });
});

describe('the stage', () => {
  it('is not called v1: the paths are', () => {
    expect(stage?.properties.StageName).toBe('live');
  });

  it('lets an opening morning through, and not the whole internet', () => {
    const [every] = list(stage?.properties.MethodSettings);
    expect(every).toMatchObject({ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: true, DataTraceEnabled: false });
    expect(every).toMatchObject({ ThrottlingRateLimit: 2_000, ThrottlingBurstLimit: 4_000 });
  });

  it('lets through what the peak of an opening asks, and no more than an account has to begin with', () => {
    expect([undefined, 100, 500, 4_000].map(stageLimits)).toEqual([
      { throttlingRateLimit: 2_000, throttlingBurstLimit: 4_000 },
      { throttlingRateLimit: 2_000, throttlingBurstLimit: 4_000 },
      { throttlingRateLimit: 4_000, throttlingBurstLimit: 5_000 },
      { throttlingRateLimit: 10_000, throttlingBurstLimit: 5_000 },
    ]);
  });

  it('logs each request with its correlation id, without address, path or token', () => {
    const format: unknown = JSON.parse(String(at(stage?.properties, 'AccessLogSetting.Format')));
    expect(format).toMatchObject({ correlationId: '$context.requestId', status: '$context.status' });
    expect(JSON.stringify(format)).not.toMatch(/sourceIp|context\.path|header|userAgent/i);
    const groups = system
      .ofType('AWS::Logs::LogGroup')
      .map(({ ref }) => `arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:${ref}`);
    expect(groups).toContain(at(stage?.properties, 'AccessLogSetting.DestinationArn'));
  });

  it('traces nothing', () => {
    expect(stage?.properties.TracingEnabled).toBe(false);
    for (const fn of functions) expect(isObject(fn.properties.TracingConfig)).toBe(false);
  });
});
