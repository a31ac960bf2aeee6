import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a caller of a route might send, and what comes back: `functions/api/examples/<route>.json`. */
export interface Example {
  readonly request?: unknown;
  readonly response?: unknown;
}

const folder = new URL('../examples/', import.meta.url);

/** Empty where a route has no example, as one whose answer is a file. */
export function exampleOf(route: string): Example {
  const file = fileURLToPath(new URL(`${route}.json`, folder));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Example) : {};
}

const methods = /get|delete|put|post|patch/;

/**
 * The government's linter takes everything below `paths` whose name holds a method for an operation: a `postcode` in an
 * example is no object, so it reports it. Such an example stands among the components, and its place refers to it.
 */
export const isMisread = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(
    ([key, inner]) =>
      (methods.test(key) && (typeof inner !== 'object' || inner === null || Array.isArray(inner))) || isMisread(inner),
  );
