import {
  type Attributes,
  at,
  type Bindings,
  type Cursor,
  expect,
  Invalid,
  isWord,
  next,
  type Path,
  peek,
  readPath,
  takes,
  tokensOf,
  type Value,
} from './bindings';
import { readOperand } from './expressions';

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
