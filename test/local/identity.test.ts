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
    ...[
      'admin-1',
      'admin-2',
      'auditor-1',
      'employer-1',
      'employer-2',
      'finance-1',
      'finance-2',
      'officer-1',
      'officer-2',
    ],
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

test('a sign-in page out of its time says so', async () => {
  const response = await fetch(`${issuer}/interaction/unknown`);
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Inloggen is verlopen')]);
});

test('the keys survive a restart; broken ones are a corrupt folder', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'issuer-')), 'issuer.json');
  const first = issuerKeys(file);
  const again = issuerKeys(file);
  expect(again.kid).toBe(first.kid);
  expect(again.signingKey.equals(first.signingKey)).toBe(true);
});
