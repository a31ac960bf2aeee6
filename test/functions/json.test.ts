import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../functions/runtime/json';
import { lintJson, maxJsonDepth } from '../../functions/runtime/json-lint';

const errorsOf = (text: string) => {
  const read = readJson(text);
  if (read.ok) throw new Error(`was read as ${JSON.stringify(read.value)}`);
  return read.errors.map(({ path, message }) => `${path}: ${message}`);
};
const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);

describe('JSON is refused', () => {
  it.each([
    ['{"a":1,"a":1}', ['a: given more than once']],
    ['{"a":1,"\\u0061":2}', ['a: given more than once']],
    [
      '{"youth":{"name":"x","name":"y"},"youth":{}}',
      ['youth.name: given more than once', 'youth: given more than once'],
    ],
    ['[{"b":1},{"b":1,"b":2,"b":3}]', ['1.b: given more than once', '1.b: given more than once']],
    ['{"amountCents":1e400}', ['amountCents: must be a number of at most 15 digits']],
    ['{"a":[0,-1e999]}', ['a.1: must be a number of at most 15 digits']],
    ['{"a":9007199254740993}', ['a: must be a number of at most 15 digits']],
    ['123456789012345678901234567890', ['body: must be a number of at most 15 digits']],
    ['{"a":"\\ud800"}', ['a: must hold whole characters']],
    ['{"a":"\\udc00\\ud800"}', ['a: must hold whole characters']],
    ['{"\\ud800":1}', ['\uFFFD: must hold whole characters']],
    ['{"a":"Zo\uFFFD"}', ['a: must hold whole characters']],
    ['{"a":"x\\u0000"}', ['a: must not hold control characters']],
    ['{"x\\u0000":1}', ['x\u0000: must not hold control characters']],
    ['{"__proto__":{"roles":["admin"]}}', ['__proto__: unknown field']],
    ['{"a":{"__proto__":null}}', ['a.__proto__: unknown field']],
    [nested(maxJsonDepth + 1), [`${Array(maxJsonDepth).fill('0').join('.')}: must not lie deeper than 32`]],
  ])('where it says %s', (text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it.each([
    '',
    ' ',
    '{',
    '{"a":01}',
    '{"a":+1}',
    '{"a":.5}',
    '{"a":1.}',
    "{'a':1}",
    '[1,]',
    'NaN',
    '{"a":"\t"}',
    '\u0000',
  ])('where it is none: %j', (text) => {
    expect(errorsOf(text)).toEqual([]);
  });

  it('however deep it is, at once and without a path of a mile', () => {
    for (const text of [nested(130_000), nested(40_000, '{"a":', '}').replace('{"a":}', '{}')]) {
      const [error = ''] = errorsOf(text);
      expect(error).toMatch(/must not lie deeper than 32$/);
      expect(error.length).toBeLessThan(300);
    }
  });

  it('with a hundred errors at most', () => {
    expect(errorsOf(`[${'1e400,'.repeat(5000)}1]`)).toHaveLength(100);
  });
});

describe('JSON is read', () => {
  it('as JSON.parse reads it, however it is written', () => {
    const values = fc.jsonValue({ depthSize: 'small', maxDepth: 8, stringUnit: 'grapheme' }).filter(harmless);
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  it('to the depth that is allowed, with brackets and quotes in its texts, and one name in several objects', () => {
    expect(readJson(nested(maxJsonDepth)).ok).toBe(true);
    const text = '{"a":"[{\\"\\\\","b":{"a":1},"c":[{"a":1},{"a":2}],"":""}';
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    expect(readJson('{"constructor":1,"prototype":2,"toString":3,"hasOwnProperty":4}').ok).toBe(true);
  });

  it('without the sign of zero', () => {
    for (const zero of ['-0', '-0.0', '-0e5']) expect(readJson(`{"a":${zero}}`)).toEqual({ ok: true, value: { a: 0 } });
    expect(lintJson('{"on":"2026-01-01","a":-10}').negativeZero).toBe(false);
  });
});

const harmless = (value: unknown): boolean => {
  const text = JSON.stringify(value);
  return !text.includes('__proto__') && !/\uFFFD|\\u0000|\\ud[89a-f]/.test(text) && readsWhole(value);
};

function readsWhole(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0);
  return typeof value !== 'object' || value === null || Object.values(value).every(readsWhole);
}
