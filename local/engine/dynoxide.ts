import { accessSync, constants, existsSync, mkdtempSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseObject, stringAt } from '../json';
import { startChild } from './child';
import type { EngineKind } from './engine';
import { databaseWithStreamOrder } from './stream-order';

/** One static binary, SQLite inside; an optional dependency that npm leaves out on other platforms. */
const packageName = `@dynoxide/${process.platform}-${process.arch}`;

const packageFile = (): string | null => {
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  } catch {
    return null;
  }
};

const databaseIn = (dataDir: string): string => join(dataDir, 'table.db');

const memoryFolder = '/dev/shm';
const plentyBytes = 2 ** 30;

/** In memory where the system has a roomy folder for that, as Linux mostly has: SQLite waits for the disk at each write. */
const scratchParent = (): string => {
  if (!existsSync(memoryFolder)) return tmpdir();
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize > plentyBytes ? memoryFolder : tmpdir();
};

export const dynoxide: EngineKind = {
  name: 'dynoxide',
  obstacle() {
    const file = packageFile();
    if (file === null) return `${packageName} is not installed`;
    try {
      accessSync(join(dirname(file), 'dynoxide'), constants.X_OK);
      return null;
    } catch {
      return `${packageName} holds no program that can be run`;
    }
  },
  holds: (dataDir) => existsSync(databaseIn(dataDir)),
  start(dataDir) {
    const file = packageFile() ?? packageName;
    const version = stringAt(parseObject(readFileSync(file, 'utf8')) ?? {}, 'version') ?? '';
    // Nothing kept is a file all the same, for a while: only a file can be given the index it lacks.
    const scratch = dataDir === null ? mkdtempSync(join(scratchParent(), 'voucherloket-table-')) : null;
    const database = databaseIn(dataDir ?? scratch ?? '');
    if (!existsSync(database)) writeFileSync(database, databaseWithStreamOrder());
    return startChild({
      name: `dynoxide ${version}`,
      command: join(dirname(file), 'dynoxide'),
      args: (port) => ['--host', '127.0.0.1', '--port', String(port), '--db-path', database],
      dataDir,
      scratch,
      patienceMs: 10_000,
    });
  },
};
