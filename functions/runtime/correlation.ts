import type { APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf } from './headers';

const acceptable = /^[\w.:-]{8,64}$/;

/** The caller's `X-Correlation-Id` when it is harmless to log and echo, otherwise the gateway's request id. */
export function correlationIdOf(event: APIGatewayProxyEvent): string {
  const given = headerOf(event, 'X-Correlation-Id');
  return given !== undefined && acceptable.test(given) ? given : event.requestContext.requestId;
}
