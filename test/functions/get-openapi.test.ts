import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/api/get-openapi';
import { read } from '../house';
import { assertAnswer } from '../openapi-check';
import { call } from './request-event';

describe('GET /v1/openapi.json', () => {
  it('answers docs/openapi.json to everybody, pages of other origins and caches included', async () => {
    const { status, headers, json } = await call(handler, { method: 'GET' });
    expect(status).toBe(200);
    expect(json).toEqual(JSON.parse(read('docs/openapi.json')));
    expect(headers).toMatchObject({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=3600',
    });
    assertAnswer('GET', '/v1/openapi.json', status, json, String(headers['Content-Type']));
  });
});
