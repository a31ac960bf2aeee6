import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bus } from '../../local/bus/bus';
import { createClock } from '../../local/clock';
import { clientSettings } from '../../local/engine/engine';
import type { JsonObject } from '../../local/json';
import { tellOfObjects, unknownBucketFeature } from '../../local/services/bucket-events';
import { Bucket } from '../../local/services/buckets';
import { s3Handler } from '../../local/services/s3';
import { listenForServices, type ServiceServer } from '../../local/services/server';
import type { Resource } from '../../local/template/model';

const folder = mkdtempSync(join(tmpdir(), 'bucket-events-'));
const resource = (logicalId: string, type: string, properties: JsonObject): Resource => ({
  ...{ stack: 'house', logicalId, type, properties, ref: logicalId, assetPath: null },
  arn: `arn:aws:local:::${logicalId}`,
});
const rule = (name: string, source: string) =>
  resource(name, 'AWS::Events::Rule', { EventPattern: { source: [source] }, Targets: [{ Id: 'T', Arn: name }] });
const tells = { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } };
const plan = (ObjectPrefixes?: string[]) =>
  resource('plan', 'AWS::GuardDuty::MalwareProtectionPlan', {
    Role: 'r',
    ProtectedResource: { S3Bucket: { BucketName: 'told', ...(ObjectPrefixes ? { ObjectPrefixes } : {}) } },
  });
const resources = [
  resource('told', 'AWS::S3::Bucket', tells),
  resource('quiet', 'AWS::S3::Bucket', {}),
  rule('uploads', 'aws.s3'),
  rule('scans', 'aws.guardduty'),
];
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

const clock = createClock(Date.now());
const told: { rule: string; event: JsonObject }[] = [];
const bus = new Bus(resources, {
  ...{ clock, file: null },
  surroundings: { region: 'eu-central-1', account: '000000000000', servicesUrl: '', filesUrl: '' },
  targetFor: (name) => (event) => void told.push({ rule: name, event }),
});
const bucketOf = (name: string) => new Bucket(name, `arn:aws:s3:::${name}`, folder);
const buckets = { told: bucketOf('told'), quiet: bucketOf('quiet') };

/** What the bus hears when this content arrives. */
const arriving = (bucket: Bucket, content: string, prefixes?: string[]) => {
  told.length = 0;
  const details = { contentType: 'text/plain', headers: {}, at: '2026-11-02T09:00:00.000Z' };
  const info = bucket.put('a/b', Buffer.from(content), details);
  tellOfObjects([...resources, plan(prefixes)], bus)(bucket, info);
  return told.map(({ rule: name, event }) => [name, event.detail] as const);
};

let services: ServiceServer;
beforeAll(async () => {
  services = await listenForServices();
  const onPut = (_bucket: Bucket, { key }: { key: string }) => void told.push({ rule: 'put', event: { key } });
  const handle = s3Handler({ buckets: Object.values(buckets), clock, prefix: '/files', onPut });
  services.serve({ actions: new Map(), rest: [handle], onUnknown: () => {} });
});
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

describe('an object that arrives', () => {
  test('is told of by S3 and, once scanned, by GuardDuty; it is no event of the house', () => {
    const [created, scanned] = arriving(buckets.told, 'harmless');
    expect(created).toEqual(['uploads', expect.objectContaining({ bucket: { name: 'told' } })]);
    expect(created?.[1]).toMatchObject({ object: { key: 'a/b', size: 8 }, reason: 'PutObject' });
    expect(scanned).toEqual(['scans', expect.objectContaining({ scanStatus: 'COMPLETED' })]);
    expect(scanned?.[1]).toMatchObject({
      s3ObjectDetails: { bucketName: 'told', objectKey: 'a/b' },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
    });
    expect(bus.published).toEqual([]);
  });

  test('with the EICAR test file in it is a threat', () => {
    const [, scanned] = arriving(buckets.told, `before ${eicar} after`);
    expect(scanned?.[1]).toMatchObject({ scanResultDetails: { scanResultStatus: 'THREATS_FOUND' } });
  });

  test('is scanned under the prefixes of the plan only, and in its bucket only', () => {
    expect(arriving(buckets.told, 'x', ['z/']).map(([name]) => name)).toEqual(['uploads']);
    expect(arriving(buckets.told, 'x', ['z/', 'a/']).map(([name]) => name)).toEqual(['uploads', 'scans']);
    expect(arriving(buckets.quiet, 'x')).toEqual([]);
  });
});

test('a bucket that notifies in another way than over the bus is not run', () => {
  expect(unknownBucketFeature(tells)).toBeNull();
  expect(unknownBucketFeature({ NotificationConfiguration: { LambdaConfigurations: [] } })).toBe(
    'NotificationConfiguration.LambdaConfigurations',
  );
  expect(unknownBucketFeature({ ReplicationConfiguration: {} })).toBe('ReplicationConfiguration');
});

describe('a presigned link, under a path of its own', () => {
  const s3 = () => new S3Client({ ...clientSettings(`${services.url}/files`), forcePathStyle: true, maxAttempts: 1 });
  const upload = (headers: Record<string, string>, body: string, url: string) =>
    fetch(url, { method: 'PUT', headers, body });
  const signedPut = (options: Partial<ConstructorParameters<typeof PutObjectCommand>[0]> = {}) =>
    getSignedUrl(
      s3(),
      new PutObjectCommand({ Bucket: 'told', Key: "o'dd (1)/ü.pdf", ContentType: 'application/pdf', ...options }),
      { expiresIn: 60, signableHeaders: new Set(['content-type']) },
    );
  const pdf = { 'content-type': 'application/pdf' };

  test('takes the very request that was signed, whatever its key', async () => {
    told.length = 0;
    expect((await upload(pdf, 'abc', await signedPut({ ContentLength: 3 }))).status).toBe(200);
    expect(told).toEqual([{ rule: 'put', event: { key: "o'dd (1)/ü.pdf" } }]);
    const place = { Bucket: 'told', Key: "o'dd (1)/ü.pdf" };
    const link = await getSignedUrl(s3(), new GetObjectCommand(place), { expiresIn: 60 });
    expect(await (await fetch(link)).text()).toBe('abc');
  });

  test('refuses another length, type, method, key or signature, and a header that was not signed', async () => {
    const url = await signedPut({ ContentLength: 3 });
    const statuses = await Promise.all([
      upload(pdf, 'abcd', url),
      upload({ 'content-type': 'text/html' }, 'abc', url),
      fetch(url),
      upload(pdf, 'abc', url.replace('.pdf', '.exe')),
      upload(pdf, 'abc', url.replace(/Signature=./, 'Signature=x')),
      upload({ ...pdf, 'x-amz-meta-more': '1' }, 'abc', url),
    ]).then((answers) => answers.map(({ status }) => status));
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
  });

  test('gives some of the bytes', async () => {
    const place = { Bucket: 'quiet', Key: 'ten' };
    await s3().send(new PutObjectCommand({ ...place, Body: '0123456789' }));
    const ranged = async (Range: string) => {
      const { Body, ContentRange } = await s3().send(new GetObjectCommand({ ...place, Range }));
      return [ContentRange, await Body?.transformToString()];
    };
    expect(await ranged('bytes=2-4')).toEqual(['bytes 2-4/10', '234']);
    expect(await ranged('bytes=8-15')).toEqual(['bytes 8-9/10', '89']);
    await expect(ranged('bytes=10-15')).rejects.toMatchObject({ name: 'InvalidRange' });
  });
});
