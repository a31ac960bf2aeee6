import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from './failure';
import { corruptFile, writeWhole } from './journal';
import { isObject } from './json';
import { commandLine } from './processes';

/** Where the system keeps what must outlive it. `ephemeral`: a temporary folder, for logs only, gone at the end. */
export interface DataFolder {
  readonly path: string;
  readonly ephemeral: boolean;
  /** The path of a kept file, or null when nothing is kept. */
  readonly file: (name: string) => string | null;
  readonly release: () => void;
}

/** @param dataDir null: keep nothing. @throws StartFailure when it cannot be written, or another system uses it. */
export const openDataFolder = (dataDir: string | null): DataFolder => {
  if (dataDir === null) {
    const path = mkdtempSync(join(tmpdir(), 'voucherloket-'));
    mkdirSync(join(path, 'logs'));
    return { path, ephemeral: true, file: () => null, release: () => rmSync(path, { recursive: true, force: true }) };
  }
  makeFolder(dataDir);
  const release = takeLock(join(dataDir, 'lock.json'), dataDir);
  return { path: dataDir, ephemeral: false, file: (name) => join(dataDir, name), release };
};

const makeFolder = (dataDir: string) => {
  try {
    if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) throw new Error('it is a file');
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    const probe = join(dataDir, 'logs', '.probe');
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
  } catch (error) {
    throw new StartFailure(`The data folder ${dataDir} cannot be used: ${String(error)}.`);
  }
};

/** A lock left by a killed system does not count: only a living process with the same command line holds it. */
const takeLock = (file: string, dataDir: string) => {
  const held = readJsonFile(file);
  if (isObject(held) && typeof held.pid === 'number' && held.pid !== process.pid) {
    const command = commandLine(held.pid);
    if (command !== null && command === held.command) {
      throw new StartFailure(`The data folder ${dataDir} is in use by process ${held.pid}; stop that one first.`);
    }
  }
  writeWhole(file, JSON.stringify({ pid: process.pid, command: commandLine(process.pid) }));
  return () => rmSync(file, { force: true });
};

/** The JSON in a kept file, or null where there is none. @throws StartFailure when it is malformed. */
export const readJsonFile = (file: string): unknown => {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw corruptFile(file, 'there is no JSON');
  }
};
