import {
  type Attributes,
  at,
  type Bindings,
  type Cursor,
  expect,
  Invalid,
  isWord,
  next,
  peek,
  readPath,
  takes,
  tokensOf,
  type Value,
} from './bindings';

function sizeOf(value: Value): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  if ('SS' in value) return value.SS.length;
  if ('NS' in value) return value.NS.length;
  throw new Invalid('size of a value that has none');
}

export function readOperand(cursor: Cursor, item: Attributes | undefined, bindings: Bindings): Value | undefined {
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
