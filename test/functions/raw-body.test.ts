import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RawBody, readBody } from '../../functions/runtime/body';
import { requestEvent } from './request-event';

const raw = { types: ['application/xml', 'application/gzip'], maxBytes: 20 };
const event = (contentType: string, body: string, isBase64Encoded = false) => ({
  ...requestEvent({ rawBody: body, headers: { 'content-type': contentType } }),
  isBase64Encoded,
});

describe('a body that is not JSON', () => {
  it('comes as it is on a route that takes it, packed too', () => {
    const xml = readBody(event('Application/XML; charset=utf-8', '<é/>'), true, raw);
    expect(xml).toEqual({ ok: true, value: new RawBody('application/xml', Buffer.from('<é/>')) });
    const packed = gzipSync('');
    const gzip = readBody(event('application/gzip', packed.toString('base64'), true), true, raw);
    expect(gzip).toEqual({ ok: true, value: new RawBody('application/gzip', packed) });
    expect(readBody(event('application/json', '{"a": 1}'), true, raw)).toEqual({ ok: true, value: { a: 1 } });
  });

  it('is bounded in bytes, and refused on every other route', () => {
    const large = readBody(event('application/xml', 'é'.repeat(11)), true, raw);
    expect(large).toMatchObject({
      ok: false,
      refusal: { code: 'body-too-large', detail: expect.stringContaining('22') },
    });
    expect(readBody(event('application/xml', '<a/>'), true)).toMatchObject({
      refusal: { code: 'content-type-unsupported' },
    });
    expect(readBody(event('text/plain', '<a/>'), true, raw)).toMatchObject({
      refusal: { detail: 'The body must be application/json or application/xml or application/gzip.' },
    });
  });
});
