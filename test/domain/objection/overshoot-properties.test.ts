import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, identityErrors, newBudget } from '../../../domain/budget/budget';
import { applyMovements, type Movement } from '../../../domain/budget/movement';
import { overshootBack } from '../../../domain/budget/overshoot';
import { cents } from '../../../domain/money';
import { regain } from '../../../domain/objection/regain';

const step = fc.record({
  what: fc.constantFrom('grant', 'object', 'release', 'cap' as const),
  amount: fc.integer({ min: 1, max: 400 }),
  which: fc.nat(20),
});

/** As the store does: what comes free fills up the overshoot first. */
function moved(budget: Budget, movements: readonly Movement[]): Budget {
  const back = overshootBack(budget, movements, 'a');
  return applyMovements(budget, back === null ? movements : [...movements, back]);
}

describe('grants on objection, at random', () => {
  it('keep the sums closed, and no overshoot beside anything available', () => {
    const life = fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let budget = newBudget('b', { amountCents: cents(1_000), awards: 5 });
      const held: number[] = [];
      for (const { what, amount, which } of steps) {
        const one = (kind: Movement['kind'], awards = 1, by = amount): Movement => ({
          ...{ kind, amountCents: cents(by), awards, cause: 'a' },
        });
        const fits = (budget.availableCents ?? 0) >= amount && (budget.availableAwards ?? 0) >= 1;
        if (what === 'grant' && fits) {
          budget = moved(budget, [one('reserve'), one('commit')]);
          held.push(amount);
        } else if (what === 'object') {
          const asked = { id: 'a', heldCents: cents(0), heldAwards: 0 };
          budget = moved(budget, regain(asked, budget, cents(amount)).movements);
          held.push(amount);
        } else if (what === 'release' && held.length > 0) {
          const [gone = 0] = held.splice(which % held.length, 1);
          budget = moved(budget, [one('release-committed', 1, gone)]);
        } else if (what === 'cap') budget = moved(budget, [one('cap', 1)]);
        expect(identityErrors(budget)).toEqual([]);
        expect(Math.min(budget.overshootCents, budget.availableCents ?? 0)).toBe(0);
        expect(Math.min(budget.overshootAwards, budget.availableAwards ?? 0)).toBe(0);
        expect(budget.committedCents).toBe(held.reduce((sum, cents) => sum + cents, 0));
      }
    });
    fc.assert(life, { seed: 4_25_3, numRuns: 300 });
  });
});
