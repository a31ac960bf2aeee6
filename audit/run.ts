import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit';
import { clientFor, exportTable, onlyTable } from './export-table';
import { dataFiles, type Line, readLines } from './read-export';
import { reportOf } from './report';

/**
 * `npm run audit [-- <export>]`: compares an export of the table with itself, or without one the table of the system that
 * runs here. Ends with 0 when all agrees, with 1 when something does not or could not be looked at.
 */
const main = async (given: readonly string[]): Promise<number> => {
  const [path, ...more] = given;
  if (more.length > 0) throw new Error('name one export: a folder, or a file of lines {"Item": …}');
  if (path !== undefined) return report(path);
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-export-'));
  try {
    const client = clientFor(endpointHere());
    const table = process.env.TABLE_NAME ?? (await onlyTable(client));
    console.log(`Exporting ${table}; what changes meanwhile may show as a difference.`);
    return await report(await exportTable(client, table, folder));
  } finally {
    // It holds what the table holds.
    rmSync(folder, { recursive: true, force: true });
  }
};

const report = async (path: string): Promise<number> => {
  const files = dataFiles(path);
  const audited = await audit(everyLine(files));
  console.log(reportOf(audited));
  if (audited.kinds.size === 0) throw new Error(`there is no item in ${path}`);
  return audited.findings.length === 0 ? 0 : 1;
};

async function* everyLine(files: readonly string[]): AsyncGenerator<Line, void, void> {
  for (const file of files) yield* readLines(file);
}

/** Where the engine of the running system answers: told, or as it noted in its data folder. */
const endpointHere = (): string => {
  const { DYNAMODB_ENDPOINT, DATA_DIR = '.local' } = process.env;
  if (DYNAMODB_ENDPOINT !== undefined && DYNAMODB_ENDPOINT !== '') return DYNAMODB_ENDPOINT;
  try {
    const { port } = JSON.parse(readFileSync(join(DATA_DIR, 'engine.json'), 'utf8')) as { port: number };
    return `http://127.0.0.1:${port}`;
  } catch {
    throw new Error(`nothing runs on ${DATA_DIR}: start it, set DYNAMODB_ENDPOINT, or name an export`);
  }
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
