import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What went through since the last reading. Units are DynamoDB's, as the engine reports them. */
export interface Usage {
  readonly requests: number;
  readonly units: number;
  /** Requests per operation: `TransactWriteItems: 2`. */
  readonly operations: Readonly<Record<string, number>>;
}

export interface CountingProxy {
  readonly url: string;
  /** What was used since the last call, stream readings left out. */
  take(): Usage;
  stop(): Promise<void>;
}

const counted = /^DynamoDB_\d+\.(GetItem|Query|BatchGetItem|PutItem|UpdateItem|DeleteItem|TransactWriteItems)$/;

/** Stands between the functions and an engine, asks for the capacity of each request, and counts. */
export async function countingProxy(engineUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(engineUrl);
  let operations: Record<string, number> = {};
  let units = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming);
    const operation = counted.exec(String(incoming.headers['x-amz-target']))?.[1];
    const asked = operation === undefined ? body : withCapacity(body);
    const answer = await pass({ hostname, port }, incoming, asked);
    if (operation !== undefined) {
      operations[operation] = (operations[operation] ?? 0) + 1;
      units += unitsOf(answer.body);
    }
    reply(outgoing, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    take() {
      const requests = Object.values(operations).reduce((sum, count) => sum + count, 0);
      const usage = { requests, units, operations };
      operations = {};
      units = 0;
      return usage;
    },
    stop: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const withCapacity = (body: Buffer): Buffer =>
  Buffer.from(JSON.stringify({ ...JSON.parse(body.toString('utf8')), ReturnConsumedCapacity: 'TOTAL' }));

function pass(to: { hostname: string; port: string }, incoming: IncomingMessage, body: Buffer): Promise<Passed> {
  const { method, url, headers } = incoming;
  return new Promise((done, failed) => {
    const onward = request(
      { ...to, method, path: url, headers: { ...headers, 'content-length': String(body.length) } },
      async (response) => {
        done({ status: response.statusCode ?? 502, headers: response.headers, body: await read(response) });
      },
    );
    onward.on('error', failed);
    onward.end(body);
  });
}

function unitsOf(body: Buffer): number {
  const { ConsumedCapacity: said } = JSON.parse(body.toString('utf8') || '{}') as { ConsumedCapacity?: unknown };
  const all = Array.isArray(said) ? said : said === undefined ? [] : [said];
  return all.reduce((sum: number, one: { CapacityUnits?: number }) => sum + (one.CapacityUnits ?? 0), 0);
}

function reply(outgoing: ServerResponse, { status, headers, body }: Passed): void {
  const kept = Object.entries(headers).filter(([name]) => !['transfer-encoding', 'content-length'].includes(name));
  outgoing.writeHead(status, { ...Object.fromEntries(kept), 'content-length': String(body.length) });
  outgoing.end(body);
}
