import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { RouteEntry } from '../manifest/types';
import { headerOf } from './headers';
import type { Idempotency } from './request';
import { pass, type Step, stop } from './step';

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key` of a route that asks for one; null on every other route, whatever the caller sent. */
export function readIdempotencyKey(route: RouteEntry, event: APIGatewayProxyEvent): Step<string | null> {
  if (!route.idempotencyKey) return pass(null);
  const key = headerOf(event, 'Idempotency-Key')?.trim();
  if (key === undefined || key === '') {
    return stop('idempotency-key-missing', 'The Idempotency-Key header is missing.');
  }
  if (!visibleAscii.test(key)) {
    return stop('idempotency-key-invalid', 'The Idempotency-Key header must be 1 to 255 visible ASCII characters.');
  }
  return pass(key);
}

export const idempotencyOf = (key: string | null, json: unknown): Idempotency | null =>
  key === null ? null : { key, bodyHash: createHash('sha256').update(canonical(json)).digest('hex') };

/** JSON with the keys of every object sorted: the same content gives the same text, however a client wrote it. */
function canonical(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json) ?? 'null';
  const members = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
}
