import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkReleased, storePayoutFile } from '../../functions/gateways/payout-files';
import { createClock } from '../../local/clock';
import { Bucket } from '../../local/services/buckets';
import { s3Handler } from '../../local/services/s3';
import { listenForServices, type ServiceRequest, type ServiceServer } from '../../local/services/server';

const folder = mkdtempSync(join(tmpdir(), 'payout-files-'));
const bucket = new Bucket('payouts', 'arn:aws:s3:::payouts', folder);
let services: ServiceServer;
const requests: { readonly what: string; readonly bytes: number }[] = [];
/** What the next requests of this kind are answered. */
let failing: { readonly what: string; readonly status: number; readonly body?: string } | null = null;

const kindOf = ({ method, url }: ServiceRequest) => {
  const kind = ['uploads', 'partNumber', 'uploadId'].find((name) => url.searchParams.has(name));
  return kind === undefined ? method : `${method} ${kind}`;
};

beforeAll(async () => {
  services = await listenForServices();
  const s3 = s3Handler({ buckets: [bucket], clock: createClock(Date.now()) });
  const observed = (request: ServiceRequest) => {
    requests.push({ what: kindOf(request), bytes: request.body.length });
    return failing?.what === kindOf(request) ? { status: failing.status, body: failing.body ?? '' } : s3(request);
  };
  services.serve({ actions: new Map(), rest: [observed], onUnknown: () => {} });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: services.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
    PAYOUTS_BUCKET: 'payouts',
  });
});
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  requests.length = 0;
  failing = null;
});

const chunkOf = (n: number) => `${String(n).padStart(9, '0')}\n`.repeat(6_554);

/** Chunks of some 64 KB; `breaksAt`: the one that cannot be written. */
async function* chunks(count: number, breaksAt?: number): AsyncGenerator<string, void, void> {
  for (let n = 1; n <= count; n++) {
    if (n === breaksAt) throw new Error('line 7 is wrong');
    yield chunkOf(n);
  }
}
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const fileAt = (key: string, sha256: string | null = null) => ({ key, contentType: 'application/xml', sha256 });
const whole = (count: number) => Array.from({ length: count }, (_, index) => chunkOf(index + 1)).join('');
const what = () => requests.map((one) => one.what);

describe('a payment file in the bucket', () => {
  it('goes up whole when it is small', async () => {
    await storePayoutFile(fileAt('small.xml'), chunks(3));
    expect(what()).toEqual(['PUT']);
    expect(bucket.content('small.xml').toString()).toBe(whole(3));
    expect(bucket.info('small.xml')?.contentType).toBe('application/xml');
  });

  it('goes up in parts of 5 MB when it is large, and is the same file', async () => {
    await storePayoutFile(fileAt('large.xml'), chunks(300));
    const parts = Array<string>(4).fill('PUT partNumber');
    expect(what()).toEqual(['HEAD', 'POST uploads', ...parts, 'POST uploadId']);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThan(5 * 1024 * 1024 + 65_540);
    expect(bucket.content('large.xml').toString()).toBe(whole(300));
    expect(bucket.info('large.xml')?.contentType).toBe('application/xml');
  });

  it('is not written over: a small one is refused by the bucket, a large one is not even sent', async () => {
    await storePayoutFile(fileAt('small.xml'), chunks(1));
    expect(bucket.content('small.xml').toString()).toBe(whole(3));
    await storePayoutFile(fileAt('large.xml'), chunks(400, 399));
    expect(what()).toEqual(['PUT', 'HEAD']);
    expect(bucket.content('large.xml').toString()).toBe(whole(300));
  });

  it('that another request put there meanwhile stays', async () => {
    failing = { what: 'HEAD', status: 403 };
    await storePayoutFile(fileAt('large.xml'), chunks(200));
    expect(what().at(-1)).toBe('POST uploadId');
    expect(bucket.content('large.xml').toString()).toBe(whole(300));
  });

  it('is not there when its last lines could not be written, nor when a part did not arrive', async () => {
    await expect(storePayoutFile(fileAt('broken.xml'), chunks(300, 290))).rejects.toThrow('line 7 is wrong');
    expect(what()).toContain('PUT partNumber');
    failing = { what: 'PUT partNumber', status: 403 };
    await expect(storePayoutFile(fileAt('broken.xml'), chunks(300))).rejects.toThrow();
    expect(bucket.info('broken.xml')).toBeNull();
  });

  it('must be what was released when it is written: else there is no file', async () => {
    const released = sha256Of(whole(200));
    for (const count of [3, 199]) {
      await expect(storePayoutFile(fileAt('other.xml', released), chunks(count))).rejects.toThrow(released);
    }
    expect(bucket.info('other.xml')).toBeNull();
    await storePayoutFile(fileAt('other.xml', released), chunks(200));
    expect(bucket.content('other.xml').toString()).toBe(whole(200));
  });

  it('must be what was released when it is there: it is read back, and one that differs is a fault', async () => {
    for (const count of [2, 200]) {
      const file = fileAt(`there-${count}.xml`, sha256Of(whole(count)));
      await storePayoutFile(file, chunks(count));
      await storePayoutFile(file, chunks(count));
      expect(what().at(-1)).toBe('GET');
      const changed = Buffer.from(whole(count).replace('1', '7'));
      bucket.put(file.key, changed, { contentType: file.contentType, headers: {}, at: '2026-11-17T10:00:00.000Z' });
      await expect(storePayoutFile(file, chunks(count))).rejects.toThrow(file.key);
    }
  });

  it('that another request is still putting there is checked by that one', async () => {
    failing = { what: 'PUT', status: 409, body: '<Error><Code>ConditionalRequestConflict</Code></Error>' };
    await expect(storePayoutFile(fileAt('soon.xml', sha256Of(whole(1))), chunks(1))).resolves.toBeUndefined();
  });

  it('is checked as text too, where it is answered at once', () => {
    const released = fileAt('text.csv', sha256Of('é'));
    expect(() => checkReleased(released, 'é')).not.toThrow();
    expect(() => checkReleased(released, 'e')).toThrow('text.csv');
    expect(() => checkReleased(fileAt('text.csv'), 'e')).not.toThrow();
  });

  it('has the type that it was given, and letters of several bytes', async () => {
    async function* accents() {
      yield '\uFEFFCafé\r\n';
    }
    await storePayoutFile({ ...fileAt('lines.csv'), contentType: 'text/csv; charset=utf-8' }, accents());
    expect(bucket.info('lines.csv')?.contentType).toBe('text/csv; charset=utf-8');
    expect(bucket.content('lines.csv').toString()).toBe('\uFEFFCafé\r\n');
  });
});
