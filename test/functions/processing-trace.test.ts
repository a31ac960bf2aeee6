import { describe, expect, it } from 'vitest';
import { spanOf, traceOf, traceOfCause } from '../../functions/runtime/processing-trace';
import { employer, requestEvent } from './request-event';

const told = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const traced = (traceparent?: string, caller: typeof employer | null = employer) =>
  traceOf(requestEvent({ headers: traceparent === undefined ? {} : { traceparent } }), caller);

describe('the trace of a processing', () => {
  it('is our own, the same for one request, whatever the caller says', () => {
    expect(traced().traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(traced(told).traceId).toBe(traced().traceId);
    expect(traceOfCause('event-1')).toEqual(traceOfCause('event-1'));
    expect(traceOfCause('event-1').traceId).not.toBe(traceOfCause('event-2').traceId);
    expect(spanOf(traced(), 'youth')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has beside it what the caller said it was doing, with the organisation by its OIN', () => {
    const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
    expect(traced(told).foreign).toEqual({ traceId, spanId, entity: 'urn:nld:oin:00000003687501100000' });
    expect(traced(told, null).foreign?.entity).toBe('urn:voucherloket:caller:unknown');
  });

  it('takes nothing from a header that is not W3C Trace Context', () => {
    const nought = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`;
    for (const header of [undefined, '', 'Brechtje', `${told}-more`, told.toUpperCase(), nought]) {
      expect(traced(header).foreign).toBeNull();
    }
  });
});
