import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isObject, type JsonObject, stringAt } from '../json';
import type { Resource } from '../template/model';
import { mac, seal, unseal } from './root-key';
import { type JsonAction, ServiceError } from './server';

interface Key {
  readonly id: string;
  readonly arn: string;
  /** `SYMMETRIC_DEFAULT`, `HMAC_256`, … */
  readonly spec: string;
  readonly aliases: readonly string[];
}

/** The template's KMS keys. Their real key material is a secret of the data folder. */
export const kmsActions = (resources: readonly Resource[], root: Buffer): Map<string, JsonAction> => {
  const keys = readKeys(resources);
  const find = (input: JsonObject, kind: RegExp): Key => {
    const wanted = stringAt(input, 'KeyId') ?? '';
    const key = keys.find(({ id, arn, aliases }) => wanted === id || wanted === arn || aliases.includes(wanted));
    if (key === undefined) throw new ServiceError('NotFoundException', `There is no key ${wanted}`);
    if (kind.test(key.spec)) return key;
    throw new ServiceError('InvalidKeyUsageException', `${wanted} is a ${key.spec} key`);
  };
  return new Map<string, JsonAction>([
    ['TrentService.GenerateDataKey', (input) => generateDataKey(find(input, symmetric), root, input)],
    ['TrentService.Encrypt', (input) => encrypt(find(input, symmetric), root, input)],
    ['TrentService.Decrypt', (input) => decrypt(keys, root, input)],
    ['TrentService.GenerateMac', (input) => generateMac(find(input, hmac), root, input)],
    ['TrentService.VerifyMac', (input) => verifyMac(find(input, hmac), root, input)],
  ]);
};

const symmetric = /^SYMMETRIC_DEFAULT$/;
const hmac = /^HMAC_(224|256|384|512)$/;

const readKeys = (resources: readonly Resource[]): Key[] => {
  const aliases = resources.filter(({ type }) => type === 'AWS::KMS::Alias');
  return resources
    .filter(({ type }) => type === 'AWS::KMS::Key')
    .map(({ ref, arn, properties }) => ({
      id: ref,
      arn,
      spec: stringAt(properties, 'KeySpec') ?? 'SYMMETRIC_DEFAULT',
      aliases: aliases
        .filter((alias) => [ref, arn].includes(stringAt(alias.properties, 'TargetKeyId') ?? ''))
        .map((alias) => stringAt(alias.properties, 'AliasName') ?? ''),
    }));
};

const bytesAt = (input: JsonObject, name: string): Buffer => Buffer.from(stringAt(input, name) ?? '', 'base64');

/** The encryption context in one canonical text, which the ciphertext is bound to. */
const contextOf = (input: JsonObject): string => {
  const context = isObject(input.EncryptionContext) ? input.EncryptionContext : {};
  return JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const generateDataKey = (key: Key, root: Buffer, input: JsonObject): JsonObject => {
  const lengths: Readonly<Record<string, number>> = { AES_128: 16, AES_256: 32 };
  const length =
    typeof input.NumberOfBytes === 'number' ? input.NumberOfBytes : lengths[stringAt(input, 'KeySpec') ?? ''];
  if (length === undefined || length < 1 || length > 1024) {
    throw new ServiceError('ValidationException', 'Give KeySpec AES_128 or AES_256, or NumberOfBytes 1 to 1024');
  }
  const plaintext = randomBytes(length);
  return {
    KeyId: key.arn,
    Plaintext: plaintext.toString('base64'),
    CiphertextBlob: seal(root, key.id, plaintext, contextOf(input)).toString('base64'),
  };
};

const encrypt = (key: Key, root: Buffer, input: JsonObject): JsonObject => ({
  KeyId: key.arn,
  CiphertextBlob: seal(root, key.id, bytesAt(input, 'Plaintext'), contextOf(input)).toString('base64'),
  EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
});

const decrypt = (keys: readonly Key[], root: Buffer, input: JsonObject): JsonObject => {
  const opened = unseal(root, bytesAt(input, 'CiphertextBlob'), contextOf(input));
  const key = keys.find(({ id }) => id === opened?.keyId);
  if (opened === null || key === undefined) throw new ServiceError('InvalidCiphertextException', 'It does not open');
  const wanted = stringAt(input, 'KeyId');
  if (wanted !== undefined && ![key.id, key.arn, ...key.aliases].includes(wanted)) {
    throw new ServiceError('IncorrectKeyException', `It was made with another key than ${wanted}`);
  }
  return { KeyId: key.arn, Plaintext: opened.plaintext.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
};

const macOf = (key: Key, root: Buffer, input: JsonObject): Buffer => {
  const bits = Number(key.spec.slice('HMAC_'.length));
  const algorithm = stringAt(input, 'MacAlgorithm');
  if (algorithm !== `HMAC_SHA_${bits}`) {
    throw new ServiceError('InvalidKeyUsageException', `${algorithm} does not go with a ${key.spec} key`);
  }
  return mac(root, key.id, bytesAt(input, 'Message'), bits);
};

const generateMac = (key: Key, root: Buffer, input: JsonObject): JsonObject => ({
  KeyId: key.arn,
  Mac: macOf(key, root, input).toString('base64'),
  MacAlgorithm: stringAt(input, 'MacAlgorithm'),
});

const verifyMac = (key: Key, root: Buffer, input: JsonObject): JsonObject => {
  const expected = macOf(key, root, input);
  const given = bytesAt(input, 'Mac');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ServiceError('KMSInvalidMacException', 'The code does not belong to the message');
  }
  return { KeyId: key.arn, MacValid: true, MacAlgorithm: stringAt(input, 'MacAlgorithm') };
};
