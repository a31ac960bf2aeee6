import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, inject } from 'vitest';
import { freePort, type Gate, openGate } from './gate';
import { tableShape } from './table-shape';

export interface Engine {
  readonly name: string;
  /** Null: it runs already, for all files together. */
  readonly command: ((port: number) => readonly [string, ...string[]]) | null;
}

const dynoxide = join('node_modules', '@dynoxide', 'linux-x64', 'dynoxide');
const sharedPort = inject('dynamodbLocalPort') ?? null;

/** The engines that can run here; at least one, or there is nothing to test on. */
export const engines: readonly Engine[] = [
  ...(existsSync(dynoxide)
    ? [{ name: 'dynoxide', command: (port: number) => [dynoxide, '--host', '127.0.0.1', '-p', `${port}`] as const }]
    : []),
  ...(sharedPort === null ? [] : [{ name: 'dynamodb-local', command: null }]),
];
if (engines.length === 0) throw new Error('no DynamoDB engine can run here: npm ci, or install Java 17');

/** DynamoDB Local keeps the tables of each access key apart: so those of files that run side by side are too. */
const AWS_ACCESS_KEY_ID = `test${randomUUID().replaceAll('-', '')}`;
const credentials = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
const TABLE_NAME = 'voucherloket-test';
let gate: Gate | undefined;

/** Starts the engine for the tests of a `describe`, with an empty table that the code under test finds by environment. */
export function useEngine(engine: Engine): { readonly loseAnswers: (count: number) => void } {
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    const port = engine.command === null ? runningPort() : await freePort();
    if (engine.command !== null) {
      const [program, ...args] = engine.command(port);
      child = spawn(program, args, { stdio: 'ignore' });
    }
    gate ??= await openGate();
    gate.leadTo(port);
    Object.assign(process.env, credentials, { AWS_ENDPOINT_URL_DYNAMODB: gate.endpoint, TABLE_NAME });
    await withClient(port, createTable);
  });
  afterAll(async () => {
    if (engine.command === null) await withClient(runningPort(), dropTable);
    child?.kill('SIGKILL');
  });
  return { loseAnswers: (count) => gate?.loseAnswers(count) };
}

function runningPort(): number {
  if (sharedPort === null) throw new Error('DynamoDB Local does not run');
  return sharedPort;
}

/** With connections of its own: those of long ago may have been closed at the other end. */
async function withClient(port: number, work: (client: DynamoDBClient) => Promise<unknown>): Promise<void> {
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 });
  await work(client);
  client.destroy();
}

const dropTable = (client: DynamoDBClient) => client.send(new DeleteTableCommand({ TableName: TABLE_NAME }));

async function createTable(client: DynamoDBClient): Promise<void> {
  for (let tries = 0; !(await answers(client)); tries++) {
    if (tries === 300) throw new Error('the engine does not start');
    await new Promise((done) => setTimeout(done, 100));
  }
  await client.send(new CreateTableCommand(tableShape(TABLE_NAME)));
}

const answers = (client: DynamoDBClient): Promise<boolean> =>
  client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  );
