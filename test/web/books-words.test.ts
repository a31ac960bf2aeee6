import { describe, expect, it } from 'vitest';
import { budgetFields } from '../../domain/budget/budget';
import { movementKinds } from '../../domain/budget/movement';
import { budgetNumber } from '../../web/words/budget-parts';
import { movementInWords } from '../../web/words/movements';

describe('the books in words', () => {
  it('tells what each movement is and means, no two the same', () => {
    const said = movementKinds.map(movementInWords);
    for (const { name, meaning } of said) {
      for (const text of [name.nl, name.en]) expect(text).toMatch(/^[A-Z]/);
      for (const text of [meaning.nl, meaning.en]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(said.map(({ name }) => name.nl)).size).toBe(movementKinds.length);
    expect(new Set(said.map(({ name }) => name.en)).size).toBe(movementKinds.length);
  });

  it('shows a movement of a newer release by its name', () => {
    expect(movementInWords('brand-new').name.nl).toBe('brand-new');
  });

  it('names every number of a budget, in euro or counted', () => {
    for (const field of budgetFields()) {
      const { words, inCents } = budgetNumber(field);
      expect([field, words.nl]).toEqual([field, expect.stringMatching(/^[A-Z]/)]);
      expect([field, inCents]).toEqual([field, field.endsWith('Cents')]);
    }
    expect(budgetNumber('brandNew')).toEqual({ words: { nl: 'brandNew', en: 'brandNew' }, inCents: false });
  });
});
