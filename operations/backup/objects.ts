import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** An object as its bucket lists it. */
export interface Listed {
  readonly bucket: string;
  readonly key: string;
  readonly sizeBytes: number;
  readonly etag: string;
}

export async function listObjects(s3: S3Client, buckets: readonly string[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const bucket of buckets) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
      for (const { Key = '', Size = 0, ETag = '' } of Contents) {
        listed.push({ bucket, key: Key, sizeBytes: Size, etag: ETag });
      }
    }
  }
  return listed;
}

/** What the list of then has and the list of now has not, or has otherwise: to be fetched from a former version. */
export function lostSince(before: readonly Listed[], now: readonly Listed[]): Listed[] {
  const idOf = ({ bucket, key, sizeBytes, etag }: Listed) => JSON.stringify([bucket, key, sizeBytes, etag]);
  const present = new Set(now.map(idOf));
  return before.filter((one) => !present.has(idOf(one)));
}
