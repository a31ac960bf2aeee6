import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resultFile, root } from './kept';
import { page } from './page';
import { parts } from './parts';

/** `npm run bench` for the quick parts, `npm run bench -- <name>…` for those named. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(`no such part: ${unknown.join(', ')}; there are: ${parts.map(({ name }) => name).join(', ')}`);
  }
  const chosen = parts.filter(({ name, byDefault }) => (names.length === 0 ? byDefault : names.includes(name)));
  for (const part of chosen) {
    console.error(`measuring: ${part.name}`);
    const result = await part.measure();
    mkdirSync(dirname(resultFile(part.name)), { recursive: true });
    writeFileSync(resultFile(part.name), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`\n${part.section(result).join('\n')}`);
  }
  writeFileSync(join(root, 'docs/performance.md'), page());
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
