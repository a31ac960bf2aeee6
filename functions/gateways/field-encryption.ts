import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { required } from '../runtime/config';
import { kms } from './kms';

/** A value that JSON can carry; `undefined` is left out. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** What an item's fields belong to: another item's fields do not open under it. Not secret, never personal data. */
export interface EncryptionContext {
  readonly applicationId: string;
}

/** Fields as they rest in the table: each under one data key of this item, which KMS alone can unwrap. */
export interface EncryptedFields {
  /** Base64, of KMS. */
  readonly wrappedKey: string;
  /** By field: nonce, tag and ciphertext in base64, joined by dots. */
  readonly fields: Readonly<Record<string, string>>;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts each field of an item with AES-256-GCM under a new data key: one call to KMS. */
export async function encryptFields(
  record: Readonly<Record<string, Plain>>,
  context: EncryptionContext,
): Promise<EncryptedFields> {
  const command = { KeyId: required('FIELD_KEY_ID'), KeySpec: 'AES_256', EncryptionContext: { ...context } } as const;
  const { Plaintext, CiphertextBlob } = await kms().send(new GenerateDataKeyCommand(command));
  if (!Plaintext || !CiphertextBlob) throw new Error('KMS gave no data key');
  const present = Object.entries(record).filter(([, value]) => value !== undefined);
  const fields = present.map(([name, value]) => [name, encrypt(Plaintext, bound(name, context), value)] as const);
  Plaintext.fill(0);
  return { wrappedKey: Buffer.from(CiphertextBlob).toString('base64'), fields: Object.fromEntries(fields) };
}

/**
 * The fields in the clear, for a zod schema to parse: one call to KMS. `only` opens no more than what is asked for.
 * @throws Error when a field was changed, moved to another name or belongs to another item
 */
export async function decryptFields(
  encrypted: EncryptedFields,
  context: EncryptionContext,
  only: readonly string[] = Object.keys(encrypted.fields),
): Promise<Record<string, unknown>> {
  const CiphertextBlob = Buffer.from(encrypted.wrappedKey, 'base64');
  const command = { KeyId: required('FIELD_KEY_ID'), CiphertextBlob, EncryptionContext: { ...context } };
  const { Plaintext } = await kms().send(new DecryptCommand(command));
  if (!Plaintext) throw new Error('KMS unwrapped no data key');
  const wanted = Object.entries(encrypted.fields).filter(([name]) => only.includes(name));
  const fields = wanted.map(([name, value]) => [name, decrypt(Plaintext, bound(name, context), value)] as const);
  Plaintext.fill(0);
  return Object.fromEntries(fields);
}

/** What the tag authenticates beside the ciphertext, so that a field cannot stand in for another. */
const bound = (name: string, { applicationId }: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(['voucherloket.v1', applicationId, name]));

function encrypt(key: Uint8Array, aad: Buffer, value: Plain): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(aad);
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64')).join('.');
}

function decrypt(key: Uint8Array, aad: Buffer, encrypted: string): unknown {
  const [nonce, tag, ciphertext] = encrypted.split('.').map((part) => Buffer.from(part, 'base64'));
  if (!nonce || !tag || !ciphertext) throw new Error('an encrypted field has not three parts');
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(aad).setAuthTag(tag);
  return JSON.parse(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8'));
}
