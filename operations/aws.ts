import { createHash, createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';

/** Where AWS answers, or what stands in for it on this machine. */
export interface Place {
  readonly region: string;
  /** Of all services but the two below; undefined: AWS. */
  readonly services: string | undefined;
  readonly s3: string | undefined;
  readonly table: string | undefined;
}

/**
 * By the environment, as the AWS SDK has it; with `local`, of the system that runs on a data folder of this machine.
 * @throws Error when none runs there
 */
export function placeOf(env: NodeJS.ProcessEnv, local: boolean): Place {
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'eu-west-1';
  if (!local) {
    const { AWS_ENDPOINT_URL: services, AWS_ENDPOINT_URL_S3: s3, AWS_ENDPOINT_URL_DYNAMODB: table } = env;
    return { region, services, s3, table };
  }
  const folder = env.DATA_DIR ?? '.local';
  try {
    const { services, s3, table } = JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8')) as Place;
    return { region: 'eu-central-1', services, s3, table };
  } catch {
    throw new Error(`no system runs on ${folder}: start it with npm start`);
  }
}

/** On this machine anybody may do all. */
const anybody = { accessKeyId: 'local', secretAccessKey: 'local' };
const of = ({ region }: Place, endpoint: string | undefined) =>
  endpoint === undefined ? { region } : { region, endpoint, credentials: anybody };

export const s3At = (place: Place): S3Client =>
  new S3Client({ ...of(place, place.s3), forcePathStyle: place.s3 !== undefined });

export const tableAt = (place: Place): DynamoDBClient => new DynamoDBClient(of(place, place.table));

/** What the signer needs of a digest. */
class Sha256 {
  readonly #digest: { update(data: string | Uint8Array): unknown; digest(): Buffer };

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = secret === undefined ? null : bytesOf(secret);
    this.#digest = key === null ? createHash('sha256') : createHmac('sha256', key);
  }
  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#digest.update(bytesOf(chunk));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#digest.digest());
  }
  reset(): void {
    throw new Error('a digest is made once');
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

interface Call {
  readonly service: 'sqs' | 'lambda';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answered {
  readonly headers: Headers;
  readonly text: string;
}

/**
 * One signed POST to a service whose client is no dependency of the house: two operations are not worth two more.
 * @throws Error with what the service said
 */
async function post(place: Place, { service, path, headers, body }: Call): Promise<Answered> {
  const base = new URL(place.services ?? `https://${service}.${place.region}.amazonaws.com`);
  // Credentials are found as every client of the SDK finds them: environment, profile, role, or sign-on.
  const credentials = await s3At(place).config.credentials();
  const signer = new SignatureV4({ service, region: place.region, credentials, sha256: Sha256 });
  const signed = await signer.sign({
    method: 'POST',
    protocol: base.protocol,
    hostname: base.hostname,
    ...(base.port === '' ? {} : { port: Number(base.port) }),
    path,
    query: {},
    headers: { host: base.host, 'amz-sdk-invocation-id': randomUUID(), ...headers },
    body,
  });
  const answer = await fetch(new URL(path, base), { method: 'POST', headers: signed.headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${service} answered ${answer.status}: ${text.slice(0, 500)}`);
  return { headers: answer.headers, text };
}

export async function sqs(place: Place, action: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` };
  const { text } = await post(place, { service: 'sqs', path: '/', headers, body: JSON.stringify(input) });
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/**
 * Calls a function and waits for its answer, as JSON text.
 * @throws Error when the function failed
 */
export async function invoke(place: Place, functionName: string, event: string): Promise<string> {
  const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
  const { headers, text } = await post(place, { service: 'lambda', path, headers: {}, body: event });
  const failed = headers.get('x-amz-function-error');
  if (failed !== null) throw new Error(`${functionName} failed (${failed}): ${text.slice(0, 500)}`);
  return text;
}
