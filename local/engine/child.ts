import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJsonFile } from '../data-folder';
import { writeWhole } from '../journal';
import { isObject } from '../json';
import { endLeftover } from '../processes';
import type { Engine } from './engine';

export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly cwd?: string;
  readonly dataDir: string | null;
  /** A folder that goes when the engine does, in whatever way that comes; null: none. */
  readonly scratch: string | null;
  /** How long it may take until it answers. */
  readonly patienceMs: number;
}

/** Starts an engine as a child process on a free port, and waits until it answers. */
export const startChild = async (options: ChildOptions): Promise<Engine> => {
  await endFormer(options.dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return await startOn(port, options);
    } catch (error) {
      // Between finding the port and using it another process may have taken it.
      if (attempt < 3) continue;
      tidy(options);
      throw error;
    }
  }
};

const startOn = async (port: number, options: ChildOptions): Promise<Engine> => {
  const args = options.args(port);
  // In a process group of its own: Ctrl-C ends us first, and the engine after our last write.
  const child = spawn(options.command, args, {
    cwd: options.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const failed = new Promise<Error>((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code) => resolve(new Error(`it ended with code ${code}: ${lastLine(complaint)}`)));
  });
  const watchdog = watch(child, options.scratch);
  if (options.dataDir !== null && child.pid !== undefined) rememberChild(options.dataDir, child.pid, port);
  const url = `http://127.0.0.1:${port}`;
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await end(child, watchdog);
    tidy(options);
  };
  const lost = new Promise<void>((resolve) => {
    child.once('exit', () => stopping || resolve());
  });
  const problem = await Promise.race([failed, answers(url, options.patienceMs)]);
  if (problem === null) return { name: options.name, url, stop, lost };
  stopping = true;
  await end(child, watchdog);
  throw problem;
};

const tidy = ({ scratch }: ChildOptions) => {
  if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
};

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

/** A shell that kills an engine as soon as the pipe to us closes, in whatever way we end, and tidies up after it. */
export const watch = (child: ChildProcess, scratch: string | null): ChildProcess | null => {
  if (child.pid === undefined) return null;
  const script = 'cat >/dev/null; kill -9 "$1" 2>/dev/null; [ -z "$2" ] || rm -rf -- "$2"';
  const watchdog = spawn('sh', ['-c', script, 'sh', String(child.pid), scratch ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.on('error', () => {});
  child.once('exit', () => watchdog.kill('SIGKILL'));
  return watchdog;
};

const end = async (child: ChildProcess, watchdog: ChildProcess | null): Promise<void> => {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await exited;
    clearTimeout(timer);
  }
  watchdog?.kill('SIGKILL');
};

const rememberFile = (dataDir: string) => join(dataDir, 'engine.json');

const rememberChild = (dataDir: string, pid: number, port: number) => {
  writeWhole(rememberFile(dataDir), JSON.stringify({ pid, port }));
};

/** An engine of a former start that outlived its watchdog would hold the database. Its port makes its command line unique. */
const endFormer = async (dataDir: string | null) => {
  if (dataDir === null) return;
  const former = readJsonFile(rememberFile(dataDir));
  if (!isObject(former) || typeof former.pid !== 'number' || typeof former.port !== 'number') return;
  await endLeftover(former.pid, `port ${former.port}`);
};

/** Null once the engine answers a request, an error when it has not done so in time. */
const answers = async (url: string, patienceMs: number): Promise<Error | null> => {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    try {
      await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.ListTables',
          authorization:
            'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        },
        body: '{}',
        signal: AbortSignal.timeout(2000),
      });
      return null;
    } catch {
      await sleep(25);
    }
  }
  return new Error(`it did not answer within ${patienceMs / 1000} seconds`);
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};
