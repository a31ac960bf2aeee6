import { describe, expect, it } from 'vitest';
import { catalogue, eventNames, eventType, readEvent } from '../../events/catalogue';
import { dataSchemaUri, envelope } from '../../events/envelope';
import { exampleNames, exampleOf } from './examples';

/** Words that would mark personal data or free text, wherever they stand in a key. */
const forbidden =
  /name$|birth|geboorte|postcode|address|iban|account|email|mail|phone|bsn|youth|contact|candidate|benefit|wage|motivation|reason$|text|remark/i;

const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)])
    : [];

const valuesOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(valuesOf) : [String(value)];

describe('the examples', () => {
  it('are one per type', () => {
    expect(exampleNames.sort()).toEqual([...eventNames].sort());
  });

  it.each(eventNames)('%s parses whole', (name) => {
    const example = envelope.parse(exampleOf(name));
    expect(readEvent(name, exampleOf(name))).toEqual(example);
    expect(example.type).toBe(eventType(name));
    expect(example.dataschema).toBe(dataSchemaUri(example.source, example.type));
  });

  it.each(eventNames)('%s refuses an unknown key', (name) => {
    const { data } = envelope.parse(exampleOf(name));
    expect(catalogue[name].schema.safeParse(data).success).toBe(true);
    expect(catalogue[name].schema.safeParse({ ...data, firstName: 'Test' }).success).toBe(false);
  });

  it.each(eventNames)('%s is about the id its subject names', (name) => {
    const { data, subject } = envelope.parse(exampleOf(name));
    const idOf: Record<string, string> = {
      application: 'applicationId',
      budget: 'budgetId',
      claim: 'claimId',
      payment: 'claimId',
      batch: 'batchId',
      scheme: 'schemeId',
      account: 'organisation',
      recovery: 'recoveryId',
      objection: 'applicationId',
      hardship: 'hardshipId',
      letter: 'letterId',
    };
    expect(data[idOf[name.split('.')[0] ?? ''] ?? '']).toBe(subject);
  });

  it.each(eventNames)('%s holds no personal data and no free text', (name) => {
    const { data } = envelope.parse(exampleOf(name));
    expect(keysOf(data).filter((key) => forbidden.test(key))).toEqual([]);
    expect(valuesOf(data).filter((value) => /\s|@|\b[A-Z]{2}\d{2}[A-Z]{4}\d/.test(value))).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = exampleNames.map((name) => envelope.parse(exampleOf(name)).id);
    expect(new Set(ids).size).toBe(exampleNames.length);
  });
});
