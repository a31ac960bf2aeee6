import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Letter, letterFileName } from '../../domain/letter/record';
import { required } from '../runtime/config';
import { removeAllVersions } from './object-versions';
import { s3 } from './s3';

/** Seconds that a link to a letter holds. */
const linkSeconds = 300;

const bucket = () => required('LETTERS_BUCKET');

/** What lies in the bucket. */
export interface StoredLetter {
  readonly objectKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Puts the file of a letter in the bucket, once: the first that was put there stays the letter, whatever a repeat made of
 * it. Answers what lies there.
 */
export async function storeLetterFile(objectKey: string, file: Uint8Array): Promise<StoredLetter> {
  const sha256 = sha256Of(file);
  try {
    await s3().send(
      new PutObjectCommand({
        Bucket: bucket(),
        Key: objectKey,
        Body: file,
        ContentType: 'application/pdf',
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        IfNoneMatch: '*',
      }),
    );
    return { objectKey, sha256, sizeBytes: file.byteLength };
  } catch (fault) {
    if (!(fault instanceof S3ServiceException) || fault.name !== 'PreconditionFailed') throw fault;
    return lyingThere(objectKey);
  }
}

async function lyingThere(objectKey: string): Promise<StoredLetter> {
  const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket(), Key: objectKey }));
  if (Body === undefined) throw new Error(`the letter ${objectKey} has no content`);
  const file = await Body.transformToByteArray();
  return { objectKey, sha256: sha256Of(file), sizeBytes: file.byteLength };
}

const sha256Of = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

/** A link by which whoever holds it gets the letter as a download, for five minutes. */
export const letterLink = (letter: Letter): Promise<string> => fileLink(letter.objectKey, letterFileName(letter));

/** As `letterLink`, for another PDF in the bucket. @param name of the download */
export const fileLink = (objectKey: string, name: string): Promise<string> => {
  const command = new GetObjectCommand({
    Bucket: bucket(),
    Key: objectKey,
    ResponseContentDisposition: `attachment; filename="${name}"`,
    ResponseContentType: 'application/pdf',
    ResponseCacheControl: 'private, no-store',
  });
  return getSignedUrl(s3(), command, { expiresIn: linkSeconds });
};

/** Takes the file of a letter out of the bucket with every version of it. What is not there is gone too. */
export const removeLetterFile = (objectKey: string): Promise<void> =>
  removeAllVersions({ bucket: bucket(), objectKey });
