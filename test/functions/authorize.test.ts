import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { generateKeyPair, SignJWT } from 'jose';
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
