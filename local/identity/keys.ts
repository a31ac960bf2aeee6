import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, randomBytes } from 'node:crypto';
import { readJsonFile } from '../data-folder';
import { corruptFile, writeWhole } from '../journal';
import { isObject } from '../json';

/** The secrets of the local issuer. */
export interface IssuerKeys {
  /** Private, as the set of the provider. */
  readonly jwk: JsonWebKey & { readonly kid: string };
  readonly signingKey: KeyObject;
  readonly kid: string;
  readonly cookieKey: string;
}

/** @param file null: new ones at every start. With a file, a token of before a restart stays good. */
export const issuerKeys = (file: string | null): IssuerKeys => {
  const kept = file === null ? null : readJsonFile(file);
  if (kept !== null && file !== null) return read(kept, file);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  const cookieKey = randomBytes(32).toString('hex');
  if (file !== null) writeWhole(file, JSON.stringify({ jwk, cookieKey }), 0o600);
  return { jwk, signingKey: privateKey, kid, cookieKey };
};

const read = (kept: unknown, file: string): IssuerKeys => {
  const jwk = isObject(kept) && isObject(kept.jwk) ? kept.jwk : {};
  const { kid } = jwk;
  const cookieKey = isObject(kept) ? kept.cookieKey : undefined;
  try {
    if (typeof kid !== 'string' || typeof cookieKey !== 'string') throw new Error('incomplete');
    const key: JsonWebKey = { ...jwk } as JsonWebKey;
    return { jwk: { ...key, kid }, signingKey: createPrivateKey({ key, format: 'jwk' }), kid, cookieKey };
  } catch {
    throw corruptFile(file, 'there are no keys of the issuer');
  }
};
