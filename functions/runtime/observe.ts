import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { RouteEntry } from '../manifest/types';
import { correlationIdOf } from './correlation';
import { stopwatch } from './elapsed';
import { logger } from './logger';
import { count } from './metrics';

type Api = MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult>;

/** One log line and one count per request: who, what, how it ended and how long it took; nothing of what was said. */
export function observe(route: RouteEntry): Required<Pick<Api, 'before' | 'after' | 'onError'>> {
  const started = new WeakMap<APIGatewayProxyEvent, () => number>();
  const done: Required<Api>['after'] = ({ event, response, error }) => {
    const status = response?.statusCode ?? 500;
    const code = codeOf(response);
    const line = {
      correlation_id: correlationIdOf(event),
      method: route.method,
      route: route.path,
      status,
      code,
      sub: subOf(event),
      durationMs: started.get(event)?.(),
    };
    if (error) logger().error('fault', { ...line, error });
    else logger().info('request', line);
    count(route.name, { requests: 1, refusals: code && status < 500 ? 1 : 0, faults: status >= 500 ? 1 : 0 });
    if (code !== undefined) count(route.name, { refusals: 1 }, code);
  };
  return {
    before: ({ event }) => {
      started.set(event, stopwatch());
      logger().setCorrelationId(correlationIdOf(event));
    },
    after: done,
    onError: done,
  };
}

const subOf = (event: APIGatewayProxyEvent): unknown => event.requestContext.authorizer?.sub;

/** The code of the problem document in an answer; undefined when the answer is none. */
function codeOf(response: APIGatewayProxyResult | null): string | undefined {
  if (response?.headers?.['Content-Type'] !== 'application/problem+json') return undefined;
  return (JSON.parse(response.body) as { code: string }).code;
}
