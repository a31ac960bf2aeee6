import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import {
  submitApplicationRoute,
  submitEvidenceRoute,
  withdrawApplicationRoute,
} from '../../functions/manifest/routes-applications';
import { listSchemesRoute } from '../../functions/manifest/routes-public';
import { answer, api, publicApi } from '../../functions/runtime/api';
import type { Guard } from '../../functions/runtime/guard';
import { call, employer, type RequestParts, requestEvent } from './request-event';

const handle = vi.fn(async ({ guard }: { readonly guard?: Guard; readonly now: string }) => {
  guard?.admits({ organisation: employer.organisation });
  return answer(202, {});
});
const date = z.iso.date();
const body = z.strictObject({
  schemeId: z.string(),
  employer: z.strictObject({ kvkNumber: z.string().regex(/^\d{8}$/, 'must be 8 digits') }),
  hours: z.array(z.strictObject({ from: date, hoursPerWeek: z.number().max(60) })).optional(),
  placement: z.strictObject({ startOn: date, endOn: date.nullable() }).nullish(),
  due: z
    .union([z.strictObject({ after: z.string().startsWith('P') }), z.strictObject({ onGrant: z.literal(true) })])
    .optional(),
});
const submit = api(submitApplicationRoute, { body }, handle);
const good = { schemeId: 'foodvalley', employer: { kvkNumber: '68750110' } };
const json = { 'Content-Type': 'application/json' };
const keyed = { ...json, 'Idempotency-Key': 'key-1' };

async function refused(parts: RequestParts, handler = submit) {
  handle.mockClear();
  const seen = await call(handler, { caller: employer, headers: keyed, ...parts });
  expect(handle).not.toHaveBeenCalled();
  expect(seen.headers['Content-Type']).toBe('application/problem+json');
  return seen.json as { status: number; code: string; errors: { path: string; message: string }[] };
}
const paths = (problem: { errors: { path: string }[] }) => problem.errors.map(({ path }) => path).sort();

describe('the body', () => {
  it.each(['{', ' ', '{"a":1,}', "{'a':1}", 'undefined', '{"a":1}{"b":2}'])(
    'that is not JSON (%s) is refused',
    async (rawBody) => {
      expect(await refused({ rawBody })).toMatchObject({ status: 400, code: 'json-invalid' });
    },
  );

  it('of 262,144 bytes is read, of one byte more refused; bytes count, not characters', async () => {
    const around = JSON.stringify({ ...good, schemeId: '' }).length;
    const fill = (bytes: number, letter = 'x') => ({ ...good, schemeId: letter.repeat(bytes) });
    expect(await call(submit, { caller: employer, headers: keyed, body: fill(262_144 - around) })).toMatchObject({
      status: 202,
    });
    expect(await refused({ body: fill(262_145 - around) })).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(await refused({ body: fill(140_000, 'é') })).toMatchObject({ status: 413 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'multipart/form-data; boundary=a'])(
    'of type %s is refused',
    async (type) => {
      const headers = { ...keyed, 'Content-Type': type };
      expect(await refused({ headers, body: good })).toMatchObject({ status: 415, code: 'content-type-unsupported' });
    },
  );

  it.each([{ 'content-type': 'application/json; charset=utf-8' }, { 'CONTENT-TYPE': 'Application/JSON' }, {}])(
    'is read with headers %j',
    async (type) => {
      const headers = { 'Idempotency-Key': 'k', ...type };
      expect(await call(submit, { caller: employer, headers, body: good })).toMatchObject({ status: 202 });
    },
  );

  it('that is absent is refused with the name of each field it should have', async () => {
    expect(paths(await refused({ rawBody: null }))).toEqual(['employer', 'schemeId']);
  });

  it.each([
    ['an array', []],
    ['a text', 'x'],
    ['null', null],
  ])('that is %s is refused as a whole', async (_, wrong) => {
    expect(await refused({ rawBody: JSON.stringify(wrong) })).toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'body' }],
    });
  });
});

describe('a body that says more than JSON can keep', () => {
  it.each([
    [
      'a name twice',
      '{"schemeId":"a","employer":{"kvkNumber":"68750110","kvkNumber":"69599068"}}',
      'employer.kvkNumber',
    ],
    ['a name twice, spelled otherwise', '{"schemeId":"a","\\u0073chemeId":"b"}', 'schemeId'],
    ['a number beyond measure', '{"schemeId":"a","hours":[{"hoursPerWeek":1e400}]}', 'hours.0.hoursPerWeek'],
    ['a number that is rounded', '{"schemeId":9007199254740993}', 'schemeId'],
    ['half a character', '{"schemeId":"\\ud83d"}', 'schemeId'],
    ['U+0000', '{"schemeId":"a\\u0000"}', 'schemeId'],
    ['what was not UTF-8', '{"schemeId":"Zo\uFFFD"}', 'schemeId'],
    ['the prototype', '{"__proto__":{"schemeId":"a"},"employer":{"kvkNumber":"68750110"}}', '__proto__'],
  ])('(%s) is refused with its path', async (_, rawBody, path) => {
    expect(await refused({ rawBody })).toMatchObject({ status: 400, code: 'json-invalid', errors: [{ path }] });
  });

  it('is refused before anything looks into it, however deep it is', async () => {
    const rawBody = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(await refused({ rawBody })).toMatchObject({ status: 413 });
    const problem = await refused({ rawBody: `${'['.repeat(130_000)}${']'.repeat(130_000)}` });
    expect(problem).toMatchObject({ status: 400, code: 'json-invalid' });
    expect(problem.errors[0]?.message).toBe('must not lie deeper than 32');
  });

  it.each([
    ['Latin 1', Buffer.from('{"schemeId":"Zo\xeb"}', 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le')],
    ['overlong UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])],
  ])('in bytes of %s is refused', async (_, bytes) => {
    const event = { ...requestEvent({ caller: employer, headers: keyed, rawBody: bytes.toString('base64') }) };
    const { statusCode, body } = await submit({ ...event, isBase64Encoded: true }, {} as Context);
    expect([statusCode, JSON.parse(body)]).toMatchObject([400, { code: 'json-invalid' }]);
  });

  it('may begin with a byte order mark', async () => {
    const rawBody = `\uFEFF${JSON.stringify({ ...good, extra: 1 })}`;
    expect(await refused({ rawBody })).toMatchObject({ code: 'input-invalid', errors: [{ path: 'extra' }] });
  });

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'with a field %s is refused',
    async (name) => {
      const rawBody = `{"schemeId":"a","employer":{"kvkNumber":"68750110"},"${name}":{"isAdmin":true}}`;
      expect(await refused({ rawBody })).toMatchObject({ code: 'input-invalid', errors: [{ path: name }] });
    },
  );

  it.each([
    ...[
      'application/json; charset=utf-16',
      'application/json; charset="iso-8859-1"',
      'application/json;a=b;charset=latin1',
    ],
    ...['text/json', 'application/vnd.api+json', 'application/json, text/plain', ' ', 'application/ json', 'json'],
  ])('of type %s is refused', async (type) => {
    const problem = await refused({ headers: { ...keyed, 'Content-Type': type }, body: good });
    expect(problem).toMatchObject({ status: 415, code: 'content-type-unsupported' });
  });

  it.each([
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'application/json; odata=x; charset=utf8',
  ])('of type %s is read', async (type) => {
    const headers = { ...keyed, 'Content-Type': type };
    expect(await refused({ headers, body: { ...good, extra: 1 } })).toMatchObject({ code: 'input-invalid' });
  });
});

describe('input errors', () => {
  it('come all at once, each with its path: nested, in lists, unknown, of body and query', async () => {
    const query = z.strictObject({ limit: z.coerce.number().max(100) });
    const handler = api(submitApplicationRoute, { body, query }, handle);
    const wrong = {
      employer: { kvkNumber: '6875011', trade: 'x' },
      hours: [
        { from: '2026-09-01', hoursPerWeek: 20 },
        { from: '2026-02-30', hoursPerWeek: 99 },
      ],
      placement: { startOn: 'soon', endOn: 5 },
      extra: 1,
    };
    const problem = await refused({ body: wrong, query: { limit: '500', color: 'red' } }, handler);
    expect(problem).toMatchObject({ status: 400, code: 'input-invalid' });
    expect(paths(problem)).toEqual([
      'color',
      'employer.kvkNumber',
      'employer.trade',
      'extra',
      'hours.1.from',
      'hours.1.hoursPerWeek',
      'limit',
      'placement.endOn',
      'placement.startOn',
      'schemeId',
    ]);
    expect(problem.errors).toContainEqual({ path: 'employer.kvkNumber', message: 'must be 8 digits' });
    expect(problem.errors).toContainEqual({ path: 'extra', message: 'unknown field' });
  });

  it('of a choice name the field within, where one alternative was meant', async () => {
    expect(paths(await refused({ body: { ...good, due: { after: 'two months' } } }))).toEqual(['due.after']);
    expect(paths(await refused({ body: { ...good, due: 5 } }))).toEqual(['due']);
  });

  it('are at most a hundred, with short paths', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`field${index}`, 1]));
    expect((await refused({ body: { ...good, ...many } })).errors).toHaveLength(100);
    const [error] = (await refused({ body: { ...good, ['y'.repeat(5000)]: 1 } })).errors;
    expect(error?.path.length).toBeLessThanOrEqual(200);
  });

  it('never repeat what was sent', async () => {
    const seen = await refused({ body: { schemeId: 'x', employer: { kvkNumber: 'Test Jongere' } } });
    expect(JSON.stringify(seen)).not.toContain('Jongere');
  });

  it('name a query parameter that is given twice', async () => {
    const handler = publicApi(listSchemesRoute, { query: z.object({ region: z.string() }) }, handle);
    const problem = await refused({ query: { region: ['foodvalley', 'haarlem'] } }, handler);
    expect(problem).toMatchObject({ status: 400, errors: [{ path: 'region' }] });
  });
});

describe('a path parameter', () => {
  it('of impossible form names nothing: 404', async () => {
    const path = z.object({ claimId: z.string().regex(/^[0-9A-Z]{26}$/) });
    const handler = api(submitEvidenceRoute, { path, body: z.strictObject({}) }, handle);
    const problem = await refused({ path: { claimId: '../1' }, body: { unknown: 1 } }, handler);
    expect(problem).toMatchObject({ status: 404, code: 'not-found', errors: [] });
  });
});

describe('the Idempotency-Key', () => {
  it.each([{}, { 'Idempotency-Key': '' }, { 'Idempotency-Key': '  ' }])(
    'is required where the manifest says so: %j',
    async (key) => {
      const problem = await refused({ headers: { ...json, ...key }, body: good });
      expect(problem).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    },
  );

  it.each(['two words', 'é', 'x'.repeat(256), 'tab\tin'])('is refused when it is %s', async (key) => {
    const problem = await refused({ headers: { ...json, 'Idempotency-Key': key }, body: good });
    expect(problem).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
  });

  it('may be of 255 characters, and is not asked for elsewhere', async () => {
    const headers = { ...json, 'Idempotency-Key': '~'.repeat(255) };
    expect(await call(submit, { caller: employer, headers, body: good })).toMatchObject({ status: 202 });
    const other = api(withdrawApplicationRoute, {}, handle);
    expect(await call(other, { caller: employer, headers: json })).toMatchObject({ status: 202 });
  });
});
