import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod';
import { required } from '../runtime/config';

/** The issuer's keys could not be had, or we do not know which issuer: a fault, not a wrong token. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

type Claims = Readonly<Record<string, unknown>>;

const timeoutMs = 3_000;

/** The library's own fetcher speaks https only; the issuer on one machine is `http://localhost`. */
async function fetchBytes(address: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new IssuerUnreachable(`no answer from ${address}`, { cause });
  }
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** OpenID Connect Discovery 1.0, section 4. */
async function discoverKeys(issuer: string): Promise<string> {
  const bytes = await fetchBytes(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const document = discovery.parse(JSON.parse(new TextDecoder().decode(bytes)));
  if (document.issuer !== issuer) throw new IssuerUnreachable(`${issuer} says it is ${document.issuer}`);
  return document.jwks_uri;
}

/** An access token of Amazon Cognito has no `aud`: its `client_id` says for whom it is. */
function assertAudience({ aud, client_id }: Claims, audience: string): void {
  const audiences = aud === undefined ? [client_id] : [aud].flat();
  if (!audiences.includes(audience)) throw new Error('the token is for another audience');
}

/** RFC 9068 asks for `exp`; the library checks it only where it is present. */
function assertExpires({ exp }: Claims): void {
  if (typeof exp !== 'number') throw new Error('the token does not expire');
}

/** An ID token of Amazon Cognito has the client as `aud`: it says who signed in, and opens nothing. */
function assertOpens({ token_use }: Claims): void {
  if (token_use !== undefined && token_use !== 'access') throw new Error('the token is no access token');
}

/** RFC 7515, section 4.1.11: what must be understood and is not, makes a token worthless. The library looks past it. */
function assertUnderstood(header: object): void {
  if ('crit' in header) throw new Error('the token asks to be understood in a way that is not known here');
}

async function makeVerifier() {
  const issuer = required('TOKEN_ISSUER');
  const audience = required('TOKEN_AUDIENCE');
  const jwksUri = await discoverKeys(issuer);
  const customJwtCheck = ({ header, payload }: { header: object; payload: Claims }) => {
    assertUnderstood(header);
    assertOpens(payload);
    assertExpires(payload);
    assertAudience(payload, audience);
  };
  const jwksCache = new SimpleJwksCache({ fetcher: { fetch: fetchBytes } });
  return JwtVerifier.create({ issuer, audience: null, jwksUri, customJwtCheck }, { jwksCache });
}

let verifier: ReturnType<typeof makeVerifier> | undefined;

/** Made once per process; a failure is not kept. */
async function currentVerifier() {
  verifier ??= makeVerifier();
  try {
    return await verifier;
  } catch (cause) {
    verifier = undefined;
    throw new IssuerUnreachable('no verifier for the issuer', { cause });
  }
}

/**
 * The claims of a token that its issuer signed (RS, ES or EdDSA; never `none` or a shared secret), for us, and valid now.
 * @throws IssuerUnreachable when the issuer's keys cannot be had; any other Error for a token that is not good
 */
export async function verifiedClaims(token: string): Promise<Claims> {
  const current = await currentVerifier();
  try {
    return await current.verify(token);
  } catch (cause) {
    if (cause instanceof JwksValidationError) throw new IssuerUnreachable('the keys of the issuer are none', { cause });
    throw cause;
  }
}
