import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDataFolder } from '../../local/data-folder';
import { shortener } from '../../local/names';

const program = new URL('../../local/start.ts', import.meta.url).pathname;
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'start-'));

/** Starts as `npm start` does, and waits until it has given up. */
const start = async (environment: Readonly<Record<string, string>>, ...words: readonly string[]) => {
  const env = { ...process.env, PORT: '0', DATA_DIR: emptyFolder(), ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [code] = await once(child, 'exit');
  return { code, complaint: complaint.trim() };
};

const folderWith = (name: string, content: string) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
};

const taken = createServer().listen(0, '127.0.0.1');
afterAll(() => void taken.close());

test('a port in use: one clear sentence and exit code 1', async () => {
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await start({ PORT: String(port) })).toEqual({
    code: 1,
    complaint: `Port ${port} is in use by another program; stop it, or choose another one with PORT.`,
  });
});

test('a corrupt data folder: one clear sentence and exit code 1', async () => {
  const { code, complaint } = await start({ DATA_DIR: folderWith('clock.json', '{"now":"yester') });
  expect(code).toBe(1);
  expect(complaint).toBe(
    'The data folder is corrupt: there is no JSON in clock.json; remove the folder, or set DATA_DIR to another one.',
  );
});

test('an engine that cannot start: one clear sentence and exit code 1', async () => {
  const { code, complaint } = await start({ DYNAMODB_ENGINE: 'http://127.0.0.1:1' }, '--ephemeral');
  expect([code, complaint]).toEqual([1, 'No DynamoDB engine answers at http://127.0.0.1:1 (DYNAMODB_ENGINE).']);
});

test.each([
  [{ PORT: 'http' }, [], 'PORT is "http"; it must be a number from 0 to 65535.'],
  [{ CLOCK: 'noon' }, [], 'CLOCK is "noon"; it must be an instant such as 2026-11-02T09:00:00Z.'],
  [{}, ['--fast'], 'Unknown argument --fast; the only one is --ephemeral.'],
  [{ DATA_DIR: program }, [], `The data folder ${program} cannot be used`],
])('a mistake in what it is told: %j %j', async (environment, words, sentence) => {
  const { code, complaint } = await start(environment, ...words);
  expect(code).toBe(1);
  expect(complaint.split('\n')).toEqual([expect.stringContaining(sentence)]);
});

test('a data folder is for one system at a time; the lock of a dead one does not count', async () => {
  const folder = emptyFolder();
  const other = spawn('sleep', ['30']);
  await once(other, 'spawn');
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: other.pid, command: 'sleep 30' }));
  expect(() => openDataFolder(folder)).toThrow(`in use by process ${other.pid}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  openDataFolder(folder).release();
});

test('people read names without what they all begin with', () => {
  const short = shortener(['voucherloket-dev-data', 'voucherloket-dev-api', 'voucherloket-dev-events']);
  expect(short('voucherloket-dev-open-due-claims')).toBe('open-due-claims');
  expect(short('something-else')).toBe('something-else');
  expect(shortener(['one', 'two'])('one-thing')).toBe('one-thing');
});
