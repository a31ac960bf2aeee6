import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../functions/store/table';
import { startEngine } from '../local/engine/choose';
import type { Engine } from '../local/engine/engine';
import { tableShape } from '../test/store/table-shape';

export interface ImportedTable {
  readonly engine: Engine;
  readonly tableName: string;
  readonly stop: () => Promise<void>;
}

const tableName = 'voucherloket-bench';

/**
 * A table with its indexes, full of items from the start and without a stream. Items come in by dynoxide's import, which
 * takes tens of thousands a second where requests take thousands.
 * @throws Error where dynoxide is not installed, or does not take the items
 */
export async function importedTable(items: Iterable<Item>): Promise<ImportedTable> {
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-bench-'));
  try {
    await writeExport(folder, items);
    importInto(join(folder, 'table.db'), folder);
    rmSync(join(folder, 'export'), { recursive: true });
    const engine = await startEngine('dynoxide', folder);
    const stop = async () => {
      await engine.stop();
      rmSync(folder, { recursive: true });
    };
    return { engine, tableName, stop };
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** In the form of DynamoDB's own exports: an item a line, gzipped. */
async function writeExport(folder: string, items: Iterable<Item>): Promise<void> {
  const data = join(folder, 'export', tableName, 'data');
  mkdirSync(data, { recursive: true });
  const gzipped = createGzip({ level: 1 });
  await pipeline(Readable.from(exportLines(items)), gzipped, createWriteStream(join(data, 'items.json.gz')));
}

const linesAtOnce = 500;

function* exportLines(items: Iterable<Item>): Generator<string, void, void> {
  let lines: string[] = [];
  for (const item of items) {
    lines.push(`${JSON.stringify({ Item: marshall(item, { removeUndefinedValues: true }) })}\n`);
    if (lines.length < linesAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function importInto(database: string, folder: string): void {
  const { BillingMode, ...shape } = tableShape(tableName);
  const schema = join(folder, 'schema.json');
  writeFileSync(schema, JSON.stringify([{ Table: { ...shape, BillingModeSummary: { BillingMode } } }]));
  const installed = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/package.json`,
  );
  const source = ['--source', join(folder, 'export'), '--schema', schema, '--output', database];
  const { status, stderr } = spawnSync(join(dirname(installed), 'dynoxide'), ['import', ...source]);
  if (status !== 0) throw new Error(`dynoxide did not import the items: ${stderr}`);
}
