import { afterEach, describe, expect, it } from 'vitest';
import { handler } from '../../functions/api/get-sign-in';
import { assertAnswer } from '../openapi-check';
import { call } from './request-event';

const environment = {
  TOKEN_ISSUER: 'https://login.example/realm',
  WEB_CLIENT_ID: 'pages',
  SIGN_IN_SCOPE: 'openid profile',
};

afterEach(() => {
  for (const name of Object.keys(environment)) delete process.env[name];
});

describe('GET /v1/sign-in', () => {
  it('tells anybody the issuer, the client and the scope of this deployment, to keep for minutes', async () => {
    Object.assign(process.env, environment);
    const { status, headers, json } = await call(handler, { method: 'GET' });
    expect(status).toBe(200);
    expect(json).toEqual({ issuer: 'https://login.example/realm', clientId: 'pages', scope: 'openid profile' });
    expect(headers['Cache-Control']).toBe('public, max-age=300');
    assertAnswer('GET', '/v1/sign-in', status, json, String(headers['Content-Type']));
  });

  it('is a fault, and not kept, where the deployment forgot one', async () => {
    Object.assign(process.env, environment, { WEB_CLIENT_ID: '' });
    const { status, headers } = await call(handler, { method: 'GET' });
    expect(status).toBe(500);
    expect(headers['Cache-Control']).toBe('no-store');
  });
});
