import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface TestIssuer {
  readonly url: string;
  /** Signs with the current key, for this issuer and `audience`, an hour from now; claims given replace those. */
  sign(claims?: JWTPayload, header?: { kid?: string; typ?: string }): Promise<string>;
  readonly privateKey: CryptoKey;
  /** How often its keys were asked for. */
  keysAsked(): number;
  close(): void;
}

export const audience = 'urn:voucherloket:test';

/** An OpenID Connect issuer on a free port: discovery and keys, as `oidc-provider` serves them. */
export async function startIssuer(algorithm: 'RS256' | 'ES256' = 'RS256'): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig', alg: algorithm }];
  let asked = 0;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/oidc/.well-known/openid-configuration') {
      return response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }));
    }
    if (request.url !== '/oidc/jwks') return response.writeHead(404).end();
    asked += 1;
    return response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/oidc`;
  const now = Math.floor(Date.now() / 1000);
  return {
    url,
    privateKey,
    sign: (claims = {}, header = {}) =>
      new SignJWT({ iss: url, aud: audience, sub: 'user-1', iat: now, exp: now + 3600, ...claims })
        .setProtectedHeader({ alg: algorithm, kid: 'key-1', typ: 'at+jwt', ...header })
        .sign(privateKey),
    keysAsked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
