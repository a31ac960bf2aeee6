import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { recordFacts } from '../../../domain/application/record-facts';
import { cents } from '../../../domain/money';
import {
  check,
  done,
  eventsOf,
  foodvalley,
  haarlem,
  inStatus,
  money,
  officer1,
  received,
  steeringGroup,
  withCaps,
} from '../fixtures';
import { budgetOf, fates, walk } from './line';

/** An application whose check on age failed, granted with an override and so back in line. */
function overridden(nth: number, wishes: { agreesToWait?: boolean; amountCents?: number; pseudonym?: string } = {}) {
  const { amountCents, ...rest } = wishes;
  const failing = inStatus(received(haarlem, { nth, youth: { birthDate: '1999-08-31' }, ...rest }), 'assess');
  const input = {
    outcome: 'grant' as const,
    motivation: 'Hardheid.',
    overrides: [{ rule: 'age', reason: 'Eén dag te oud.' }],
    ...(amountCents === undefined ? {} : { amountCents: cents(amountCents) }),
  };
  return done(decide(failing, haarlem, input, officer1, '2026-08-24T12:00:00.000Z')).application.next;
}
const short = budgetOf(haarlem, 14_900_000, 99);

describe('an application granted with an override', () => {
  it('is reserved and granted in one write once there is budget', () => {
    const application = overridden(1);
    const [move] = walk(haarlem, [application]);
    expect(move && money(move)).toEqual([
      ['reserve', 150_000, 1],
      ['commit', 150_000, 1],
    ]);
    expect(move && eventsOf(move)).toEqual(['application.reserved', 'application.granted']);
    expect(move?.application).toMatchObject({
      prior: application,
      next: { status: 'granted', version: 4, heldCents: 150_000, heldAwards: 1 },
    });
    expect(move?.claims).toMatchObject([{ prior: null, next: { status: 'scheduled', dueOn: '2027-03-02' } }]);
  });

  it('is granted what was decided', () => {
    const [move] = walk(haarlem, [overridden(1, { amountCents: 100_000 })]);
    expect(move && money(move)).toEqual([
      ['reserve', 100_000, 1],
      ['commit', 100_000, 1],
    ]);
  });

  it('is granted what is left under partial', () => {
    const scheme = withCaps(haarlem, { whenShort: 'partial' });
    const [move] = walk(scheme, [overridden(1)], { budget: budgetOf(scheme, 14_900_000, 99) });
    expect(move && money(move)).toEqual([
      ['reserve', 100_000, 1],
      ['commit', 100_000, 1],
    ]);
    expect(move?.application.next.decision?.amountCents).toBe(100_000);
    expect(move?.claims[0]?.next.amountCents).toBe(100_000);
  });

  it('stands by its own receipt, before who came later', () => {
    const one = withCaps(haarlem, { awards: 1 });
    expect(fates(walk(one, [overridden(1), received(haarlem, { nth: 2 })]))).toEqual([
      [1, 'granted'],
      [2, 'waiting'],
    ]);
  });

  it('waits for budget, and is granted when it is promoted', () => {
    const [waiting] = walk(haarlem, [overridden(1)], { budget: short });
    expect(waiting && money(waiting)).toEqual([['wait', 150_000, 1]]);
    const application = waiting?.application.next as Application;
    expect(application.decision?.outcome).toBe('grant');
    const [promoted] = walk(haarlem, [application]);
    expect(promoted && money(promoted)).toEqual([
      ['unwait', 150_000, 1],
      ['reserve', 150_000, 1],
      ['commit', 150_000, 1],
    ]);
    expect(promoted?.application.next.status).toBe('granted');
  });

  it('comes back to be refused for the ceiling where the applicant does not wait', () => {
    const [move] = walk(haarlem, [overridden(1, { agreesToWait: false })], { budget: short });
    expect(move?.application.next).toMatchObject({ status: 'assess', task: 'refuse-for-ceiling' });
  });
});

describe('what nobody overrode', () => {
  it('brings it back to an officer: another award of the youth since', () => {
    const counts = { 'youth#youth-1': { total: 1, years: { '2026': 1 } } };
    const [move] = walk(haarlem, [overridden(1)], { counts });
    expect(move?.movements).toEqual([]);
    expect(move?.application.next).toMatchObject({ status: 'assess', task: null, heldCents: 0 });
  });

  it('brings it back to an officer: a fact that fails since', () => {
    const identity = { birthDate: '1999-08-31', pseudonym: 'youth-1' };
    const fact = { field: 'placement.hoursPerWeek' as const, value: 8, source: 'Contract' };
    const corrected = done(recordFacts(overridden(1), haarlem, [fact], identity)).application.next;
    expect(fates(walk(haarlem, [corrected]))).toEqual([[1, 'assess']]);
    expect(fates(walk(haarlem, [{ ...corrected, status: 'waiting' }]))).toEqual([[1, 'assess']]);
  });

  it('brings it back to an officer: a fact that is unknown since', () => {
    const application = overridden(1);
    const unsure = { ...application, checks: [...application.checks, check('municipality', 'unknown')] };
    expect(fates(walk(haarlem, [unsure]))).toEqual([[1, 'assess']]);
  });

  it('and the officer can then override that too', () => {
    const counts = { 'youth#youth-1': { total: 1, years: { '2026': 1 } } };
    const [back] = walk(haarlem, [overridden(1)], { counts });
    const again = back?.application.next as Application;
    const overrides = ['age', 'awards-per-youth'].map((rule) => ({ rule, reason: 'Hardheid.' }));
    const input = { outcome: 'grant' as const, motivation: 'Hardheid.', overrides };
    const inLine = done(decide(again, haarlem, input, officer1, '2026-08-24T13:00:00.000Z')).application.next;
    expect(fates(walk(haarlem, [inLine], { counts }))).toEqual([[1, 'granted']]);
  });
});

describe('the youth of a granted override', () => {
  it('counts for whoever comes next in the same group', () => {
    const moves = walk(haarlem, [
      overridden(1, { pseudonym: 'same' }),
      received(haarlem, { nth: 2, pseudonym: 'same' }),
    ]);
    expect(fates(moves)).toEqual([
      [1, 'granted'],
      [2, 'assess'],
    ]);
  });

  it('opens a claim that hangs on the grant', () => {
    const elsewhere = inStatus(received(foodvalley, { youth: { municipality: 'Arnhem' } }), 'assess');
    const overrides = [{ rule: 'municipality', reason: 'Verhuist volgende week.' }];
    const input = { outcome: 'grant' as const, motivation: 'Hardheid.', overrides };
    const inLine = done(decide(elsewhere, foodvalley, input, steeringGroup, '2026-08-24T13:00:00.000Z'));
    const [move] = walk(foodvalley, [inLine.application.next]);
    expect(move && eventsOf(move)).toEqual(['application.reserved', 'application.granted', 'claim.opened']);
    expect(move?.claims[0]?.next).toMatchObject({ status: 'open', openedOn: '2026-08-25' });
  });
});
