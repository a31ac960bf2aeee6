import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBudget } from '../../../domain/budget/budget';
import { burnDown, type Changes, gather, unposted } from '../../../domain/budget/burn-down';
import type { Movement, MovementKind } from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';

type Posting = readonly [on: string, kind: MovementKind, amountCents: number, awards?: number];

const movement = (kind: MovementKind, amountCents: number, awards = 1): Movement => ({
  kind,
  amountCents: cents(amountCents),
  awards,
  cause: 'test',
});

function changesOf(postings: readonly Posting[]): Changes {
  const changes: Changes = new Map();
  for (const [on, kind, amount, awards] of postings) gather(changes, on, movement(kind, amount, awards));
  return changes;
}

const capped = unposted(newBudget('test-scheme', { amountCents: cents(1_000), awards: 5 }));
const uncapped = unposted(newBudget('test-scheme', { amountCents: null, awards: null }));

/** day: cap, available, reserved, committed, paid, waiting; in cents. */
const rows = (postings: readonly Posting[], from: string, to: string, opening = capped) =>
  burnDown(opening, changesOf(postings), from, to).map(({ on, budget }) => [
    on,
    [budget.capCents, budget.availableCents],
    [budget.reservedCents, budget.committedCents, budget.paidCents, budget.waitingCents],
  ]);

const life: readonly Posting[] = [
  ['2026-01-02', 'cap', 1_000, 5],
  ['2026-02-01', 'reserve', 300],
  ['2026-02-01', 'reserve', 400],
  ['2026-02-03', 'wait', 500],
  ['2026-03-01', 'release-reserved', 50, 0],
  ['2026-03-01', 'commit', 250],
  ['2026-09-01', 'pay', 250],
  ['2026-09-02', 'release-reserved', 400],
  ['2026-09-02', 'unwait', 500],
  ['2026-09-02', 'reserve', 500],
  ['2026-10-01', 'cap', 200, 0],
];

describe('a burn-down', () => {
  it('has the closing balance of each day that changed something, and of the first and last day', () => {
    expect(rows(life, '2026-01-01', '2026-12-31')).toEqual([
      ['2026-01-01', [0, 0], [0, 0, 0, 0]],
      ['2026-01-02', [1_000, 1_000], [0, 0, 0, 0]],
      ['2026-02-01', [1_000, 300], [700, 0, 0, 0]],
      ['2026-02-03', [1_000, 300], [700, 0, 0, 500]],
      ['2026-03-01', [1_000, 350], [400, 250, 0, 500]],
      ['2026-09-01', [1_000, 350], [400, 0, 250, 500]],
      ['2026-09-02', [1_000, 250], [500, 0, 250, 0]],
      ['2026-10-01', [1_200, 450], [500, 0, 250, 0]],
      ['2026-12-31', [1_200, 450], [500, 0, 250, 0]],
    ]);
  });

  it('opens with all that was posted before the first day', () => {
    expect(rows(life.slice(0, 5), '2026-02-02', '2026-02-03')).toEqual([
      ['2026-02-02', [1_000, 300], [700, 0, 0, 0]],
      ['2026-02-03', [1_000, 300], [700, 0, 0, 500]],
    ]);
    expect(rows(life, '2026-02-20', '2026-02-20')).toEqual([['2026-02-20', [1_000, 300], [700, 0, 0, 500]]]);
  });

  it('leaves a unit without cap without one', () => {
    expect(rows([['2026-01-02', 'reserve', 300]], '2026-01-02', '2026-01-02', uncapped)).toEqual([
      ['2026-01-02', [null, null], [300, 0, 0, 0]],
    ]);
  });

  it('does not stumble over entries of one day in another order than they were written', () => {
    const postings: Posting[] = [
      ['2026-01-02', 'cap', 1_000, 5],
      ['2026-01-02', 'commit', 300],
      ['2026-01-02', 'reserve', 300],
    ];
    expect(rows(postings, '2026-01-02', '2026-01-02')).toEqual([['2026-01-02', [1_000, 700], [0, 300, 0, 0]]]);
  });
});

/** From which part to which each kind takes, as the contract has it; written down here anew. */
const between = {
  reserve: ['available', 'reserved'],
  'release-reserved': ['reserved', 'available'],
  commit: ['reserved', 'committed'],
  'release-committed': ['committed', 'available'],
  pay: ['committed', 'paid'],
  unpay: ['paid', 'committed'],
} as const;
type Moving = keyof typeof between;

const step = fc.record({
  days: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom(...(Object.keys(between) as Moving[])),
  share: fc.integer({ min: 1, max: 100 }),
});

/** Movements that the budget allows, with where it stands after them. */
function lived(steps: readonly { days: number; kind: Moving; share: number }[]) {
  const parts = { available: 100_000, reserved: 0, committed: 0, paid: 0 };
  const postings: Posting[] = [['2026-01-01', 'cap', 100_000, 100]];
  let day = 1;
  for (const { days, kind, share } of steps) {
    day += days;
    const [from, to] = between[kind];
    const amount = Math.floor((parts[from] * share) / 100);
    parts[from] -= amount;
    parts[to] += amount;
    const on = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);
    postings.push([on, kind, amount, 0]);
  }
  return { parts, postings, last: postings.at(-1)?.[0] ?? '' };
}

describe('whatever was posted', () => {
  it('adds up on every day, and ends where the budget stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { parts, postings, last } = lived(steps);
        const items = burnDown(capped, changesOf(postings), '2026-01-01', last);
        for (const { budget } of items) {
          const { availableCents, reservedCents, committedCents, paidCents, capCents, overshootCents } = budget;
          const inUse = reservedCents + committedCents + paidCents;
          expect((availableCents ?? 0) + inUse).toBe((capCents ?? 0) + overshootCents);
        }
        expect(items.at(-1)?.budget).toMatchObject({
          capCents: 100_000,
          availableCents: parts.available,
          reservedCents: parts.reserved,
          committedCents: parts.committed,
          paidCents: parts.paid,
        });
        const asked = new Set(postings.map(([on]) => on));
        expect(items.map(({ on }) => on)).toEqual([...asked].sort());
      }),
    );
  });

  it('gives the same balance of a day whichever days are asked around it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (steps, nth) => {
        const { postings } = lived(steps);
        const day = new Date(Date.UTC(2026, 0, nth)).toISOString().slice(0, 10);
        const alone = burnDown(capped, changesOf(postings.filter(([on]) => on <= day)), day, day);
        const within = burnDown(capped, changesOf(postings), '2025-12-01', day);
        expect(alone.at(-1)).toEqual(within.at(-1));
      }),
    );
  });
});
