import type { APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf } from './headers';
import { pass, type Step, stop } from './step';

/** 256 KB, counted in bytes as sent. */
export const maxBodyBytes = 262_144;

/** `application/json`, whatever parameters follow: JSON is UTF-8 (RFC 8259), a charset adds nothing. */
const jsonType = /^application\/json\s*(;|$)/i;

/** A body that is not JSON, as it came. */
export class RawBody {
  constructor(
    readonly contentType: string,
    readonly bytes: Buffer,
  ) {}
}

/** The other types that a route takes beside JSON, and how many bytes of them. */
export interface RawTypes {
  readonly types: readonly string[];
  readonly maxBytes: number;
}

/**
 * The JSON body of a request; undefined on a route that reads none. An absent body counts as `{}`, so that its required
 * fields are named one by one, and an absent content type as JSON. A body of a type in `raw` comes as it is.
 */
export function readBody(event: APIGatewayProxyEvent, wanted: boolean, raw?: RawTypes): Step<unknown> {
  if (!wanted) return pass(undefined);
  const contentType = headerOf(event, 'Content-Type');
  const rawType = raw?.types.find((type) => contentType?.split(';')[0]?.trim().toLowerCase() === type);
  const maxBytes = raw !== undefined && rawType !== undefined ? raw.maxBytes : maxBodyBytes;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) {
    return stop('body-too-large', `The body is ${bytes.length} bytes; at most ${maxBytes} are accepted.`);
  }
  if (rawType !== undefined) return pass(new RawBody(rawType, bytes));
  if (bytes.length === 0) return pass({});
  if (contentType !== undefined && !jsonType.test(contentType)) {
    const types = ['application/json', ...(raw?.types ?? [])];
    return stop('content-type-unsupported', `The body must be ${types.join(' or ')}.`);
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
