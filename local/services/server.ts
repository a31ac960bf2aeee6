import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../gateway/server';
import { type JsonObject, parseObject } from '../json';

/** An answer that an AWS SDK reads as an error of the service. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface ServiceRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One action of a service that speaks AWS JSON, such as `AWSEvents.PutEvents`. */
export type JsonAction = (input: JsonObject) => JsonObject;

export interface ServiceSite {
  readonly actions: ReadonlyMap<string, JsonAction>;
  /** Services that speak REST; the first that does not answer null has it. */
  readonly rest: readonly ((request: ServiceRequest) => ServiceAnswer | Promise<ServiceAnswer> | null)[];
  readonly onUnknown: (what: string) => void;
}

export interface ServiceServer {
  readonly url: string;
  readonly serve: (site: ServiceSite) => void;
  readonly stop: () => Promise<void>;
}

/** More than any function here sends or fetches. */
const mostBytes = 256 * 1024 * 1024;

/** The endpoint that stands in for AWS's services: on loopback, on a port of its own. */
export const listenForServices = async (): Promise<ServiceServer> => {
  let site: ServiceSite | null = null;
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    if (site === null) response.writeHead(503).end();
    else void answer(site, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    serve(next) {
      site = next;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const answer = (site: ServiceSite, request: IncomingMessage, response: ServerResponse) =>
  answerWith((whole) => handle(site, whole), request, response);

/** Reads a request whole, and sends what `respond` makes of it. */
export const answerWith = async (
  respond: (request: ServiceRequest) => ServiceAnswer | Promise<ServiceAnswer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request, mostBytes);
  if (body === null || response.destroyed) return;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const {
    status,
    headers,
    body: text,
  } = await respond({
    method: request.method ?? 'GET',
    url,
    headers: request.headers,
    body: body === 'too-large' ? Buffer.alloc(0) : body,
  });
  response.on('error', () => {});
  response.writeHead(status, headers).end(text);
};

const handle = async (site: ServiceSite, request: ServiceRequest): Promise<ServiceAnswer> => {
  const target = request.headers['x-amz-target'];
  try {
    if (typeof target === 'string') return runAction(site, target, request);
    for (const service of site.rest) {
      const answered = await service(request);
      if (answered !== null) return answered;
    }
    throw unknown(site, `${request.method} ${request.url.pathname}`);
  } catch (error) {
    const { code, status, message } = error instanceof ServiceError ? error : internal(error);
    return jsonAnswer(status, { __type: code, message }, { 'x-amzn-errortype': code });
  }
};

const runAction = (site: ServiceSite, target: string, request: ServiceRequest): ServiceAnswer => {
  const action = site.actions.get(target);
  const input = parseObject(request.body.toString('utf8'));
  if (action === undefined) throw unknown(site, target);
  if (input === null) throw new ServiceError('SerializationException', 'The body is not a JSON object');
  return jsonAnswer(200, action(input));
};

export const jsonAnswer = (status: number, body: JsonObject, headers: Record<string, string> = {}): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: JSON.stringify(body),
});

const unknown = (site: ServiceSite, what: string): ServiceError => {
  site.onUnknown(what);
  return new ServiceError('NotImplementedHere', `${what} is not played on this machine`, 501);
};

const internal = (error: unknown) => ({ code: 'InternalFailure', status: 500, message: String(error) });
