import { createHmac, createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { audience, startIssuer, type TestIssuer } from './issuer-server';
import './request-event';

const methodArn = 'arn:aws:execute-api:eu-west-1:123456789012:abcdef/v1/POST/v1/applications/1/decision';
const claims = { name: 'Test Ambtenaar', roles: ['officer'], regions: ['foodvalley'], organisation: '68750110' };
const now = Math.floor(Date.now() / 1000);
let issuer: TestIssuer;
let handler: typeof import('../../functions/api/authorize').handler;

beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());
beforeEach(async () => {
  Object.assign(process.env, { TOKEN_ISSUER: issuer.url, TOKEN_AUDIENCE: audience });
  vi.resetModules();
  ({ handler } = await import('../../functions/api/authorize'));
});

const authorize = (token: string): Promise<APIGatewayAuthorizerResult> =>
  handler({ type: 'TOKEN', methodArn, authorizationToken: token });
const bearer = async (given: Parameters<TestIssuer['sign']>[0], header?: Parameters<TestIssuer['sign']>[1]) =>
  `Bearer ${await issuer.sign(given, header)}`;

describe('a good token', () => {
  it('opens the whole stage and hands on who is calling', async () => {
    expect(await authorize(await bearer(claims))).toEqual({
      principalId: 'user-1',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Effect: 'Allow',
            Resource: 'arn:aws:execute-api:eu-west-1:123456789012:abcdef/v1/*/*',
          },
        ],
      },
      context: {
        sub: 'user-1',
        name: 'Test Ambtenaar',
        roles: '["officer"]',
        regions: '["foodvalley"]',
        organisation: '68750110',
      },
    });
  });

  it('is found in the headers of a request event, and its keys are asked for once', async () => {
    const before = issuer.keysAsked();
    for (const name of ['Authorization', 'authorization']) {
      const event = { type: 'REQUEST', methodArn, headers: { [name]: await bearer(claims) } };
      expect((await handler(event as unknown as APIGatewayRequestAuthorizerEvent)).principalId).toBe('user-1');
    }
    expect(issuer.keysAsked() - before).toBe(1);
  });

  it('may be for several audiences, or name its client as Cognito does', async () => {
    expect((await authorize(await bearer({ ...claims, aud: ['other', audience] }))).principalId).toBe('user-1');
    const { iss, sub, exp } = { iss: issuer.url, sub: 'user-1', exp: now + 60 };
    const token = await new SignJWT({ iss, sub, exp, client_id: audience })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign(issuer.privateKey);
    expect((await authorize(`Bearer ${token}`)).context).toMatchObject({ roles: '[]', organisation: '' });
  });

  it('gives nothing by names that are no roles', async () => {
    const roles = ['officer', 'Officer', 'root', '__proto__', 'constructor', 'admin '];
    expect((await authorize(await bearer({ ...claims, roles }))).context?.roles).toBe('["officer"]');
    expect((await authorize(await bearer({ ...claims, roles: [], organisation: null }))).context).toMatchObject({
      ...{ roles: '[]', organisation: '' },
    });
  });

  it('may be signed with an elliptic curve', async () => {
    const other = await startIssuer('ES256');
    process.env.TOKEN_ISSUER = other.url;
    expect((await authorize(`Bearer ${await other.sign(claims)}`)).principalId).toBe('user-1');
    other.close();
  });
});

describe('API Gateway is told exactly "Unauthorized"', () => {
  const refused = async (token: string) => await expect(authorize(token)).rejects.toThrow(/^Unauthorized$/);

  it.each([
    ['an expired token', { exp: now - 1 }],
    ['a token that does not expire', { exp: undefined }],
    ['a token of later', { nbf: now + 600 }],
    ['another issuer', { iss: 'https://other.example' }],
    ['another audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['another audience with our client', { aud: 'other', client_id: audience }],
    ['regions in one text', { regions: 'foodvalley' }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject that is no text', { sub: 5 }],
    ['a subject of a thousand characters', { sub: 'x'.repeat(1_000) }],
    ['regions by number', { regions: { 0: 'foodvalley', length: 1 } }],
    ['regions that are no texts', { regions: [['foodvalley']] }],
    ['roles in one text', { roles: 'admin' }],
    ['roles as an object', { roles: { admin: true } }],
    ['an organisation of seven digits', { organisation: '6875011' }],
    ['an organisation of nine digits', { organisation: '687501100' }],
    ['an organisation as a number', { organisation: 68750110 }],
    ['an organisation with a line end', { organisation: '68750110\n' }],
    ['an organisation in other digits', { organisation: '٦٨٧٥٠١١٠' }],
    ['several organisations', { organisation: ['68750110', '69599068'] }],
    ['a name that is no text', { name: { nl: 'x' } }],
    ['a time of expiry that is a text', { exp: '9999999999' }],
    ['a time to begin that is a text', { nbf: '0' }],
  ])('for %s', async (_, wrong) => {
    await refused(await bearer({ ...claims, ...wrong } as Parameters<TestIssuer['sign']>[0]));
  });

  it('for a token of another key, under the same name or another', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    for (const kid of ['key-1', 'key-2']) {
      const forged = new SignJWT({ ...claims, iss: issuer.url, aud: audience, sub: 'user-1', exp: now + 60 });
      await refused(`Bearer ${await forged.setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)}`);
    }
  });

  it('for a token without signature, with a shared secret, or changed after signing', async () => {
    const [header = '', payload = '', signature = ''] = (await issuer.sign(claims)).split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await refused(`Bearer ${encode({ alg: 'none', kid: 'key-1' })}.${payload}.`);
    await refused(`Bearer ${encode({ alg: 'none', kid: 'key-1' })}.${payload}.${signature}`);
    await refused(`Bearer ${header}.${payload}.`);
    const decoded = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    await refused(`Bearer ${header}.${encode({ ...decoded, roles: ['admin'] })}.${signature}`);
    const secret = new TextEncoder().encode('a shared secret of more than 32 bytes');
    const shared = new SignJWT({ ...decoded }).setProtectedHeader({ alg: 'HS256', kid: 'key-1' });
    await refused(`Bearer ${await shared.sign(secret)}`);
  });

  it('for a token that takes the public key for a shared secret, in each form that the key has', async () => {
    const [, payload = ''] = (await issuer.sign({ ...claims, roles: ['admin'] })).split('.');
    const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: JWK[] };
    const [jwk = {}] = keys;
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    for (const secret of [pem, String(pem).trim(), JSON.stringify(jwk), JSON.stringify({ keys }), String(jwk.n)]) {
      for (const [alg, hash] of [
        ['HS256', 'sha256'],
        ['HS512', 'sha512'],
      ] as const) {
        const head = Buffer.from(JSON.stringify({ alg, kid: 'key-1', typ: 'at+jwt' })).toString('base64url');
        const signature = createHmac(hash, secret).update(`${head}.${payload}`).digest('base64url');
        await refused(`Bearer ${head}.${payload}.${signature}`);
      }
    }
  });

  it.each(['None', 'NONE', 'nOnE', '', 'RS256 ', 'HS256', 'none\u0000'])('for a token of algorithm %j', async (alg) => {
    const [, payload = '', signature = ''] = (await issuer.sign(claims)).split('.');
    const head = Buffer.from(JSON.stringify({ alg, kid: 'key-1', typ: 'at+jwt' })).toString('base64url');
    for (const end of ['', signature]) await refused(`Bearer ${head}.${payload}.${end}`);
  });

  it('for a token that brings its own key, or says where to fetch one', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const own = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256' };
    const asked: string[] = [];
    const thief = createServer((request, response) => {
      asked.push(String(request.url));
      response.end(JSON.stringify({ keys: [own] }));
    });
    await new Promise<void>((done) => thief.listen(0, '127.0.0.1', done));
    const jku = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/jwks`;
    const forged = { ...claims, iss: issuer.url, aud: audience, sub: 'user-1', exp: now + 60 };
    for (const header of [{ jwk: own }, { jku }, { x5u: jku }, { kid: jku }, { kid: '../../../dev/null' }]) {
      const token = new SignJWT(forged).setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header });
      await refused(`Bearer ${await token.sign(privateKey)}`);
    }
    thief.close();
    expect(asked).toEqual([]);
  });

  it('for a token that asks to be understood in a way we do not know', async () => {
    const token = new SignJWT({ ...claims, iss: issuer.url, aud: audience, sub: 'user-1', exp: now + 60 });
    const header = { alg: 'RS256', kid: 'key-1', crit: ['x-new'], 'x-new': 1 };
    const signed = await token.setProtectedHeader(header).sign(issuer.privateKey, { crit: { 'x-new': true } });
    await refused(`Bearer ${signed}`);
  });

  it('for a huge token, without looking into it', async () => {
    const before = issuer.keysAsked();
    await refused(await bearer({ ...claims, padding: 'x'.repeat(20_000) }));
    await refused(`Bearer ${'a'.repeat(1_000_000)}`);
    await refused(`Bearer ${'.'.repeat(8_000)}`);
    expect(issuer.keysAsked()).toBe(before);
  });

  it('for a token that tells the pages who signed in, and opens nothing', async () => {
    await refused(await bearer({ ...claims, token_use: 'id' }));
    expect((await authorize(await bearer({ ...claims, token_use: 'access' }))).principalId).toBe('user-1');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', 'Basic dXNlcjpwYXNz', 'Bearer a b'])(
    'for "%s" as header',
    refused,
  );

  it('for a request without the header', async () => {
    const event = { type: 'REQUEST', methodArn, headers: null } as unknown as APIGatewayRequestAuthorizerEvent;
    await expect(handler(event)).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('an issuer that does not answer', () => {
  it('is a fault, not a refusal, and is asked again the next time', async () => {
    const gone = await startIssuer();
    const token = `Bearer ${await gone.sign(claims)}`;
    gone.close();
    process.env.TOKEN_ISSUER = gone.url;
    await expect(authorize(token)).rejects.toMatchObject({ name: 'IssuerUnreachable' });
    process.env.TOKEN_ISSUER = issuer.url;
    expect((await authorize(await bearer(claims))).principalId).toBe('user-1');
  });

  it('has no name in a deployment without configuration: a fault too', async () => {
    delete process.env.TOKEN_AUDIENCE;
    await expect(authorize(await bearer(claims))).rejects.toMatchObject({ name: 'IssuerUnreachable' });
  });
});
