import { GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { required } from '../runtime/config';
import { s3 } from './s3';

/** Seconds that a link to a payment file holds. */
const linkSeconds = 300;

const contentType = 'application/xml';

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
