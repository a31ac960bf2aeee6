import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, identityErrors, newBudget } from '../../../domain/budget/budget';
import {
  applyMovements,
  budgetDeltas,
  letsPass,
  type Movement,
  movementKinds,
  setsFree,
} from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';

const movement = (kind: Movement['kind'], amountCents: number, awards = 1): Movement => ({
  kind,
  amountCents: cents(amountCents),
  awards,
  cause: 'test',
});
const capped = newBudget('test-scheme', { amountCents: cents(1_000), awards: 5 });
const uncapped = newBudget('test-scheme', { amountCents: null, awards: null });
const moved = (budget: Budget, ...movements: [Movement['kind'], number, number?][]) =>
  applyMovements(
    budget,
    movements.map(([kind, amount, awards]) => movement(kind, amount, awards)),
  );

const parts = ({ availableCents, reservedCents, committedCents, paidCents, waitingCents }: Budget) => [
  availableCents,
  reservedCents,
  committedCents,
  paidCents,
  waitingCents,
];
const awards = ({ availableAwards, reservedAwards, committedAwards, paidAwards, waitingAwards }: Budget) => [
  availableAwards,
  reservedAwards,
  committedAwards,
  paidAwards,
  waitingAwards,
];

describe('a movement', () => {
  it.each<[string, [Movement['kind'], number, number?][], (number | null)[], (number | null)[]]>([
    ['reserves', [['reserve', 300]], [700, 300, 0, 0, 0], [4, 1, 0, 0, 0]],
    [
      'gives a reservation back',
      [
        ['reserve', 300],
        ['release-reserved', 300],
      ],
      [1_000, 0, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ],
    [
      'commits, and releases the rest without the award',
      [
        ['reserve', 300],
        ['commit', 200],
        ['release-reserved', 100, 0],
      ],
      [800, 0, 200, 0, 0],
      [4, 0, 1, 0, 0],
    ],
    [
      'gives back what was committed',
      [
        ['reserve', 300],
        ['commit', 300],
        ['release-committed', 300],
      ],
      [1_000, 0, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ],
    [
      'pays',
      [
        ['reserve', 300],
        ['commit', 300],
        ['pay', 300],
      ],
      [700, 0, 0, 300, 0],
      [4, 0, 0, 1, 0],
    ],
    [
      'takes a payment back that the bank returned',
      [
        ['reserve', 300],
        ['commit', 300],
        ['pay', 300],
        ['unpay', 300],
      ],
      [700, 0, 300, 0, 0],
      [4, 0, 1, 0, 0],
    ],
    ['counts who waits, without money', [['wait', 300]], [1_000, 0, 0, 0, 300], [5, 0, 0, 0, 1]],
    [
      'and who waits no more',
      [
        ['wait', 300],
        ['unwait', 300],
      ],
      [1_000, 0, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ],
    ['raises the cap', [['cap', 500, 2]], [1_500, 0, 0, 0, 0], [7, 0, 0, 0, 0]],
    ['lowers the cap', [['cap', -1_000, -5]], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
  ])('%s', (_, movements, inCents, inAwards) => {
    const budget = moved(capped, ...movements);
    expect(parts(budget)).toEqual(inCents);
    expect(awards(budget)).toEqual(inAwards);
    expect(budget.version).toBe(1);
  });

  it('of an uncapped unit leaves cap and available unknown', () => {
    const budget = moved(uncapped, ['reserve', 300]);
    expect(parts(budget)).toEqual([null, 300, 0, 0, 0]);
    expect(awards(budget)).toEqual([null, 1, 0, 0, 0]);
    expect(budget).toMatchObject({ capCents: null, capAwards: null });
  });

  it.each<[string, [Movement['kind'], number, number?][]]>([
    ['reserve more than there is', [['reserve', 1_001]]],
    ['reserve more awards than there are', [['reserve', 6, 6]]],
    [
      'lower the cap below what is in use',
      [
        ['reserve', 600],
        ['cap', -500, 0],
      ],
    ],
    ['commit what was not reserved', [['commit', 1]]],
    ['release what was not reserved', [['release-reserved', 1]]],
    [
      'pay what was not committed',
      [
        ['reserve', 300],
        ['pay', 300],
      ],
    ],
    ['take somebody off an empty list', [['unwait', 1]]],
  ])('never can %s: that is a fault', (_, movements) => {
    expect(() => moved(capped, ...movements)).toThrow(/budget test-scheme breaks/);
  });
});

describe('the identity of a budget', () => {
  it('names each unit that does not add up, and each part below zero', () => {
    expect(identityErrors(capped)).toEqual([]);
    expect(identityErrors({ ...capped, availableCents: cents(999) })).toEqual([
      'Cents: 999 available + 0 in use is not cap 1000 + 0',
    ]);
    expect(identityErrors({ ...capped, availableAwards: 6, reservedAwards: -1 })).toEqual([
      'Awards: reserved is below zero',
    ]);
    expect(identityErrors({ ...capped, availableCents: cents(-100), paidCents: cents(1_100) })).toEqual([
      'Cents: available is below zero',
    ]);
    expect(identityErrors({ ...capped, capAwards: null })).toEqual([
      'Awards: cap and available disagree on being capped',
    ]);
  });

  it('counts the overshoot of a decision above the ceiling as room', () => {
    const above = { ...capped, overshootCents: cents(200), availableCents: cents(0), committedCents: cents(1_200) };
    expect(identityErrors(above)).toEqual([]);
  });

  it('holds after whatever movements go through, and what they change adds up', () => {
    const any = fc.record({
      kind: fc.constantFrom(...movementKinds.filter((kind) => kind !== 'cap')),
      amountCents: fc.integer({ min: 0, max: 400 }).map(cents),
      awards: fc.integer({ min: 0, max: 2 }),
      cause: fc.constant('test'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { minLength: 1, maxLength: 3 }), { maxLength: 20 }), (groups) => {
        let budget = capped;
        for (const group of groups) {
          let next: Budget;
          try {
            next = applyMovements(budget, group);
          } catch {
            continue;
          }
          budget = next;
          const inUse = budget.reservedCents + budget.committedCents + budget.paidCents;
          expect((budget.availableCents ?? 0) + inUse).toBe(1_000 + budget.overshootCents);
          const taken = budget.reservedAwards + budget.committedAwards + budget.paidAwards;
          expect((budget.availableAwards ?? 0) + taken).toBe(5 + budget.overshootAwards);
          const lowest = Math.min(...[...parts(budget), ...awards(budget)].map((part) => part ?? 0));
          expect(lowest).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('movements together', () => {
  it('change only what differs in the end', () => {
    expect(budgetDeltas([movement('reserve', 300), movement('release-reserved', 300)])).toEqual({});
    expect(budgetDeltas([movement('commit', 200), movement('release-reserved', 100, 0)])).toEqual({
      reservedCents: -300,
      reservedAwards: -1,
      committedCents: 200,
      committedAwards: 1,
      availableCents: 100,
    });
  });

  it('set free when money or an award comes back on the whole', () => {
    expect(setsFree([movement('release-reserved', 0, 1)])).toBe(true);
    expect(setsFree([movement('release-committed', 1, 0)])).toBe(true);
    expect(setsFree([movement('cap', 1, 0)])).toBe(true);
    expect(setsFree([movement('release-reserved', 300), movement('reserve', 300)])).toBe(false);
    expect(setsFree([movement('unwait', 300)])).toBe(false);
    expect(setsFree([])).toBe(false);
  });

  it('let others pass when somebody leaves the waiting list unserved, or waits for less', () => {
    expect(letsPass([movement('unwait', 300)])).toBe(true);
    expect(letsPass([movement('unwait', 300), movement('wait', 200)])).toBe(true);
    expect(letsPass([movement('unwait', 300), movement('wait', 400)])).toBe(false);
    expect(letsPass([movement('unwait', 300), movement('reserve', 300)])).toBe(false);
    expect(letsPass([movement('wait', 300)])).toBe(false);
    expect(letsPass([])).toBe(false);
  });
});
