import { createHash } from 'node:crypto';
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { required } from '../runtime/config';
import { s3 } from './s3';

/** Seconds that a link to a file holds. */
const linkSeconds = 300;

/** A file of less goes up whole; of a larger one no more is in memory at once. The least that S3 takes for a part. */
const partBytes = 5 * 1024 * 1024;

/** Already there, or being put there by another request: the same bytes, for they follow from the sealed batch. */
const alreadyThere = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

/** A file of a batch in the bucket. */
export interface PayoutFile {
  readonly key: string;
  readonly contentType: string;
  /** Of its bytes, as kept at the release: 64 hexadecimal digits. Null: released before hashes were kept. */
  readonly sha256: string | null;
}

/**
 * Puts a file of a batch in the bucket while it is written, once: a file that is there is never written over, but read
 * back, and must be the one that was released. When `chunks` throws there is no file: parts that went up before are of no
 * object, and a rule of the bucket drops them.
 * @throws Error when what is written, or what is there, is not what was released: a fault.
 */
export async function storePayoutFile(file: PayoutFile, chunks: AsyncIterable<string>): Promise<void> {
  const parts = partsOf(asReleased(file, chunks));
  const first = await parts.next();
  if (first.done) throw new Error(`a payout file for ${file.key} without content`);
  try {
    if (first.value.last) return await putWhole(file, first.value.bytes);
    if (!(await isThere(file.key))) return await putInParts(file, first.value, parts);
  } catch (fault) {
    if (!(fault instanceof S3ServiceException) || !alreadyThere.has(fault.name)) throw fault;
  }
  await checkStored(file);
}

/** @throws Error when the text is not that of the file as it was released: a fault, and never an answer. */
export function checkReleased({ key, sha256 }: Pick<PayoutFile, 'key' | 'sha256'>, text: string): void {
  expectReleased(key, sha256, createHash('sha256').update(text, 'utf8').digest('hex'));
}

/** The same chunks; at their end it throws unless they were those of the file that was released. */
async function* asReleased(
  { key, sha256 }: PayoutFile,
  chunks: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk, 'utf8');
    yield chunk;
  }
  expectReleased(key, sha256, hash.digest('hex'));
}

function expectReleased(key: string, released: string | null, found: string): void {
  if (released === null || released === found) return;
  throw new Error(`${key} has SHA-256 ${found}, not ${released} as it was released`);
}

/** Reads what is in the bucket. One that another request is still putting there is not there yet: it checks its own. */
async function checkStored({ key, sha256 }: PayoutFile): Promise<void> {
  if (sha256 === null) return;
  const hash = createHash('sha256');
  try {
    const { Body } = await s3().send(new GetObjectCommand(place(key)));
    for await (const chunk of Body as AsyncIterable<Uint8Array>) hash.update(chunk);
  } catch (fault) {
    if (isMissing(fault)) return;
    throw fault;
  }
  expectReleased(key, sha256, hash.digest('hex'));
}

interface Part {
  readonly bytes: Buffer;
  readonly last: boolean;
}

async function* partsOf(chunks: AsyncIterable<string>): AsyncGenerator<Part, void, void> {
  let gathered: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (length >= partBytes) {
      yield { bytes: Buffer.concat(gathered), last: false };
      gathered = [];
      length = 0;
    }
    const bytes = Buffer.from(chunk, 'utf8');
    gathered.push(bytes);
    length += bytes.length;
  }
  if (length > 0) yield { bytes: Buffer.concat(gathered), last: true };
}

const place = (key: string) => ({ Bucket: required('PAYOUTS_BUCKET'), Key: key });

async function putWhole({ key, contentType }: PayoutFile, Body: Buffer): Promise<void> {
  await s3().send(new PutObjectCommand({ ...place(key), Body, ContentType: contentType, IfNoneMatch: '*' }));
}

/** Whoever may not list a bucket is told 403 of an object that is not there. */
const isMissing = (fault: unknown): boolean =>
  fault instanceof S3ServiceException && [403, 404].includes(fault.$metadata.httpStatusCode ?? 0);

async function isThere(key: string): Promise<boolean> {
  try {
    await s3().send(new HeadObjectCommand(place(key)));
    return true;
  } catch (fault) {
    if (isMissing(fault)) return false;
    throw fault;
  }
}

/** Part after part, each with its checksum; what they make together is an object only once all are there. */
async function putInParts({ key, contentType }: PayoutFile, first: Part, rest: AsyncIterable<Part>): Promise<void> {
  const ChecksumAlgorithm = 'CRC32';
  const asked = { ...place(key), ContentType: contentType, ChecksumAlgorithm } as const;
  const { UploadId } = await s3().send(new CreateMultipartUploadCommand(asked));
  const done: CompletedPart[] = [];
  const send = async ({ bytes: Body }: Part) => {
    const PartNumber = done.length + 1;
    const part = new UploadPartCommand({ ...place(key), UploadId, PartNumber, Body, ChecksumAlgorithm });
    const { ETag, ChecksumCRC32 } = await s3().send(part);
    done.push({ PartNumber, ETag, ChecksumCRC32 });
  };
  await send(first);
  for await (const part of rest) await send(part);
  const MultipartUpload = { Parts: done };
  await s3().send(new CompleteMultipartUploadCommand({ ...place(key), UploadId, MultipartUpload, IfNoneMatch: '*' }));
}

/** A link by which whoever holds it gets the file as a download, for five minutes. */
export const payoutFileLink = ({ key, contentType }: PayoutFile, disposition: string): Promise<string> => {
  const download = { ResponseContentDisposition: disposition, ResponseContentType: contentType };
  const command = new GetObjectCommand({ ...place(key), ...download });
  return getSignedUrl(s3(), command, { expiresIn: linkSeconds });
};
