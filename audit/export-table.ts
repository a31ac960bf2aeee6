import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DynamoDBClient, ListTablesCommand, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';

/** Any will do, but DynamoDB Local may keep the tables of each apart. */
const credentials = () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'local',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
});

export const clientFor = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: process.env.AWS_REGION ?? 'eu-west-1',
    credentials: credentials(),
    maxAttempts: 3,
  });

/** @throws Error when there is not exactly one table */
export async function onlyTable(client: DynamoDBClient): Promise<string> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({})).catch((error: unknown) => {
    throw new Error(`no engine answers: start the system, set DYNAMODB_ENDPOINT, or name an export (${String(error)})`);
  });
  const [name] = TableNames;
  if (name !== undefined && TableNames.length === 1) return name;
  throw new Error(`the engine has ${TableNames.length} tables (${TableNames.join(', ')}): say which with TABLE_NAME`);
}

/**
 * Writes all items of a table as DynamoDB's own export does: a gzipped line for each. It reads one page after the other,
 * so of a table that is written to meanwhile it may hold half of a change.
 * @returns the file
 */
export async function exportTable(client: DynamoDBClient, table: string, folder: string): Promise<string> {
  const file = join(folder, 'table.json.gz');
  await pipeline(Readable.from(linesOf(client, table)), createGzip(), createWriteStream(file));
  return file;
}

async function* linesOf(client: DynamoDBClient, table: string): AsyncGenerator<string, void, void> {
  let start: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const scan = new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    const page: ScanCommandOutput = await client.send(scan);
    yield (page.Items ?? []).map((Item) => `${JSON.stringify({ Item }, binaryAsBase64)}\n`).join('');
    start = page.LastEvaluatedKey;
  } while (start);
}

/** As DynamoDB JSON has it. */
const binaryAsBase64 = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
