import { type Clock, formatInstant } from '../clock';
import { isObject } from '../json';
import type { Bucket, ObjectInfo } from './buckets';
import { decodeChunks } from './chunked';
import { linkExpired } from './presigned';
import type { ServiceAnswer, ServiceRequest } from './server';

/** Headers of an upload that come back with the object. */
const keptHeader = /^(x-amz-meta-.+|content-disposition|content-language|cache-control)$/;

/** Query parameters that leave the operation what it is. */
const harmlessQuery = /^(x-id|response-[a-z-]+|x-amz-.*)$/i;

/** S3, path style: put, get, head and delete of whole objects, also by presigned link. */
export const s3Handler =
  (buckets: readonly Bucket[], clock: Clock) =>
  (request: ServiceRequest): ServiceAnswer | null => {
    const [, bucketName = '', ...rest] = request.url.pathname.split('/');
    const bucket = buckets.find(({ name }) => name === decodeURIComponent(bucketName));
    if (bucket === undefined) return problem(404, 'NoSuchBucket', 'The bucket is not there.');
    const key = decodeURIComponent(rest.join('/'));
    const strange = [...request.url.searchParams.keys()].find((name) => !harmlessQuery.test(name));
    if (key === '' || strange !== undefined) return null;
    const refusal = refuse(request, clock);
    if (refusal !== null) return refusal;
    switch (request.method) {
      case 'PUT':
        return put(bucket, key, request, clock);
      case 'GET':
        return get(bucket, key, request);
      case 'HEAD':
        return head(bucket, key);
      case 'DELETE':
        bucket.delete(key);
        return { status: 204 };
      default:
        return null;
    }
  };

const refuse = (request: ServiceRequest, clock: Clock): ServiceAnswer | null => {
  if (request.headers.authorization !== undefined) return null;
  if (!request.url.searchParams.has('X-Amz-Signature')) return problem(403, 'AccessDenied', 'Access Denied');
  return linkExpired(request.url.searchParams, clock.now())
    ? problem(403, 'AccessDenied', 'Request has expired')
    : null;
};

const put = (bucket: Bucket, key: string, request: ServiceRequest, clock: Clock): ServiceAnswer => {
  if (request.headers['if-none-match'] === '*' && bucket.info(key) !== null) {
    return problem(412, 'PreconditionFailed', 'The object is there already.');
  }
  const chunked = String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  const content = chunked ? decodeChunks(request.body) : request.body;
  if (content === null) return problem(400, 'IncompleteBody', 'The chunks of the body are malformed.');
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      keptHeader.test(name) && value !== undefined ? [[name, String(value)] as const] : [],
    ),
  );
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  const info = bucket.put(key, content, { contentType, headers, at: formatInstant(clock.now()) });
  return { status: 200, headers: { etag: `"${info.etag}"` } };
};

const get = (bucket: Bucket, key: string, request: ServiceRequest): ServiceAnswer => {
  const info = bucket.info(key);
  if (info === null) return problem(404, 'NoSuchKey', 'The object is not there.');
  const overrides = [...request.url.searchParams]
    .filter(([name]) => name.startsWith('response-'))
    .map(([name, value]) => [name.slice('response-'.length), value]);
  return { status: 200, headers: { ...headersOf(info), ...Object.fromEntries(overrides) }, body: bucket.content(key) };
};

const head = (bucket: Bucket, key: string): ServiceAnswer => {
  const info = bucket.info(key);
  return info === null ? { status: 404 } : { status: 200, headers: headersOf(info) };
};

const headersOf = (info: ObjectInfo): Record<string, string> => ({
  ...info.headers,
  etag: `"${info.etag}"`,
  'content-type': info.contentType,
  'content-length': String(info.sizeBytes),
  'last-modified': new Date(info.lastModified).toUTCString(),
});

const problem = (status: number, code: string, message: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});

/** Whether the body of a bucket's `Properties` asks for something that is not run here. */
export const unknownBucketFeature = (properties: unknown): string | null =>
  isObject(properties)
    ? (['NotificationConfiguration', 'ReplicationConfiguration'].find((name) => properties[name] !== undefined) ?? null)
    : null;
