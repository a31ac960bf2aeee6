import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEndedUnpaid } from '../../../domain/claim/record';
import { evaluate } from '../../../domain/recovery/evaluate';
import { balanceOf, isEstablished, recoverySteps } from '../../../domain/recovery/record';
import { first, twoInstalments } from './recovery-fixtures';
import {
  awardCents,
  type Command,
  capCents,
  claimsOf,
  command,
  type House,
  must,
  newHouse,
  obey,
  startedHouse,
} from './recovery-lives';

const add = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0);

/** The sums of the ledger of a recovery, out of its entries alone. */
function sums(house: House, id: string) {
  const posted = house.posted.get(id) ?? [];
  const of = (kind: string) =>
    add(posted.flatMap(({ movements }) => movements.filter((one) => one.kind === kind).map((one) => one.amountCents)));
  return {
    recovered: of('recover') - of('unrecover'),
    writtenOff: of('write-off') - of('unwrite-off'),
    claimed: of('claim-back') - of('unclaim-back'),
  };
}

/** What must hold at every moment, for every award and every budget. */
function holds(house: House): void {
  const perBudget = new Map<string, { paid: number; committed: number; receivable: number }>();
  for (const application of house.applications.values()) {
    const { id, budgetId } = application;
    const claims = claimsOf(house, id);
    const recovery = house.recoveries.get(id);
    const { recovered, writtenOff, claimed } = sums(house, id);
    const paid = add(claims.map((claim) => (claim.status === 'paid' ? claim.amountCents : claim.offsetCents)));
    const alive = claims.filter((claim) => !hasEndedUnpaid(claim));
    const total = add(alive.map(({ amountCents }) => amountCents));
    const offset = add(claims.map(({ offsetCents }) => offsetCents));
    must(total <= awardCents && paid <= total, 'nobody gets more than the award');
    must(total === application.heldCents, 'what is held is what its claims come to');
    must(
      claims.every((claim) => claim.offsetCents >= 0 && claim.offsetCents <= claim.amountCents),
      'a set-off fits its claim',
    );
    const sets = add((house.posted.get(id) ?? []).map((entry) => offsetOf(house, id, entry)));
    const balance = recovery === undefined ? 0 : balanceOf(recovery);
    must(claimed - recovered - writtenOff === balance, 'the entries come to the balance');
    // What went out by the bank less what came back, and what was settled by set-off on either side.
    must(
      (house.cash.get(id) ?? 0) === paid - offset - (recovery?.collectedCents ?? 0) + sets,
      'nothing is paid twice or lost',
    );
    if (recovery !== undefined && isEstablished(recovery)) {
      const entitledOfPaid = add(recovery.lines.map((line) => line.paidCents - line.owedCents));
      const lines = add(recovery.lines.map(({ paidCents }) => paidCents));
      must(entitledOfPaid === lines - recovery.principalCents, 'the principal is what was paid and not earned');
      must(recovered <= recovery.principalCents && recovered >= 0, 'no more returns than was owed');
      must(writtenOff >= 0 && (balance >= 0 || writtenOff === 0), 'nobody is owed what was written off');
      must((balance === 0) === (recovery.status !== 'established'), 'it is closed when nothing is owed');
    }
    const sum = perBudget.get(budgetId) ?? { paid: 0, committed: 0, receivable: 0 };
    sum.paid += paid - recovered;
    sum.committed += total - paid;
    sum.receivable += balance;
    perBudget.set(budgetId, sum);
  }
  for (const [budgetId, expected] of perBudget) {
    const budget = house.budgets.get(budgetId);
    const stands = [budget?.paidCents, budget?.committedCents, budget?.receivableCents];
    must(
      stands.join() === [expected.paid, expected.committed, expected.receivable].join(),
      `${budgetId} stands at ${stands}, not ${JSON.stringify(expected)}`,
    );
    const inUse = (budget?.reservedCents ?? 0) + (budget?.committedCents ?? 0) + (budget?.paidCents ?? 0);
    must((budget?.availableCents ?? 0) + inUse === capCents, 'the parts add up to the cap');
    const awards = (budget?.reservedAwards ?? 0) + (budget?.committedAwards ?? 0) + (budget?.paidAwards ?? 0);
    const held = add(
      [...house.applications.values()].filter((one) => one.budgetId === budgetId).map((one) => one.heldAwards),
    );
    must(awards === held, 'an award is one unit');
  }
}

/** What of a recovery was settled by set-off, by one of its entries. */
function offsetOf(
  house: House,
  id: string,
  { kind, amountCents, reverses }: { kind: string; amountCents: number; reverses: number | null },
): number {
  if (kind === 'offset') return amountCents;
  const reversed = house.posted.get(id)?.find(({ entryId }) => entryId === reverses);
  return reversed?.kind === 'offset' ? -amountCents : 0;
}

function live(commands: readonly Command[], house: House = newHouse()): House {
  for (const wish of commands) {
    obey(house, wish);
    holds(house);
  }
  return house;
}

const lives = (most: number) => fc.array(command, { minLength: 20, maxLength: most, size: 'max' });

describe('whatever is paid, returned, recovered, set off, given up and reversed', () => {
  it('closes at every step, for every award and budget', () => {
    fc.assert(
      fc.property(lives(160), fc.boolean(), (wishes, started) => {
        live(wishes, started ? startedHouse() : newHouse());
      }),
      { numRuns: 120 },
    );
  });

  it('posts nothing when the same facts are looked at again', () => {
    fc.assert(
      fc.property(lives(100), (wishes) => {
        const house = live(wishes, startedHouse());
        for (const pick of [0, 1, 2]) {
          obey(house, { kind: 'evaluate', pick, way: 0 });
          holds(house);
          const application = [...house.applications.values()][pick];
          if (application === undefined || house.seen.has('no-budget')) continue;
          const recovery = house.recoveries.get(application.id) ?? null;
          const found = { application, claims: claimsOf(house, application.id), recovery, scheme: twoInstalments() };
          expect(evaluate(found, first, `${house.day}T12:00:00.000Z`, house.day)).toBeNull();
        }
      }),
      { numRuns: 80 },
    );
  });

  it('takes every step of the machine, in lives drawn with a fixed seed', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(command, { minLength: 150, maxLength: 220 }), (wishes) => {
        for (const one of live(wishes, startedHouse()).seen) seen.add(one);
      }),
      { numRuns: 150, seed: 2026 },
    );
    const steps = [...seen].filter((one) => one.includes('→'));
    expect(steps.sort()).toEqual([...recoverySteps].sort());
    for (const kind of ['receipt', 'refund', 'offset', 'write-off']) {
      expect([...seen]).toContain(kind);
      expect([...seen]).toContain(`reversed ${kind}`);
    }
    expect([...seen]).toContain('returned under a recovery');
    expect([...seen]).toContain('no-budget');
  });
});
