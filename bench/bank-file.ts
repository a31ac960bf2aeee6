import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Batch } from '../domain/payout/batch';
import { pain001 } from '../functions/gateways/pain001';
import { bundle } from '../infra/bundle';
import { createClock } from '../local/clock';
import { Bucket } from '../local/services/buckets';
import { s3Handler } from '../local/services/s3';
import { listenForServices } from '../local/services/server';
import { fileOf, paymentsOf, region, released } from './bank-file/batches';
import { tableWith } from './bank-file/table';
import { number, type Part, table } from './part';

interface BankFile {
  readonly lines: number;
  readonly bytes: number;
  /** Of writing the file from lines in memory to disk, over writing its bytes to disk. */
  readonly writingRatio: number;
  /** Of the whole route (lines out of the table, file into the bucket), over sending its bytes to that bucket. */
  readonly routeRatio: number;
  /** The most that the process of the route had in memory, all of Node.js included. */
  readonly peakBytes: number;
  /** So much more than the same process for a batch of one line. */
  readonly growthBytes: number;
}

const sizes = [10_000, 100_000];
/** A quarter of what the function is given. */
const mostBytes = 256 * 1024 * 1024;
const megabyte = 1024 * 1024;
const tries = 3;

async function measure(): Promise<readonly BankFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-bank-file-'));
  try {
    await bundle({ ask: 'bench/bank-file/ask.ts' }, folder);
    const ask = join(folder, 'ask/index.mjs');
    const none = await withAmazon(folder, released(1), ({ environment }) => asked(ask, environment));
    const results: BankFile[] = [];
    for (const lines of sizes) {
      const batch = released(lines);
      results.push(await withAmazon(folder, batch, (amazon) => measureOne({ batch, folder, ask, amazon, none })));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Amazon {
  readonly url: string;
  readonly bucket: Bucket;
  /** By which the function finds table and bucket. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A table with this batch and an empty bucket, for as long as `use` takes. */
async function withAmazon<T>(folder: string, batch: Batch, use: (amazon: Amazon) => Promise<T>): Promise<T> {
  const bucket = new Bucket('payouts', 'arn:aws:s3:::payouts', folder);
  const services = await listenForServices();
  const s3 = s3Handler({ buckets: [bucket], clock: createClock(Date.now()) });
  services.serve({ actions: tableWith(batch), rest: [s3], onUnknown: () => {} });
  const environment = {
    AWS_ENDPOINT_URL: services.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    TABLE_NAME: 'bench',
    PAYOUTS_BUCKET: bucket.name,
    BATCH_ID: batch.id,
    REGION: region,
  };
  try {
    return await use({ url: services.url, bucket, environment });
  } finally {
    await services.stop();
  }
}

interface Told {
  readonly status: number;
  /** Of the answer's body. */
  readonly bytes: number;
  readonly ms: number;
  readonly maxRssBytes: number;
}

/** Asks for a batch's file in a process that does nothing else. */
async function asked(program: string, env: Readonly<Record<string, string>>): Promise<Told> {
  const { stdout } = await promisify(execFile)(process.execPath, [program], { env });
  const told = JSON.parse(stdout) as Told;
  if (told.status >= 400) throw new Error(`the route answered ${told.status}`);
  return told;
}

interface World {
  readonly batch: Batch;
  readonly folder: string;
  readonly ask: string;
  readonly amazon: Amazon;
  /** The same process for a file of one line. */
  readonly none: Told;
}

async function measureOne({ batch, folder, ask, amazon, none }: World): Promise<BankFile> {
  const lines = paymentsOf(batch);
  const whole = Buffer.from([...pain001(fileOf(batch), lines)].join(''));
  const path = join(folder, 'written');
  const plainMs = best(() => writeAll(path, [whole]));
  const writingMs = best(() => writeAll(path, pain001(fileOf(batch), lines)));
  const { bucket, url, environment } = amazon;
  const key = `payouts/${batch.id}/pain001-1.xml`;
  let [routeMs, sendingMs, peakBytes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let nth = 1; nth <= tries; nth++) {
    bucket.delete(key);
    const told = await asked(ask, environment);
    requireSame(batch, whole, told, told.status === 303 ? bucket.content(key) : null);
    routeMs = Math.min(routeMs, told.ms);
    peakBytes = Math.max(peakBytes, told.maxRssBytes);
    sendingMs = Math.min(sendingMs, await sending(`${url}/${bucket.name}/plain-${nth}`, whole));
  }
  console.error(`measured: ${batch.lines} lines`, { plainMs, writingMs, sendingMs, routeMs, peakBytes });
  if (peakBytes > mostBytes) throw new Error(`${batch.lines} lines took ${peakBytes} bytes of memory`);
  return {
    lines: batch.lines,
    bytes: whole.length,
    writingRatio: writingMs / plainMs,
    routeRatio: routeMs / sendingMs,
    peakBytes,
    growthBytes: peakBytes - none.maxRssBytes,
  };
}

/** A file that fits in an answer is not put in the bucket; what it is, tests say. */
function requireSame({ lines }: Batch, whole: Buffer, { status, bytes }: Told, stored: Buffer | null): void {
  const same = stored === null ? status === 200 && bytes === whole.length : stored.equals(whole);
  if (!same) throw new Error(`the file of ${lines} lines is not what it must be`);
}

/** The shortest of a few times, in milliseconds. */
function best(run: () => void): number {
  return Math.min(
    ...Array.from({ length: tries }, () => {
      const startedAt = performance.now();
      run();
      return performance.now() - startedAt;
    }),
  );
}

function writeAll(path: string, pieces: Iterable<string | Buffer>): void {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece as string);
  closeSync(file);
}

async function sending(url: string, body: Buffer): Promise<number> {
  const startedAt = performance.now();
  const { status } = await fetch(url, {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: { authorization: 'bench' },
  });
  if (status !== 200) throw new Error(`the bucket answered ${status}`);
  return performance.now() - startedAt;
}

export const bankFile: Part<readonly BankFile[]> = {
  name: 'bank-file',
  byDefault: true,
  measure,
  section: (files) => [
    '## A payment file',
    '',
    'pain.001 of a released batch, by the route that serves it, bundled as it is deployed and alone in its process.',
    'Writing: the file from lines in memory to disk, over its bytes to disk. The route: lines out of the table and the',
    `file into the bucket, over its bytes into that bucket. It must stay under ${mostBytes / megabyte} MB.`,
    '',
    ...table(
      ['lines', 'MB', 'writing ÷ plain write', 'route ÷ plain upload', 'peak of memory, MB', 'over one line, MB'],
      files.map((file) => [
        file.lines.toLocaleString('en'),
        number(file.bytes / megabyte),
        number(file.writingRatio),
        number(file.routeRatio),
        Math.round(file.peakBytes / megabyte),
        Math.round(file.growthBytes / megabyte),
      ]),
    ),
  ],
};
