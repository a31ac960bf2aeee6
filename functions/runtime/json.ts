import type { InputError } from '../../domain/refusal';
import { lintJson } from './json-lint';

export type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: InputError[] };

/**
 * JSON as RFC 7493 (I-JSON) narrows it, so that what is kept is what was sent; `json-lint.ts` says what is refused.
 * @returns the value, or where it is wrong; no errors: it is not JSON at all
 */
export function readJson(text: string): Json {
  const value = parsed(text);
  if (value === undefined) return { ok: false, errors: [] };
  const { errors, negativeZero } = lintJson(text);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: negativeZero ? JSON.parse(text, withoutNegativeZero) : value };
}

/** Undefined is no value of JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** -0 is written as 0 in some places and as -0 in others. */
const withoutNegativeZero = (_key: string, value: unknown): unknown => (Object.is(value, -0) ? 0 : value);
