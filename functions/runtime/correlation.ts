import type { APIGatewayProxyEvent } from 'aws-lambda';
import { correlationIdPattern } from '../../events/correlation-id';
import { headerOf } from './headers';
import { redactText } from './redact';

/**
 * The caller's `X-Correlation-Id` when it is harmless to log, to echo and to pass on in events, otherwise the gateway's
 * request id. One that looks like somebody's number or account is not passed on.
 */
export function correlationIdOf(event: APIGatewayProxyEvent): string {
  const given = headerOf(event, 'X-Correlation-Id');
  const harmless = given !== undefined && correlationIdPattern.test(given) && redactText(given) === given;
  return harmless ? given : event.requestContext.requestId;
}
