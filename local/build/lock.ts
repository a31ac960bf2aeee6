import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../failure';

const pauseMs = 100;

/** Lets one start at a time build: two at once would take each other's bundles away. Answers what gives the lock back. */
export const takeBuildLock = async (folder: string): Promise<() => void> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'local-build.lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (isStale(file)) rmSync(file, { force: true });
      else await sleep(pauseMs);
    }
  }
};

/** Left by a start that was killed. */
const isStale = (file: string): boolean => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
};
