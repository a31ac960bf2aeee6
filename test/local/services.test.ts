import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, GenerateDataKeyCommand, GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clock, createClock } from '../../local/clock';
import { clientSettings } from '../../local/engine/engine';
import { Bucket } from '../../local/services/buckets';
import { decodeChunks } from '../../local/services/chunked';
import { kmsActions } from '../../local/services/kms';
import { createMailBox, type MailBox } from '../../local/services/mail';
import { rootKey } from '../../local/services/root-key';
import { s3Handler } from '../../local/services/s3';
import { listenForServices, type ServiceServer } from '../../local/services/server';
import type { Resource } from '../../local/template/model';

const folder = mkdtempSync(join(tmpdir(), 'services-'));
const key = (ref: string, properties: Resource['properties']): Resource => ({
  ...{ stack: 'house', logicalId: ref, type: 'AWS::KMS::Key', properties, ref, assetPath: null },
  arn: `arn:aws:kms:eu-central-1:000000000000:key/${ref}`,
});
const keys = [key('field', {}), key('other', {}), key('pseudonym', { KeySpec: 'HMAC_256' })];

let services: ServiceServer;
let clock: Clock;
let mail: MailBox;
const unknown: string[] = [];

beforeAll(async () => {
  services = await listenForServices();
  clock = createClock(Date.now());
  mail = createMailBox(null, clock);
  services.serve({
    actions: kmsActions(keys, rootKey(join(folder, 'root.key'))),
    rest: [mail.handle, s3Handler({ buckets: [new Bucket('payouts', 'arn:aws:s3:::payouts', folder)], clock })],
    onUnknown: (what) => unknown.push(what),
  });
});

afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

const settings = () => ({ ...clientSettings(services.url), maxAttempts: 1 });

test('KMS: a data key opens again with its own context, and with no other', async () => {
  const kms = new KMSClient(settings());
  const EncryptionContext = { applicationId: 'a-1', purpose: 'test' };
  const made = await kms.send(new GenerateDataKeyCommand({ KeyId: 'field', KeySpec: 'AES_256', EncryptionContext }));
  expect(made.Plaintext).toHaveLength(32);
  const CiphertextBlob = made.CiphertextBlob ?? new Uint8Array();
  const swapped = { purpose: 'test', applicationId: 'a-1' };
  const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: swapped }));
  expect([opened.Plaintext, opened.KeyId]).toEqual([made.Plaintext, keys[0]?.arn]);
  const elsewhere = { CiphertextBlob, EncryptionContext: { applicationId: 'a-2', purpose: 'test' } };
  await expect(kms.send(new DecryptCommand(elsewhere))).rejects.toThrow(/does not open/);
  const wrongKey = { CiphertextBlob, EncryptionContext, KeyId: 'other' };
  await expect(kms.send(new DecryptCommand(wrongKey))).rejects.toMatchObject({ name: 'IncorrectKeyException' });
  const touched = Uint8Array.from(CiphertextBlob, (byte, at) => (at === CiphertextBlob.length - 1 ? byte ^ 1 : byte));
  await expect(kms.send(new DecryptCommand({ CiphertextBlob: touched, EncryptionContext }))).rejects.toThrow();
});

test('KMS: a MAC is the same for the same message, also after a restart; keys keep to their use', async () => {
  const kms = new KMSClient(settings());
  const request = (text: string) => ({
    KeyId: 'pseudonym',
    Message: Buffer.from(text),
    MacAlgorithm: 'HMAC_SHA_256' as const,
  });
  const first = await kms.send(new GenerateMacCommand(request('someone')));
  const [again, other] = await Promise.all(
    ['someone', 'someone else'].map((text) => kms.send(new GenerateMacCommand(request(text)))),
  );
  expect(again?.Mac).toEqual(first.Mac);
  expect(other?.Mac).not.toEqual(first.Mac);
  expect(rootKey(join(folder, 'root.key'))).toEqual(rootKey(join(folder, 'root.key')));
  const misused = { KeyId: 'pseudonym', KeySpec: 'AES_256' as const };
  await expect(kms.send(new GenerateDataKeyCommand(misused))).rejects.toMatchObject({
    name: 'InvalidKeyUsageException',
  });
  await expect(kms.send(new GenerateDataKeyCommand({ KeyId: 'nobody' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});

test('S3: an object goes in and comes out, with what is known about it', async () => {
  const s3 = new S3Client(settings());
  const place = { Bucket: 'payouts', Key: 'batch 1/pain.001.xml' };
  const Body = Buffer.from('<Document>é</Document>');
  await s3.send(new PutObjectCommand({ ...place, Body, ContentType: 'application/xml', Metadata: { lines: '1' } }));
  const head = await s3.send(new HeadObjectCommand(place));
  expect(head).toMatchObject({ ContentType: 'application/xml', ContentLength: Body.length, Metadata: { lines: '1' } });
  const got = await s3.send(new GetObjectCommand(place));
  expect(await got.Body?.transformToString()).toBe('<Document>é</Document>');
  const twice = new PutObjectCommand({ ...place, Body, IfNoneMatch: '*' });
  await expect(s3.send(twice)).rejects.toMatchObject({ name: 'PreconditionFailed' });
  await s3.send(new DeleteObjectCommand(place));
  await expect(s3.send(new GetObjectCommand(place))).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(s3.send(new GetObjectCommand({ ...place, Bucket: 'x' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
});

test('S3: a presigned link works without credentials until its time is over', async () => {
  const s3 = new S3Client(settings());
  const place = { Bucket: 'payouts', Key: 'linked.csv' };
  await s3.send(new PutObjectCommand({ ...place, Body: 'a;b' }));
  const signingDate = new Date(clock.now());
  const ResponseContentDisposition = 'attachment; filename="x.csv"';
  const link = await getSignedUrl(s3, new GetObjectCommand({ ...place, ResponseContentDisposition }), {
    expiresIn: 60,
    signingDate,
  });
  const open = await fetch(link);
  expect([open.status, await open.text()]).toEqual([200, 'a;b']);
  expect(open.headers.get('content-disposition')).toBe(ResponseContentDisposition);
  expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403);
  clock.moveTo(signingDate.getTime() + 62_000);
  expect((await fetch(link)).status).toBe(403);
});

test('S3: a body in chunks, as the SDKs send streams', () => {
  const chunked = 'b;chunk-signature=0\r\nhello world\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n';
  expect(decodeChunks(Buffer.from(chunked))?.toString()).toBe('hello world!');
  expect(decodeChunks(Buffer.from('b\r\nhello'))).toBeNull();
});

test('SES: mail is captured', async () => {
  const ses = new SESv2Client(settings());
  const Content = { Simple: { Subject: { Data: 'Ontvangen' }, Body: { Text: { Data: 'Beste werkgever' } } } };
  const Destination = { ToAddresses: ['werkgever@example.nl'] };
  await ses.send(new SendEmailCommand({ FromEmailAddress: 'noreply@example.nl', Destination, Content }));
  expect(mail.items).toMatchObject([{ to: ['werkgever@example.nl'], subject: 'Ontvangen', text: 'Beste werkgever' }]);
  await expect(ses.send(new SendEmailCommand({ Destination, Content }))).rejects.toMatchObject({
    name: 'BadRequestException',
  });
});

test('a service that is not played says so, and is reported', async () => {
  const target = { 'x-amz-target': 'TrentService.CreateKey' };
  const response = await fetch(services.url, { method: 'POST', headers: target, body: '{}' });
  expect(response.status).toBe(501);
  expect(unknown).toEqual(['TrentService.CreateKey']);
});
