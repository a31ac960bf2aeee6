import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { workerNow } from '../../functions/runtime/work';
import { permissionsFor } from './requests';
import { seenFolder } from './seen';

/**
 * A setup file: writes down which function asked AWS for what while the tests of this file ran. Every request, and every
 * link that is signed, is made ready by one method that all commands of the SDK have from their common class.
 */
type Prepare = (this: { input: Record<string, unknown> }, ...given: readonly unknown[]) => unknown;

function commandClass(): { resolveMiddlewareWithContext: Prepare } {
  let found: object = GetItemCommand.prototype;
  while (!Object.hasOwn(found, 'resolveMiddlewareWithContext')) {
    found = Object.getPrototypeOf(found) as object;
    if (found === null)
      throw new Error('the SDK makes its requests ready in another way now: mend test/access/record.ts');
  }
  return found as { resolveMiddlewareWithContext: Prepare };
}

const seen = new Set<string>();
const shared = commandClass();
const prepare = shared.resolveMiddlewareWithContext;

shared.resolveMiddlewareWithContext = function (...given) {
  const worker = workerNow();
  const { clientName, commandName } = given[3] as { clientName: string; commandName: string };
  if (worker !== undefined) {
    const asked = { client: clientName, command: commandName, input: this.input };
    for (const permission of permissionsFor(asked, process.env)) seen.add(`${worker} ${permission}`);
  }
  return prepare.apply(this, [...given]);
};

afterAll(() => {
  if (seen.size === 0) return;
  mkdirSync(seenFolder, { recursive: true });
  appendFileSync(join(seenFolder, `${process.pid}.txt`), `${[...seen].join('\n')}\n`);
  seen.clear();
});
