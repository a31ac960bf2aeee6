/** The expressions of DynamoDB, as far as the house writes them. Source: developer guide, "Expressions in DynamoDB". */

export type Value =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly B: string }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly L: readonly Value[] }
  | { readonly M: Attributes };

export type Attributes = Readonly<Record<string, Value>>;

/** What stands for names and values in an expression, with what of it was used. */
export class Bindings {
  readonly #names: Readonly<Record<string, string>>;
  readonly #values: Attributes;
  readonly #unused: Set<string>;

  constructor(names: Readonly<Record<string, string>> = {}, values: Attributes = {}) {
    this.#names = names;
    this.#values = values;
    this.#unused = new Set([...Object.keys(names), ...Object.keys(values)]);
  }

  name(written: string): string {
    if (!written.startsWith('#')) {
      if (reserved.has(written.toUpperCase())) throw new Invalid(`${written} is a reserved word`);
      return written;
    }
    this.#unused.delete(written);
    const name = this.#names[written];
    if (name === undefined) throw new Invalid(`${written} is not among the names`);
    return name;
  }

  value(written: string): Value {
    this.#unused.delete(written);
    const value = this.#values[written];
    if (value === undefined) throw new Invalid(`${written} is not among the values`);
    return value;
  }

  /** As DynamoDB does: what is given and not used is refused. */
  assertUsed(): void {
    if (this.#unused.size > 0) throw new Invalid(`unused in expressions: ${[...this.#unused].join(', ')}`);
  }
}

/** A ValidationException. */
export class Invalid extends Error {}

/** Of DynamoDB's five hundred, those that look like a field of this house. */
const reserved = new Set(
  `ACTION ADD BATCH BY COMMENT COUNT CURRENT DATA DATE DAY DESCRIBE END EXISTS HOUR KEY KEYS LANGUAGE LEVEL LIMIT LINK LOCAL
  MONTH NAME NAMES NUMBER OWNER PERCENT PLAN POSITION REGION RELEASE ROLE ROLES ROW SECOND SECTION SET SIZE SORT START STATE
  STATUS SUB TABLE TEXT TIME TO TOTAL TYPE USER VALUE VALUES VIEW YEAR`.split(/\s+/),
);

export type Path = readonly (string | number)[];

export interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

const token = /\s*(<>|<=|>=|[=<>(),+\-.[\]]|:[A-Za-z0-9_]+|#?[A-Za-z0-9_]+)/y;
const tokenized = new Map<string, readonly string[]>();

export function tokensOf(text: string): Cursor {
  let tokens = tokenized.get(text);
  if (tokens === undefined) {
    const found: string[] = [];
    token.lastIndex = 0;
    while (token.lastIndex < text.trimEnd().length) {
      const match = token.exec(text);
      if (match?.[1] === undefined) throw new Invalid(`cannot read the expression: ${text}`);
      found.push(match[1]);
    }
    tokens = found;
    tokenized.set(text, tokens);
  }
  return { tokens, at: 0 };
}

export const peek = (cursor: Cursor): string => cursor.tokens[cursor.at] ?? '';
export const isWord = (cursor: Cursor, word: string): boolean => peek(cursor).toUpperCase() === word;

export function next(cursor: Cursor): string {
  const found = peek(cursor);
  if (found === '') throw new Invalid('the expression ends too early');
  cursor.at += 1;
  return found;
}

export function expect(cursor: Cursor, wanted: string): void {
  const found = next(cursor);
  if (found.toUpperCase() !== wanted) throw new Invalid(`expected ${wanted}, found ${found}`);
}

export function takes(cursor: Cursor, wanted: string): boolean {
  if (!isWord(cursor, wanted)) return false;
  cursor.at += 1;
  return true;
}

export function readPath(cursor: Cursor, bindings: Bindings): Path {
  const path: (string | number)[] = [bindings.name(next(cursor))];
  for (;;) {
    if (takes(cursor, '.')) path.push(bindings.name(next(cursor)));
    else if (takes(cursor, '[')) {
      path.push(Number(next(cursor)));
      expect(cursor, ']');
    } else return path;
  }
}

export function at(item: Attributes | undefined, path: Path): Value | undefined {
  let found: Value | undefined = item === undefined ? undefined : { M: item };
  for (const step of path) {
    if (found === undefined) return undefined;
    if (typeof step === 'number') found = 'L' in found ? (found.L as readonly Value[])[step] : undefined;
    else found = 'M' in found ? found.M[step] : undefined;
  }
  return found;
}
