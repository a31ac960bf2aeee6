import { expect, test } from 'vitest';
import { type Incoming, valuesOf } from '../../local/gateway/events';
import { createResponder } from '../../local/gateway/gateway-responses';
import { allows } from '../../local/gateway/policy';
import { proxyAnswer } from '../../local/gateway/proxy-answer';
import { matchRoute, type Route } from '../../local/gateway/routes';
import type { JsonObject } from '../../local/json';
import type { Resource } from '../../local/template/model';

const route = (method: string, resourcePath: string): Route => ({
  ...{ method, resourcePath, resourceId: resourcePath, functionArn: 'arn', authorizerId: null },
  segments: resourcePath.split('/').slice(1),
});
const routes = [
  route('GET', '/v1/schemes'),
  route('GET', '/v1/schemes/{schemeId}'),
  route('GET', '/v1/schemes/current'),
  route('PUT', '/v1/schemes/{schemeId}/versions/{version}'),
  route('ANY', '/files/{rest+}'),
];
const match = (method: string, path: string) => {
  const found = matchRoute(routes, method, path);
  return found === null ? null : [found.route.resourcePath, found.parameters];
};

test('routes: fixed parts before parameters, parameters decoded, methods apart', () => {
  expect(match('GET', '/v1/schemes')).toEqual(['/v1/schemes', {}]);
  expect(match('GET', '/v1/schemes/current')).toEqual(['/v1/schemes/current', {}]);
  expect(match('GET', '/v1/schemes/a%2Fb')).toEqual(['/v1/schemes/{schemeId}', { schemeId: 'a/b' }]);
  expect(match('GET', '/v1/schemes/%zz')).toEqual(['/v1/schemes/{schemeId}', { schemeId: '%zz' }]);
  expect(match('PUT', '/v1/schemes/x/versions/2')).toEqual([
    '/v1/schemes/{schemeId}/versions/{version}',
    { schemeId: 'x', version: '2' },
  ]);
  expect(match('DELETE', '/files/a/b')).toEqual(['/files/{rest+}', { rest: 'a/b' }]);
});

test.each(['/v1/schemes/', '/v1', '/', '/v1/schemes/x/versions', '/v1//schemes', '/files/'])(
  'no route: GET %s',
  (path) => {
    expect(match('GET', path)).toBeNull();
  },
);

const arn = 'arn:aws:execute-api:eu-central-1:000000000000:api/live/GET/v1/budgets/x';
const statement = (Effect: string, resource: string, Action = 'execute-api:Invoke'): JsonObject => ({
  ...{ Effect, Action },
  Resource: resource,
});

test('an authorizer policy: wildcards, deny before allow, nothing allowed by silence', () => {
  const allowAll = statement('Allow', 'arn:aws:execute-api:*:*:api/live/*/*');
  expect(allows({ Statement: [allowAll] }, arn)).toBe(true);
  expect(allows({ Statement: allowAll }, arn)).toBe(true);
  expect(allows({ Statement: [allowAll, statement('Deny', '*/GET/v1/budgets/*')] }, arn)).toBe(false);
  expect(allows({ Statement: [statement('Allow', '*/POST/*')] }, arn)).toBe(false);
  expect(allows({ Statement: [statement('Allow', '*', 's3:GetObject')] }, arn)).toBe(false);
  expect(allows({}, arn)).toBe(false);
});

test('repeated values: the last one, and all', () => {
  const pairs = [['status', 'a'] as const, ['status', 'b'] as const, ['q', ''] as const];
  expect(valuesOf('one', 'all', pairs)).toEqual({
    one: { status: 'b', q: '' },
    all: { status: ['a', 'b'], q: [''] },
  });
  expect(valuesOf('one', 'all', [])).toEqual({ one: null, all: null });
  const odd = [['__proto__', 'a'] as const, ['__proto__', 'b'] as const, ['constructor', 'c'] as const];
  expect(JSON.stringify(valuesOf('one', 'all', odd))).toBe(
    '{"one":{"__proto__":"b","constructor":"c"},"all":{"__proto__":["a","b"],"constructor":["c"]}}',
  );
});

test('the answer of a function', () => {
  const answer = {
    statusCode: 201,
    headers: { Location: '/x' },
    multiValueHeaders: { 'Set-Cookie': ['a', 'b'] },
    body: '{}',
  };
  expect(proxyAnswer(JSON.stringify(answer), false)).toEqual({
    statusCode: 201,
    headers: [
      ['Content-Type', 'application/json'],
      ['Set-Cookie', 'a'],
      ['Set-Cookie', 'b'],
      ['Location', '/x'],
    ],
    body: '{}',
  });
  const encoded = { statusCode: 200, isBase64Encoded: true, body: 'AAE=' };
  expect(proxyAnswer(JSON.stringify(encoded), true)?.body).toEqual(Buffer.from([0, 1]));
  expect(proxyAnswer(JSON.stringify(encoded), false)?.body).toBe('AAE=');
});

test.each([
  'null',
  '"text"',
  '{}',
  '{"statusCode":99}',
  '{"statusCode":200,"body":{}}',
  '{"statusCode":200,"headers":[]}',
])('no answer of a function: %s', (result) => {
  expect(proxyAnswer(result, false)).toBeNull();
});

const resource = (type: string, properties: JsonObject, ref = 'x'): Resource => ({
  ...{ stack: 'house', logicalId: ref, type, properties, ref, arn: `arn:${ref}`, assetPath: null },
});
const request: Incoming = {
  ...{ id: 'request-1', method: 'GET', path: '/v1/x', query: new URLSearchParams(), headers: [['X-Trace', 'abc']] },
  ...{ body: Buffer.alloc(0), sourceIp: '127.0.0.1' },
};

test('gateway responses: status, headers and body of the template, the family as fallback', () => {
  const api = resource('AWS::ApiGateway::RestApi', {}, 'api');
  const response = (ResponseType: string, rest: JsonObject) =>
    resource('AWS::ApiGateway::GatewayResponse', { RestApiId: 'api', ResponseType, ...rest }, ResponseType);
  const respond = createResponder(api, [
    response('UNAUTHORIZED', {
      ResponseParameters: {
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Policy': "'default-src 'none''",
        'gatewayresponse.header.X-Correlation-Id': 'context.requestId',
        'gatewayresponse.header.X-Trace': 'method.request.header.x-trace',
      },
      ResponseTemplates: { 'application/json': '{"id":"$context.requestId","m":$context.error.messageString}' },
    }),
    response('DEFAULT_4XX', { StatusCode: '404' }),
  ]);
  expect(respond('UNAUTHORIZED', request)).toEqual({
    statusCode: 401,
    headers: [
      ['Content-Type', 'application/problem+json'],
      ['Policy', "default-src 'none'"],
      ['X-Correlation-Id', 'request-1'],
      ['X-Trace', 'abc'],
    ],
    body: '{"id":"request-1","m":"Unauthorized"}',
  });
  expect(respond('MISSING_AUTHENTICATION_TOKEN', request).statusCode).toBe(404);
  expect(respond('DEFAULT_5XX', request)).toMatchObject({
    statusCode: 502,
    body: '{"message":"Internal server error"}',
  });
});
