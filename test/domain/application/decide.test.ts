import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../../domain/application/decide';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import {
  brabantBonus,
  check,
  done,
  eventsOf,
  foodvalley,
  granted,
  haarlem,
  inStatus,
  money,
  officer1,
  officerOfEmployer,
  officerOfWsp,
  ontwikkelbaan,
  received,
  refused,
  reserved,
  steeringGroup,
} from '../fixtures';

const now = '2026-09-10T10:00:00.000Z';
const input = (changes: Partial<DecisionInput> = {}): DecisionInput => ({
  outcome: 'grant',
  motivation: 'Voldoet aan de regeling.',
  overrides: [],
  ...changes,
});
const grant = (application: Application, scheme: Scheme, changes: Partial<DecisionInput> = {}, actor = officer1) =>
  decide(application, scheme, input(changes), actor, now);

describe('granting what is reserved', () => {
  it('commits the money and schedules the claim', () => {
    const application = reserved(received(haarlem));
    const move = done(grant(application, haarlem));
    expect(money(move)).toEqual([['commit', 150_000, 1]]);
    expect(eventsOf(move)).toEqual(['application.granted']);
    expect(move.application.prior).toBe(application);
    expect(move.application.next).toMatchObject({
      status: 'granted',
      version: 3,
      heldCents: 150_000,
      heldAwards: 1,
      decision: {
        outcome: 'grant',
        motivation: 'Voldoet aan de regeling.',
        amountCents: 150_000,
        overrides: [],
        deciderSub: 'officer-1',
        deciderRole: 'officer',
        decidedAt: now,
      },
    });
    expect(move.claims).toHaveLength(1);
    expect(move.claims[0]).toMatchObject({
      prior: null,
      next: { id: `${application.id}-1`, status: 'scheduled', version: 1, amountCents: 150_000, dueOn: '2027-03-02' },
    });
  });

  it('releases what the facts no longer give', () => {
    const known = received(brabantBonus, { youth: { benefit: 'participatiewet' } });
    const move = done(grant(reserved(known, 300_000), brabantBonus));
    expect(money(move)).toEqual([
      ['commit', 150_000, 1],
      ['release-reserved', 150_000, 0],
    ]);
    expect(move.application.next).toMatchObject({ heldCents: 150_000, heldAwards: 1 });
  });

  it('grants less where the officer says so, and releases the rest', () => {
    const move = done(grant(reserved(received(haarlem)), haarlem, { amountCents: cents(100_000) }));
    expect(money(move)).toEqual([
      ['commit', 100_000, 1],
      ['release-reserved', 50_000, 0],
    ]);
    expect(move.claims[0]?.next.amountCents).toBe(100_000);
  });

  it('grants what was reserved where only a part was', () => {
    const scheme: Scheme = { ...haarlem, caps: { ...haarlem.caps, whenShort: 'partial' } };
    expect(money(done(grant(reserved(received(scheme), 60_000), scheme)))).toEqual([['commit', 60_000, 1]]);
  });

  it.each([150_001, 0])('refuses to grant %d cents of 150,000 reserved', (amountCents) => {
    const result = grant(reserved(received(haarlem)), haarlem, { amountCents: cents(amountCents) });
    expect(refused(result)).toBe('input-invalid');
  });

  it('asks for an amount where the rules give none', () => {
    const application = reserved(received(brabantBonus, { youth: { benefit: 'wajong' } }), 300_000);
    const overrides = [{ rule: 'award-row', reason: 'Telt mee als uitkering.' }];
    expect(refused(grant(application, brabantBonus, { overrides }))).toBe('input-invalid');
    const move = done(grant(application, brabantBonus, { overrides, amountCents: cents(150_000) }));
    expect(money(move)).toEqual([
      ['commit', 150_000, 1],
      ['release-reserved', 150_000, 0],
    ]);
  });

  it('opens a claim that hangs on the grant at once', () => {
    const move = done(grant(reserved(received(foodvalley)), foodvalley, {}, steeringGroup));
    expect(eventsOf(move)).toEqual(['application.granted', 'claim.opened']);
    expect(move.claims[0]?.next).toMatchObject({ status: 'open', openedOn: '2026-09-10', amountCents: 125_000 });
  });
});

describe('checks at the grant', () => {
  const unknown = reserved(received(brabantBonus, { youth: { benefit: 'unknown' } }));

  it('refuses while a fact is unknown', () => {
    const result = grant(unknown, brabantBonus);
    expect(refused(result)).toBe('facts-unknown');
    expect(result).toMatchObject({ refusal: { errors: [{ path: 'overrides' }] } });
  });

  it('grants over an unknown with an override', () => {
    const overrides = [{ rule: 'award-row', reason: 'Verklaring van de gemeente gezien.' }];
    const move = done(grant(unknown, brabantBonus, { overrides }));
    expect(money(move)).toEqual([['commit', 300_000, 1]]);
    expect(move.application.next.decision?.overrides).toEqual(overrides);
  });

  it('refuses where a check failed, and says so before what is unknown', () => {
    const failed = { ...unknown, checks: [...unknown.checks, check('age', 'fail')] };
    expect(refused(grant(failed, brabantBonus))).toBe('check-failed');
  });

  it('counts the checks of allocation too', () => {
    const full = { ...reserved(received(haarlem)), countChecks: [check('awards-per-youth', 'fail')] };
    expect(refused(grant(full, haarlem))).toBe('check-failed');
  });

  it('refuses an override of a rule that nobody checked', () => {
    const overrides = [{ rule: 'shoe-size', reason: 'Past niet.' }];
    expect(refused(grant(reserved(received(haarlem)), haarlem, { overrides }))).toBe('input-invalid');
  });

  it('cannot grant instalments counted from a start that is not known', () => {
    const application = reserved({ ...received(haarlem), placement: null, checks: [] });
    expect(refused(grant(application, haarlem))).toBe('facts-unknown');
  });
});

describe('who decides', () => {
  it('only whom the scheme names: at FoodValley the steering group', () => {
    const application = reserved(received(foodvalley));
    expect(refused(grant(application, foodvalley))).toBe('decider-not-allowed');
    expect(refused(grant(application, foodvalley, { outcome: 'reject' }))).toBe('decider-not-allowed');
    expect(done(grant(application, foodvalley, {}, steeringGroup)).application.next.status).toBe('granted');
  });

  it('nobody of the organisation that benefits', () => {
    const bonus = reserved(received(brabantBonus));
    expect(refused(grant(bonus, brabantBonus, {}, officerOfWsp))).toBe('own-organisation');
    expect(refused(grant(bonus, brabantBonus, { outcome: 'reject' }, officerOfWsp))).toBe('own-organisation');
    expect(refused(grant(reserved(received(haarlem)), haarlem, {}, officerOfEmployer))).toBe('own-organisation');
    expect(done(grant(bonus, brabantBonus, {}, officerOfEmployer)).application.next.status).toBe('granted');
  });
});

describe('granting in another state', () => {
  const application = received(haarlem);

  it('has no budget while it waits', () => {
    expect(refused(grant(inStatus(application, 'waiting'), haarlem))).toBe('no-budget');
  });

  it.each(['received', 'rejected', 'withdrawn', 'completed'] as const)('is refused while it is %s', (status) => {
    expect(refused(grant(inStatus(application, status), haarlem))).toBe('wrong-state');
  });

  it('is refused for what is granted already', () => {
    expect(refused(grant(granted(application), haarlem))).toBe('wrong-state');
  });
});

describe('granting what an officer had to look at', () => {
  const failing = inStatus(received(haarlem, { youth: { birthDate: '1999-08-31' } }), 'assess');
  const overrides = [{ rule: 'age', reason: 'Drie weken te oud; hardheid.' }];

  it('takes an override for each failed rule', () => {
    expect(refused(grant(failing, haarlem))).toBe('check-failed');
    const two = { ...failing, countChecks: [check('awards-per-youth', 'fail')] };
    expect(refused(grant(two, haarlem, { overrides }))).toBe('check-failed');
  });

  it('puts it back in line by its own receipt, without money yet', () => {
    const move = done(grant(failing, haarlem, { overrides }));
    expect(move.movements).toEqual([]);
    expect(move.claims).toEqual([]);
    expect(eventsOf(move)).toEqual(['application.changed']);
    expect(move.application.next).toMatchObject({
      status: 'received',
      version: 3,
      receivedAt: failing.receivedAt,
      heldCents: 0,
      heldAwards: 0,
      decision: { outcome: 'grant', amountCents: 150_000, overrides },
    });
  });

  it('clears the task to refuse for the ceiling', () => {
    const short: Application = { ...inStatus(received(haarlem), 'assess'), task: 'refuse-for-ceiling' };
    expect(done(grant(short, haarlem)).application.next).toMatchObject({ status: 'received', task: null });
  });

  it('grants at most what the rules give', () => {
    expect(refused(grant(failing, haarlem, { overrides, amountCents: cents(150_001) }))).toBe('input-invalid');
    const less = done(grant(failing, haarlem, { overrides, amountCents: cents(150_000) }));
    expect(less.application.next.decision?.amountCents).toBe(150_000);
  });

  it('asks for an amount where the rules give none', () => {
    const none = inStatus(received(ontwikkelbaan, { placement: { endOn: '2026-09-20' } }), 'assess');
    const row = [{ rule: 'award-row', reason: 'De maand werd volgemaakt.' }];
    expect(none.awardCents).toBeNull();
    expect(refused(grant(none, ontwikkelbaan, { overrides: row }))).toBe('input-invalid');
    const named = done(grant(none, ontwikkelbaan, { overrides: row, amountCents: cents(40_000) }));
    expect(named.application.next.decision?.amountCents).toBe(40_000);
  });
});
