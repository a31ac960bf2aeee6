import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureOperations, type OperationCost } from './operations';

const root = fileURLToPath(new URL('..', import.meta.url));

const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function operationRow({ operation, per, usage }: OperationCost): string {
  const parts = Object.entries(usage.operations)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${number(count / per)}`);
  return `| ${operation} | ${number(usage.requests / per)} | ${number(usage.units / per)} | ${parts.join(', ')} |`;
}

/** Sizes of the bundles, out of the last build. */
function bundleRows(): string[] {
  const meta = JSON.parse(readFileSync(join(root, 'dist/functions.meta.json'), 'utf8')) as {
    outputs: Record<string, { bytes: number }>;
  };
  return Object.keys(meta.outputs)
    .map((path) => ({ name: path.split('/').at(-2) ?? path, bytes: statSync(join(root, path)).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => `| ${name} | ${Math.round(bytes / 1024)} |`);
}

async function main(): Promise<void> {
  const costs = await measureOperations();
  const page = [
    '# Performance',
    '',
    'Written by `npm run bench`: do not edit. Counts, not seconds: they do not depend on the machine. Times come with the',
    'model of DynamoDB’s limits, which is not there yet.',
    '',
    '## What an operation costs the table',
    '',
    'Requests and capacity units (read and write together, as the engine reports them) per operation, all reactions',
    'included: outbox, mail, allocation. Divided by the number of applications where there are more.',
    '',
    '| operation | requests | units | requests by kind |',
    '|---|---|---|---|',
    ...costs.map(operationRow),
    '',
    '## Bundles',
    '',
    '| function | KB, minified |',
    '|---|---|',
    ...bundleRows(),
    '',
  ].join('\n');
  writeFileSync(join(root, 'docs/performance.md'), page);
  console.log(page);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
