import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { listening, portOf } from './gate';

export interface FakeBucket {
  readonly objects: Map<string, { readonly content: Buffer; readonly contentType: string }>;
  /** Paths with query of what was deleted. */
  readonly deleted: string[];
  /** What every read is answered, instead of the object. */
  failing: number | null;
}

/** A bucket that the code under test finds by environment: reads of some bytes, and deletions. */
export function fakeBucket(): FakeBucket {
  const bucket: FakeBucket = { objects: new Map(), deleted: [], failing: null };
  let server: Server | undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://bucket');
      if (request.method === 'DELETE') {
        bucket.deleted.push(`${url.pathname}${url.searchParams.get('versionId') ?? ''}`);
        return response.writeHead(204).end();
      }
      if (bucket.failing !== null) return response.writeHead(bucket.failing).end();
      const object = bucket.objects.get(url.pathname.slice('/documents/'.length));
      if (object === undefined) return response.writeHead(404, xml).end('<Error><Code>NoSuchKey</Code></Error>');
      const { content, contentType } = object;
      if (request.headers.range === undefined) {
        return response.writeHead(200, { 'content-type': contentType }).end(content);
      }
      const start = content.subarray(0, 16);
      const range = `bytes 0-${start.length - 1}/${content.length}`;
      return response.writeHead(206, { 'content-type': contentType, 'content-range': range }).end(start);
    });
    await listening(server);
    const AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${portOf(server)}`;
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3, DOCUMENTS_BUCKET: 'documents' });
  });
  beforeEach(() => {
    bucket.objects.clear();
    bucket.deleted.length = 0;
    bucket.failing = null;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return bucket;
}

const xml = { 'content-type': 'application/xml' };
