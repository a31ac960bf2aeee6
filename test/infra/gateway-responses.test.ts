import { describe, expect, it } from 'vitest';
import { problems } from '../../functions/runtime/problem';
import { synthesize } from './system';
import { at, type Resource } from './template';

const system = synthesize();
const responses = system.ofType('AWS::ApiGateway::GatewayResponse');

/** Every type that API Gateway knows (Developer Guide, "Gateway response types"), with the status that we answer. */
const statuses: Readonly<Record<string, number>> = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  DEFAULT_4XX: 400,
  DEFAULT_5XX: 500,
  EXPIRED_TOKEN: 401,
  INTEGRATION_FAILURE: 503,
  INTEGRATION_TIMEOUT: 503,
  INVALID_API_KEY: 403,
  INVALID_SIGNATURE: 401,
  MISSING_AUTHENTICATION_TOKEN: 404,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  RESOURCE_NOT_FOUND: 404,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
};

const header = (response: Resource, name: string) =>
  (response.properties.ResponseParameters as Record<string, string>)[`gatewayresponse.header.${name}`];

const problemOf = (response: Resource): Record<string, unknown> =>
  JSON.parse(String(at(response.properties, 'ResponseTemplates.application/json')));

const named = responses.map((response) => [String(response.properties.ResponseType), response] as const);

describe('what the gateway itself answers', () => {
  it('is ours for every type', () => {
    expect(named.map(([type]) => type).sort()).toEqual(Object.keys(statuses).sort());
  });

  it.each(named)('%s is a problem document with the version of the API', (type, response) => {
    const status = statuses[type];
    expect(response.properties.StatusCode).toBe(String(status));
    expect(header(response, 'Content-Type')).toBe("'application/problem+json'");
    expect(header(response, 'API-Version')).toBe("'1.0.0'");
    expect(header(response, 'Cache-Control')).toBe("'no-store'");
    expect(header(response, 'X-Correlation-Id')).toBe('context.requestId');
    const problem = problemOf(response);
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'code', 'errors']);
    expect(problem).toMatchObject({ status, errors: [], type: `urn:voucherloket:problem:${problem.code}` });
  });

  it.each(named)('%s says the same as a function would', (_type, response) => {
    const { code, title, status } = problemOf(response);
    const ofFunctions = Object.entries(problems).find(([name]) => name === code)?.[1];
    if (code === 'too-many-requests') expect(ofFunctions).toBeUndefined();
    else expect({ title, status }).toEqual({ title: ofFunctions?.title, status: ofFunctions?.status });
  });

  it('names the scheme to sign in with, and when to come back', () => {
    for (const [type, response] of named) {
      expect(header(response, 'WWW-Authenticate')).toBe(statuses[type] === 401 ? "'Bearer'" : undefined);
      expect(header(response, 'Retry-After')).toBe([429, 503].includes(statuses[type] ?? 0) ? "'2'" : undefined);
    }
  });
});
