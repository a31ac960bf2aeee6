import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { ForeignOperation } from '../../domain/privacy/processing';
import { headerOf } from './headers';
import type { Caller } from './identity';

/** By which acts that belong together are found, here and with who called us (W3C Trace Context). */
export interface Trace {
  /** 32 hexadecimal digits: of this request, or of what a reaction follows from. */
  readonly traceId: string;
  /** What the caller said it was doing; null where it said nothing. */
  readonly foreign: ForeignOperation | null;
}

const hexOf = (digits: number, ...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);

const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** A party of which nothing is known but that it called. */
const somebody = 'urn:voucherloket:caller:unknown';

/** An organisation by its OIN, which Logius derives from the KvK number: 00000003, the number, four zeros. */
const entityOf = (caller: Caller | null): string =>
  caller?.organisation == null ? somebody : `urn:nld:oin:00000003${caller.organisation}0000`;

/** A trace of our own for each request; what the caller traces it by stands beside it and is never taken over. */
export function traceOf(event: APIGatewayProxyEvent, caller: Caller | null): Trace {
  const [, traceId, spanId] = traceparent.exec(headerOf(event, 'traceparent') ?? '') ?? [];
  const told = traceId !== undefined && spanId !== undefined;
  return {
    traceId: hexOf(32, 'request', event.requestContext.requestId),
    foreign: told ? { traceId, spanId, entity: entityOf(caller) } : null,
  };
}

/** For what follows from an event or a schedule by itself: the same cause has the same trace. */
export const traceOfCause = (cause: string): Trace => ({ traceId: hexOf(32, 'cause', cause), foreign: null });

/** 16 hexadecimal digits for one act of a trace; the same parts give the same one. */
export const spanOf = (trace: Pick<Trace, 'traceId'>, ...parts: readonly string[]): string =>
  hexOf(16, 'span', trace.traceId, ...parts);
