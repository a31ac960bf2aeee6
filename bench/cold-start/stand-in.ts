import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export interface StandIn {
  readonly url: string;
  /** A token that its issuer signed, good for an hour. */
  readonly token: string;
  /** Operations that were asked since the last call, in order. */
  take(): string[];
  stop(): Promise<void>;
}

/** An empty table, a bus that takes everything, and an issuer: each answers at once with the least that is an answer. */
const answers: Readonly<Record<string, unknown>> = {
  BatchGetItem: { Responses: {}, UnprocessedKeys: {} },
  PutEvents: { FailedEntryCount: 0, Entries: [{ EventId: 'id' }] },
  Query: { Items: [], Count: 0, ScannedCount: 0 },
};

export async function standIn(): Promise<StandIn> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let asked: string[] = [];
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const operation = operationOf(request);
    asked.push(operation);
    response.setHeader('Content-Type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify(issued[operation] ?? answers[operation] ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const key = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'ES256', use: 'sig' };
  const issued: Record<string, unknown> = {
    '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys` },
    '/keys': { keys: [key] },
  };
  return {
    url,
    token: tokenOf(url, (text) =>
      sign('sha256', Buffer.from(text), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' }),
    ),
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
    stop: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** `GetItem` of `DynamoDB_20120810.GetItem`; of what is no such call, the path. */
const operationOf = ({ headers, url = '' }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) || url;

function tokenOf(issuer: string, signed: (text: string) => Buffer): string {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { iss: issuer, aud: audience, sub: 'user-1', roles: ['employer'], organisation: '68750110', exp };
  const text = [{ alg: 'ES256', kid: 'key' }, claims].map((part) => encoded(JSON.stringify(part))).join('.');
  return `${text}.${encoded(signed(text))}`;
}

const encoded = (part: string | Buffer): string => Buffer.from(part).toString('base64url');

/** Whom its tokens are for: `TOKEN_AUDIENCE`. */
export const audience = 'voucherloket';
