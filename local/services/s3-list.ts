import type { Bucket } from './buckets';
import type { ServiceAnswer } from './server';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** `ListObjectsV2`, all of it at once: on one machine there are few. */
export const listObjects = (bucket: Bucket, query: URLSearchParams): ServiceAnswer => {
  const prefix = query.get('prefix') ?? '';
  const found = bucket.list().filter(({ key }) => key.startsWith(prefix));
  const contents = found.map(
    ({ key, etag, sizeBytes, lastModified }) =>
      `<Contents><Key>${escaped(key)}</Key><LastModified>${lastModified}</LastModified>` +
      `<ETag>&quot;${etag}&quot;</ETag><Size>${sizeBytes}</Size></Contents>`,
  );
  const counts = `<KeyCount>${found.length}</KeyCount><IsTruncated>false</IsTruncated>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${bucket.name}</Name>${counts}${contents.join('')}</ListBucketResult>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
};
