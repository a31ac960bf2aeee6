import { S3Client } from '@aws-sdk/client-s3';
import { lazily } from '../runtime/config';

/** An endpoint of one's own has no name for each bucket: there the bucket goes in the path. */
export const s3 = lazily(
  () =>
    new S3Client({
      maxAttempts: 3,
      forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL),
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    }),
);
