import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { startEngine } from '../../local/engine/choose';
import { dynoxide } from '../../local/engine/dynoxide';
import { tableClient } from '../../local/engine/engine';
import { ensureTable } from '../../local/engine/tables';
import type { Resource } from '../../local/template/model';

const choice = process.env.DYNAMODB_ENGINE;
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'engine-'));

const table = (keyName: string): Resource => ({
  ...{
    stack: 'house',
    logicalId: 'Table',
    type: 'AWS::DynamoDB::Table',
    ref: 'test-table',
    arn: 'arn',
    assetPath: null,
  },
  properties: {
    KeySchema: [{ AttributeName: keyName, KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: keyName, AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  },
});

test('a table is created once, found again after a restart, and refused when its keys have changed', async () => {
  const folder = emptyFolder();
  const first = await startEngine(choice, folder);
  const stream = await ensureTable(tableClient(first.url), table('pk'));
  expect(stream).not.toBeNull();
  await first.stop();
  const second = await startEngine(choice, folder);
  try {
    expect(await ensureTable(tableClient(second.url), table('pk'))).toBe(stream);
    await expect(ensureTable(tableClient(second.url), table('id'))).rejects.toThrow(
      /kept table test-table has other keys/,
    );
  } finally {
    await second.stop();
  }
});

test('an engine that runs already is used and left running', async () => {
  const running = await startEngine(choice, null);
  const used = await startEngine(running.url, null);
  await used.stop();
  expect((await tableClient(running.url).send(new ListTablesCommand({}))).TableNames).toEqual([]);
  await running.stop();
});

test.each([
  ['mysql', 'DYNAMODB_ENGINE is "mysql"; it must be dynoxide, dynamodb-local or an address beginning with http://.'],
  ['http://127.0.0.1:1', 'No DynamoDB engine answers at http://127.0.0.1:1 (DYNAMODB_ENGINE).'],
])('%s: one clear sentence', async (engine, sentence) => {
  await expect(startEngine(engine, null)).rejects.toThrow(sentence);
});

/** Only dynoxide is known to look at its file before it answers. */
test.runIf(dynoxide.obstacle() === null)(
  'a corrupt file is told, and no other engine begins anew beside it',
  async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'table.db'), 'this is no database, and long enough to be taken for one'.repeat(100));
    await expect(startEngine(undefined, folder)).rejects.toThrow(/dynoxide, which has the kept data, cannot start/);
  },
);

test('a kill of the system takes the engine with it, and the next start has the data folder', async () => {
  const folder = emptyFolder();
  const code = `const { startEngine } = await import('./local/engine/choose.ts');
    await startEngine(${JSON.stringify(choice)}, ${JSON.stringify(folder)}); console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  const { pid } = JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8')) as { pid: number };
  expect(isAlive(pid)).toBe(true);
  child.kill('SIGKILL');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await sleep(20);
  expect(isAlive(pid)).toBe(false);
  await (await startEngine(choice, folder)).stop();
});

/** Without the index of local/engine/stream-order.ts a write looks through every record of the stream. */
test.runIf(dynoxide.obstacle() === null)('a stream of 1,000 records of 20 KB does not slow a write down', async () => {
  const engine = await startEngine('dynoxide', null);
  const client = tableClient(engine.url);
  const { StreamSpecification, ...plain } = table('pk').properties;
  await ensureTable(client, { ...table('pk'), ref: 'streamed', properties: { ...plain, StreamSpecification } });
  await ensureTable(client, { ...table('pk'), ref: 'plain', properties: plain });
  const text = { S: 'x'.repeat(20_000) };
  for (let first = 0; first < 1000; first += 25) {
    const keys = Array.from({ length: 25 }, (_, index) => ({ pk: { S: `${first + index}` }, text }));
    const streamed = keys.map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { streamed } }));
  }
  const tookMs = { streamed: [] as number[], plain: [] as number[] };
  for (let nth = 0; nth < 60; nth += 1) {
    for (const TableName of ['streamed', 'plain'] as const) {
      const began = performance.now();
      await client.send(new PutItemCommand({ TableName, Item: { pk: { S: `again ${nth}` } } }));
      tookMs[TableName].push(performance.now() - began);
    }
  }
  const fastHalf = (values: number[]) => values.sort((a, b) => a - b).slice(0, 30);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(fastHalf(tookMs.streamed)) / sum(fastHalf(tookMs.plain))).toBeLessThan(3);
  await engine.stop();
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
