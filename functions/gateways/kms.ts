import { KMSClient } from '@aws-sdk/client-kms';
import { lazily } from '../runtime/config';

export const kms = lazily(
  () =>
    new KMSClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    }),
);
