import { keptResult } from './kept';
import { parts } from './parts';

const introduction = [
  '# Performance',
  '',
  'Written by `npm run bench` out of `bench/results/`: do not edit. Counts of requests and capacity units do not depend on',
  'the machine; times are of modelled time or ratios within one run, and say so.',
];

/** `docs/performance.md` out of the last result of each part; a part never run is left out. */
export function page(): string {
  const sections = parts
    .map((part) => ({ part, result: keptResult(part.name) }))
    .filter(({ result }) => result !== undefined)
    .map(({ part, result }) => part.section(result).join('\n'));
  return `${[introduction.join('\n'), ...sections].join('\n\n')}\n`;
}
