import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { codeOf, StartFailure } from '../failure';
import { type Incoming, newRequestId } from './events';
import type { Answer } from './gateway-responses';

/** API Gateway takes no body above this. */
export const mostBodyBytes = 10 * 1024 * 1024;

/** Handles a request in Node's own way; false: not its path. */
export type Mounted = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export interface Site {
  readonly mounted: readonly Mounted[];
  readonly handle: (request: Incoming) => Promise<Answer>;
  readonly tooLarge: (request: Incoming) => Answer;
  /** For what is no HTTP, has headers beyond measure or does not come to its end. Left out: the status alone. */
  readonly malformed?: (request: Incoming) => Answer;
}

/** How long a caller may take, in milliseconds. */
export interface Patience {
  readonly headersMs: number;
  /** Of the whole request, from its first byte. */
  readonly requestMs: number;
  /** How often it is looked who takes longer. */
  readonly lookEveryMs: number;
}

const usualPatience: Patience = { headersMs: 10_000, requestMs: 60_000, lookEveryMs: 1_000 };

/** Of the request line and all headers together; CloudFront takes 20 KB, API Gateway 10 KB. */
const mostHeaderBytes = 20 * 1024;

export interface HttpServer {
  readonly port: number;
  /** What answers from now on; before, everything is told to come back. */
  readonly serve: (site: Site) => void;
  readonly stop: () => Promise<void>;
}

/** Listens on loopback, IPv4 and where there is one IPv6, so that either reading of `localhost` arrives. */
export const listen = async (port: number, patience: Patience = usualPatience): Promise<HttpServer> => {
  let site: Site | null = null;
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (site === null) response.writeHead(503, { 'retry-after': '1' }).end();
    else void answerRequest(site, request, response);
  };
  const open = (at: number, host: string) =>
    openAt({ onRequest, malformed: () => malformed(site), patience }, at, host);
  const main = await open(port, '127.0.0.1');
  const address = main.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const second = await open(actual, '::1').catch(async (error: unknown) => {
    if (codeOf(error) !== 'EADDRINUSE') return null;
    await close(main);
    throw error;
  });
  return {
    port: actual,
    serve(next) {
      site = next;
    },
    async stop() {
      await Promise.all([main, second].map((server) => (server === null ? null : close(server))));
    },
  };
};

/** @throws StartFailure when another program has the port. A port of a system just killed gets a moment to come free. */
export const listenPatiently = async (port: number): Promise<HttpServer> => {
  const deadline = performance.now() + 2000;
  for (;;) {
    try {
      return await listen(port);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EADDRINUSE' && performance.now() < deadline) await new Promise((r) => setTimeout(r, 100));
      else if (code === 'EADDRINUSE') {
        throw new StartFailure(`Port ${port} is in use by another program; stop it, or choose another one with PORT.`);
      } else
        throw new StartFailure(`Port ${port} cannot be used (${code ?? String(error)}); choose another with PORT.`);
    }
  }
};

interface Opening {
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void;
  readonly malformed: () => string;
  readonly patience: Patience;
}

const openAt = ({ onRequest, malformed, patience }: Opening, port: number, host: string) =>
  new Promise<Server>((resolve, reject) => {
    const options = {
      keepAliveTimeout: 65_000,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.lookEveryMs,
      maxHeaderSize: mostHeaderBytes,
    };
    const server = createServer(options, onRequest);
    server.once('error', reject);
    server.listen({ port, host, exclusive: true, backlog: 1024 }, () => {
      server.removeListener('error', reject);
      server.on('error', () => {});
      server.on('clientError', (_error, socket) => {
        // Browsers open connections ahead: an answer on one that asked for nothing would be taken for that of its first request.
        if (socket.writable && asked(socket)) socket.end(malformed());
        else socket.destroy();
      });
      resolve(server);
    });
  });

const asked = (socket: Duplex) => !(socket instanceof Socket) || socket.bytesRead > 0;

/** An answer to what is no request, written out: there is nobody else to write it. */
const malformed = (site: Site | null): string => {
  const answer = site?.malformed?.(nobody()) ?? { statusCode: 400, headers: [], body: '' };
  const length = Buffer.byteLength(answer.body);
  const headers = [...answer.headers, ['Content-Length', String(length)], ['Connection', 'close']];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${answer.statusCode} Bad Request`, ...lines, '', answer.body.toString()].join('\r\n');
};

const nobody = (): Incoming => ({
  ...{ id: newRequestId(), method: 'GET', path: '/', query: new URLSearchParams(), headers: [] },
  ...{ body: Buffer.alloc(0), sourceIp: '127.0.0.1' },
});

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const answerRequest = async (site: Site, request: IncomingMessage, response: ServerResponse) => {
  response.on('error', () => {});
  request.on('error', () => {});
  try {
    const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
    if (site.mounted.some((mounted) => mounted(request, response, path))) return;
    const whole = await readIncoming(request, path, query);
    if (whole === null) return;
    const answer = whole.tooLarge ? site.tooLarge(whole) : await site.handle(whole);
    if (whole.tooLarge) response.setHeader('connection', 'close');
    write(response, whole, answer);
  } catch (error) {
    console.error(`The gateway failed: ${String(error)}`);
    if (!response.headersSent) response.writeHead(500).end();
    else response.destroy();
  }
};

const splitOnce = (text: string, separator: string): [string, string] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** Null: the caller went away before the end. */
const readIncoming = async (
  request: IncomingMessage,
  path: string,
  query: string,
): Promise<(Incoming & { tooLarge: boolean }) | null> => {
  const body = await readBody(request, mostBodyBytes);
  if (body === null) return null;
  const { rawHeaders } = request;
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return {
    id: newRequestId(),
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers,
    body: body === 'too-large' ? Buffer.alloc(0) : body,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    tooLarge: body === 'too-large',
  };
};

export const readBody = (request: IncomingMessage, mostBytes: number): Promise<Buffer | 'too-large' | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else resolve('too-large');
    });
    request.on('end', () => resolve(bytes <= mostBytes ? Buffer.concat(chunks) : 'too-large'));
    request.on('close', () => resolve(null));
    request.on('error', () => resolve(null));
  });

const write = (response: ServerResponse, request: Incoming, { statusCode, headers, body }: Answer) => {
  if (response.destroyed) return;
  for (const [name, value] of headers) response.appendHeader(name, value);
  response.setHeader('x-amzn-RequestId', request.id);
  response.statusCode = statusCode;
  response.end(body);
};
