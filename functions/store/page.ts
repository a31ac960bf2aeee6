import * as z from 'zod';
import { ok, type Result, refuse } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import type { Item } from './table';

export const defaultLimit = 25;
export const maxLimit = 100;

/** `limit` and `cursor` of a list's query string. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit),
  cursor: z.string().max(2048).optional(),
};

/** A list's answer: `next` is the cursor of the page after this one, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Keys are strings alone, in the table as in its indexes: of ASCII, and below `~`, which ends every range of them. */
const lastKey = whenAsked(() => z.record(z.string().max(64), z.string().regex(/^[ -}]{1,1024}$/)));

/** The key a query stopped at, in a form that says nothing to who reads it; null stays null. */
export const writeCursor = (key: Item | null): string | null =>
  key === null ? null : Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The key to go on from; null without a cursor. `names` are the attributes a key of this query has: a cursor of
 * another list is refused. Access does not hang on it: the query's own partition decides what can be read.
 */
export function readCursor(cursor: string | undefined, names: readonly string[]): Result<Item | null> {
  if (cursor === undefined) return ok(null);
  const parsed = lastKey.safeParse(decode(cursor));
  const fits = parsed.success && sorted(Object.keys(parsed.data)) === sorted(names);
  return fits ? ok(parsed.data) : notACursor;
}

const notACursor = refuse({
  code: 'input-invalid',
  detail: 'The cursor is not one that this list gave.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});

const sorted = (names: readonly string[]): string => JSON.stringify([...names].sort());

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
