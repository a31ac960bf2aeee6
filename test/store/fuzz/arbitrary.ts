import fc from 'fast-check';
import { isObject, type Json, resolved } from './operations';

/** Values that exist in the town, by the name of the field that holds such a one. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

const dates = ['2026-09-01', '2026-11-02', '2026-11-17', '2026-11-19', '2026-12-31', '2027-06-01', '2027-06-16'];
const anyDate = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** By `format`, or by `pattern` where that alone would make nonsense. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...dates) }, anyDate),
  email: fc.constantFrom('hr@example.nl', "o'neil+test@sub.example.nl"),
  uri: fc.constantFrom('https://example.nl/', 'http://xn--e1afmkfd.example/x?y=1#z'),
};

const bounded = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function textOf(schema: Json): fc.Arbitrary<string> {
  const format = formats[String(schema.format)];
  if (format !== undefined) return format;
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern), { size: 'small' });
  const minLength = bounded(schema.minLength, 0);
  const maxLength = Math.max(minLength, Math.min(bounded(schema.maxLength, 40), 40));
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ minLength, maxLength, unit: 'grapheme' }) },
    fc.constant('Test É').filter((text) => text.length <= maxLength),
    fc.constant('x'.repeat(Math.min(bounded(schema.maxLength, 100), 5_000))),
  );
}

function numberOf(schema: Json): fc.Arbitrary<number> {
  const exclusive = typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum : undefined;
  const min = Math.max(bounded(schema.minimum, -1_000_000), exclusive ?? Number.MIN_SAFE_INTEGER);
  const max = Math.max(min, Math.min(bounded(schema.maximum, 10_000_000), Number.MAX_SAFE_INTEGER));
  const whole = fc.integer({ min: Math.ceil(exclusive === undefined ? min : min + 1), max: Math.floor(max) });
  const edges = fc.constantFrom(exclusive === undefined ? Math.ceil(min) : Math.floor(min) + 1, Math.floor(max));
  if (schema.type === 'integer') return fc.oneof({ weight: 3, arbitrary: whole }, edges);
  return fc.oneof(
    whole,
    edges,
    fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 100) / 100),
  );
}

/** A value of the town where one of that name is known, most of the time. */
function known(name: string | undefined, pool: Pool, otherwise: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const values = name === undefined ? undefined : pool[name];
  if (values === undefined || values.length === 0) return otherwise;
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, otherwise);
}

function objectOf(schema: Json, pool: Pool, depth: number): fc.Arbitrary<unknown> {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, pool, name, depth + 1)]),
  );
  const known = fc.record(fields, { requiredKeys: required, noNullPrototype: true });
  if (!isObject(schema.additionalProperties)) return known;
  const rest = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    arbitraryOf(schema.additionalProperties, pool, undefined, depth + 1),
    {
      maxKeys: 3,
    },
  );
  return fc.tuple(rest, known).map(([others, own]) => ({ ...others, ...own }));
}

/**
 * Values that a JSON schema of the document accepts, as far as a schema tells: the house's own rules come on top.
 * @param name of the field it is for
 */
export function arbitraryOf(part: unknown, pool: Pool, name?: string, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolved(part);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => arbitraryOf({ ...schema, type }, pool, name, depth)));
  }
  if (Array.isArray(choices)) return fc.oneof(...choices.map((one) => arbitraryOf(one, pool, name, depth)));
  switch (schema.type) {
    case 'string':
      return known(name, pool, textOf(schema));
    case 'integer':
    case 'number':
      return known(name, pool, numberOf(schema));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = bounded(schema.minItems, 0);
      const maxLength = Math.max(minLength, Math.min(bounded(schema.maxItems, 3), depth > 2 ? 2 : 4));
      return fc.array(arbitraryOf(schema.items ?? {}, pool, name, depth + 1), { minLength, maxLength });
    }
    case 'object':
      return objectOf(schema, pool, depth);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`the fuzzer knows no type ${String(schema.type)}: mend test/store/fuzz/arbitrary.ts`);
  }
}

/** An example of the document with what is in the town put where its names are. */
export function transplanted(example: unknown, pool: Pool, pick: number): unknown {
  const walk = (value: unknown, name: string | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
    const values = name === undefined ? undefined : pool[name];
    return values === undefined || values.length === 0 ? value : values[pick % values.length];
  };
  return walk(example, undefined);
}
