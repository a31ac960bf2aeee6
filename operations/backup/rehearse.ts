import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { audit } from '../../audit/audit';
import { exportTable } from '../../audit/export-table';
import { dataFiles, type Line, readLines } from '../../audit/read-export';
import { reportOf } from '../../audit/report';
import { type Fingerprint, fingerprintOf, importTable } from './items';

export interface Looked {
  readonly fingerprint: Fingerprint;
  /** What `npm run audit` says of it. */
  readonly report: string;
}

export interface Rehearsed {
  readonly before: Looked;
  readonly after: Looked;
}

/**
 * Brings an export of a table back in a new table beside it, as after a loss, and looks at both: nothing is read from
 * the first table once it is exported. The new table has no stream, so that nothing happens a second time.
 */
export async function rehearse(client: DynamoDBClient, table: string): Promise<Rehearsed> {
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-rehearsal-'));
  const other = `${table}-rehearsal`;
  try {
    await createLike(client, table, other);
    const from = await exported(client, table, join(folder, 'before'));
    await importTable(client, other, from);
    const back = await exported(client, other, join(folder, 'after'));
    return { before: await look(from), after: await look(back) };
  } finally {
    await client.send(new DeleteTableCommand({ TableName: other })).catch(() => undefined);
    // It holds what the table holds.
    rmSync(folder, { recursive: true, force: true });
  }
}

async function exported(client: DynamoDBClient, table: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await exportTable(client, table, folder);
  return folder;
}

export async function look(path: string): Promise<Looked> {
  return { fingerprint: await fingerprintOf(path), report: reportOf(await audit(everyLine(path))) };
}

async function* everyLine(path: string): AsyncGenerator<Line, void, void> {
  for (const file of dataFiles(path)) yield* readLines(file);
}

/** An empty table with the same keys and indexes. */
export async function createLike(client: DynamoDBClient, table: string, name: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table === undefined) throw new Error(`there is no table ${table}`);
  const indexes = Table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
  const input: CreateTableCommandInput = {
    TableName: name,
    AttributeDefinitions: Table.AttributeDefinitions,
    KeySchema: Table.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes === undefined ? {} : { GlobalSecondaryIndexes: indexes as never }),
  };
  await client.send(new CreateTableCommand(input));
  await waitUntilTableExists({ client, maxWaitTime: 120 }, { TableName: name });
}
