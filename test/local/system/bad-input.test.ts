import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { type RawAnswer, say } from '../raw';
import { problem, submitted, useSystem } from './system';

const system = useSystem('2026-09-01T08:00:00.000Z');
const good = application({ schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem' });

const send = (body: unknown) => system().as('employer-1').post('/v1/applications', body);

async function count(): Promise<number> {
  const { body } = await system().as('employer-1').get<{ items: unknown[] }>('/v1/applications?limit=100');
  return body.items.length;
}

describe('bad input', () => {
  it('is answered with its code and paths, and leaves nothing behind', async () => {
    problem(await send('{"schemeId": '), 400, 'json-invalid');
    expect(problem(await send({ ...good, surprise: 1 }), 400, 'input-invalid')).toEqual(['surprise']);
    const wrong = {
      ...good,
      employer: { ...good.employer, kvkNumber: '6875011' },
      bankAccount: { iban: 'NL92ABNA0417164300', holderName: 'X' },
      placement: { ...good.placement, startOn: '2026-09-01', endOn: '2026-08-01' },
    };
    expect(problem(await send(wrong), 400, 'input-invalid').sort()).toEqual([
      'bankAccount.iban',
      'employer.kvkNumber',
      'placement.endOn',
    ]);
    problem(await send({ ...good, filler: 'x'.repeat(300_000) }), 413, 'body-too-large');
    problem(await send({ ...good, schemeId: 'unheard-of' }), 404, 'not-found');
    problem(
      await send({ ...good, employer: { ...good.employer, kvkNumber: '69599068' } }),
      403,
      'not-your-organisation',
    );
    const keyless = await fetch(`${system().url}/v1/applications`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await token('employer-1')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(good),
    });
    problem({ ...(await reply(keyless)) }, 400, 'idempotency-key-missing');
    expect(await count()).toBe(0);
  });

  it('gives 404 for what is not yours, unknown, or of an impossible form', async () => {
    const mine = await submitted(system(), 'employer-1', good);
    for (const persona of ['employer-2', 'officer-foodvalley']) {
      problem(await system().as(persona).get(`/v1/applications/${mine.id}`), 404, 'not-found');
    }
    problem(await system().as('officer-1').get('/v1/applications/01ARZ3NDEKTSV4RRFFQ69G5FAV'), 404, 'not-found');
    problem(await system().as('officer-1').get('/v1/applications/nonsense'), 404, 'not-found');
    problem(await system().visitor.get('/v1/nowhere'), 404, 'not-found');
    problem(await system().visitor.get('/v1/schemes/unheard-of'), 404, 'not-found');
  });

  it('refuses a wrong, expired, unsigned or missing token, and a wrong role', async () => {
    const [head = '', payload = '', signature = ''] = (await token('employer-1')).split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const past = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const expired = Buffer.from(JSON.stringify({ ...past, exp: past.iat - 10 })).toString('base64url');
    for (const bad of [
      'nonsense',
      `${none}.${payload}.`,
      `${head}.${expired}.${signature}`,
      `${head}.${payload}.AAAA`,
    ]) {
      const answer = await fetch(`${system().url}/v1/applications`, { headers: { Authorization: `Bearer ${bad}` } });
      problem(await reply(answer), 401, 'unauthenticated');
    }
    problem(await system().visitor.get('/v1/applications'), 401, 'unauthenticated');
    problem(await system().as('finance-1').get('/v1/applications'), 403, 'forbidden');
    problem(await system().as('employer-1').get('/v1/payout-batches'), 403, 'forbidden');
  });
});

describe('a request that is written by hand', () => {
  const ask = (line: string, headers = ''): Promise<RawAnswer> => {
    const { port } = new URL(system().url);
    return say(Number(port), `${line} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n${headers}\r\n`);
  };
  const refused = (answer: RawAnswer, status: number, code: string) => {
    expect(answer.status, answer.body).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(JSON.parse(answer.body)).toMatchObject({ status, code });
  };

  it.each([
    ...[
      '/v1//schemes',
      '/v1/schemes/',
      '/v1/schemes//',
      '/v1/./schemes',
      '/v1/../v1/schemes',
      '/v1/schemes/../schemes',
    ],
    ...['/v1/%73chemes', '/v1/%2e/schemes', '/v1/schemes/%2e%2e/applications', '/v1/schemes%2fhaarlem-jongerenvoucher'],
    ...['/v1/schemes/..%2f..%2fapplications', '/v1/schemes/%00', '/v1/schemes/a%2fb', '/v1/schemes/%c0%ae%c0%ae'],
    ...['/v1/schemes/%zz', '/v1/schemes;a=b', '/v1/schemes%3fregion=x', '/v1/SCHEMES', '/v1/schemes/__proto__'],
    ...['/v1/schemes/%0d%0aSet-Cookie:%20a=b', '/v1/schemes/%E2%80%AEx', `/v1/schemes/${'a'.repeat(9_000)}`, '/v1/'],
    ...['/v1/schemes/{schemeId}', '/v1/schemes/$context.identity', '/v1/\\schemes'],
  ])('finds nothing at %s', async (path) => {
    const answer = await ask(`GET ${path}`);
    refused(answer, 404, 'not-found');
    expect([...answer.headers.values()].join()).not.toMatch(/Set-Cookie|\u202E/);
  });

  it.each([
    '/V1/schemes',
    '//v1/schemes',
    '/%761/schemes',
    '/_local/../v1/schemes',
    '/../../../../etc/passwd',
    '/%2e%2e/x',
  ])('is no request to the interface at %s', async (path) => {
    const answer = await ask(`GET ${path}`);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type') ?? '').not.toBe('application/json');
    expect(answer.body).not.toContain('root:');
  });

  it('is taken by its own method alone', async () => {
    for (const method of ['DELETE', 'PATCH', 'PUT', 'OPTIONS'])
      refused(await ask(`${method} /v1/schemes`), 404, 'not-found');
    const head = await ask('HEAD /v1/schemes');
    expect([head.status, head.body]).toEqual([404, '']);
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) {
      const answer = await ask(`${method} /v1/schemes`, 'X-Secret: do-not-echo\r\n');
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('do-not-echo');
    }
    const overridden = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].map(
      (name) => `${name}: DELETE\r\n`,
    );
    expect((await ask('GET /v1/schemes', overridden.join(''))).status).toBe(200);
  });

  it('says by no header where it is, who it is or whence it comes', async () => {
    const plain = await ask('GET /v1/sign-in');
    const headers = [
      ...[
        'X-Forwarded-Host: hostile.example',
        'X-Forwarded-Proto: gopher',
        'X-Forwarded-For: 127.0.0.1',
        'X-Real-IP: 1',
      ],
      ...['Forwarded: host=hostile.example', 'X-Original-URL: /v1/applications', 'X-Rewrite-URL: /v1/applications'],
      ...['X-Amzn-Requestid: hostile', 'X-User: officer-1', 'X-Roles: admin', 'Cookie: session=admin'],
    ];
    const answer = await ask('GET /v1/sign-in', headers.map((line) => `${line}\r\n`).join(''));
    expect(answer.body).toBe(plain.body);
    expect([...answer.headers.values()].join()).not.toContain('hostile');
    refused(await ask('GET /v1/applications', headers.map((line) => `${line}\r\n`).join('')), 401, 'unauthenticated');
    const absolute = await ask('GET http://hostile.example/v1/schemes');
    expect(absolute.status).toBeLessThan(500);
    expect(absolute.body).not.toContain('hostile');
  });

  it('gives no id of its own that is more than an id', async () => {
    const kept = await ask('GET /v1/schemes', 'X-Correlation-Id: 2f9b1c9e-0000-4000-8000-000000000001\r\n');
    expect(kept.headers.get('x-correlation-id')).toBe('2f9b1c9e-0000-4000-8000-000000000001');
    for (const id of ['<script>', 'a'.repeat(5_000), '\xff\xfe', '../../x', '"quoted"', '\u0024{jndi:ldap://x}']) {
      const answer = await ask('GET /v1/schemes', `X-Correlation-Id: ${id}\r\n`);
      expect([answer.status, answer.headers.get('x-correlation-id')]).toEqual([
        200,
        expect.stringMatching(/^[0-9a-f-]{36}$/),
      ]);
    }
  });

  it.each([
    'region=a&region=b',
    'hostile=1',
    'region[]=a',
    '__proto__=a',
    'region=%00',
    'region=%ff',
    `region=${'a'.repeat(9_000)}`,
    '=',
  ])('is refused with the query %s', async (query) => {
    refused(await ask(`GET /v1/schemes?${query}`), 400, 'input-invalid');
  });

  it('is one request: what a value says of headers and lines stays a value', async () => {
    const answer = await ask('GET /v1/schemes?region=a%0d%0aX-Injected:%201%0d%0a%0d%0a');
    refused(answer, 400, 'input-invalid');
    expect(answer.headers.has('x-injected')).toBe(false);
  });
});

async function token(persona: string): Promise<string> {
  const { body } = await system().visitor.post<{ accessToken: string }>('/_local/token', { persona });
  return body.accessToken;
}

const reply = async (response: Response) => ({
  status: response.status,
  headers: response.headers,
  body: await response.json(),
});
