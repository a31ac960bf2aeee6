import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTable, onlyTable } from '../../../audit/export-table';
import { application } from '../../../local/demo/applications';
import { type Client, connect } from '../../../local/demo/client';
import { type RunningSystem, startSystem } from '../../../local/system';
import { type Place, s3At, sqs, tableAt } from '../../../operations/aws';
import { importTable } from '../../../operations/backup/items';
import { listObjects, lostSince } from '../../../operations/backup/objects';
import { createLike, look, rehearse } from '../../../operations/backup/rehearse';
import { redriveDeadLetters } from '../../../operations/redrive/dead-letters';
import { redriveStreamFailures } from '../../../operations/redrive/stream-failures';
import { temporaryFolder } from '../../infra/system';
import { asDocumented } from './system';
import { pdf, uploaded } from './upload';

const schemeId = 'haarlem-jongerenvoucher';
const folders: string[] = [];
const folder = (): string => {
  const made = temporaryFolder();
  folders.push(made);
  return made;
};
const dataDir = folder();
let running: RunningSystem;
let client: Client;
let place: Place;

beforeAll(async () => {
  const clock = '2026-09-01T08:00:00.000Z';
  running = await startSystem({ port: 0, dataDir, clock, quiet: true, engine: process.env.DYNAMODB_ENGINE });
  client = connect(running.url, asDocumented);
  const { servicesUrl: services, filesUrl, engineUrl: table } = running;
  place = { region: 'eu-central-1', services, s3: filesUrl, table };
});
afterAll(async () => {
  await running?.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const wish = (youth: number) => application({ schemeId, municipality: 'Haarlem', youth });

interface Logged {
  readonly function: string;
  readonly message: string;
  readonly correlation_id?: string;
  readonly correlation_ids?: readonly string[];
}

/** Every line that any function logged. */
const logged = (): Logged[] =>
  readdirSync(join(dataDir, 'logs'))
    .filter((file) => file.endsWith('.log'))
    .flatMap((file) => readFileSync(join(dataDir, 'logs', file), 'utf8').split('\n'))
    .filter((line) => line.startsWith('{') && line.includes('"message"'))
    .map((line) => JSON.parse(line) as Logged);

const saidUnder = (id: string) =>
  logged()
    .filter(({ correlation_id, correlation_ids = [] }) => correlation_id === id || correlation_ids.includes(id))
    .map(({ function: name, message }) => `${name.replace('voucherloket-dev-', '')} ${message}`);

interface Published {
  readonly items: readonly { readonly id: string; readonly type: string; readonly correlationid?: string }[];
}
const published = async () => (await client.visitor.get<Published>('/_local/events')).body.items;
const mails = async () => (await client.visitor.get<{ items: unknown[] }>('/_local/mail')).body.items;

describe('one correlation id', () => {
  it('goes from a request to the last reaction to it: log, events and mail', async () => {
    const { status, headers } = await client.as('employer-1').post<{ id: string }>('/v1/applications', wish(1));
    expect(status).toBe(202);
    const id = headers.get('x-correlation-id') ?? '';
    expect(id).toMatch(/^[\w-]{36}$/);
    await client.settle();
    const told = (await published()).filter(({ correlationid }) => correlationid === id);
    expect(told.map(({ type }) => type.replace(/^nl\.voucherloket\.|\.v1$/g, ''))).toEqual([
      'application.received',
      'application.reserved',
    ]);
    const said = saidUnder(id);
    for (const step of [
      'submit-application request',
      'allocate-budget ranked',
      'publish-events published',
      'notify mailed',
    ]) {
      expect(said).toContain(step);
    }
  });

  it('of a schedule goes with what the schedule set off', async () => {
    const before = (await published()).length;
    await client.moveTo('2026-09-02T04:00:00.000Z');
    for (const { correlationid } of (await published()).slice(before)) expect(correlationid).toBeDefined();
    const reactions = logged().filter(({ function: name }) => name?.endsWith('measure-backlog'));
    expect(reactions.map(({ message }) => message)).toContain('reaction');
  });
});

describe('the health route', () => {
  it('tells anybody that it is well, and nothing else', async () => {
    const { status, body } = await client.visitor.get('/v1/health');
    expect([status, body]).toEqual([200, { status: 'ok', table: 'ok' }]);
  });
});

describe('what was given up on', () => {
  it('goes back to its queue: dead letters of notify are mailed', async () => {
    const told = (await published()).find(({ type }) => type.endsWith('application.reserved.v1'));
    const { 'detail-type': type, detail } = told as unknown as { 'detail-type': string; detail: object };
    const again = { 'detail-type': type, detail: { ...detail, id: `${told?.id}.again` } };
    const before = (await mails()).length;
    const { QueueUrl } = await sqs(place, 'GetQueueUrl', { QueueName: 'voucherloket-dev-notify-dead-letters' });
    await sqs(place, 'SendMessage', { QueueUrl, MessageBody: JSON.stringify(again) });
    await client.settle();
    expect(await mails()).toHaveLength(before);
    expect((await redriveDeadLetters(place, 'dev', 'notify', new Date())).count).toBe(1);
    await client.settle();
    expect(await mails()).toHaveLength(before + 1);
    expect((await redriveDeadLetters(place, 'dev', 'notify', new Date())).count).toBe(0);
  });

  it('is done anew where a schedule called it, and its failed calls are gone', async () => {
    const QueueName = 'voucherloket-dev-open-due-claims-dead-letters';
    const { QueueUrl } = await sqs(place, 'GetQueueUrl', { QueueName });
    await sqs(place, 'SendMessage', { QueueUrl, MessageBody: '{"time":"2026-09-02T03:00:00Z"}' });
    const now = new Date('2026-09-02T04:00:00Z');
    expect(await redriveDeadLetters(place, 'dev', 'open-due-claims', now)).toMatchObject({ count: 1 });
    expect(await redriveDeadLetters(place, 'dev', 'open-due-claims', now)).toMatchObject({ count: 0 });
    await expect(redriveDeadLetters(place, 'dev', 'nobody', now)).rejects.toThrow(/is nobody a reaction of dev/);
  });

  it('goes back to its stream consumer out of the bucket: the event is told, and the object is gone', async () => {
    const [bucket = ''] = bucketNames('streamfailures');
    const s3 = s3At(place);
    const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:voucherloket-dev-publish-events:$LATEST';
    const Item = outboxItem('given-up-on.1.0');
    const payload = JSON.stringify({
      Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: Item } }],
    });
    const Key = 'aws/lambda/mapping/shard/2026/09/01/2026-09-01T08.00.00-0';
    const put = (Body: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    await put(JSON.stringify({ requestContext: { functionArn }, payload }));
    expect(await redriveStreamFailures(place, bucket)).toMatchObject({ count: 1 });
    await client.settle();
    expect((await published()).map(({ id }) => id)).toContain('given-up-on.1.0');
    expect(await listObjects(s3, [bucket])).toEqual([]);

    const broken = JSON.stringify({
      Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '2', NewImage: {} } }],
    });
    await put(JSON.stringify({ requestContext: { functionArn }, payload: broken }));
    await expect(redriveStreamFailures(place, bucket)).rejects.toThrow(/1 of 1 failed again/);
    expect(await listObjects(s3, [bucket])).toHaveLength(1);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
  });
});

/** Names of the system's buckets with this in their name. */
const bucketNames = (part: string): string[] =>
  readdirSync(join(dataDir, 'buckets')).filter((name) => name.includes(part));

const outboxItem = (eventId: string) => ({
  kind: { S: 'event' },
  eventId: { S: eventId },
  name: { S: 'budget.exhausted' },
  subject: { S: schemeId },
  data: { M: { budgetId: { S: schemeId }, schemeId: { S: schemeId } } },
  occurredAt: { S: '2026-09-01T08:00:00.000Z' },
});

describe('a backup', () => {
  it('comes back whole: every item and the audit are the same in a new table, and after that one was lost too', async () => {
    await client.as('employer-1').post('/v1/applications', wish(2));
    await client.settle();
    const table = tableAt(place);
    const name = await onlyTable(table);
    const { before, after } = await rehearse(table, name);
    expect(before.fingerprint.items).toBeGreaterThan(50);
    expect(before.report).toContain('Everything agrees');
    expect(after).toEqual(before);

    const kept = folder();
    await exportTable(table, name, kept);
    const other = `${name}-other`;
    for (const round of ['restored', 'lost, and restored again']) {
      await createLike(table, name, other);
      expect(await importTable(table, other, kept), round).toBe(before.fingerprint.items);
      await expect(importTable(table, other, kept)).rejects.toThrow(/is not empty/);
      const again = folder();
      await exportTable(table, other, again);
      expect(await look(again), round).toEqual(before);
      await table.send(new DeleteTableCommand({ TableName: other }));
    }
  });

  it('has the list of what lies in the buckets, and names what is lost of it', async () => {
    await uploaded(client, 'employer-1', pdf('a payslip'));
    await client.settle();
    const s3 = s3At(place);
    const buckets = bucketNames('documents');
    const listed = await listObjects(s3, buckets);
    expect(listed).toHaveLength(1);
    expect(lostSince(listed, await listObjects(s3, buckets))).toEqual([]);
    const [{ bucket: Bucket, key: Key } = { bucket: '', key: '' }] = listed;
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(lostSince(listed, await listObjects(s3, buckets))).toEqual(listed);
  });
});
