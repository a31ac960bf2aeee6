import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface KmsRequest {
  readonly KeyId?: string;
  readonly CiphertextBlob?: string;
  readonly Message?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

const master = randomBytes(32);
const macKey = randomBytes(32);
const aadOf = ({ EncryptionContext = {} }: KmsRequest) =>
  Buffer.from(JSON.stringify(Object.entries(EncryptionContext).sort()));

function wrap(key: Buffer, request: KmsRequest): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(aadOf(request));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), wrapped]).toString('base64');
}

function unwrap(request: KmsRequest): string {
  const blob = Buffer.from(request.CiphertextBlob ?? '', 'base64');
  const decipher = createDecipheriv('aes-256-gcm', master, blob.subarray(0, 12)).setAAD(aadOf(request));
  decipher.setAuthTag(blob.subarray(12, 28));
  return Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()]).toString('base64');
}

const operations: Readonly<Record<string, (request: KmsRequest) => object>> = {
  GenerateDataKey: (request) => {
    const key = randomBytes(32);
    return { KeyId: request.KeyId, Plaintext: key.toString('base64'), CiphertextBlob: wrap(key, request) };
  },
  Decrypt: (request) => ({ KeyId: request.KeyId, Plaintext: unwrap(request) }),
  GenerateMac: (request) => {
    const Mac = createHmac('sha256', macKey).update(Buffer.from(request.Message ?? '', 'base64'));
    return { KeyId: request.KeyId, Mac: Mac.digest('base64'), MacAlgorithm: 'HMAC_SHA_256' };
  },
};

export interface FakeKms {
  /** Operation and key of each call, in order. */
  readonly calls: { operation: string; keyId: string | undefined }[];
  close(): void;
}

/** The calls of KMS that the code makes, in its JSON protocol: a wrong context does not open, as there. */
export async function startKms(): Promise<FakeKms> {
  const calls: FakeKms['calls'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as KmsRequest;
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push({ operation, keyId: body.KeyId });
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      response.end(JSON.stringify(operations[operation]?.(body)));
    } catch {
      response.writeHead(400).end(JSON.stringify({ __type: 'InvalidCiphertextException' }));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const AWS_ENDPOINT_URL_KMS = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { FIELD_KEY_ID: 'field-key', PSEUDONYM_KEY_ID: 'pseudonym-key' };
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
  Object.assign(process.env, { AWS_ENDPOINT_URL_KMS, ...keys, ...credentials });
  return {
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
