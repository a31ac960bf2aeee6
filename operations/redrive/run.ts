import { parseArgs } from 'node:util';
import { placeOf } from '../aws';
import { type Redriven, redriveDeadLetters } from './dead-letters';
import { redriveStreamFailures } from './stream-failures';

const usage = `npm run redrive -- <reaction> [--stage prod] [--local]        its dead letters
npm run redrive -- --bucket <name> [--local]                   what stream consumers gave up on`;

/** Gives what was given up on back to who gave up, once the cause is mended (docs/runbook.md). */
async function main(given: string[]): Promise<Redriven> {
  const options = { stage: { type: 'string' }, bucket: { type: 'string' }, local: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
  const place = placeOf(process.env, values.local ?? false);
  const [reaction, ...more] = positionals;
  if (values.bucket !== undefined && reaction === undefined) return redriveStreamFailures(place, values.bucket);
  if (reaction === undefined || more.length > 0 || values.bucket !== undefined) throw new Error(usage);
  return redriveDeadLetters(place, values.stage ?? 'dev', reaction, new Date());
}

main(process.argv.slice(2)).then(
  ({ what, count, how }) => console.log(`${what}: ${count} ${how}`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
