import type { InputError } from '../refusal';
import { ok, type Result, refuse } from '../result';
import { type Scheme, schemeDefinition } from './definition';

/** Reads a scheme definition; every mistake is named by its path and the reason, all of them at once. */
export function parseScheme(json: unknown): Result<Scheme> {
  const read = schemeDefinition.safeParse(json);
  if (read.success) return ok(read.data);
  const errors = read.error.issues.map((issue): InputError => ({ path: issue.path.join('.'), message: issue.message }));
  return refuse({ code: 'input-invalid', detail: 'The scheme definition is not valid.', errors });
}
