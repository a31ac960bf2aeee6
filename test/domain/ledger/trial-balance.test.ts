import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetFields, newBudget } from '../../../domain/budget/budget';
import { type Movement, type MovementKind, movementKinds } from '../../../domain/budget/movement';
import { addTo, differences, furthestOff, type Sums } from '../../../domain/ledger/sums';
import { noTurnover, type TrialBalance, together, trialBalance, turnOver } from '../../../domain/ledger/trial-balance';
import { cents } from '../../../domain/money';

const capped = newBudget('test-scheme', { amountCents: cents(0), awards: 0 });
const uncapped = newBudget('test-scheme', { amountCents: null, awards: 3 });

const movement = (kind: MovementKind, amountCents: number, awards = 1): Movement => ({
  kind,
  amountCents: cents(amountCents),
  awards,
  cause: 'test',
});

function balanceOf(before: readonly Movement[][], during: readonly Movement[][], budget = capped): TrialBalance {
  const opening: Sums = {};
  for (const movements of before) addTo(opening, movements);
  const turnover = noTurnover();
  for (const movements of during) turnOver(turnover, movements);
  return trialBalance(budget, opening, turnover);
}

/** Which parts each kind raises and lowers, written out by hand. */
const table: Record<MovementKind, string> = {
  cap: '+cap +available',
  reserve: '-available +reserved',
  'release-reserved': '-reserved +available',
  commit: '-reserved +committed',
  'release-committed': '-committed +available',
  pay: '-committed +paid',
  unpay: '-paid +committed',
  wait: '+waiting',
  unwait: '-waiting',
  'claim-back': '+receivable',
  'unclaim-back': '-receivable',
  recover: '-paid -receivable +available',
  unrecover: '-available +paid +receivable',
  'write-off': '-receivable',
  'unwrite-off': '+receivable',
  overshoot: '+available +overshoot',
  unovershoot: '-available -overshoot',
};

const arbitraryMovement = fc
  .record({ kind: fc.constantFrom(...movementKinds), amount: fc.nat(100_000), awards: fc.nat(3) })
  .map(({ kind, amount, awards }) => movement(kind, amount, awards));
const arbitraryEntries = fc.array(fc.array(arbitraryMovement, { minLength: 1, maxLength: 4 }), { maxLength: 30 });

describe('a trial balance', () => {
  it('has per number what it opened with, what went up and down, and what it closed with', () => {
    const balance = balanceOf(
      [[movement('cap', 1_000, 5)], [movement('reserve', 300)]],
      [
        [movement('commit', 250), movement('release-reserved', 50, 0)],
        [movement('reserve', 400)],
        [movement('pay', 250)],
      ],
    );
    expect(balance.rows.availableCents).toEqual({ opening: 700, up: 50, down: 400, closing: 350 });
    expect(balance.rows.reservedCents).toEqual({ opening: 300, up: 400, down: 300, closing: 400 });
    expect(balance.rows.committedCents).toEqual({ opening: 0, up: 250, down: 250, closing: 0 });
    expect(balance.rows.paidAwards).toEqual({ opening: 0, up: 1, down: 0, closing: 1 });
    expect(balance.kinds.commit).toEqual({ lines: 1, amountCents: 250, awards: 1 });
    expect(balance.kinds.wait).toEqual({ lines: 0, amountCents: 0, awards: 0 });
    expect([balance.entries, balance.closes]).toEqual([3, true]);
  });

  it('has no cap and nothing available where a unit has none, and closes in the other', () => {
    const { rows, closes } = balanceOf([], [[movement('cap', 0, 3)], [movement('reserve', 300)]], uncapped);
    expect([rows.capCents, rows.availableCents]).toEqual([null, null]);
    expect(rows.availableAwards).toEqual({ opening: 0, up: 3, down: 1, closing: 2 });
    expect(closes).toBe(true);
  });

  it('counts a lowered cap as down', () => {
    const { rows } = balanceOf([[movement('cap', 1_000, 5)]], [[movement('cap', -200, 0)]]);
    expect(rows.capCents).toEqual({ opening: 1_000, up: 0, down: 200, closing: 800 });
  });

  it('is what the movements come to one by one, wherever the stretch begins', () => {
    fc.assert(
      fc.property(arbitraryEntries, fc.nat(30), (entries, cut) => {
        const { rows, kinds, closes } = balanceOf(entries.slice(0, cut), entries.slice(cut));
        const naive = new Map<string, { opening: number; net: number }>();
        for (const [index, movements] of entries.entries()) {
          for (const { kind, amountCents, awards } of movements) {
            for (const change of table[kind].split(' ')) {
              for (const [unit, by] of [['Cents', amountCents] as const, ['Awards', awards] as const]) {
                const field = `${change.slice(1)}${unit}`;
                const row = naive.get(field) ?? { opening: 0, net: 0 };
                row[index < cut ? 'opening' : 'net'] += change.startsWith('+') ? by : -by;
                naive.set(field, row);
              }
            }
          }
        }
        for (const field of budgetFields()) {
          const { opening, net } = naive.get(field) ?? { opening: 0, net: 0 };
          const row = rows[field];
          expect(row?.opening, field).toBe(opening);
          expect((row?.up ?? 0) - (row?.down ?? 0), field).toBe(net);
          expect(row?.closing, field).toBe(opening + net);
        }
        const lines = entries.slice(cut).flat().length;
        expect(Object.values(kinds).reduce((sum, { lines: some }) => sum + some, 0)).toBe(lines);
        expect(closes).toBe(true);
      }),
    );
  });

  it('of several budgets is the sum of theirs', () => {
    const one = balanceOf([[movement('cap', 1_000, 5)]], [[movement('reserve', 300)]]);
    const other = balanceOf([[movement('cap', 500, 2)]], [[movement('reserve', 100)]]);
    const both = together([one, other]);
    expect(both.rows.reservedCents).toEqual({ opening: 0, up: 400, down: 0, closing: 400 });
    expect([both.entries, both.closes, both.kinds.reserve.lines]).toEqual([2, true, 2]);
    expect(together([one, balanceOf([], [], uncapped)]).rows.capCents).toBeNull();
  });
});

describe('differences between a budget and its entries', () => {
  const sums: Sums = {};
  addTo(sums, [movement('cap', 1_000, 5), movement('reserve', 300), movement('claim-back', 40, 0)]);
  const right = {
    ...capped,
    capCents: cents(1_000),
    capAwards: 5,
    availableCents: cents(700),
    availableAwards: 4,
    reservedCents: cents(300),
    reservedAwards: 1,
    receivableCents: cents(40),
  };

  it('are none where every number agrees', () => {
    expect(differences(right, sums)).toEqual([]);
  });

  it('name each number that does not, with both', () => {
    const wrong = { ...right, reservedCents: cents(299), receivableCents: cents(-1), reservedAwards: 2 };
    const found = differences(wrong, sums);
    expect(found).toEqual([
      { field: 'reservedCents', expected: 300, found: 299 },
      { field: 'reservedAwards', expected: 1, found: 2 },
      { field: 'receivableCents', expected: 40, found: -1 },
    ]);
    expect(furthestOff(wrong, found)).toEqual({ expected: 40, found: -1 });
  });

  it('tell what is available where awards alone differ', () => {
    const wrong = { ...right, reservedAwards: 2 };
    expect(furthestOff(wrong, differences(wrong, sums))).toEqual({ expected: 700, found: 700 });
  });
});
