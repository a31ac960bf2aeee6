import { KMSClient } from '@aws-sdk/client-kms';
import { lazily } from '../runtime/config';

export const kms = lazily(() => {
  const client = new KMSClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
  // It writes every request and answer out for a log that nobody keeps, as the table's client does.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
});
