import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const resultFile = (name: string): string => join(root, 'bench/results', `${name}.json`);

/** The last result of a part; undefined where it never ran. */
export const keptResult = (name: string): unknown =>
  existsSync(resultFile(name)) ? JSON.parse(readFileSync(resultFile(name), 'utf8')) : undefined;
