import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Faults } from './faults';
import type { LatencyOptions } from './latency';
import type { LimitOptions } from './limits';
import type { Usage } from './meter';
import { seeded } from './random';
import type { Answer } from './refusals';
import { TableModel } from './table-model';
import { type TableShape, tableShape } from './table-shape';

export interface ProxyOptions {
  /** Default null: counts only. With limits, conflicts are refused too. */
  readonly limits?: LimitOptions | null;
  /** Default null: as fast as the engine. */
  readonly latency?: LatencyOptions | null;
  readonly seed?: number;
}

export interface ModelProxy {
  readonly url: string;
  /** Faults of this proxy; add and remove as you go. The caller of a request is not known to it. */
  readonly faults: Faults;
  /** What was used since the last call; requests that neither read nor write items (streams, tables) are left out. */
  take(): Usage;
  stop(): Promise<void>;
}

const aboutItems =
  /^DynamoDB_\d+\.(GetItem|BatchGetItem|Query|Scan|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactGetItems|TransactWriteItems)$/;

/** Stands in real time between the AWS SDK and an engine of one table: counts, and imposes what it is asked to. */
export async function modelProxy(engineUrl: string, options: ProxyOptions = {}): Promise<ModelProxy> {
  const faults = new Faults();
  const { limits = null, latency = null, seed = 1 } = options;
  let model: TableModel | null = null;
  /** Asked for once, however many requests are the first. */
  let shape: Promise<TableShape> | null = null;
  const follow = (shape: TableShape) => new TableModel({ shape, limits, latency, faults, random: seeded(seed) });
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const sent = await read(incoming);
    const target = String(incoming.headers['x-amz-target']);
    const operation = aboutItems.exec(target)?.[1];
    if (operation === undefined) return reply(outgoing, await forward(engineUrl, incoming, sent));
    shape ??= describe(engineUrl, incoming, sent);
    const known = await shape;
    model ??= follow(known);
    const begun = model.begin({ operation, body: sent }, performance.now());
    const began = performance.now();
    if (begun.heldMs > 0) await sleep(begun.heldMs);
    const answer = begun.body === null ? null : await forward(engineUrl, incoming, begun.body);
    const left = begun.latencyMs - (performance.now() - began);
    if (left > 0) await sleep(left);
    const finished = begun.finish(answer, performance.now());
    if (begun.answerLost) outgoing.destroy();
    else reply(outgoing, finished.answer);
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    faults,
    take: () => model?.take() ?? follow(noTable).take(),
    stop: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

const noTable: TableShape = { partition: '', sort: null, indexes: [] };

async function read(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The table of the first request that names one, as the engine describes it; the request's own signature will do. */
async function describe(engineUrl: string, incoming: IncomingMessage, body: string): Promise<TableShape> {
  const name = /"TableName":\s*"([^"]+)"/.exec(body)?.[1] ?? /"RequestItems":\s*\{\s*"([^"]+)"/.exec(body)?.[1];
  if (name === undefined) return noTable;
  const asked = JSON.stringify({ TableName: name });
  const target = String(incoming.headers['x-amz-target']).split('.')[0];
  const answer = await forward(engineUrl, incoming, asked, `${target}.DescribeTable`);
  return tableShape((JSON.parse(answer.body) as { Table: Parameters<typeof tableShape>[0] }).Table);
}

function forward(
  engineUrl: string,
  { method, url, headers }: IncomingMessage,
  body: string,
  target = headers['x-amz-target'],
): Promise<Answer> {
  const length = String(Buffer.byteLength(body));
  const { hostname, port } = new URL(engineUrl);
  return new Promise((done, failed) => {
    const options = { hostname, port, method, path: url };
    const onward = request(
      { ...options, headers: { ...headers, 'x-amz-target': target, 'content-length': length } },
      async (response) => done({ status: response.statusCode ?? 502, body: await read(response) }),
    );
    onward.on('error', failed);
    onward.end(body);
  });
}

function reply(outgoing: ServerResponse, { status, body }: Answer): void {
  const length = String(Buffer.byteLength(body));
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'content-length': length });
  outgoing.end(body);
}
