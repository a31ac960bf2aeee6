import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../functions/api/openapi/examples';
import { assertAnswer, requestErrors } from '../openapi-check';

const at = '/v1/applications/01KFA7QY5BV3M1Z8C2D4E6F7G8/decision';
const json = 'application/json';
const problemJson = 'application/problem+json';
const problem = (status: number, code: string) => ({
  type: `urn:voucherloket:problem:${code}`,
  title: 'No',
  status,
  detail: 'No.',
  code,
  errors: [],
});
const batch = exampleOf('get-batch').response as Readonly<Record<string, unknown>>;
const batchAt = '/v1/payout-batches/01KN2D8RZ4XJ7W5T3Q1P9M6K0B';

describe('an answer held against the document', () => {
  it('passes when all of it is described', () => {
    expect(() => assertAnswer('GET', batchAt, 200, batch, `${json}; charset=utf-8`)).not.toThrow();
    expect(() => assertAnswer('GET', `${batchAt}/pain001?part=1`, 200, undefined, 'application/xml')).not.toThrow();
    expect(() => assertAnswer('POST', at, 409, problem(409, 'facts-unknown'), problemJson)).not.toThrow();
    expect(() => assertAnswer('POST', at, 504, problem(504, 'internal'), problemJson)).not.toThrow();
  });

  it.each([
    ['a field that lacks', { ...batch, lines: undefined }],
    ['a field that is not described', { ...batch, makerSub: 'finance-1' }],
    ['a day as an instant', { ...batch, executionOn: '2027-03-18T00:00:00.000Z' }],
    ['a state that is not described', { ...batch, status: 'lost' }],
    ['half a cent', { ...batch, totalCents: 0.5 }],
  ])('fails on %s', (_, body) => {
    const sent = JSON.parse(JSON.stringify(body));
    expect(() => assertAnswer('GET', batchAt, 200, sent, json)).toThrow(/GET .* → 200/);
  });

  it('fails on a status, a content type, a code or a route that is not described', () => {
    expect(() => assertAnswer('GET', batchAt, 204, undefined, json)).toThrow('no such status');
    expect(() => assertAnswer('GET', batchAt, 404, problem(404, 'not-found'), json)).toThrow('content type');
    expect(() => assertAnswer('POST', at, 403, problem(403, 'second-person-required'), problemJson)).toThrow('code');
    expect(() => assertAnswer('DELETE', batchAt, 200, batch, json)).toThrow('is not in docs/openapi.json');
    expect(() => assertAnswer('GET', '/v1/nothing', 200, {}, json)).toThrow('is not in docs/openapi.json');
  });

  it('prefers a path without parameters to one with', () => {
    expect(() => assertAnswer('GET', '/v1/openapi.json', 200, { openapi: '3.1.0', info: {} }, json)).not.toThrow();
  });
});

describe('a request held against the document', () => {
  it('names what does not fit', () => {
    expect(requestErrors('POST', at, { outcome: 'grant', motivation: 'Goed.' })).toBeNull();
    expect(requestErrors('POST', at, { outcome: 'maybe', motivation: 'Goed.' })).toContain('outcome');
    expect(requestErrors('POST', at, { outcome: 'grant', motivation: 'Goed.', amount: 1 })).toContain('additional');
  });
});
