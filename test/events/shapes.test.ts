import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue, eventNames } from '../../events/catalogue';
import shapes from './shapes.json';

/**
 * A published schema never changes: consumers elsewhere were built on it. When this fails, put the old schema back and
 * add a `.v2` beside it. A new type adds its line to shapes.json: its fields, and the hash the failure shows.
 */
const published: Readonly<Record<string, string>> = shapes;

const jsonSchema = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema);
  return shape;
};

/** The same text for the same schema, whatever the order in which its keys were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const shapeOf = (schema: z.ZodType): string => {
  const shape = jsonSchema(schema);
  const required = new Set(shape.required);
  const fields = Object.keys(shape.properties ?? {}).map((key) => (required.has(key) ? key : `${key}?`));
  const hash = createHash('sha256').update(canonical(shape)).digest('hex').slice(0, 16);
  return `${fields.sort().join(' ')} #${hash}`;
};

/** Paths of strings in a JSON Schema that could hold a sentence. */
function openStrings(schema: unknown, path = ''): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const fields: Partial<Record<string, unknown>> = { ...schema };
  const bounded = ['pattern', 'format', 'enum', 'const'].some((key) => key in fields) || Number(fields.maxLength) <= 35;
  const own = fields.type === 'string' && !bounded ? [path] : [];
  return [...own, ...Object.entries(fields).flatMap(([key, inner]) => openStrings(inner, `${path}/${key}`))];
}

describe('published shapes', () => {
  it('are recorded for every type, and for no other', () => {
    expect(Object.keys(published).sort()).toEqual(eventNames.map((name) => catalogue[name].type).sort());
  });

  it.each(eventNames)('%s is as it was published', (name) => {
    const { type, schema } = catalogue[name];
    expect(shapeOf(schema), `${type} changed: publish it as a new version instead`).toBe(published[type]);
  });

  it('notices a bound, an optional field and a new field', () => {
    const base = shapeOf(z.strictObject({ lines: z.int().min(0) }));
    const others = [
      z.strictObject({ lines: z.int().min(1) }),
      z.strictObject({ lines: z.int().min(0).optional() }),
      z.strictObject({ lines: z.int().min(0), more: z.int() }),
      z.object({ lines: z.int().min(0) }).loose(),
    ];
    for (const other of others) expect(shapeOf(other)).not.toBe(base);
  });

  it.each(eventNames)('%s has no room for personal data', (name) => {
    const keys = Object.keys(jsonSchema(catalogue[name].schema).properties ?? {});
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => /birth|postcode|iban|email|phone|bsn|youth|contact|name$/i.test(key))).toEqual([]);
  });

  it.each(eventNames)('%s has no room for free text', (name) => {
    expect(openStrings(jsonSchema(catalogue[name].schema))).toEqual([]);
  });
});
