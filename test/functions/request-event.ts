import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Caller } from '../../functions/runtime/identity';

process.env.POWERTOOLS_METRICS_DISABLED = 'true';
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';

export interface RequestParts {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  readonly rawBody?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** As the authorizer names it; without it no authorizer ran. */
  readonly caller?: Partial<Caller>;
  readonly at?: string;
}

export const employer: Caller = {
  sub: 'user-1',
  name: 'Test Werkgever',
  roles: ['employer'],
  regions: [],
  organisation: '68750110',
};

const multiple = (query: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]));

/** An event of a REST API's proxy integration, as API Gateway writes it. */
export function requestEvent(parts: RequestParts): APIGatewayProxyEvent {
  const { method = 'POST', headers = {}, caller, at = '2026-11-02T09:00:00.123Z' } = parts;
  const values = multiple(parts.query ?? {});
  const authorizer = caller && {
    principalId: caller.sub ?? employer.sub,
    sub: caller.sub ?? employer.sub,
    name: caller.name ?? employer.name,
    roles: JSON.stringify(caller.roles ?? employer.roles),
    regions: JSON.stringify(caller.regions ?? employer.regions),
    organisation: caller.organisation ?? '',
  };
  return {
    httpMethod: method,
    path: '/v1/test',
    resource: '/v1/test',
    headers: { ...headers },
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    pathParameters: parts.path ? { ...parts.path } : null,
    queryStringParameters: Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1)])),
    multiValueQueryStringParameters: values,
    stageVariables: null,
    body: parts.rawBody === undefined ? (parts.body === undefined ? null : JSON.stringify(parts.body)) : parts.rawBody,
    isBase64Encoded: false,
    requestContext: {
      requestId: 'gateway-request-id',
      requestTimeEpoch: Date.parse(at),
      httpMethod: method,
      path: '/v1/test',
      resourcePath: '/v1/test',
      stage: 'v1',
      ...(authorizer ? { authorizer } : {}),
    } as unknown as APIGatewayProxyEvent['requestContext'],
  };
}

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** Calls a handler as Lambda does. */
export async function call(handler: Handler, parts: RequestParts): Promise<Received> {
  const { statusCode, headers = {}, body } = await handler(requestEvent(parts), {} as Context);
  const isJson = String(headers['Content-Type']).includes('json');
  return { status: statusCode, headers, text: body, json: isJson ? JSON.parse(body) : undefined };
}
