import type { APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf } from './headers';
import { readJson } from './json';
import { pass, type Step, stop } from './step';

/** 256 KB, counted in bytes as sent. */
export const maxBodyBytes = 262_144;

/** `application/json`; JSON is UTF-8 (RFC 8259, section 8.1), so that no other charset can be meant. */
const jsonType = /^application\/json\s*(;|$)/i;
const otherCharset = /;\s*charset\s*=\s*(?!"?(utf-?8|us-ascii)"?\s*(;|$))/i;

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
  if (contentType !== undefined && (!jsonType.test(contentType) || otherCharset.test(contentType))) {
    const types = ['application/json', ...(raw?.types ?? [])];
    return stop('content-type-unsupported', `The body must be ${types.join(' or ')}.`);
  }
  return parse(bytes);
}

function parse(bytes: Buffer): Step<unknown> {
  const text = decoded(bytes);
  const json = text === null ? { ok: false as const, errors: [] } : readJson(text);
  if (json.ok) return pass(json.value);
  if (json.errors.length === 0) return stop('json-invalid', 'The body is not valid JSON in UTF-8.');
  return stop('json-invalid', 'The body is not JSON that can be kept as it was sent (RFC 7493).', {
    errors: json.errors,
  });
}

/** Without a byte order mark; null: it is not UTF-8. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
