import { describe, expect, it } from 'vitest';
import type { Application, Decision } from '../../../domain/application/record';
import { type Fact, type Identity, recordFacts } from '../../../domain/application/record-facts';
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
  maatwerk,
  money,
  received,
  refused,
  reserved,
  withCaps,
} from '../fixtures';

const fact = (field: Fact['field'], value: unknown): Fact => ({ field, value, source: 'Gezien bij de gemeente' });
const same: Identity = { birthDate: '2006-05-01', pseudonym: 'youth-1' };
const record = (application: Application, scheme: Scheme, facts: Fact[], identity = same) =>
  recordFacts(application, scheme, facts, identity);
const outcomeOf = (application: Application, rule: string) =>
  application.checks.find((one) => one.rule === rule)?.outcome;

const decidedGrant = (amountCents: number): Decision => ({
  outcome: 'grant',
  motivation: 'Hardheid.',
  amountCents: cents(amountCents),
  overrides: [],
  deciderSub: 'officer-1',
  deciderRole: 'officer',
  decidedAt: '2026-09-01T09:00:00.000Z',
});

describe('a fact that becomes known', () => {
  const unknown = received(brabantBonus, { youth: { benefit: 'unknown' } });

  it('lowers the award of what is reserved; the difference comes free at the grant', () => {
    const move = done(record(reserved(unknown), brabantBonus, [fact('youth.benefit', 'participatiewet')]));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['application.changed']);
    expect(move.events[0]?.data.fields).toEqual(['youth.benefit']);
    expect(move.application.next).toMatchObject({
      status: 'reserved',
      version: 3,
      awardCents: 150_000,
      heldCents: 300_000,
      youth: { benefit: 'participatiewet' },
    });
    expect(outcomeOf(move.application.next, 'award-row')).toBe('pass');
  });

  it('changes neither state nor place of what has not been ranked yet', () => {
    const move = done(record(unknown, brabantBonus, [fact('youth.benefit', 'ww')]));
    expect(move.application.next).toMatchObject({ status: 'received', version: 2, awardCents: 150_000 });
    expect(move.movements).toEqual([]);
  });

  it('changes the amount for which an application waits', () => {
    const move = done(record(inStatus(unknown, 'waiting'), brabantBonus, [fact('youth.benefit', 'ww')]));
    expect(money(move)).toEqual([
      ['unwait', 300_000, 1],
      ['wait', 150_000, 1],
    ]);
    expect(move.application.next).toMatchObject({ status: 'waiting', awardCents: 150_000 });
  });

  it('takes an application that comes to nothing off the waiting list, to an officer', () => {
    const move = done(record(inStatus(unknown, 'waiting'), brabantBonus, [fact('youth.benefit', 'wajong')]));
    expect(money(move)).toEqual([['unwait', 300_000, 1]]);
    expect(move.application.next).toMatchObject({ status: 'assess', awardCents: null });
  });

  it('leaves the waiting list as it is when the amount stays the same', () => {
    const move = done(record(inStatus(unknown, 'waiting'), brabantBonus, [fact('youth.benefit', 'none')]));
    expect(move.movements).toEqual([]);
    expect(move.application.next.status).toBe('waiting');
  });

  it('can show that a reserved one does not meet the conditions: it stays reserved for the decision', () => {
    const move = done(record(reserved(unknown), brabantBonus, [fact('youth.startQualification', true)]));
    expect(move.application.next).toMatchObject({ status: 'reserved', heldCents: 300_000 });
    expect(outcomeOf(move.application.next, 'start-qualification')).toBe('fail');
  });
});

describe('a correction that makes an application worth more', () => {
  const low = reserved(received(brabantBonus, { youth: { benefit: 'ww' } }));

  it('gives the reservation back and puts it in line again by its own receipt', () => {
    const move = done(record(low, brabantBonus, [fact('youth.benefit', 'none')]));
    expect(money(move)).toEqual([['release-reserved', 150_000, 1]]);
    expect(move.application.next).toMatchObject({
      status: 'received',
      receivedAt: low.receivedAt,
      awardCents: 300_000,
      heldCents: 0,
      heldAwards: 0,
    });
  });

  it('keeps a partial reservation, which is less than the award by its nature', () => {
    const scheme = withCaps(maatwerk, { whenShort: 'partial' });
    const part = reserved(received(scheme, { requestedAmountCents: 40_000 }), 10_000);
    const move = done(record(part, scheme, [fact('requestedAmountCents', cents(45_000))]));
    expect(move.movements).toEqual([]);
    expect(move.application.next).toMatchObject({ status: 'reserved', awardCents: 45_000, heldCents: 10_000 });
  });
});

describe('an application that an officer looks at', () => {
  const elsewhere = inStatus(received(foodvalley, { youth: { municipality: 'Arnhem' } }), 'assess');

  it('goes back in line when no check fails any more', () => {
    const move = done(record(elsewhere, foodvalley, [fact('youth.municipality', 'Ede')]));
    expect(move.application.next).toMatchObject({ status: 'received', receivedAt: elsewhere.receivedAt });
    expect(move.movements).toEqual([]);
  });

  it('stays while a check fails', () => {
    const move = done(record(elsewhere, foodvalley, [fact('youth.benefit', 'ww')]));
    expect(move.application.next.status).toBe('assess');
  });

  it('stays when its task is to refuse it for the ceiling', () => {
    const short: Application = { ...inStatus(received(foodvalley), 'assess'), task: 'refuse-for-ceiling' };
    const move = done(record(short, foodvalley, [fact('youth.benefit', 'ww')]));
    expect(move.application.next).toMatchObject({ status: 'assess', task: 'refuse-for-ceiling' });
  });

  it('stays while the rules give no amount', () => {
    const none = inStatus(received(maatwerk), 'assess');
    const nothing = { ...none, checks: [], awardCents: null };
    const move = done(record(nothing, maatwerk, [fact('requestedAmountCents', cents(0))]));
    expect(move.application.next.status).toBe('assess');
  });

  it('stays while another award of the same youth stands in its way', () => {
    const second = { ...elsewhere, countChecks: [check('awards-per-youth', 'fail')] };
    const move = done(record(second, foodvalley, [fact('youth.municipality', 'Ede')]));
    expect(move.application.next.status).toBe('assess');
  });
});

describe('who the youth is', () => {
  it('is checked again with a corrected date of birth, which the application does not keep', () => {
    const tooOld = inStatus(received(haarlem, { youth: { birthDate: '1999-05-01' } }), 'assess');
    const identity = { birthDate: '2006-05-01', pseudonym: 'youth-corrected' };
    const move = done(record(tooOld, haarlem, [fact('youth.birthDate', '2006-05-01')], identity));
    expect(move.application.next).toMatchObject({ status: 'received', pseudonym: 'youth-corrected' });
    expect(JSON.stringify(move.application.next)).not.toContain('2006-05-01');
    expect(move.events[0]?.data.fields).toEqual(['youth.birthDate']);
  });

  it('turns out to be another: the awards of the former one no longer stand in the way', () => {
    const mistaken = { ...inStatus(received(haarlem), 'assess'), countChecks: [check('awards-per-youth', 'fail')] };
    const identity = { birthDate: '2006-05-01', pseudonym: 'youth-another' };
    const move = done(record(mistaken, haarlem, [fact('youth.lastName', 'Andere')], identity));
    expect(move.application.next).toMatchObject({ status: 'received', pseudonym: 'youth-another', countChecks: [] });
  });

  it('turns out to be another: the awards of the employer still stand in the way', () => {
    const both = {
      ...inStatus(received(haarlem), 'assess'),
      countChecks: [check('awards-per-employer', 'fail'), check('awards-per-youth', 'fail')],
    };
    const identity = { birthDate: '2006-05-01', pseudonym: 'youth-another' };
    const move = done(record(both, haarlem, [fact('youth.lastName', 'Andere')], identity));
    expect(move.application.next).toMatchObject({ status: 'assess', countChecks: [{ rule: 'awards-per-employer' }] });
  });
});

describe('facts after the decision', () => {
  it('are recorded on what is granted, and move no money', () => {
    const move = done(record(granted(received(haarlem)), haarlem, [fact('placement.hoursPerWeek', 8)]));
    expect(move.application.next).toMatchObject({ status: 'granted', heldCents: 150_000 });
    expect(outcomeOf(move.application.next, 'hours-min')).toBe('fail');
    expect(move.movements).toEqual([]);
  });

  it('lower the amount for which a decided application waits', () => {
    const decision = decidedGrant(300_000);
    const waits = { ...inStatus(received(brabantBonus, { youth: { benefit: 'unknown' } }), 'waiting'), decision };
    const move = done(record(waits, brabantBonus, [fact('youth.benefit', 'ww')]));
    expect(money(move)).toEqual([
      ['unwait', 300_000, 1],
      ['wait', 150_000, 1],
    ]);
  });

  it('never raise it above what was decided', () => {
    const decision = decidedGrant(150_000);
    const waits = { ...inStatus(received(brabantBonus, { youth: { benefit: 'ww' } }), 'waiting'), decision };
    const move = done(record(waits, brabantBonus, [fact('youth.benefit', 'none')]));
    expect(move.movements).toEqual([]);
  });

  it('are recorded once it is completed too, and move nothing', () => {
    const move = done(record(inStatus(received(haarlem), 'completed'), haarlem, [fact('youth.benefit', 'ww')]));
    expect([move.application.next.status, move.movements]).toEqual(['completed', []]);
  });

  it.each(['rejected', 'withdrawn'] as const)('are refused once it is %s', (status) => {
    const result = record(inStatus(received(haarlem), status), haarlem, [fact('youth.benefit', 'ww')]);
    expect(refused(result)).toBe('wrong-state');
  });

  it('are refused when they contradict each other', () => {
    const result = record(received(haarlem), haarlem, [fact('placement.endOn', '2026-08-31')]);
    expect(refused(result)).toBe('input-invalid');
  });
});
