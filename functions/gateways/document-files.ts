import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Content, signatureBytes } from '../../domain/document/judge';
import { type DocumentRecord, documentName } from '../../domain/document/record';
import { required } from '../runtime/config';
import { removeAllVersions, removeVersion } from './object-versions';
import { s3 } from './s3';

/** Seconds that an upload may wait for its caller: time for a slow line, not for a link that went astray. */
const uploadSeconds = 600;

/** Seconds that a link to a document holds. */
const downloadSeconds = 300;

const bucket = () => required('DOCUMENTS_BUCKET');

/**
 * Where the content of a document goes. Type, length and checksum are signed: the bucket takes these very bytes and no
 * others. A browser sets the length itself, and may not be told to.
 */
export async function uploadOf({ objectKey, contentType, sizeBytes, sha256 }: DocumentRecord) {
  const checksum = Buffer.from(sha256, 'hex').toString('base64');
  const command = new PutObjectCommand({
    Bucket: bucket(),
    Key: objectKey,
    ContentType: contentType,
    ContentLength: sizeBytes,
    ChecksumSHA256: checksum,
  });
  const url = await getSignedUrl(s3(), command, {
    expiresIn: uploadSeconds,
    signableHeaders: new Set(['content-type']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  return { url, method: 'PUT' as const, headers: { 'Content-Type': contentType, 'x-amz-checksum-sha256': checksum } };
}

/** A link by which whoever holds it gets the document as a download, for five minutes; never shown in the page. */
export const downloadLink = (document: DocumentRecord): Promise<string> => {
  const command = new GetObjectCommand({
    Bucket: bucket(),
    Key: document.objectKey,
    ResponseContentDisposition: `attachment; filename="${documentName(document)}"`,
    ResponseContentType: document.contentType,
    ResponseCacheControl: 'private, no-store',
  });
  return getSignedUrl(s3(), command, { expiresIn: downloadSeconds });
};

/** The content as far as a verdict needs it, in one request; null: it is gone. */
export async function readContent(objectKey: string): Promise<Content | null> {
  try {
    const command = new GetObjectCommand({ Bucket: bucket(), Key: objectKey, Range: `bytes=0-${signatureBytes - 1}` });
    const { Body, ContentRange, ContentType } = await s3().send(command);
    if (Body === undefined || ContentRange === undefined) throw new Error(`no range of ${objectKey} was given`);
    const start = await Body.transformToByteArray();
    return { contentType: ContentType, sizeBytes: Number(ContentRange.split('/')[1]), start };
  } catch (fault) {
    if (fault instanceof NoSuchKey) return null;
    throw fault;
  }
}

/** The whole content as it comes in; null: it is gone. */
export async function openContent(objectKey: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket(), Key: objectKey }));
    if (!(Body instanceof Readable)) throw new Error(`the content of ${objectKey} is no stream`);
    return Body;
  } catch (fault) {
    if (fault instanceof NoSuchKey) return null;
    throw fault;
  }
}

/** Takes a document out of the bucket, this version of it for good. What is not there is gone too. */
export const removeContent = (objectKey: string, versionId: string | undefined): Promise<void> =>
  removeVersion({ bucket: bucket(), objectKey }, versionId);

/** As `removeContent`, with every version of it. */
export const removeEveryVersion = (objectKey: string): Promise<void> =>
  removeAllVersions({ bucket: bucket(), objectKey });
