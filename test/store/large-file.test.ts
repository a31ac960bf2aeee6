import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import type { Batch } from '../../domain/payout/batch';
import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { batchItem } from '../../functions/store/batches';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { idNumber } from '../domain/payout-fixtures';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { listening, portOf } from './gate';
import { at, executionOn, finance } from './payout-world';

const lineCount = 13_000;

/** Released, with lines of 1, 2, 3, … cents: 13,000 × 13,001 ÷ 2 = 84,506,500 together. */
const batch: Batch = {
  id: idNumber(1, '01KD'),
  region: 'large',
  status: 'released',
  version: 3,
  executionOn,
  createdAt: at,
  makerSub: 'maker',
  releaserSub: 'other',
  releasedAt: at,
  debtorName: 'Gemeente Ede',
  debtorIban: 'NL91ABNA0417164300',
  lines: lineCount,
  totalCents: cents(84_506_500),
};

const lineAction = (line: number): NamedAction => {
  const applicationId = idNumber(line);
  const claimId = `${applicationId}-1`;
  const Item = {
    ...keys.batchLine(batch.id, line),
    kind: 'batch-line',
    ...{ batchId: batch.id, line, claimId, applicationId, number: `VL-2026-${line}`, amountCents: line },
    ...{ creditorName: 'Test Bakkerij', creditorIban: 'NL91ABNA0417164300', endToEndId: `${claimId}-1` },
  };
  return { name: `line ${line}`, put: { Item } };
};

async function writeBatch(): Promise<void> {
  await commit([{ name: 'batch', put: { Item: batchItem(batch) } }]);
  for (let first = 1; first <= lineCount; first += 100) {
    const count = Math.min(100, lineCount + 1 - first);
    await commit(Array.from({ length: count }, (_, index) => lineAction(first + index)));
  }
}

interface Put {
  readonly url: string;
  readonly ifNoneMatch: unknown;
  readonly bytes: number;
  readonly sha256: string;
  readonly end: string;
}

/** As much of S3 as this needs: takes an object once. */
function bucket(puts: Put[]): Server {
  return createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const url = String(request.url);
    puts.push({
      url,
      ifNoneMatch: request.headers['if-none-match'],
      bytes: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
      end: body.subarray(-12).toString(),
    });
    const again = puts.filter((put) => put.url === url).length > 1;
    const problem = '<Error><Code>PreconditionFailed</Code><Message>It is there.</Message></Error>';
    response.writeHead(again ? 412 : 200, { 'content-type': 'application/xml' }).end(again ? problem : '');
  });
}

const ask = () =>
  call(getBatchFile, { method: 'GET', path: { batchId: batch.id }, query: {}, caller: finance('other', ['large']) });

describe.each(engines.slice(0, 1))('a payment file over 4 MB', (engine) => {
  useEngine(engine);
  const puts: Put[] = [];
  const server = bucket(puts);
  beforeAll(async () => {
    await listening(server);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${portOf(server)}`,
      PAYOUTS_BUCKET: 'payouts-bucket',
    });
    await writeBatch();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is put in the bucket once, and answered with a link that lasts five minutes', async () => {
    const path = `/payouts-bucket/payouts/${batch.id}/pain001-1.xml`;
    const answer = await ask();
    expect({ status: answer.status, bytes: answer.text.length }).toEqual({ status: 303, bytes: 0 });
    const link = new URL(String(answer.headers.Location));
    expect(link.pathname).toBe(path);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(link.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(link.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="pain001-${batch.id}-1.xml"`,
    );
    expect(puts).toMatchObject([{ ifNoneMatch: '*', end: '\n</Document>\n' }]);
    expect(puts[0]?.url.startsWith(path)).toBe(true);
    expect(puts[0]?.bytes).toBeGreaterThan(4 * 1024 * 1024);
    expect(await ask()).toMatchObject({ status: 303 });
    expect(puts).toHaveLength(2);
    expect(puts[1]?.sha256).toBe(puts[0]?.sha256);
  });
});
