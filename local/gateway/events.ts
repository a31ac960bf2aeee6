import { randomUUID } from 'node:crypto';
import { formatInstant } from '../clock';
import type { JsonObject } from '../json';
import type { Route } from './routes';

/** A request as it came in, whole. */
export interface Incoming {
  readonly id: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Name and value pairs, names as the caller wrote them. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface EventInput {
  readonly request: Incoming;
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly authorizer: JsonObject | null;
  readonly apiId: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>> | null;
  readonly account: string;
  readonly binary: boolean;
  /** Milliseconds; of the simulated clock. */
  readonly now: number;
}

export const newRequestId = (): string => randomUUID();

export const headerOf = (request: Incoming, name: string): string | undefined =>
  request.headers.findLast(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

/** The event of a Lambda proxy integration of a REST API, payload version 1.0. */
export const proxyEvent = (input: EventInput): JsonObject => {
  const { request } = input;
  const text = input.binary ? request.body.toString('base64') : request.body.toString('utf8');
  return {
    resource: input.route.resourcePath,
    path: request.path,
    httpMethod: request.method,
    ...valuesOf('headers', 'multiValueHeaders', request.headers),
    ...valuesOf('queryStringParameters', 'multiValueQueryStringParameters', [...request.query]),
    pathParameters: Object.keys(input.parameters).length === 0 ? null : input.parameters,
    stageVariables: input.stageVariables,
    requestContext: requestContext(input),
    body: request.body.length === 0 ? null : text,
    isBase64Encoded: input.binary && request.body.length > 0,
  };
};

const requestContext = ({ request, route, authorizer, apiId, stage, account, now }: EventInput): JsonObject => ({
  accountId: account,
  apiId,
  ...(authorizer === null ? {} : { authorizer }),
  domainName: headerOf(request, 'host') ?? 'localhost',
  extendedRequestId: request.id,
  httpMethod: request.method,
  identity: { sourceIp: request.sourceIp, userAgent: headerOf(request, 'user-agent') ?? null },
  path: request.path,
  protocol: 'HTTP/1.1',
  requestId: request.id,
  requestTime: formatInstant(now),
  requestTimeEpoch: now,
  resourceId: route.resourceId,
  resourcePath: route.resourcePath,
  stage,
});

/** Both views AWS gives of repeatable values: the last of each name, and all of them; null where there are none. */
export const valuesOf = (
  single: string,
  multiple: string,
  pairs: readonly (readonly [string, string])[],
): JsonObject => {
  if (pairs.length === 0) return { [single]: null, [multiple]: null };
  // No plain object while they are gathered: a caller may name one `__proto__`.
  const all = new Map<string, string[]>();
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value]);
  const last = [...all].map(([name, values]) => [name, values.at(-1) ?? ''] as const);
  return { [single]: Object.fromEntries(last), [multiple]: Object.fromEntries(all) };
};
