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

type Path = readonly (string | number)[];

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

const token = /\s*(<>|<=|>=|[=<>(),+\-.[\]]|:[A-Za-z0-9_]+|#?[A-Za-z0-9_]+)/y;
const tokenized = new Map<string, readonly string[]>();

function tokensOf(text: string): Cursor {
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

const peek = (cursor: Cursor): string => cursor.tokens[cursor.at] ?? '';
const isWord = (cursor: Cursor, word: string): boolean => peek(cursor).toUpperCase() === word;

function next(cursor: Cursor): string {
  const found = peek(cursor);
  if (found === '') throw new Invalid('the expression ends too early');
  cursor.at += 1;
  return found;
}

function expect(cursor: Cursor, wanted: string): void {
  const found = next(cursor);
  if (found.toUpperCase() !== wanted) throw new Invalid(`expected ${wanted}, found ${found}`);
}

function takes(cursor: Cursor, wanted: string): boolean {
  if (!isWord(cursor, wanted)) return false;
  cursor.at += 1;
  return true;
}

function readPath(cursor: Cursor, bindings: Bindings): Path {
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

function sizeOf(value: Value): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  if ('SS' in value) return value.SS.length;
  if ('NS' in value) return value.NS.length;
  throw new Invalid('size of a value that has none');
}

function readOperand(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): Value | undefined {
  const first = peek(cursor);
  if (first.startsWith(':')) return bindings.value(next(cursor));
  if (isWord(cursor, 'SIZE') && cursor.tokens[cursor.at + 1] === '(') {
    cursor.at += 2;
    const value = at(item, readPath(cursor, bindings));
    expect(cursor, ')');
    return value === undefined ? undefined : { N: String(sizeOf(value)) };
  }
  return at(item, readPath(cursor, bindings));
}

const sameSet = (a: readonly string[], b: readonly string[]) => [...a].sort().join(' ') === [...b].sort().join(' ');

export function equal(a: Value, b: Value): boolean {
  if ('S' in a) return 'S' in b && a.S === b.S;
  if ('N' in a) return 'N' in b && Number(a.N) === Number(b.N);
  if ('BOOL' in a) return 'BOOL' in b && a.BOOL === b.BOOL;
  if ('NULL' in a) return 'NULL' in b;
  if ('B' in a) return 'B' in b && a.B === b.B;
  if ('SS' in a) return 'SS' in b && sameSet(a.SS, b.SS);
  if ('NS' in a) return 'NS' in b && sameSet(a.NS, b.NS);
  if ('L' in a) return 'L' in b && a.L.length === b.L.length && a.L.every((one, nth) => equal(one, b.L[nth] as Value));
  const names = Object.keys(a.M);
  if (!('M' in b) || names.length !== Object.keys(b.M).length) return false;
  return names.every((name) => {
    const [mine, theirs] = [a.M[name], b.M[name]];
    return mine !== undefined && theirs !== undefined && equal(mine, theirs);
  });
}

/** Null: they cannot be put in order. */
function order(a: Value, b: Value): number | null {
  if ('N' in a && 'N' in b) return Number(a.N) - Number(b.N);
  if ('S' in a && 'S' in b) return Buffer.compare(Buffer.from(a.S), Buffer.from(b.S));
  return null;
}

function compared(operator: string, a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return operator === '<>' && (a !== undefined || b !== undefined);
  if (operator === '=') return equal(a, b);
  if (operator === '<>') return !equal(a, b);
  const sign = order(a, b);
  if (sign === null) return false;
  if (operator === '<') return sign < 0;
  if (operator === '<=') return sign <= 0;
  return operator === '>' ? sign > 0 : sign >= 0;
}

/** Every part is read, also where the outcome is known before: so what is not used is found. */
export function holds(text: string, item: Attributes | undefined, bindings: Bindings): boolean {
  const cursor = tokensOf(text);
  const outcome = either(cursor, item, bindings);
  if (cursor.at !== cursor.tokens.length) throw new Invalid(`cannot read on at ${peek(cursor)} of ${text}`);
  return outcome;
}

function either(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): boolean {
  let outcome = both(cursor, item, bindings);
  while (takes(cursor, 'OR')) outcome = both(cursor, item, bindings) || outcome;
  return outcome;
}

function both(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): boolean {
  let outcome = single(cursor, item, bindings);
  while (takes(cursor, 'AND')) outcome = single(cursor, item, bindings) && outcome;
  return outcome;
}

function single(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): boolean {
  if (takes(cursor, 'NOT')) return !single(cursor, item, bindings);
  if (takes(cursor, '(')) {
    const outcome = either(cursor, item, bindings);
    expect(cursor, ')');
    return outcome;
  }
  if (cursor.tokens[cursor.at + 1] === '(' && !isWord(cursor, 'SIZE')) return asked(cursor, item, bindings);
  const left = readOperand(cursor, item, bindings);
  if (takes(cursor, 'BETWEEN')) {
    const low = readOperand(cursor, item, bindings);
    expect(cursor, 'AND');
    const high = readOperand(cursor, item, bindings);
    return compared('>=', left, low) && compared('<=', left, high);
  }
  if (takes(cursor, 'IN')) {
    let outcome = false;
    expect(cursor, '(');
    do outcome = compared('=', left, readOperand(cursor, item, bindings)) || outcome;
    while (takes(cursor, ','));
    expect(cursor, ')');
    return outcome;
  }
  const operator = next(cursor);
  if (!['=', '<>', '<', '<=', '>', '>='].includes(operator)) throw new Invalid(`no operator: ${operator}`);
  return compared(operator, left, readOperand(cursor, item, bindings));
}

function asked(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): boolean {
  const name = next(cursor).toLowerCase();
  expect(cursor, '(');
  const value = at(item, readPath(cursor, bindings));
  let outcome: boolean;
  if (name === 'attribute_exists') outcome = value !== undefined;
  else if (name === 'attribute_not_exists') outcome = value === undefined;
  else {
    expect(cursor, ',');
    const other = readOperand(cursor, item, bindings);
    if (other === undefined) throw new Invalid(`${name} of nothing`);
    if (name === 'begins_with') {
      outcome = value !== undefined && 'S' in value && 'S' in other && value.S.startsWith(other.S);
    } else if (name === 'contains') outcome = value !== undefined && containsValue(value, other);
    else throw new Invalid(`no function: ${name}`);
  }
  expect(cursor, ')');
  return outcome;
}

function containsValue(value: Value, other: Value): boolean {
  if ('S' in value) return 'S' in other && value.S.includes(other.S);
  if ('SS' in value) return 'S' in other && value.SS.includes(other.S);
  if ('NS' in value) return 'N' in other && value.NS.includes(other.N);
  return 'L' in value && value.L.some((one) => equal(one, other));
}

type Draft = Record<string, Value>;

function put(item: Draft, path: Path, value: Value | undefined): void {
  const [first, ...rest] = path;
  if (typeof first !== 'string') throw new Invalid('a path begins with a name');
  if (rest.length === 0) {
    if (value === undefined) delete item[first];
    else item[first] = value;
    return;
  }
  const inner = item[first];
  if (inner === undefined || !('M' in inner)) throw new Invalid('The document path provided is invalid for update');
  const copy: Draft = { ...inner.M };
  put(copy, rest, value);
  item[first] = { M: copy };
}

const sections = ['SET', 'REMOVE', 'ADD', 'DELETE'];

/** The item as an update leaves it. Everything is worked out of the item as it was. */
export function updated(text: string, before: Attributes, bindings: Bindings): Attributes {
  const cursor = tokensOf(text);
  const item: Draft = { ...before };
  let section = '';
  while (cursor.at < cursor.tokens.length) {
    const word = peek(cursor).toUpperCase();
    if (sections.includes(word)) {
      section = word;
      cursor.at += 1;
    } else if (section === '') throw new Invalid(`an update begins with ${sections.join(', ')}`);
    else expect(cursor, ',');
    const path = readPath(cursor, bindings);
    if (section === 'SET') {
      expect(cursor, '=');
      put(item, path, assigned(cursor, before, bindings));
    } else if (section === 'REMOVE') put(item, path, undefined);
    else if (section === 'ADD') put(item, path, added(at(before, path), bindings.value(next(cursor))));
    else put(item, path, without(at(before, path), bindings.value(next(cursor))));
  }
  return item;
}

function assigned(cursor: Cursor, before: Attributes, bindings: Bindings): Value {
  let value = assignedOne(cursor, before, bindings);
  for (;;) {
    const sign = peek(cursor);
    if (sign !== '+' && sign !== '-') return value;
    cursor.at += 1;
    const other = assignedOne(cursor, before, bindings);
    if (!('N' in value) || !('N' in other)) throw new Invalid('only numbers are added');
    value = { N: String(Number(value.N) + (sign === '+' ? 1 : -1) * Number(other.N)) };
  }
}

function assignedOne(cursor: Cursor, before: Attributes, bindings: Bindings): Value {
  if (isWord(cursor, 'IF_NOT_EXISTS')) {
    cursor.at += 1;
    expect(cursor, '(');
    const there = at(before, readPath(cursor, bindings));
    expect(cursor, ',');
    const other = assignedOne(cursor, before, bindings);
    expect(cursor, ')');
    return there ?? other;
  }
  if (isWord(cursor, 'LIST_APPEND')) {
    cursor.at += 1;
    expect(cursor, '(');
    const first = assignedOne(cursor, before, bindings);
    expect(cursor, ',');
    const second = assignedOne(cursor, before, bindings);
    expect(cursor, ')');
    if (!('L' in first) || !('L' in second)) throw new Invalid('list_append of no list');
    return { L: [...first.L, ...second.L] };
  }
  const value = readOperand(cursor, before, bindings);
  if (value === undefined) throw new Invalid('The provided expression refers to an attribute that does not exist');
  return value;
}

function added(there: Value | undefined, value: Value): Value {
  if ('N' in value) {
    if (there !== undefined && !('N' in there)) throw new Invalid('ADD to what is no number');
    return { N: String(Number(there?.N ?? 0) + Number(value.N)) };
  }
  if ('NS' in value)
    return { NS: [...new Set([...(there !== undefined && 'NS' in there ? there.NS : []), ...value.NS])] };
  if (!('SS' in value)) throw new Invalid('ADD takes numbers and sets');
  return { SS: [...new Set([...(there !== undefined && 'SS' in there ? there.SS : []), ...value.SS])] };
}

/** A set that lost its last member is gone. */
function without(there: Value | undefined, value: Value): Value | undefined {
  if (there === undefined) return undefined;
  if ('NS' in there && 'NS' in value) {
    const NS = there.NS.filter((one) => !value.NS.includes(one));
    return NS.length === 0 ? undefined : { NS };
  }
  if (!('SS' in there) || !('SS' in value)) throw new Invalid('DELETE takes sets');
  const SS = there.SS.filter((one) => !value.SS.includes(one));
  return SS.length === 0 ? undefined : { SS };
}

/** The parts of a projection, each as a path. */
export function projected(text: string, item: Attributes, bindings: Bindings): Attributes {
  const cursor = tokensOf(text);
  const picked: Draft = {};
  do {
    const path = readPath(cursor, bindings);
    const value = at(item, path);
    const [name] = path;
    if (value === undefined || typeof name !== 'string') continue;
    if (path.length > 1) throw new Invalid('paths in a projection are not known here');
    picked[name] = value;
  } while (takes(cursor, ','));
  return picked;
}
