import { createHash } from 'node:crypto';
import { type Clock, formatInstant } from '../clock';
import type { Bucket, ObjectInfo } from './buckets';
import { decodeChunks } from './chunked';
import { putTogether, Uploads } from './multipart';
import { linkExpired, signatureRefusal } from './presigned';
import { listObjects } from './s3-list';
import type { ServiceAnswer, ServiceRequest } from './server';

/** Headers of an upload that come back with the object. */
const keptHeader = /^(x-amz-meta-.+|content-disposition|content-language|cache-control)$/;

/** Query parameters that leave the operation what it is. */
const harmlessQuery = /^(x-id|uploads|uploadId|partNumber|response-[a-z-]+|x-amz-.*)$/i;

export interface S3Options {
  readonly buckets: readonly Bucket[];
  readonly clock: Clock;
  /** What stands before the bucket in a path; default: nothing. */
  readonly prefix?: string;
  /** Called for each object that arrives. */
  readonly onPut?: (bucket: Bucket, info: ObjectInfo) => void;
}

/** S3, path style: put, also in parts, get, head and delete of objects, also by presigned link. */
export const s3Handler = ({ buckets, clock, prefix = '', onPut = () => {} }: S3Options) => {
  const uploads = new Uploads();
  return (request: ServiceRequest): ServiceAnswer | null => {
    const [, bucketName = '', ...rest] = request.url.pathname.slice(prefix.length).split('/');
    const bucket = buckets.find(({ name }) => name === decodeURIComponent(bucketName));
    if (bucket === undefined) return problem(404, 'NoSuchBucket', 'The bucket is not there.');
    const key = decodeURIComponent(rest.join('/'));
    if (key === '' && request.url.searchParams.get('list-type') === '2' && request.method === 'GET') {
      return refuse(request, clock) ?? listObjects(bucket, request.url.searchParams);
    }
    const strange = [...request.url.searchParams.keys()].find((name) => !harmlessQuery.test(name));
    if (key === '' || strange !== undefined) return null;
    const refusal = refuse(request, clock);
    if (refusal !== null) return refusal;
    const store: Store = (whole) => put(bucket, key, whole, clock, onPut);
    const { searchParams } = request.url;
    if (searchParams.has('uploads') || searchParams.has('uploadId')) return inParts(uploads, request, store);
    switch (request.method) {
      case 'PUT':
        return store(request);
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
};

/** What is put, whether it came at once or in parts. */
type Put = Pick<ServiceRequest, 'headers' | 'body'>;
type Store = (whole: Put) => ServiceAnswer;

/** The steps of an upload in parts: begin, each part, and putting them together, which is when the object appears. */
const inParts = (uploads: Uploads, { method, url, headers, body }: ServiceRequest, store: Store) => {
  const id = url.searchParams.get('uploadId');
  if (id === null) {
    if (method !== 'POST') return null;
    return xml('InitiateMultipartUploadResult', 'UploadId', uploads.begin(url.pathname, headers));
  }
  const upload = uploads.find(id, url.pathname);
  if (upload === null) return problem(404, 'NoSuchUpload', 'The upload is not there.');
  if (method === 'PUT') {
    const content = contentOf({ headers, body });
    if (typeof content === 'string') return problem(400, content, 'The part is not what it says.');
    upload.parts.set(Number(url.searchParams.get('partNumber')), content);
    const checksum = headers['x-amz-checksum-crc32'];
    const etag = `"${createHash('md5').update(content).digest('hex')}"`;
    return { status: 200, headers: { etag, ...(checksum ? { 'x-amz-checksum-crc32': String(checksum) } : {}) } };
  }
  if (method !== 'POST') return null;
  const content = putTogether(upload, body.toString('utf8'));
  if (typeof content === 'string') return problem(400, content, 'The parts make no object.');
  const stored = store({ headers: { ...upload.headers, 'if-none-match': headers['if-none-match'] }, body: content });
  if (stored.status !== 200) return stored;
  uploads.end(id);
  return xml('CompleteMultipartUploadResult', 'ETag', stored.headers?.etag ?? '');
};

const xml = (root: string, name: string, value: string): ServiceAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><${root}><${name}>${value}</${name}></${root}>`,
});

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
  request: Put,
  clock: Clock,
  onPut: NonNullable<S3Options['onPut']>,
): ServiceAnswer => {
  if (request.headers['if-none-match'] === '*' && bucket.info(key) !== null) {
    return problem(412, 'PreconditionFailed', 'The object is there already.');
  }
  const content = contentOf(request);
  if (typeof content === 'string') return problem(400, content, 'The body is not what its headers say.');
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

/** The bytes that a body carries, or the code of what is wrong with it. */
const contentOf = ({ headers, body }: Put): Buffer | 'IncompleteBody' | 'BadDigest' => {
  const chunked = String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  const content = chunked ? decodeChunks(body) : body;
  if (content === null) return 'IncompleteBody';
  const checksum = headers['x-amz-checksum-sha256'];
  const matches = checksum === undefined || checksum === createHash('sha256').update(content).digest('base64');
  return matches ? content : 'BadDigest';
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
