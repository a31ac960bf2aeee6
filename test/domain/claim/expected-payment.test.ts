import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { expectedPayment } from '../../../domain/claim/expected-payment';
import type { Claim } from '../../../domain/claim/record';
import { claimOf, foodvalley, granted, haarlem, received } from '../fixtures';

/** Haarlem: longer than six months, so for a start on 1 September 2026 through 1 March 2027, asked on 2 March. */
const application = granted(received(haarlem));
const evidence = {
  employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }],
  documents: [],
  statementBy: 'HR',
  submittedAt: '2027-03-04T13:00:00.000Z',
};
const of = (changes: Partial<Claim>, today: string, about: Application = application) =>
  expectedPayment(about, haarlem, claimOf(about, changes), today);
const reporting = (changes: Partial<Application['changes']>): Application => ({
  ...application,
  changes: { ...application.changes, ...changes },
});

describe('the expected payment of a claim', () => {
  it('counts from the due day: two weeks to assess, six to pay, and King’s Day does not end a term', () => {
    expect(of({}, '2026-10-01')).toEqual({ payBy: '2027-04-28', movedBecause: [] });
  });

  it('counts from the day that evidence came', () => {
    const { payBy } = of({ status: 'submitted', evidence }, '2027-03-05');
    expect(payBy).toBe('2027-04-29');
    expect(of({ status: 'assessed', evidence }, '2027-03-05').payBy).toBe('2027-04-29');
  });

  it('counts from today where the assessment takes longer than reckoned', () => {
    expect(of({ status: 'submitted', evidence }, '2027-04-01').payBy).toBe('2027-05-13');
  });

  it('is what the approval says once there is one', () => {
    const claim = { status: 'batched', evidence, payBy: '2027-04-23' } as const;
    expect(of(claim, '2027-06-01')).toEqual({ payBy: '2027-04-23', movedBecause: [] });
  });

  it('moves with each day that evidence is awaited after the due day, and says so', () => {
    const open = { status: 'open', openedOn: '2027-03-02', evidenceDueOn: '2027-04-13' } as const;
    expect(of(open, '2027-03-02')).toEqual({ payBy: '2027-04-28', movedBecause: [] });
    expect(of(open, '2027-03-15')).toEqual({
      payBy: '2027-05-10',
      movedBecause: [{ code: 'evidence-awaited', detail: { since: '2027-03-02', evidenceDueOn: '2027-04-13' } }],
    });
  });

  it('tells that the start was corrected', () => {
    const { movedBecause } = of({ firstDueOn: '2027-03-02', dueOn: '2027-04-02' }, '2026-10-01');
    expect(movedBecause).toEqual([{ code: 'start-moved', detail: { firstDueOn: '2027-03-02', dueOn: '2027-04-02' } }]);
  });

  it('tells what the employer reported that speaks against retention, before any evidence', () => {
    const codes = (about: Application) => of({}, '2026-12-15', about).movedBecause.map(({ code }) => code);
    expect(codes(reporting({ endedOn: '2026-12-10' }))).toEqual(['employment-ended']);
    expect(codes(reporting({ endedOn: '2027-05-01' }))).toEqual([]);
    expect(codes(reporting({ interruptions: [{ from: '2026-11-01', to: '2026-11-30' }] }))).toEqual(['gap-too-long']);
    expect(codes(reporting({ hours: [{ from: '2026-11-01', hoursPerWeek: 4 }] }))).toEqual(['hours-too-low']);
  });

  it('tells what the evidence itself says', () => {
    const ended = { ...evidence, employment: [{ from: '2026-09-01', to: '2027-02-28', hoursPerWeek: 24 }] };
    expect(of({ status: 'submitted', evidence: ended }, '2027-03-05').movedBecause).toEqual([
      { code: 'employment-ended', detail: { endedOn: '2027-02-28', requiredThrough: '2027-03-01' } },
    ]);
  });

  it.each(['refused', 'withdrawn', 'lapsed'] as const)(
    'is none for a claim that ended %s, and nothing is late',
    (status) => {
      expect(of({ status, released: true, openedOn: '2027-03-02' }, '2027-06-01')).toEqual({
        payBy: null,
        movedBecause: [],
      });
    },
  );

  it('is none while a refusal is intended or a lapsed claim can still come back, with the reason', () => {
    const lapsed = of({ status: 'lapsed', openedOn: '2027-03-02', evidenceDueOn: '2027-04-13' }, '2027-04-14');
    expect([lapsed.payBy, lapsed.movedBecause.map(({ code }) => code)]).toEqual([null, ['evidence-awaited']]);
    expect(of({ status: 'refusal-intended', evidence }, '2027-04-01').payBy).toBeNull();
  });

  it('asks no retention of an advance', () => {
    const about = granted(received(foodvalley));
    const ended = { ...about, changes: { ...about.changes, endedOn: '2026-09-20' } };
    const advance = claimOf(about, { status: 'open', openedOn: '2026-09-10', dueOn: null, retentionGate: false });
    expect(expectedPayment(ended, foodvalley, advance, '2026-09-10')).toEqual({
      payBy: '2026-11-05',
      movedBecause: [],
    });
  });
});
