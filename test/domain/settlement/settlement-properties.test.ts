import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityErrors } from '../../../domain/budget/budget';
import { addPeriod } from '../../../domain/calendar';
import { hasEnded, hasEndedUnpaid } from '../../../domain/claim/record';
import { isEstablished } from '../../../domain/recovery/record';
import { runningAdjustment } from '../../../domain/settlement/record';
import { settledOn } from '../../../domain/settlement/settle';
import { type Award, type Command, command, grantedCents, newAward, obey } from './settlement-lives';

const add = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

/** What must hold at every moment; the sums are those of claims and recovery, not of the code that settles. */
function holds({ application, claims, recovery, budget }: Award): void {
  const { settlement, formerSettlements = [], status } = application;
  const alive = claims.filter((claim) => !hasEndedUnpaid(claim));
  const total = add(alive.map(({ amountCents }) => amountCents));
  const owed = recovery !== null && isEstablished(recovery) ? recovery.principalCents : 0;
  must(total <= grantedCents && total === application.heldCents, 'what is held is what its claims come to');
  must(owed <= total, 'no more is owed than was given');
  must(identityErrors(budget).length === 0, 'the budget closes');
  for (const one of settlement === undefined ? formerSettlements : [settlement, ...formerSettlements]) {
    must(one.amountCents === add(one.lines.map(({ amountCents }) => amountCents)), 'its lines add up to it');
    must(one.amountCents >= 0 && one.amountCents <= grantedCents, 'it lies between nothing and what was granted');
    must(
      one.lines.every(({ amountCents }) => amountCents >= 0),
      'no line is below nothing',
    );
    must(one.lower === one.amountCents < grantedCents, 'lower than granted is called lower');
    must(one.lower === (one.ground !== null), 'lower has its ground, and nothing else has');
    must(settledOn(one) <= one.decidedAt.slice(0, 10), 'it was first settled on its day or before');
  }
  const over = claims.every(hasEnded) && (status === 'granted' || status === 'completed');
  if (over && runningAdjustment(application) === null) {
    must(settlement !== undefined, 'an award of which all ended is settled');
    must(
      settlement?.amountCents === total - owed,
      `it is settled on ${settlement?.amountCents}, and comes to ${total - owed}`,
    );
  }
}

function live(commands: readonly Command[]): Award {
  const award = newAward();
  award.day = addPeriod(award.day, 'P6M');
  for (const wish of commands) {
    obey(award, wish);
    holds(award);
  }
  return award;
}

describe('whatever is approved, refused, paid, returned, withdrawn, claimed back and objected to', () => {
  it('is settled, once all of it ended, on what was paid less what is owed', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 20, maxLength: 120, size: 'max' }), (wishes) => {
        live(wishes);
      }),
      { numRuns: 250 },
    );
  });

  it('meets every cause of a settlement and every remedy, in lives drawn with a fixed seed', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(command, { minLength: 120, maxLength: 160 }), (wishes) => {
        for (const one of live(wishes).seen) seen.add(one);
      }),
      { numRuns: 260, seed: 442 },
    );
    for (const cause of ['approval', 'refusal', 'lapse', 'decision', 'recovery', 'revocation', 'objection']) {
      expect([...seen]).toContain(`application.settled ${cause}`);
    }
    for (const contested of ['claim', 'settlement', 'revocation', 'recovery']) {
      for (const remedy of ['withdrawn', 'other-amount']) expect([...seen]).toContain(`${contested} ${remedy}`);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['claim.assessed', 'recovery.recomputed', 'application.completed']),
    );
  });
});
