import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TableBusy } from '../../functions/runtime/busy';
import { commit, type NamedAction } from '../../functions/store/commit';
import { batchGet } from '../../functions/store/table';
import { listening, portOf } from './gate';

/** What the table answers next, in order; then success. */
const answers: { status: number; body: object }[] = [];
const requests: { ClientRequestToken?: string }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push(JSON.parse(Buffer.concat(chunks).toString()));
    const { status, body } = answers.shift() ?? { status: 200, body: {} };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await listening(server);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${portOf(server)}`,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-1',
    TABLE_NAME: 'busy-table',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answers.length = 0;
  requests.length = 0;
});

const cancelled = (...codes: string[]) => ({
  status: 400,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  },
});
const refused = (name: string) => ({ status: 400, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}` } });
const put = (name: string): NamedAction => ({ name, put: { Item: { pk: name, sk: 'a' } } });
const pair = [put('one'), put('two')];

describe('a transaction at a busy table', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'is tried again after %s, under the same token',
    async (code) => {
      answers.push(cancelled('None', code), cancelled(code, code));
      expect(await commit(pair)).toEqual({ ok: true });
      expect(requests).toHaveLength(3);
      expect(new Set(requests.map(({ ClientRequestToken }) => ClientRequestToken)).size).toBe(1);
      expect(requests[0]?.ClientRequestToken).toMatch(/^[\w-]{1,36}$/);
    },
  );

  it('is tried again while the same token is in progress', async () => {
    answers.push(refused('TransactionInProgressException'));
    expect(await commit(pair)).toEqual({ ok: true });
  });

  it('answers a failed condition at once, though another item was in conflict', async () => {
    answers.push(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    expect(await commit(pair)).toEqual({ ok: false, failed: ['two'], items: {} });
    expect(requests).toHaveLength(1);
  });

  it('throws TableBusy after eight tries', async () => {
    answers.push(...Array.from({ length: 20 }, () => cancelled('TransactionConflict', 'None')));
    await expect(commit(pair)).rejects.toBeInstanceOf(TableBusy);
    expect(requests).toHaveLength(8);
  });

  it('throws what no second try mends', async () => {
    answers.push(cancelled('ValidationError', 'None'));
    await expect(commit(pair)).rejects.toThrow('Transaction cancelled');
    answers.push(cancelled('TransactionConflict', 'ItemCollectionSizeLimitExceeded'));
    await expect(commit(pair)).rejects.toThrow('Transaction cancelled');
    answers.push(refused('AccessDeniedException'));
    await expect(commit(pair)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(requests).toHaveLength(3);
  });

  it('is given up in the time asked for', async () => {
    answers.push(...Array.from({ length: 20 }, () => cancelled('TransactionConflict', 'None')));
    await expect(commit(pair, { withinMs: 60 })).rejects.toBeInstanceOf(TableBusy);
    expect(requests.length).toBeLessThan(8);
  });
});

describe('a batch of reads at a busy table', () => {
  const asked = [
    { pk: { S: 'one' }, sk: { S: 'a' } },
    { pk: { S: 'two' }, sk: { S: 'a' } },
  ];
  const keys = [
    { pk: 'one', sk: 'a' },
    { pk: 'two', sk: 'a' },
  ];
  const read = (...images: object[]) => ({ 'busy-table': images });

  it('asks again for what it did not get', async () => {
    answers.push({
      status: 200,
      body: { Responses: read(asked[1] ?? {}), UnprocessedKeys: { 'busy-table': { Keys: [asked[0]] } } },
    });
    answers.push({ status: 200, body: { Responses: read(asked[0] ?? {}) } });
    expect(await batchGet(keys)).toEqual(keys);
    expect(requests).toMatchObject([
      { RequestItems: { 'busy-table': { Keys: asked } } },
      { RequestItems: { 'busy-table': { Keys: [asked[0]] } } },
    ]);
  });

  it('throws TableBusy when it never gets all', async () => {
    const none = { status: 200, body: { UnprocessedKeys: { 'busy-table': { Keys: asked } } } };
    answers.push(...Array.from({ length: 20 }, () => none));
    await expect(batchGet(keys)).rejects.toBeInstanceOf(TableBusy);
  });
});
