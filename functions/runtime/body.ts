import type { APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf } from './headers';
import { pass, type Step, stop } from './step';

/** 256 KB, counted in bytes as sent. */
export const maxBodyBytes = 262_144;

/** `application/json`, whatever parameters follow: JSON is UTF-8 (RFC 8259), a charset adds nothing. */
const jsonType = /^application\/json\s*(;|$)/i;

/**
 * The JSON body of a request; undefined on a route that reads none. An absent body counts as `{}`, so that its required
 * fields are named one by one, and an absent content type as JSON.
 */
export function readBody(event: APIGatewayProxyEvent, wanted: boolean): Step<unknown> {
  if (!wanted) return pass(undefined);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBodyBytes) {
    return stop('body-too-large', `The body is ${bytes.length} bytes; at most ${maxBodyBytes} are accepted.`);
  }
  if (bytes.length === 0) return pass({});
  const contentType = headerOf(event, 'Content-Type');
  if (contentType !== undefined && !jsonType.test(contentType)) {
    return stop('content-type-unsupported', 'The body must be application/json.');
  }
  return parse(bytes);
}

function parse(bytes: Buffer): Step<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return pass(JSON.parse(text));
  } catch {
    return stop('json-invalid', 'The body is not valid JSON in UTF-8.');
  }
}
