import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { handler as getBatchLines } from '../../functions/api/get-batch-lines';
import { call } from './request-event';

const batchId = '01KD0000000000000000000001';
const lineCount = 13_000;
const pageSize = 2_500;

/** Released, with lines of 1, 2, 3, … cents: 13,000 × 13,001 ÷ 2 = 84,506,500 together. */
const batch = {
  id: batchId,
  region: 'foodvalley',
  status: 'released',
  version: 3,
  executionOn: '2026-11-19',
  createdAt: '2026-11-17T10:00:00.000Z',
  makerSub: 'maker',
  releaserSub: 'other',
  releasedAt: '2026-11-17T11:00:00.000Z',
  debtorName: 'Gemeente Ede',
  debtorIban: 'NL91ABNA0417164300',
  lines: lineCount,
  totalCents: 84_506_500,
};

const lineItem = (line: number) => {
  const claimId = `${String(line).padStart(26, '0')}-1`;
  return marshall({
    ...{ batchId, line, claimId, applicationId: claimId.slice(0, 26), number: `VL-2026-${line}`, amountCents: line },
    ...{ creditorName: 'Test Bakkerij', creditorIban: 'NL91ABNA0417164300', endToEndId: `${claimId}-1` },
    tradeName: `Café ${'é'.repeat(120)}`,
  });
};

/** A table with this one batch, its lines page by page. */
function tableAnswer(target: string, asked: { ExclusiveStartKey?: { sk: { S: string } } }): object {
  if (target.endsWith('GetItem')) return { Item: marshall(batch) };
  const first = Number(asked.ExclusiveStartKey?.sk.S ?? 0) + 1;
  const last = Math.min(first + pageSize - 1, lineCount);
  const Items = Array.from({ length: last - first + 1 }, (_, index) => lineItem(first + index));
  const more = last < lineCount ? { LastEvaluatedKey: marshall({ pk: batchId, sk: String(last) }) } : {};
  return { Items, Count: Items.length, ...more };
}

interface Put {
  readonly url: string;
  readonly ifNoneMatch: unknown;
  readonly body: string;
}
const puts: Put[] = [];
/** What the bucket answers to a file that is put. */
let bucket = { status: 200, body: '' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const server: Server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const answer = JSON.stringify(tableAnswer(target, JSON.parse(body)));
    return response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
  }
  puts.push({ url: String(request.url), ifNoneMatch: request.headers['if-none-match'], body });
  return response.writeHead(bucket.status, { 'content-type': 'application/xml' }).end(bucket.body);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
    TABLE_NAME: 'large-file-table',
    PAYOUTS_BUCKET: 'payouts-bucket',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  puts.length = 0;
  bucket = { status: 200, body: '' };
});

const ask = (handler = getBatchFile) =>
  call(handler, {
    method: 'GET',
    path: { batchId },
    caller: { sub: 'other', roles: ['finance'], regions: ['foodvalley'] },
  });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const problem = (code: string) => `<Error><Code>${code}</Code><Message>no</Message></Error>`;

describe('a payment file over 4 MB', () => {
  const path = `/payouts-bucket/payouts/${batchId}/pain001-1.xml`;

  it('is put in the bucket whole, and answered with a link that lasts five minutes', async () => {
    const { status, headers, text } = await ask();
    expect({ status, length: text.length }).toEqual({ status: 303, length: 0 });
    const link = new URL(String(headers.Location));
    expect(link.pathname).toBe(path);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(link.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(link.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="pain001-${batchId}-1.xml"`,
    );
    const [put] = puts;
    expect(put?.url.split('?')[0]).toBe(path);
    expect(put?.ifNoneMatch).toBe('*');
    expect(put?.body.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(put?.body.match(/<EndToEndId>/g)).toHaveLength(lineCount);
    expect(put?.body.match(/(?<=<CtrlSum>)[^<]*/g)).toEqual(['845065.00', '845065.00']);
    expect(put?.body.endsWith('</Document>\n')).toBe(true);
  });

  it('is the same when asked again, and the one that is there stays', async () => {
    await ask();
    bucket = { status: 412, body: problem('PreconditionFailed') };
    expect((await ask()).status).toBe(303);
    expect(sha256(puts[1]?.body ?? '')).toBe(sha256(puts[0]?.body ?? 'none'));
  });

  it('gives no link when the bucket did not take it', async () => {
    bucket = { status: 403, body: problem('AccessDenied') };
    expect((await ask()).status).toBe(500);
  });
});

describe('lines.csv over 4 MB', () => {
  it('is put in the bucket whole, and answered with a link', async () => {
    const { status, headers } = await ask(getBatchLines);
    expect(status).toBe(303);
    const link = new URL(String(headers.Location));
    expect(link.pathname).toBe(`/payouts-bucket/payouts/${batchId}/lines.csv`);
    expect(link.searchParams.get('response-content-type')).toBe('text/csv; charset=utf-8');
    expect(link.searchParams.get('response-content-disposition')).toBe(`attachment; filename="lines-${batchId}.csv"`);
    const [put] = puts;
    expect(Buffer.byteLength(put?.body ?? '')).toBeGreaterThan(4 * 1024 * 1024);
    expect(put?.body.startsWith('\uFEFFNummer;')).toBe(true);
    expect(put?.body.split('\r\n')).toHaveLength(lineCount + 2);
  });
});
