import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpServer, listen } from '../../local/gateway/server';
import { issuerKeys } from '../../local/identity/keys';
import { personasFor } from '../../local/identity/personas';
import { createIssuer, webClient, webScope } from '../../local/identity/provider';

const personas = personasFor(['drechtsteden', 'foodvalley']);
let server: HttpServer;
let origin: string;
let issuer: string;

beforeAll(async () => {
  server = await listen(0);
  origin = `http://localhost:${server.port}`;
  const made = await createIssuer(origin, issuerKeys(null), personas);
  issuer = made.issuer;
  const nothing = { statusCode: 404, headers: [], body: '' };
  server.serve({ mounted: [made.mounted], handle: async () => nothing, tooLarge: () => nothing });
});
afterAll(() => server.stop());

interface Seen {
  readonly url: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Follows redirects with cookies, as far as the pages themselves. */
const newBrowser = () => {
  const cookies = new Map<string, string>();
  return async (start: string, form?: URLSearchParams): Promise<Seen> => {
    let url = start;
    let body: URLSearchParams | null = form ?? null;
    for (let hops = 0; hops < 10; hops += 1) {
      if (!url.startsWith(issuer)) return { url, text: '', headers: new Headers() };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const method = body === null ? 'GET' : 'POST';
      const response = await fetch(url, { method, body, headers: { cookie }, redirect: 'manual' });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) return { url, text: await response.text(), headers: response.headers };
      url = new URL(next, url).href;
      body = null;
    }
    throw new Error('it redirects for ever');
  };
};
type Browser = ReturnType<typeof newBrowser>;

const verifier = 'v'.repeat(50);
const redirect = () => `${origin}/callback`;

const loginPage = (browser: Browser) => {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    ...{ client_id: webClient, response_type: 'code', scope: webScope, redirect_uri: redirect(), state: 'xyz' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  });
  return browser(`${issuer}/auth?${query}`);
};

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
}

/** As a browser sends it from a page: with the origin of the page, which is the issuer's own. */
const token = async (grant: Readonly<Record<string, string>>, from = origin) => {
  const body = new URLSearchParams({ client_id: webClient, ...grant });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body, headers: { origin: from } });
  return { status: response.status, tokens: (await response.json()) as Tokens };
};

const signIn = async (browser: Browser, persona: string): Promise<Tokens> => {
  const page = await loginPage(browser);
  const back = await browser(page.url, new URLSearchParams({ persona }));
  const code = new URL(back.url).searchParams.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', redirect_uri: redirect(), code };
  return (await token({ ...exchange, code_verifier: verifier })).tokens;
};

const verified = async (accessToken: string) => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return (await jwtVerify(accessToken, keys, { issuer, audience: 'voucherloket' })).payload;
};

test('the login page has a button for each persona, named after it, and says who that is', async () => {
  const { text, headers } = await loginPage(newBrowser());
  const buttons = [...text.matchAll(/<button name="persona" value="([^"]+)"[^>]*>([^<]+)<\/button>/g)];
  expect(buttons.map(([, value]) => value).sort()).toEqual(personas.map(({ persona }) => persona).sort());
  for (const [, value, label] of buttons) expect(label).toBe(value);
  for (const { name } of personas) expect(text).toContain(name);
  expect(text).toMatch(/<html lang="nl">/);
  expect(text).toMatch(/<title>Wie bent u\?/);
  expect(text.match(/<h1>/g)).toHaveLength(1);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('the login page lets in no script, and of styles its own alone', async () => {
  const { text, headers } = await loginPage(newBrowser());
  const policy = headers.get('content-security-policy') ?? '';
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/script-src|unsafe/);
  expect(text).not.toMatch(/<script| on\w+=| style=/);
});

test('a browser signs in: authorization code with PKCE, a button, and a token like the minted one', async () => {
  const { access_token: accessToken, id_token: idToken } = await signIn(newBrowser(), 'officer-1');
  const payload = await verified(accessToken);
  expect(payload).toMatchObject({ sub: 'officer-1', roles: ['officer'], name: 'Test Medewerker 1' });
  expect(payload).not.toHaveProperty('organisation');
  expect(decodeJwt(idToken)).toMatchObject({ sub: 'officer-1', aud: webClient });
});

test('a code is worth nothing without the verifier of who asked for it', async () => {
  const browser = newBrowser();
  const page = await loginPage(browser);
  const back = await browser(page.url, new URLSearchParams({ persona: 'officer-1' }));
  const code = new URL(back.url).searchParams.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', redirect_uri: redirect(), code };
  expect((await token({ ...exchange, code_verifier: 'w'.repeat(50) })).status).toBe(400);
});

test('a token is renewed without anybody noticing, each time by another refresh token', async () => {
  const first = await signIn(newBrowser(), 'finance-2');
  const renewal = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
  const second = (await token(renewal)).tokens;
  expect(await verified(second.access_token)).toMatchObject({ sub: 'finance-2', roles: ['finance'] });
  expect(second.refresh_token).not.toBe(first.refresh_token);
  // One that is used again was taken from somebody: then none of them counts.
  expect((await token(renewal)).status).toBe(400);
  expect((await token({ ...renewal, refresh_token: second.refresh_token })).status).toBe(400);
});

test('who signs out is asked once, comes back to the pages, and signs in anew', async () => {
  const browser = newBrowser();
  const { id_token: hint } = await signIn(browser, 'employer-1');
  const query = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: `${origin}/` });
  const page = await browser(`${issuer}/session/end?${query}`);
  expect(page.text).toContain('<h1>Uitloggen</h1>');
  const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
  const end = await browser(new URL(action, page.url).href, new URLSearchParams({ xsrf, logout: 'yes' }));
  expect(end.url).toBe(`${origin}/`);
  expect((await loginPage(browser)).text).toContain('Wie bent u?');
});

test('gives a page of elsewhere no token', async () => {
  const refresh = {
    grant_type: 'refresh_token',
    refresh_token: (await signIn(newBrowser(), 'officer-1')).refresh_token,
  };
  expect((await token(refresh, 'http://elsewhere.example')).status).toBe(400);
  expect((await token(refresh)).status).toBe(200);
});

test('knows the pages while somebody works on them', async () => {
  const refresh = {
    grant_type: 'refresh_token',
    refresh_token: (await signIn(newBrowser(), 'officer-1')).refresh_token,
  };
  expect((await token(refresh, 'http://localhost:5173')).status).toBe(200);
});
