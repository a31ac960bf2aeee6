import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseObject, stringAt } from '../json';
import { startChild } from './child';
import type { EngineKind } from './engine';

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
    const database = dataDir === null ? [] : ['--db-path', databaseIn(dataDir)];
    return startChild({
      name: `dynoxide ${version}`,
      command: join(dirname(file), 'dynoxide'),
      args: (port) => ['--host', '127.0.0.1', '--port', String(port), ...database],
      dataDir,
      patienceMs: 10_000,
    });
  },
};
