import { describe, expect, it } from 'vitest';
import type { LedgerEntryAnswer, TrialBalanceParts } from '../../functions/api/answers/ledger';
import { attentionIn, type SchemeBooks } from '../../web/pages/books/attention/attention';
import { capSide, totalOf, useSide } from '../../web/pages/books/balance/rows';
import { linesOf, versionOf, yearOfBudget } from '../../web/pages/books/entries/lines';
import { dayAfterMonth, monthsOf, yearsOfBooks } from '../../web/pages/books/months';
import { drawIn, withDraw } from '../../web/pages/books/sample/draw-schema';

describe('the months of the books', () => {
  it('are every one from the first to this one, the newest first, over a new year', () => {
    expect(monthsOf({ firstMonth: '2026-11', thisMonth: '2027-02' })).toEqual([
      '2027-02',
      '2027-01',
      '2026-12',
      '2026-11',
    ]);
    expect(yearsOfBooks({ firstMonth: '2026-11', thisMonth: '2027-02' })).toEqual(['2027', '2026']);
  });

  it('are this month alone where nothing was booked, or where the books begin in it', () => {
    expect(monthsOf({ firstMonth: null, thisMonth: '2027-02' })).toEqual(['2027-02']);
    expect(monthsOf({ firstMonth: '2027-02', thisMonth: '2027-02' })).toEqual(['2027-02']);
  });

  it('are over on the first of the next', () => {
    expect(['2026-09', '2026-12'].map(dayAfterMonth)).toEqual(['2026-10-01', '2027-01-01']);
  });
});

describe('the lines of the ledger', () => {
  const movement = { amountCents: 1, awards: 1, applicationId: null, number: null, batchId: null };
  const entry: LedgerEntryAnswer = {
    budgetId: 'one:2027',
    at: '2027-01-01T08:00:00.000Z',
    bookedOn: '2027-01-01',
    period: '2027-01',
    byRole: 'system',
    lines: [
      { ...movement, movement: 'reserve', cause: 'a' },
      { ...movement, movement: 'reserve', cause: 'b' },
    ],
  };

  it('are one a movement in their order, told apart also where two entries are alike', () => {
    const lines = linesOf([entry, entry]);
    expect(lines.map(({ line }) => line.cause)).toEqual(['a', 'b', 'a', 'b']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4);
  });

  it('name the year of a budget and the version that set a cap, where there is one', () => {
    expect(['one:2027', 'one'].map(yearOfBudget)).toEqual(['2027', null]);
    expect(['version-12', '01M00000000000000000000001'].map(versionOf)).toEqual(['12', null]);
  });
});

describe('a trial balance', () => {
  const row = (amountCents: number | null, awards: number | null) => {
    const amounts = { amountCents, awards };
    return { opening: amounts, up: amounts, down: amounts, closing: amounts };
  };
  const parts: TrialBalanceParts = {
    cap: row(1000, null),
    overshoot: row(50, null),
    available: row(100, null),
    reserved: row(200, 2),
    committed: row(300, 3),
    paid: row(450, 4),
    receivable: row(7, 0),
    waiting: row(9, 1),
  };

  it('has the same on both sides; a unit without a cap is added up nowhere', () => {
    expect(totalOf(parts, capSide).closing).toEqual({ amountCents: 1050, awards: null });
    expect(totalOf(parts, useSide).closing).toEqual({ amountCents: 1050, awards: null });
  });
});

describe('what needs attention', () => {
  const books = (schemeId: string, outcome: 'equal' | 'different' | 'busy' | null, more = {}): SchemeBooks => ({
    schemeId,
    books: {
      nextMonth: '2027-01',
      mayClose: false,
      budgets: [
        {
          budgetId: schemeId,
          year: null,
          lastCheck: outcome && {
            checkedAt: `2027-02-0${schemeId.length}T03:00:00.000Z`,
            outcome,
            whole: false,
            entries: 3,
            differences: [],
          },
        },
      ],
      ...more,
    },
  });

  it('is every scheme that differs, and every month that is over', () => {
    const all = [
      books('a', 'different'),
      books('bb', 'equal', { mayClose: true }),
      books('ccc', 'busy', { mayClose: true, nextMonth: null }),
    ];
    expect(attentionIn(all)).toEqual({
      different: ['a'],
      busy: ['ccc'],
      toClose: [{ schemeId: 'bb', month: '2027-01' }],
      checkedAt: '2027-02-01T03:00:00.000Z',
    });
  });

  it('does not call compared what never was', () => {
    expect(attentionIn([books('bb', 'equal'), books('a', null)]).checkedAt).toBeNull();
    expect(attentionIn([]).checkedAt).toBeNull();
  });
});

describe('the draw of a sample', () => {
  it('goes into the address and comes out of it again, beside what stands there', () => {
    const draw = { year: '2027', of: 'paid', seed: '6-1-4', size: 10 } as const;
    const there = withDraw(new URLSearchParams({ scheme: 'haarlem' }), draw);
    expect(there.get('scheme')).toBe('haarlem');
    expect(drawIn(there)).toEqual(draw);
  });

  it('is none where the address has no seed, or what cannot be drawn', () => {
    expect(drawIn(new URLSearchParams({ year: '2027' }))).toBeNull();
    expect(drawIn(new URLSearchParams({ year: '2027', seed: 'een woord' }))).toBeNull();
    expect(drawIn(new URLSearchParams({ year: '2027', seed: 'a', size: '101' }))).toBeNull();
    expect(drawIn(new URLSearchParams({ year: '2027', seed: 'a' }))).toMatchObject({ of: 'granted', size: 25 });
  });
});
