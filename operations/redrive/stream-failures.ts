import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { invoke, type Place, s3At } from '../aws';
import type { Redriven } from './dead-letters';

/** Where Lambda puts what a stream consumer gave up on. */
const prefix = 'aws/lambda/';

/** As Lambda writes it: the records as text, whole. */
interface Failure {
  readonly requestContext: { readonly functionArn: string };
  readonly payload: string;
}

/**
 * Gives each object of the bucket for stream failures back to its function, oldest first, and removes it once every
 * record of it was dealt with. A repeat does no harm: events keep their id, and a marker that was dealt with is gone.
 * @throws Error at the end, naming the objects that failed again; they stay where they are
 */
export async function redriveStreamFailures(place: Place, bucket: string): Promise<Redriven> {
  const s3 = s3At(place);
  const keys = await keysIn(s3, bucket);
  const failed: string[] = [];
  for (const key of keys) {
    try {
      await giveBack(place, s3, { bucket, key });
    } catch (error) {
      failed.push(`${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} of ${keys.length} failed again:\n${failed.join('\n')}`);
  return { what: bucket, count: keys.length, how: 'given to their functions, and removed' };
}

async function keysIn(s3: S3Client, bucket: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
  }
  // A key ends with the time and then what Lambda drew.
  return keys.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
}

const momentOf = (key: string): string => key.split('/').slice(-4).join('/');

async function giveBack(place: Place, s3: S3Client, { bucket: Bucket, key: Key }: { bucket: string; key: string }) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const { requestContext, payload } = JSON.parse((await Body?.transformToString()) ?? '') as Failure;
  const [name = ''] = requestContext.functionArn
    .replace(/:\$LATEST$/, '')
    .split(':')
    .slice(-1);
  const answer = JSON.parse(await invoke(place, name, payload)) as { batchItemFailures?: readonly unknown[] } | null;
  const left = answer?.batchItemFailures?.length ?? 0;
  if (left > 0) throw new Error(`${left} records failed once more`);
  await s3.send(new DeleteObjectCommand({ Bucket, Key }));
}
