import { describe, expect, it } from 'vitest';
import { factsRequest, readFacts } from '../../../domain/application/record-facts';
import { done } from '../fixtures';

type Json = string | number | boolean | null;
const read = (...entries: [field: string, value: Json][]) =>
  readFacts(entries.map(([field, value]) => ({ field, value, source: 'Loket' })));

describe('reading facts', () => {
  it('knows a field by its path, and by its last part where that is one field only', () => {
    expect(done(read(['youth.benefit', 'ww'], ['benefit', 'none'], ['requestedAmountCents', 100]))).toEqual([
      { field: 'youth.benefit', value: 'ww', source: 'Loket' },
      { field: 'youth.benefit', value: 'none', source: 'Loket' },
      { field: 'requestedAmountCents', value: 100, source: 'Loket' },
    ]);
  });

  it('refuses a last part that could be two fields', () => {
    expect(read(['municipality', 'Ede'])).toMatchObject({
      refusal: { code: 'input-invalid', errors: [{ path: '0.field', message: 'no such fact' }] },
    });
  });

  it.each(['shoeSize', 'constructor', 'toString', '__proto__', 'youth.', 'employer.kvkNumber', 'pseudonym'])(
    'knows no fact called %s',
    (field) => {
      expect(read([field, 'x'])).toMatchObject({ refusal: { errors: [{ path: '0.field' }] } });
    },
  );

  it('names every wrong value at once', () => {
    const result = read(['benefit', 'lottery'], ['hoursPerWeek', 12.5], ['placement.hoursPerWeek', 0], ['nothing', 1]);
    expect(result).toMatchObject({
      refusal: { errors: [{ path: '0.value' }, { path: '2.value' }, { path: '3.field' }] },
    });
  });

  it('normalises as the form does, and lets an unknown be told again', () => {
    expect(done(read(['youth.postcode', '6711 AA'], ['youth.inEducation', null])).map(({ value }) => value)).toEqual([
      '6711AA',
      null,
    ]);
  });

  it('takes 1 to 50 facts, each with a source', () => {
    const one = { field: 'benefit', value: 'ww', source: 'Loket' };
    expect(factsRequest.safeParse([one]).success).toBe(true);
    expect(factsRequest.safeParse([]).success).toBe(false);
    expect(factsRequest.safeParse(Array.from({ length: 51 }, () => one)).success).toBe(false);
    expect(factsRequest.safeParse([{ ...one, source: ' ' }]).success).toBe(false);
  });
});
