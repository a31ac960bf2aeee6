import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { lazily, required } from '../runtime/config';

/** Seconds that a link to a payment file holds. */
const linkSeconds = 300;

const contentType = 'application/xml';

/** An endpoint of one's own has no name for each bucket: there the bucket goes in the path. */
const s3 = lazily(
  () =>
    new S3Client({
      maxAttempts: 3,
      forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL),
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    }),
);

/** Already there, or being put there by another request: the same bytes, for they follow from the sealed batch. */
const alreadyThere = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

/** Puts a payment file in the bucket, once: a file that is there is never written over. */
export async function storePayoutFile(key: string, xml: string): Promise<void> {
  const Body = Buffer.from(xml, 'utf8');
  const input = { Bucket: required('PAYOUTS_BUCKET'), Key: key, Body, ContentType: contentType, IfNoneMatch: '*' };
  try {
    await s3().send(new PutObjectCommand(input));
  } catch (fault) {
    if (!(fault instanceof S3ServiceException) || !alreadyThere.has(fault.name)) throw fault;
  }
}

/** A link by which whoever holds it gets the file as a download, for five minutes. */
export const payoutFileLink = (key: string, disposition: string): Promise<string> => {
  const download = { ResponseContentDisposition: disposition, ResponseContentType: contentType };
  const command = new GetObjectCommand({ Bucket: required('PAYOUTS_BUCKET'), Key: key, ...download });
  return getSignedUrl(s3(), command, { expiresIn: linkSeconds });
};
