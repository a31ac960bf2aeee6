import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { refuse } from '../../domain/result';
import { submitApplicationRoute, submitEvidenceRoute } from '../../functions/manifest/routes-applications';
import { getOpenapiRoute, listSchemesRoute } from '../../functions/manifest/routes-public';
import { answer, api, publicApi } from '../../functions/runtime/api';
import { Guard } from '../../functions/runtime/guard';
import { call, employer } from './request-event';

const body = z.strictObject({
  schemeId: z.string(),
  employer: z.strictObject({ kvkNumber: z.string().regex(/^\d{8}$/), tradeName: z.string() }),
  hours: z.array(z.strictObject({ from: z.iso.date(), hoursPerWeek: z.number() })).optional(),
});
const good = { schemeId: 'foodvalley', employer: { kvkNumber: '68750110', tradeName: 'Test' } };
/** What a handler of an employer's route must do before it may answer. */
const admitOwn = ({ guard }: { readonly guard: Guard }) => guard.admits({ organisation: employer.organisation });
const asked = vi.fn();
const submit = api(submitApplicationRoute, { body }, async (request) => {
  admitOwn(request);
  asked(request.idempotency);
  return answer(202, {});
});
const withKey = { caller: employer, headers: { 'idempotency-key': 'key-1', 'content-type': 'application/json' } };

describe('what a handler gets', () => {
  it('is the caller of the authorizer, the time of the gateway and the checked input', async () => {
    const handle = vi.fn(async (request: { readonly guard: Guard }) => {
      admitOwn(request);
      return answer(200, {});
    });
    const path = z.object({ claimId: z.string() });
    const handler = api(submitEvidenceRoute, { body: z.object({ text: z.string().trim() }), path }, handle);
    const at = '2026-10-31T23:30:00.005Z';
    await call(handler, { caller: employer, body: { text: ' x ' }, path: { claimId: 'c1' }, at });
    expect(handle).toHaveBeenCalledExactlyOnceWith({
      caller: employer,
      guard: expect.any(Guard),
      now: at,
      today: '2026-11-01',
      body: { text: 'x' },
      path: { claimId: 'c1' },
      query: undefined,
      idempotency: null,
      trace: { traceId: expect.any(String), foreign: null },
      correlationId: 'gateway-request-id',
      receivedEpochMs: 1793489400005,
    });
  });

  it('has the idempotency key and a hash that the order of keys and spaces do not change', async () => {
    await call(submit, { ...withKey, body: good });
    const other = { employer: { tradeName: 'Test', kvkNumber: '68750110' }, schemeId: 'foodvalley' };
    await call(submit, { ...withKey, rawBody: JSON.stringify(other, null, 4) });
    await call(submit, { ...withKey, body: { ...good, schemeId: 'other' } });
    const canonical = '{"employer":{"kvkNumber":"68750110","tradeName":"Test"},"schemeId":"foodvalley"}';
    const bodyHash = createHash('sha256').update(canonical).digest('hex');
    const [one, two, three] = asked.mock.calls.map(([idempotency]) => idempotency);
    expect(one).toEqual({ key: 'key-1', bodyHash });
    expect(two).toMatchObject({ bodyHash });
    expect(three).not.toMatchObject({ bodyHash });
  });
});

describe('every answer', () => {
  const handler = publicApi(listSchemesRoute, {}, async () =>
    answer(200, { items: [] }, { 'Cache-Control': 'max-age=60' }),
  );

  it('carries version, correlation id and security headers; what the handler sets goes first', async () => {
    const { status, headers } = await call(handler, { method: 'GET', headers: { 'x-correlation-id': 'abc-12345' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'API-Version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
      'Content-Type': 'application/json',
      'Cache-Control': 'max-age=60',
      'X-Correlation-Id': 'abc-12345',
      'X-Content-Type-Options': 'nosniff',
      'Strict-Transport-Security': expect.stringContaining('max-age='),
    });
  });

  it('takes over no correlation id that looks like somebody’s number, account or address: it would stand in events', async () => {
    for (const given of ['123456782', 'NL91ABNA0417164300', 'jongere.123456782.x', 'short']) {
      const { headers } = await call(handler, { method: 'GET', headers: { 'X-Correlation-Id': given } });
      expect(headers['X-Correlation-Id']).toBe('gateway-request-id');
    }
  });

  it('does not echo a correlation id that could break a log or a header', async () => {
    const { headers } = await call(handler, { method: 'GET', headers: { 'X-Correlation-Id': 'a\r\nSet-Cookie: x' } });
    expect(headers['X-Correlation-Id']).toBe('gateway-request-id');
  });

  it('may be raw, or empty', async () => {
    const raw = { status: 200, raw: '<a/>', contentType: 'application/xml' };
    const file = publicApi(getOpenapiRoute, {}, async () => ({ ok: true, value: raw }));
    expect(await call(file, {})).toMatchObject({
      status: 200,
      text: '<a/>',
      headers: { 'Content-Type': raw.contentType },
    });
    const see = publicApi(listSchemesRoute, {}, async () => answer(303, undefined, { Location: '/x' }));
    expect(await call(see, {})).toMatchObject({ status: 303, text: '', headers: { Location: '/x' } });
  });

  it('is a problem document for a refusal of the domain, with what it adds', async () => {
    const refusal = { code: 'window-closed', detail: 'It opens at 09:00.', extra: { hardshipUrl: '/h' } } as const;
    const closed = publicApi(listSchemesRoute, {}, async () => refuse(refusal));
    const { status, headers, json } = await call(closed, {});
    expect(status).toBe(409);
    expect(headers).toMatchObject({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
    expect(json).toMatchObject({ code: 'window-closed', status: 409, hardshipUrl: '/h', errors: [] });
  });
});

describe('access', () => {
  const problem = { headers: { 'Content-Type': 'application/problem+json' } };

  it('is refused without an authorizer, whatever the headers claim', async () => {
    const headers = { ...withKey.headers, sub: 'user-1', roles: '["employer"]', authorization: 'Bearer x' };
    expect(await call(submit, { headers, body: good })).toMatchObject({ ...problem, status: 401 });
  });

  it('is refused for another role, before the input says anything', async () => {
    const refused = await call(submit, { caller: { roles: ['officer', 'finance'] }, rawBody: '{' });
    expect(refused).toMatchObject({ ...problem, status: 403, json: { code: 'forbidden', errors: [] } });
  });

  it('is given when one of several roles may', async () => {
    const roles = ['finance', 'employer'] as const;
    expect(await call(submit, { ...withKey, caller: { ...employer, roles }, body: good })).toMatchObject({
      status: 202,
    });
  });

  it('is needed to each thing too: an answer about what was not put through the guard is a fault', async () => {
    const careless = api(submitApplicationRoute, { body }, async () => answer(202, { status: 'received' }));
    expect(await call(careless, { ...withKey, body: good })).toMatchObject({ ...problem, status: 500 });
    const told = api(submitApplicationRoute, { body }, async (request) => {
      admitOwn(request);
      return answer(202, { firstName: 'Test' });
    });
    const { status, text } = await call(told, { ...withKey, body: good });
    expect({ status, tells: text.includes('firstName') }).toEqual({ status: 500, tells: false });
  });

  it('of a public route needs nobody, and the two kinds of route cannot be mixed up', async () => {
    expect(() => publicApi(submitApplicationRoute, {}, async () => answer(200, {}))).toThrow('not public');
    expect(() => api(listSchemesRoute, {}, async () => answer(200, {}))).toThrow('is public');
  });
});

describe('a fault', () => {
  const failing = (fault: Error) =>
    call(
      publicApi(listSchemesRoute, {}, () => Promise.reject(fault)),
      {},
    ).then(({ status, headers, json, text }) => ({
      status,
      text,
      json,
      retryAfter: headers['Retry-After'],
      version: headers['API-Version'],
    }));

  it('answers 500 and tells nothing of the inside', async () => {
    const seen = await failing(new Error('table voucherloket-prod, youth Test Jongere'));
    expect(seen).toMatchObject({ status: 500, json: { code: 'internal' }, version: expect.any(String) });
    expect(seen.text).not.toContain('voucherloket-prod');
    expect(seen.text).not.toContain('Jongere');
  });

  it.each([
    'TableBusy',
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'TransactionConflictException',
  ])('that passes by itself (%s) answers 503 with Retry-After', async (name) => {
    const seen = await failing(Object.assign(new Error('busy'), { name }));
    expect(seen).toMatchObject({ status: 503, json: { code: 'try-again' }, retryAfter: '2' });
  });
});
