import { apiVersion } from '../../manifest/api-version';
import type { JsonObject } from './json-schema';

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });

/** Components: headers of answers. */
export const headerComponents: JsonObject = {
  ApiVersion: text('The full version of this interface.', apiVersion),
  CorrelationId: text(
    'Names this request in our logs. Send one of your own in `X-Correlation-Id` to have it used: 8 to 64 of A-Z a-z 0-9 _ . : -',
    '3f0c9a52-6d0e-4e0b-9d51-2f7f6f1c1f7e',
  ),
  Location: {
    ...text('Where what was made can be read.', '/v1/applications/01KFA7QY5BV3M1Z8C2D4E6F7G8'),
    required: true,
  },
  RetryAfter: text('Seconds to wait before trying again.', '2'),
  WwwAuthenticate: text('How to sign in.', 'Bearer'),
};

const pointing = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** The headers of an answer of this status. @param location it has a `Location` */
export const headersOf = (status: number, location = false): JsonObject => ({
  'API-Version': pointing('ApiVersion'),
  'X-Correlation-Id': pointing('CorrelationId'),
  ...(location ? { Location: pointing('Location') } : {}),
  ...(status === 503 ? { 'Retry-After': pointing('RetryAfter') } : {}),
  ...(status === 401 ? { 'WWW-Authenticate': pointing('WwwAuthenticate') } : {}),
});
