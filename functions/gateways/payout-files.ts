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

/** Seconds that a link to a payment file holds. */
const linkSeconds = 300;

const contentType = 'application/xml';

/** A file of less goes up whole; of a larger one no more is in memory at once. The least that S3 takes for a part. */
const partBytes = 5 * 1024 * 1024;

/** Already there, or being put there by another request: the same bytes, for they follow from the sealed batch. */
const alreadyThere = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

/**
 * Puts a payment file in the bucket while it is written, once: a file that is there is never written over. When `chunks`
 * throws there is no file: parts that went up before are of no object, and a rule of the bucket drops them.
 * @param chunks in characters of one byte each, as SEPA's are
 */
export async function storePayoutFile(key: string, chunks: AsyncIterable<string>): Promise<void> {
  const parts = partsOf(chunks);
  const first = await parts.next();
  if (first.done) throw new Error(`a payment file for ${key} without content`);
  try {
    if (first.value.last) await putWhole(key, first.value.bytes);
    else if (!(await isThere(key))) await putInParts(key, first.value, parts);
  } catch (fault) {
    if (!(fault instanceof S3ServiceException) || !alreadyThere.has(fault.name)) throw fault;
  }
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
    gathered.push(Buffer.from(chunk, 'utf8'));
    length += chunk.length;
  }
  if (length > 0) yield { bytes: Buffer.concat(gathered), last: true };
}

const place = (key: string) => ({ Bucket: required('PAYOUTS_BUCKET'), Key: key });

async function putWhole(key: string, Body: Buffer): Promise<void> {
  await s3().send(new PutObjectCommand({ ...place(key), Body, ContentType: contentType, IfNoneMatch: '*' }));
}

/** Whoever may not list a bucket is told 403 of an object that is not there. */
async function isThere(key: string): Promise<boolean> {
  try {
    await s3().send(new HeadObjectCommand(place(key)));
    return true;
  } catch (fault) {
    if (fault instanceof S3ServiceException && [403, 404].includes(fault.$metadata.httpStatusCode ?? 0)) return false;
    throw fault;
  }
}

/** Part after part, each with its checksum; what they make together is an object only once all are there. */
async function putInParts(key: string, first: Part, rest: AsyncIterable<Part>): Promise<void> {
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
export const payoutFileLink = (key: string, disposition: string): Promise<string> => {
  const download = { ResponseContentDisposition: disposition, ResponseContentType: contentType };
  const command = new GetObjectCommand({ ...place(key), ...download });
  return getSignedUrl(s3(), command, { expiresIn: linkSeconds });
};
