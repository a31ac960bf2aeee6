import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { IssuerKeys } from './keys';
import { claimsOf, type Persona } from './personas';

export const audience = 'voucherloket';
export const tokenSeconds = 3600;

/** An access token (RFC 9068) like those the provider itself gives, without the round by the browser. In real time. */
export const mintToken = (persona: Persona, issuer: string, keys: IssuerKeys): Promise<string> =>
  new SignJWT({ ...claimsOf(persona), client_id: 'voucherloket-local', scope: 'api' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.kid })
    .setSubject(persona.persona)
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds}s`)
    .sign(keys.signingKey);
