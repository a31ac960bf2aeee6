import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const resultFile = (name: string): string => join(root, 'bench/results', `${name}.json`);

const introduction = [
  '# Performance',
  '',
  'Written by `npm run bench` out of `bench/results/`: do not edit. Counts of requests and capacity units do not depend on',
  'the machine; times are of modelled time or ratios within one run, and say so.',
];

/** `docs/performance.md` out of the last result of each part; a part never run is left out. */
export function page(): string {
  const sections = parts
    .filter(({ name }) => existsSync(resultFile(name)))
    .map((part) => part.section(JSON.parse(readFileSync(resultFile(part.name), 'utf8'))).join('\n'));
  return `${[introduction.join('\n'), ...sections].join('\n\n')}\n`;
}
