import { describe, expect, it } from 'vitest';
import { budgetIdOf, newBudget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import { recap } from '../../../domain/budget/recap';
import { cents } from '../../../domain/money';
import { done, refused } from '../fixtures';

const opened = newBudget('test-scheme', { amountCents: cents(1_000), awards: 5 });
const inUse = applyMovements(opened, [{ kind: 'reserve', amountCents: cents(600), awards: 2, cause: 'test' }]);
const caps = (amountCents: number | null, awards: number | null) => ({
  amountCents: amountCents === null ? null : cents(amountCents),
  awards,
});

describe('a budget', () => {
  it('is that of the scheme, or of one calendar year of it', () => {
    expect(budgetIdOf('test-scheme', 'scheme', '2026')).toBe('test-scheme');
    expect(budgetIdOf('test-scheme', 'calendar-year', '2026')).toBe('test-scheme:2026');
    expect(newBudget('test-scheme:2026', caps(1, null))).toMatchObject({ schemeId: 'test-scheme', year: '2026' });
    expect(opened).toMatchObject({ schemeId: 'test-scheme', year: null, version: 0 });
  });
});

describe('other caps in a new version', () => {
  it.each([
    ['more of both', caps(1_500, 6), { amountCents: 500, awards: 1 }],
    ['less, down to what is in use', caps(600, 2), { amountCents: -400, awards: -3 }],
    ['more money for fewer awards', caps(2_000, 3), { amountCents: 1_000, awards: -2 }],
  ])('post the difference: %s', (_, next, difference) => {
    expect(done(recap(inUse, next, 2))).toEqual({ kind: 'cap', ...difference, cause: 'version-2' });
  });

  it('post nothing when they stay the same', () => {
    expect(done(recap(inUse, caps(1_000, 5), 2))).toBeNull();
    const open = newBudget('test-scheme', caps(null, null));
    expect(done(recap(open, caps(null, null), 2))).toBeNull();
  });

  it.each([
    ['money below what is in use', caps(599, 5)],
    ['awards below what is in use', caps(1_000, 1)],
    ['no cap on money any more', caps(null, 5)],
    ['no cap on awards any more', caps(1_000, null)],
  ])('are refused: %s', (_, next) => {
    expect(refused(recap(inUse, next, 2))).toBe('wrong-state');
  });

  it('are refused where an uncapped unit would gain a cap', () => {
    expect(refused(recap(newBudget('test-scheme', caps(null, 5)), caps(1_000, 5), 2))).toBe('wrong-state');
  });
});
