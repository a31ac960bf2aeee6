import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpServer, listen } from '../../local/gateway/server';
import { issuerKeys } from '../../local/identity/keys';
import { personasFor } from '../../local/identity/personas';
import { createIssuer } from '../../local/identity/provider';
import { mintToken } from '../../local/identity/token';

const personas = personasFor(['drechtsteden', 'foodvalley']);
const keys = issuerKeys(null);
let server: HttpServer;
let origin: string;
let issuer: string;

beforeAll(async () => {
  server = await listen(0);
  origin = `http://localhost:${server.port}`;
  const made = await createIssuer(origin, keys, personas);
  issuer = made.issuer;
  const nothing = async () => ({ statusCode: 404, headers: [], body: '' });
  server.serve({
    mounted: [made.mounted],
    handle: nothing,
    tooLarge: () => ({ statusCode: 413, headers: [], body: '' }),
  });
});
afterAll(() => server.stop());

const persona = (name: string) => {
  const found = personas.find((each) => each.persona === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

const verify = async (token: string) => {
  const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as { jwks_uri: string };
  return jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), { issuer, audience: 'voucherloket' });
};

test('the personas of the contract', () => {
  expect(personas.map((each) => each.persona).sort()).toEqual([
    ...['admin-1', 'auditor-1', 'employer-1', 'employer-2', 'finance-1', 'finance-2', 'officer-1', 'officer-2'],
    ...['officer-foodvalley', 'officer-wsp', 'steering-group-1', 'wsp'],
  ]);
  expect(persona('officer-foodvalley')).toMatchObject({ regions: ['foodvalley'], organisation: null });
  expect(persona('officer-wsp')).toMatchObject({ roles: ['officer'], organisation: '68727720' });
  expect(persona('wsp')).toMatchObject({ roles: ['employer'], organisation: '68727720' });
});

test('a minted token is good by the keys the issuer publishes, for an hour, with the claims of its persona', async () => {
  const { payload } = await verify(await mintToken(persona('employer-1'), issuer, keys));
  expect(payload).toMatchObject({
    ...{ sub: 'employer-1', roles: ['employer'], regions: ['drechtsteden', 'foodvalley'], organisation: '68750110' },
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

test('a browser signs in: authorization code with PKCE, a button, and a token like the minted one', async () => {
  const browser = newBrowser();
  const verifier = 'v'.repeat(50);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const redirect = `${origin}/callback`;
  const query = new URLSearchParams({
    ...{ client_id: 'voucherloket-web', response_type: 'code', scope: 'openid profile api', redirect_uri: redirect },
    ...{ code_challenge: challenge, code_challenge_method: 'S256', state: 'xyz' },
  });
  const page = await browser(`${issuer}/auth?${query}`);
  expect(page.text).toContain('value="officer-1"');
  const back = await browser(page.url, new URLSearchParams({ persona: 'officer-1' }));
  const code = new URL(back.url).searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    ...{ grant_type: 'authorization_code', client_id: 'voucherloket-web', redirect_uri: redirect, code },
    code_verifier: verifier,
  });
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const { payload } = await verify(token);
  expect(payload).toMatchObject({ sub: 'officer-1', roles: ['officer'], name: 'Test Medewerker 1' });
  expect(payload).not.toHaveProperty('organisation');
});

/** Follows redirects with cookies, as far as the callback page. */
const newBrowser = () => {
  const cookies = new Map<string, string>();
  return async (start: string, form?: URLSearchParams): Promise<{ url: string; text: string }> => {
    let url = start;
    let body: URLSearchParams | null = form ?? null;
    for (let hops = 0; hops < 10; hops += 1) {
      if (url.startsWith(`${origin}/callback`)) return { url, text: '' };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        body,
        headers: { cookie },
        redirect: 'manual',
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) return { url, text: await response.text() };
      url = new URL(next, url).href;
      body = null;
    }
    throw new Error('it redirects for ever');
  };
};

test('a sign-in page out of its time says so', async () => {
  const response = await fetch(`${issuer}/interaction/unknown`);
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Aanmelden is verlopen')]);
});

test('the keys survive a restart; broken ones are a corrupt folder', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'issuer-')), 'issuer.json');
  const first = issuerKeys(file);
  const again = issuerKeys(file);
  expect(again.kid).toBe(first.kid);
  expect(again.signingKey.equals(first.signingKey)).toBe(true);
});
