import { createHash } from 'node:crypto';
import { type Clock, formatInstant } from '../clock';
import type { Bucket, ObjectInfo } from './buckets';
import { decodeChunks } from './chunked';
import { linkExpired, signatureRefusal } from './presigned';
import type { ServiceAnswer, ServiceRequest } from './server';

/** Headers of an upload that come back with the object. */
const keptHeader = /^(x-amz-meta-.+|content-disposition|content-language|cache-control)$/;

/** Query parameters that leave the operation what it is. */
const harmlessQuery = /^(x-id|response-[a-z-]+|x-amz-.*)$/i;

export interface S3Options {
  readonly buckets: readonly Bucket[];
  readonly clock: Clock;
  /** What stands before the bucket in a path; default: nothing. */
  readonly prefix?: string;
  /** Called for each object that arrives. */
  readonly onPut?: (bucket: Bucket, info: ObjectInfo) => void;
}

/** S3, path style: put, get, head and delete of objects, also by presigned link. */
export const s3Handler =
  ({ buckets, clock, prefix = '', onPut = () => {} }: S3Options) =>
  (request: ServiceRequest): ServiceAnswer | null => {
    const [, bucketName = '', ...rest] = request.url.pathname.slice(prefix.length).split('/');
    const bucket = buckets.find(({ name }) => name === decodeURIComponent(bucketName));
    if (bucket === undefined) return problem(404, 'NoSuchBucket', 'The bucket is not there.');
    const key = decodeURIComponent(rest.join('/'));
    const strange = [...request.url.searchParams.keys()].find((name) => !harmlessQuery.test(name));
    if (key === '' || strange !== undefined) return null;
    const refusal = refuse(request, clock);
    if (refusal !== null) return refusal;
    switch (request.method) {
      case 'PUT':
        return put(bucket, key, request, clock, onPut);
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

/** A function, which signs in a header, is believed; a link must be the one that a function signed. */
const refuse = (request: ServiceRequest, clock: Clock): ServiceAnswer | null => {
  if (request.headers.authorization !== undefined) return null;
  if (!request.url.searchParams.has('X-Amz-Signature')) return problem(403, 'AccessDenied', 'Access Denied');
  if (linkExpired(request.url.searchParams, clock.now())) return problem(403, 'AccessDenied', 'Request has expired');
  const code = signatureRefusal(request);
  return code === null ? null : problem(403, code, 'This is not the request that was signed.');
};

const put = (
  bucket: Bucket,
  key: string,
  request: ServiceRequest,
  clock: Clock,
  onPut: NonNullable<S3Options['onPut']>,
): ServiceAnswer => {
  if (request.headers['if-none-match'] === '*' && bucket.info(key) !== null) {
    return problem(412, 'PreconditionFailed', 'The object is there already.');
  }
  const chunked = String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  const content = chunked ? decodeChunks(request.body) : request.body;
  if (content === null) return problem(400, 'IncompleteBody', 'The chunks of the body are malformed.');
  const checksum = request.headers['x-amz-checksum-sha256'];
  if (checksum !== undefined && checksum !== createHash('sha256').update(content).digest('base64')) {
    return problem(400, 'BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      keptHeader.test(name) && value !== undefined ? [[name, String(value)] as const] : [],
    ),
  );
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  const info = bucket.put(key, content, { contentType, headers, at: formatInstant(clock.now()) });
  onPut(bucket, info);
  return { status: 200, headers: { etag: `"${info.etag}"` } };
};

const get = (bucket: Bucket, key: string, request: ServiceRequest): ServiceAnswer => {
  const info = bucket.info(key);
  if (info === null) return problem(404, 'NoSuchKey', 'The object is not there.');
  const overrides = [...request.url.searchParams]
    .filter(([name]) => name.startsWith('response-'))
    .map(([name, value]) => [name.slice('response-'.length), value]);
  const headers = { ...headersOf(info), ...Object.fromEntries(overrides) };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined || to === undefined) return { status: 200, headers, body: bucket.content(key) };
  return part(bucket.content(key), Number(from), Number(to), headers);
};

/** Some of the bytes; both ends are included, and an end past the last byte is the last byte. */
const part = (content: Buffer, from: number, to: number, headers: Record<string, string>): ServiceAnswer => {
  if (from >= content.length || to < from) return problem(416, 'InvalidRange', 'There are no such bytes.');
  const body = content.subarray(from, to + 1);
  const range = `bytes ${from}-${from + body.length - 1}/${content.length}`;
  return {
    status: 206,
    headers: { ...headers, 'content-range': range, 'content-length': String(body.length) },
    body,
  };
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
