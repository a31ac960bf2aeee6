import { accessSync, constants, readFileSync } from 'node:fs';
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
  start(dataDir) {
    const file = packageFile() ?? packageName;
    const version = stringAt(parseObject(readFileSync(file, 'utf8')) ?? {}, 'version') ?? '';
    const database = dataDir === null ? [] : ['--db-path', join(dataDir, 'table.db')];
    return startChild({
      name: `dynoxide ${version}`,
      command: join(dirname(file), 'dynoxide'),
      args: (port) => ['--host', '127.0.0.1', '--port', String(port), ...database],
      dataDir,
      patienceMs: 10_000,
    });
  },
};
