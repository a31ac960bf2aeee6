import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../domain/allocation/allocate';
import type { Count } from '../../../domain/allocation/counts';
import type { Application } from '../../../domain/application/record';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import type { Scheme } from '../../../domain/scheme/definition';
import { check, idOf, received, withCaps } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';
import { now } from './line';

const base = schemeWith({ award: [{ amountCents: 50_000, requested: true }] });

const caps = fc.record({
  amountCents: fc.option(fc.integer({ min: 0, max: 250_000 }), { nil: null }),
  awards: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }),
  perYouthAwards: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
  perEmployerAwards: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  whenShort: fc.constantFrom('wait', 'partial', 'skip'),
});

const wishes = fc.record({
  requestedAmountCents: fc.integer({ min: 1, max: 50_000 }),
  pseudonym: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  kvkNumber: fc.constantFrom('68750110', '69599068'),
  /** In what way it comes to the line. */
  as: fc.constantFrom('agreeing', 'agreeing', 'impatient', 'failing', 'waiting', 'overridden'),
});
type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

function applicationOf({ as, ...rest }: Wishes, index: number): Application {
  const application = received(base, { nth: index + 1, agreesToWait: as !== 'impatient', ...rest });
  const failing = { ...application, checks: [...application.checks, check('age', 'fail')] };
  if (as === 'failing') return failing;
  if (as === 'waiting') return { ...application, status: 'waiting', version: 2 };
  if (as !== 'overridden') return application;
  const decision = {
    outcome: 'grant' as const,
    motivation: 'Hardheid.',
    amountCents: application.awardCents,
    overrides: [{ rule: 'age', reason: 'Hardheid.' }],
    deciderSub: 'officer-1',
    deciderRole: 'officer',
    decidedAt: now,
  };
  return { ...failing, version: 3, decision };
}

interface Office {
  readonly scheme: Scheme;
  readonly budget: Budget;
  readonly counts: ReadonlyMap<string, Count>;
  readonly line: readonly Application[];
}

function officeOf(scheme: Scheme, line: readonly Application[]): Office {
  const { amountCents, awards } = scheme.caps;
  const opened = newBudget('proef-regeling', { amountCents: amountCents === null ? null : cents(amountCents), awards });
  const waiting = line.filter(({ status }) => status === 'waiting');
  const budget = applyMovements(
    opened,
    waiting.map(({ awardCents, id }) => ({ kind: 'wait', amountCents: awardCents ?? cents(0), awards: 1, cause: id })),
  );
  return { scheme, budget, counts: new Map(), line };
}

const office = fc
  .tuple(caps, fc.array(wishes, { minLength: 1, maxLength: 14 }))
  .map(([set, all]) => officeOf(withCaps(base, set), all.map(applicationOf)));

const allocated = ({ scheme, budget, counts, line }: Office, blocked = false): Move[] =>
  allocate({ budget, applications: line, schemeOf: () => scheme, counts, now, blocked });

/** The office after these moves; counts made anew from who holds an award. */
function moved(before: Office, moves: readonly Move[]): Office {
  const byId = new Map(moves.map(({ application: { next } }) => [next.id, next]));
  const all = before.line.map((application) => byId.get(application.id) ?? application);
  const budget = applyMovements(
    before.budget,
    moves.flatMap(({ movements }) => movements),
  );
  const counts = new Map<string, Count>();
  for (const { heldAwards, pseudonym, employer } of all) {
    for (const key of [`youth#${pseudonym}`, `employer#${employer.kvkNumber}`]) {
      const total = (counts.get(key)?.total ?? 0) + heldAwards;
      counts.set(key, { total, years: { '2026': total } });
    }
  }
  return { ...before, budget, counts, line: all };
}

const inLine = (one: Office): Office => ({
  ...one,
  line: one.line.filter(({ status }) => status === 'received' || status === 'waiting'),
});
const holds = ({ status }: Application) => status === 'reserved' || status === 'granted';

describe('whoever stands in line', () => {
  it('nobody takes it above a cap, and the budget adds up', () => {
    fc.assert(
      fc.property(office, (before) => {
        const { budget, line, scheme } = moved(before, allocated(before));
        const cash = line.reduce((sum, { heldCents }) => sum + heldCents, 0);
        expect(cash).toBe(budget.reservedCents + budget.committedCents);
        expect(cash).toBeLessThanOrEqual(scheme.caps.amountCents ?? Number.POSITIVE_INFINITY);
        expect(line.filter(holds).length).toBeLessThanOrEqual(scheme.caps.awards ?? Number.POSITIVE_INFINITY);
        expect(budget.waitingAwards).toBe(line.filter(({ status }) => status === 'waiting').length);
        for (const { heldCents, awardCents } of line) expect(heldCents).toBeLessThanOrEqual(awardCents ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('everybody new gets an answer, and a reservation is whole unless the scheme gives parts', () => {
    fc.assert(
      fc.property(office, (before) => {
        const { line, scheme } = moved(before, allocated(before));
        for (const application of line) {
          expect(application.status).not.toBe('received');
          if (!holds(application) || scheme.caps.whenShort === 'partial') continue;
          expect(application.heldCents).toBe(application.awardCents);
        }
      }),
    );
  });

  it('under wait and partial nobody is served behind somebody who waits', () => {
    fc.assert(
      fc.property(office, (before) => {
        fc.pre(before.scheme.caps.whenShort !== 'skip');
        const { line } = moved(before, allocated(before));
        const firstWaiting = line.findIndex(({ status }) => status === 'waiting');
        const lastServed = line.findLastIndex(holds);
        expect(firstWaiting === -1 || lastServed < firstWaiting).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nobody is served behind somebody out of view', () => {
    fc.assert(
      fc.property(office, (before) => {
        expect(moved(before, allocated(before, true)).line.some(holds)).toBe(false);
      }),
    );
  });

  it('awards per youth and employer stay within their limits', () => {
    fc.assert(
      fc.property(office, (before) => {
        const { counts, scheme } = moved(before, allocated(before));
        for (const [key, { total }] of counts) {
          const { perYouthAwards, perEmployerAwards } = scheme.caps;
          const limit = key.startsWith('youth') ? perYouthAwards : perEmployerAwards;
          expect(total).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it('a second walk moves nobody; under skip only who has an award by now, to an officer', () => {
    fc.assert(
      fc.property(office, (before) => {
        const once = inLine(moved(before, allocated(before)));
        const again = allocated(once);
        if (before.scheme.caps.whenShort !== 'skip') expect(again).toEqual([]);
        for (const { application } of again) {
          expect([application.prior.status, application.next.status]).toEqual(['waiting', 'assess']);
          expect(application.next.countChecks.some(({ outcome }) => outcome === 'fail')).toBe(true);
        }
        const twice = inLine(moved(once, again));
        expect(allocated(twice)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('only the place in line counts, never who it is', () => {
    fc.assert(
      fc.property(office, fc.integer({ min: 1, max: 900 }), (before, shift) => {
        const renamed = before.line.map((application, index) => ({ ...application, id: idOf(1_000 - index - shift) }));
        const fatesOf = (moves: readonly Move[]) =>
          moves.map(({ application: { next } }) => [next.receivedAt, next.status, next.heldCents, next.task]);
        expect(fatesOf(allocated({ ...before, line: renamed }))).toEqual(fatesOf(allocated(before)));
      }),
    );
  });

  it('cutting the line into groups that are written one by one changes nothing', () => {
    fc.assert(
      fc.property(office, fc.integer({ min: 1, max: 5 }), (before, size) => {
        let byGroups = before;
        for (let round = 0; round < 60; round++) {
          const group = allocated(inLine(byGroups)).slice(0, size);
          byGroups = moved(byGroups, group);
        }
        let whole = moved(before, allocated(before));
        whole = moved(whole, allocated(inLine(whole)));
        expect(byGroups.line.map(({ status, heldCents }) => [status, heldCents])).toEqual(
          whole.line.map(({ status, heldCents }) => [status, heldCents]),
        );
      }),
    );
  });
});
