import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tableClient } from '../../local/engine/engine';
import { type JsonObject, parseJson } from '../../local/json';
import { type RunningSystem, startSystem } from '../../local/system';
import { apiResources, busResources, streamResources, writeAssembly } from './house/assembly';
import { handMade } from './house/handlers';

const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
const notes = join(folder, 'notes.jsonl');
const dataDir = join(folder, 'data');
const assembly = writeAssembly(handMade(notes), { ...apiResources, ...streamResources, ...busResources });
const clock = '2027-03-01T09:00:00Z';
const engine = process.env.DYNAMODB_ENGINE;

let system: RunningSystem;
let already = 0;

beforeAll(async () => {
  system = await startSystem({ assembly, dataDir, clock, engine, quiet: true, seed: false });
});
afterAll(() => system.stop());
beforeEach(() => {
  already = allNotes().length;
});

const allNotes = () =>
  existsSync(notes)
    ? readFileSync(notes, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
/** What the handlers have told since the test began. */
const told = () => allNotes().slice(already).map(parseJson);

/** What the handler `Api` answers, as far as it is looked at. */
interface ApiAnswer {
  readonly event: JsonObject & { readonly requestContext: JsonObject & { readonly requestTimeEpoch: number } };
  readonly now: string;
  readonly env: readonly string[];
}
/** What the local controls answer. */
interface Told {
  readonly now: string;
  readonly code: string;
  readonly items: readonly { readonly pk: string }[];
}

const get = (path: string, token?: string) =>
  fetch(`${system.url}${path}`, token === undefined ? {} : { headers: { Authorization: token } });
const control = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${system.url}/_local/${path}`, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Told };
};
const put = async (...keys: readonly string[]) => {
  const table = tableClient(system.engineUrl);
  for (const key of keys) {
    const Item = { pk: { S: key }, kind: { S: key.startsWith('other') ? 'other' : 'work' } };
    await table.send(new PutItemCommand({ TableName: 'test-table', Item }));
  }
};

test('a request reaches its function, with the simulated time and no environment but its own', async () => {
  const response = await get('/open?mode=x&a=1&a=2');
  expect([response.status, response.headers.get('x-route')]).toEqual([200, '/open']);
  const { event, now, env } = (await response.json()) as ApiAnswer;
  expect(event).toMatchObject({ path: '/open', httpMethod: 'GET', body: null, pathParameters: null });
  expect(event.multiValueQueryStringParameters).toEqual({ mode: ['x'], a: ['1', '2'] });
  expect(now.slice(0, 10)).toBe('2027-03-01');
  expect(new Date(event.requestContext.requestTimeEpoch).toISOString().slice(0, 10)).toBe('2027-03-01');
  expect(env).toContain('AWS_LAMBDA_FUNCTION_NAME');
  expect(env).not.toContain('PATH');
});

test('the authorizer: allowed with its context and by real time, denied, nobody, none, broken', async () => {
  const { event } = (await (await get('/items/a%20b', 'good')).json()) as ApiAnswer;
  expect(event.pathParameters).toEqual({ id: 'a b' });
  expect(event.requestContext.authorizer).toEqual({
    principalId: 'someone',
    year: String(new Date().getUTCFullYear()),
  });
  const tokens = ['bad', 'nobody', undefined, 'broken'];
  const statuses = await Promise.all(tokens.map(async (token) => (await get('/items/1', token)).status));
  expect(statuses).toEqual([403, 401, 401, 500]);
  expect((await get('/nowhere')).status).toBe(403);
});

test('a function that crashes, exits, takes too long or answers nonsense is a 502, and the next request is served', async () => {
  for (const mode of ['crash', 'exit', 'slow', 'nonsense']) {
    expect([mode, (await get(`/open?mode=${mode}`)).status]).toEqual([mode, 502]);
  }
  expect((await get('/open')).status).toBe(200);
});

test('a caller that hangs up, talks nonsense or sends too much does no harm', async () => {
  const port = Number(new URL(system.url).port);
  const cut = connect(port, '127.0.0.1');
  cut.write('GET /open HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
  await sleep(50);
  cut.destroy();
  const nonsense = connect(port, '127.0.0.1');
  nonsense.on('error', () => {});
  nonsense.write('\u0000\u0001nonsense\r\n\r\n');
  const large = await fetch(`${system.url}/open`, { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) }).catch(
    () => null,
  );
  expect([413, undefined]).toContain(large?.status);
  expect((await get('/open')).status).toBe(200);
});

test('from the stream to the bus to a queue to a function; what the filter does not want is left alone', async () => {
  await put('one', 'other-1', 'two');
  await control('POST', 'settle');
  expect(
    told()
      .flat()
      .filter((each) => typeof each === 'string'),
  ).toEqual(['one', 'two']);
  const heard = told().flatMap((each) =>
    each !== null && typeof each === 'object' && 'told' in each ? each.told : [],
  );
  expect([...heard].sort()).toEqual(['one', 'two']);
  const { body } = await control('GET', 'events');
  expect(body.items.map(({ pk }) => pk)).toEqual(expect.arrayContaining(['one', 'two']));
});

test('a poison record is set apart after its retries, whole, in the bucket; its neighbours are done', async () => {
  await put('before', 'poison', 'after');
  await control('POST', 'settle');
  const { body } = await control('GET', 'events');
  const published = body.items.map(({ pk }) => pk);
  expect(published).toEqual(expect.arrayContaining(['before', 'after']));
  expect(published).not.toContain('poison');
  const bucket = join(dataDir, 'buckets', 'test-house-failures');
  const [object = ''] = readdirSync(bucket).filter((name) => name.endsWith('.object'));
  const kept = JSON.parse(readFileSync(join(bucket, object), 'utf8'));
  expect(kept.requestContext).toMatchObject({ approximateInvokeCount: 2, condition: 'RetryAttemptsExhausted' });
  expect(JSON.parse(kept.payload).Records[0].dynamodb.NewImage.pk).toEqual({ S: 'poison' });
});

test('a message nobody can handle ends in the dead-letter queue, and the rest goes on', async () => {
  await put('unheard');
  expect((await control('POST', 'settle')).status).toBe(200);
  expect(told().filter((each) => JSON.stringify(each).includes('"told":["unheard"]'))).toHaveLength(2);
  expect(readFileSync(join(dataDir, 'queue-test-house-Dead.jsonl'), 'utf8')).toContain('unheard');
});

test('the clock moves forward only, and the nightly rule sees its own hour', async () => {
  const { body } = await control('PUT', 'clock', { now: '2027-03-03T04:00:00Z' });
  expect(body).toEqual({
    now: '2027-03-03T04:00:00.000Z',
    ran: ['2027-03-02', '2027-03-03'].map((day) => ({ schedule: 'night', at: `${day}T03:00:00.000Z` })),
  });
  expect(told()).toMatchObject([
    { night: '2027-03-02T03:00:00Z', clock: expect.stringMatching(/^2027-03-02T03:00:/) },
    { night: '2027-03-03T03:00:00Z', clock: expect.stringMatching(/^2027-03-03T03:00:/) },
  ]);
  expect((await control('GET', 'clock')).body.now).toMatch(/^2027-03-03T04:00:/);
  const back = await control('PUT', 'clock', { now: '2027-03-03T03:59:00Z' });
  expect([back.status, back.body.code]).toEqual([400, 'clock-backward']);
  expect((await control('PUT', 'clock', { now: 'tomorrow' })).status).toBe(400);
});

test('after a restart data and clock are there still, and nothing is done twice', async () => {
  await system.stop();
  system = await startSystem({ assembly, dataDir, clock, engine, quiet: true, seed: false });
  await put('three');
  await control('POST', 'settle');
  expect(told()).toEqual([['three'], { told: ['three'] }]);
  expect((await control('GET', 'clock')).body.now).toMatch(/^2027-03-03T04:/);
  expect((await control('GET', 'events')).body.items.length).toBeGreaterThan(3);
});
