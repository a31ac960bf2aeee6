import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { corruptFile, writeWhole } from '../journal';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** The secret all local KMS keys come from, of this machine and this data folder alone. @param file null: not kept. */
export const rootKey = (file: string | null): Buffer => {
  if (file === null) return randomBytes(keyBytes);
  if (!existsSync(file)) writeWhole(file, randomBytes(keyBytes), 0o600);
  const key = readFileSync(file);
  if (key.length !== keyBytes) throw corruptFile(file, `there are ${key.length} bytes instead of ${keyBytes}`);
  return key;
};

const derived = new WeakMap<Buffer, Map<string, Buffer>>();

/** Derived once for each key and purpose: every application needs two of them. */
const keyFor = (root: Buffer, keyId: string, purpose: 'encrypt' | 'mac'): Buffer => {
  const known = derived.get(root) ?? new Map<string, Buffer>();
  derived.set(root, known);
  const name = `${purpose} ${keyId}`;
  const key =
    known.get(name) ?? Buffer.from(hkdfSync('sha256', root, keyId, `voucherloket-local ${purpose}`, keyBytes));
  known.set(name, key);
  return key;
};

/** The key id stands in front, as KMS's own ciphertexts name their key. */
export const seal = (root: Buffer, keyId: string, plaintext: Buffer, context: string): Buffer => {
  const id = Buffer.from(keyId);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(root, keyId, 'encrypt'), nonce).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), ciphertext]);
};

/** Null when it was made with another key or context, or was touched. */
export const unseal = (root: Buffer, blob: Buffer, context: string): { keyId: string; plaintext: Buffer } | null => {
  const start = 1 + (blob[0] ?? 0);
  const tagAt = start + nonceBytes;
  if (blob.length < tagAt + tagBytes) return null;
  const keyId = blob.subarray(1, start).toString();
  const decipher = createDecipheriv('aes-256-gcm', keyFor(root, keyId, 'encrypt'), blob.subarray(start, tagAt))
    .setAAD(Buffer.from(context))
    .setAuthTag(blob.subarray(tagAt, tagAt + tagBytes));
  try {
    return { keyId, plaintext: Buffer.concat([decipher.update(blob.subarray(tagAt + tagBytes)), decipher.final()]) };
  } catch {
    return null;
  }
};

export const mac = (root: Buffer, keyId: string, message: Buffer, bits: number): Buffer =>
  createHmac(`sha${bits}`, keyFor(root, keyId, 'mac'))
    .update(message)
    .digest();
