import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { listening, portOf } from '../gate';

/** Buckets that take and give objects, in parts too: as much of S3 as the routes ask of it. */
export function useBuckets(): void {
  const objects = new Map<string, Buffer>();
  const parts = new Map<string, Map<number, Buffer>>();
  let uploads = 0;
  const etag = (content: Buffer) => `"${createHash('md5').update(content).digest('hex')}"`;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket');
    const content = await contentOf(request);
    const upload = searchParams.get('uploadId') ?? '';
    const xml = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
    if (request.method === 'POST' && searchParams.has('uploads')) {
      uploads += 1;
      parts.set(`u${uploads}`, new Map());
      return xml(
        200,
        `<InitiateMultipartUploadResult><UploadId>u${uploads}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (request.method === 'PUT' && upload !== '') {
      parts.get(upload)?.set(Number(searchParams.get('partNumber')), content);
      return response.writeHead(200, { etag: etag(content) }).end();
    }
    if (request.method === 'POST' && upload !== '') {
      const whole = [...(parts.get(upload) ?? [])].sort(([a], [b]) => a - b).map(([, part]) => part);
      objects.set(pathname, Buffer.concat(whole));
      return xml(200, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
    }
    if (request.method === 'PUT') objects.set(pathname, content);
    if (request.method === 'DELETE') objects.delete(pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(200, { etag: etag(content) }).end();
    const found = objects.get(pathname);
    if (found === undefined) return xml(404, '<Error><Code>NoSuchKey</Code></Error>');
    return response.writeHead(200, { 'content-length': found.length, etag: etag(found) }).end(found);
  });
  beforeAll(async () => {
    await listening(server);
    const AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${portOf(server)}`;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3,
      DOCUMENTS_BUCKET: 'documents',
      PAYOUTS_BUCKET: 'payouts',
      LETTERS_BUCKET: 'letters',
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
