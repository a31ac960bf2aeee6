import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { standsStillSince, termSum } from '../../../domain/term/due';
import { withTermFollowed } from '../../../domain/term/follow';
import { mostDecideBy, postpone } from '../../../domain/term/postpone';
import { warningOn } from '../../../domain/term/watch';
import { inStatus, received } from '../fixtures';
import {
  answers,
  applied,
  asked,
  asks,
  codeOf,
  extendable,
  law,
  morning,
  next,
  officer,
  own,
  receivedAt,
} from './fixtures';

describe('putting a decision off', () => {
  const reason = 'De stuurgroep vergadert later.';
  const puts = (application: Application, on: string, decideBy: string, scheme = law) =>
    postpone(application, scheme, { reason, decideBy }, officer, morning(on));

  it('names a later day, once, within the term: of the law’s at most eight weeks', () => {
    const off = next(puts(applied(), '2026-12-28', '2027-02-22'));
    expect(off).toMatchObject({ decisionDueOn: '2027-02-22', term: { postponement: { postponedOn: '2026-12-28' } } });
    expect(codeOf(puts(applied(), '2026-12-29', '2027-02-01'))).toBe('term-passed');
    expect(codeOf(puts(applied(), '2026-12-28', '2027-02-23'))).toBe('input-invalid');
    expect(codeOf(puts(applied(), '2026-12-01', '2026-12-28'))).toBe('input-invalid');
    expect(codeOf(puts(off, '2027-01-10', '2027-03-01'))).toBe('wrong-state');
  });

  it('ends on the day that was named, day of rest or not', () => {
    expect(next(puts(applied(), '2026-12-01', '2027-01-31')).decisionDueOn).toBe('2027-01-31');
  });

  it('of a scheme’s own term is as the scheme says, or not at all', () => {
    expect(codeOf(puts(applied(own), '2026-12-01', '2027-01-04', own))).toBe('wrong-state');
    expect(next(puts(applied(extendable), '2026-12-01', '2027-01-25', extendable)).decisionDueOn).toBe('2027-01-25');
    expect(codeOf(puts(applied(extendable), '2026-12-01', '2027-01-26', extendable))).toBe('input-invalid');
    expect([mostDecideBy(applied(own), own), mostDecideBy(applied(extendable), extendable)]).toEqual([
      null,
      '2027-01-25',
    ]);
  });

  it('waits until the term runs again, and what stands still afterwards lengthens the new term', () => {
    expect(codeOf(puts(asked(), '2026-11-20', '2027-02-01'))).toBe('wrong-state');
    const off = next(puts(next(answers(asked(), morning('2026-11-16'))), '2026-12-01', '2027-02-01'));
    const again = next(asks(off, '2027-01-11', '2027-01-18'));
    expect(termSum(again, law)).toMatchObject({ suspendedDays: 13, postponedTo: '2027-02-01', dueOn: '2027-02-08' });
  });

  it('counts what was suspended up to the day it was put off apart from what begins the day after', () => {
    const twice = next(puts(next(answers(asked(), morning('2026-11-11'))), '2026-11-11', '2027-02-01'));
    expect(next(asks(twice, '2026-11-11', '2026-11-20')).decisionDueOn).toBe('2027-02-10');
  });
});

describe('waiting for money with consent', () => {
  const on = (application: Application, status: Application['status'], day: string, scheme = law) =>
    withTermFollowed(application, inStatus(application, status), scheme, day);

  it('stands still from the day after it joins until the day it leaves the list', () => {
    const first = received(law, { receivedAt });
    const waits = on(first, 'waiting', '2026-11-02');
    expect(waits).toMatchObject({ decisionDueOn: '2026-12-28', term: { waits: [{ from: '2026-11-02', to: null }] } });
    expect(standsStillSince(waits, '2026-12-01')).toBe('2026-11-02');
    expect(on(waits, 'reserved', '2027-03-01').decisionDueOn).toBe('2027-04-26');
    expect(warningOn(waits, '2027-06-01')).toBeNull();
  });

  it('counts a wait that ends the same day, or the next, as nothing', () => {
    const waits = on(received(law, { receivedAt }), 'waiting', '2026-11-02');
    expect(on(waits, 'reserved', '2026-11-02').decisionDueOn).toBe('2026-12-28');
    expect(on(waits, 'reserved', '2026-11-03').decisionDueOn).toBe('2026-12-28');
  });

  it('does not without consent, and nothing else touches the term', () => {
    const unwilling = received(law, { receivedAt, agreesToWait: false });
    expect(on(unwilling, 'waiting', '2026-11-02').term).toBeUndefined();
    expect(on(unwilling, 'reserved', '2026-11-03').term).toBeUndefined();
    expect(on(unwilling, 'rejected', '2026-11-03').term).toBeUndefined();
  });
});

describe('what the office is warned of', () => {
  it.each([
    ['2026-12-13', null],
    ['2026-12-14', 14],
    ['2026-12-20', 14],
    ['2026-12-21', 7],
    ['2026-12-25', 7],
    ['2026-12-26', 2],
    ['2026-12-28', 2],
  ])('on %s, for a term that ends on 28 December 2026: %s days', (today, days) => {
    expect(warningOn(applied(), today)?.event.data.daysLeft ?? null).toBe(days);
  });

  it('is the same warning, at the same moment, on whichever day it is looked for', () => {
    const [first, later] = [warningOn(applied(), '2026-12-21'), warningOn(applied(), '2026-12-24')];
    expect(first).toEqual(later);
    expect(first).toMatchObject({ name: '2026-12-28.7', at: '2026-12-20T23:00:00.000Z' });
  });

  it('is that it has passed from the day after', () => {
    const passed = warningOn(applied(), '2026-12-29');
    expect(passed).toMatchObject({ name: '2026-12-28.passed', event: { name: 'application.term-passed' } });
    expect(warningOn(applied(), '2027-06-01')).toEqual(passed);
    expect(warningOn(inStatus(applied(), 'granted'), '2027-06-01')).toBeNull();
  });

  it('comes anew for a term that became another', () => {
    expect(warningOn(asked(), '2026-12-28')?.name).toBe('2027-01-11.14');
  });
});
