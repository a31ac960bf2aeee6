import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Call, permissionsOfCall } from './requests';

/** Where the tests of a run leave what they saw; `npm test` empties it before. */
export const seenFolder = fileURLToPath(new URL('../../dist/access', import.meta.url));

/** `function action on kind` of everything that was seen. @throws Error when nothing was */
export function readSeen(folder = seenFolder): ReadonlySet<string> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const lines = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .filter((line) => line !== '');
  const calls = [...new Set(lines('.calls'))].map((line) => JSON.parse(line) as Call);
  const seen = new Set([...lines('.txt'), ...calls.flatMap(ofCall)]);
  if (seen.size === 0) throw new Error(`nothing was seen: run the tests first (npm test leaves it in ${folder})`);
  return seen;
}

const ofCall = (call: Call): string[] =>
  permissionsOfCall(call).map((permission) => `${call.function.replace(/^voucherloket-dev-/, '')} ${permission}`);
