import { DeleteObjectCommand, HeadObjectCommand, NoSuchKey, NotFound } from '@aws-sdk/client-s3';
import { s3 } from './s3';

/** An object of a bucket. */
export interface Stored {
  readonly bucket: string;
  readonly objectKey: string;
}

/** Takes this version of an object out of its bucket for good. What is not there is gone too. */
export async function removeVersion({ bucket, objectKey }: Stored, versionId: string | undefined): Promise<void> {
  await s3().send(new DeleteObjectCommand({ Bucket: bucket, Key: objectKey, VersionId: versionId }));
}

/** More versions than anybody can make within the ten minutes of a link. */
const mostVersions = 1_000;

/**
 * Takes an object out of its bucket with every version of it, the newest first, until nothing is under its name. What
 * lies below a marker of deletion the bucket itself forgets after 30 days.
 */
export async function removeAllVersions(stored: Stored): Promise<void> {
  for (let version = 1; version <= mostVersions; version++) {
    const versionId = await newestVersion(stored);
    if (versionId === null) return;
    await removeVersion(stored, versionId);
  }
  throw new Error(`${stored.objectKey} has more than ${mostVersions} versions`);
}

/** Undefined: of a bucket without versions; null: nothing is there. */
async function newestVersion({ bucket, objectKey }: Stored): Promise<string | undefined | null> {
  try {
    return (await s3().send(new HeadObjectCommand({ Bucket: bucket, Key: objectKey }))).VersionId;
  } catch (fault) {
    if (fault instanceof NotFound || fault instanceof NoSuchKey) return null;
    throw fault;
  }
}
