import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { completionSuspension, decisionDueOn, legalTermEndsOn, objectionEndsOn } from '../../domain/decision-term';
import { voucherDate } from './arbitrary-date';

const receivedOn = '2026-11-02';
const asked = { askedOn: '2026-11-09', endsOn: '2026-11-23' };

describe('eight weeks of the Awb', () => {
  it.each([
    ['2026-11-02', '2026-12-28', 'a Monday'],
    ['2026-10-30', '2026-12-28', 'Christmas, moved'],
    ['2026-10-31', '2026-12-28', 'Boxing Day, moved'],
    ['2026-11-06', '2027-01-04', 'New Year, moved'],
    ['2026-03-20', '2026-05-18', 'the Friday after Ascension, by decree'],
    ['2028-01-04', '2028-02-29', 'a leap day'],
  ])('received on %s: decide by %s (%s)', (received, due) => {
    expect(decisionDueOn({ receivedOn: received, termWeeks: null })).toBe(due);
  });
});

describe("a scheme's own term", () => {
  it.each([
    ['2026-11-02', 8, '2026-12-28'],
    ['2026-10-30', 8, '2026-12-25'],
    ['2026-11-01', 13, '2027-01-31'],
  ])('received on %s with %i weeks: decide by %s, day of rest or not', (received, termWeeks, due) => {
    expect(decisionDueOn({ receivedOn: received, termWeeks })).toBe(due);
  });

  it.each([0, -1, 1.5])('cannot be %s weeks', (termWeeks) => {
    expect(() => decisionDueOn({ receivedOn, termWeeks })).toThrow(RangeError);
  });
});

describe('a term suspended for completion', () => {
  const suspension = completionSuspension({ ...asked, completedOn: '2026-11-16' });

  it('stands still from the day after the request until the day of completion', () => {
    expect(suspension).toEqual({ from: '2026-11-10', to: '2026-11-15' });
  });

  it('is six days longer: Sunday 3 January, moved to Monday under the Awb, not under a term of the scheme', () => {
    const suspensions = suspension === null ? [] : [suspension];
    expect(decisionDueOn({ receivedOn, termWeeks: null, suspensions })).toBe('2027-01-04');
    expect(decisionDueOn({ receivedOn, termWeeks: 8, suspensions })).toBe('2027-01-03');
  });

  it.each([
    ['2026-11-09', null],
    ['2026-11-10', null],
    ['2026-11-11', { from: '2026-11-10', to: '2026-11-10' }],
    ['2026-11-23', { from: '2026-11-10', to: '2026-11-22' }],
    ['2026-12-01', { from: '2026-11-10', to: '2026-11-23' }],
    [null, { from: '2026-11-10', to: '2026-11-23' }],
  ])('completed on %s: %o', (completedOn, span) => {
    expect(completionSuspension({ ...asked, completedOn })).toEqual(span);
  });

  it('leads to an announcement within four weeks that it is not treated, when unanswered', () => {
    expect(legalTermEndsOn('not-treated', asked.endsOn)).toBe('2026-12-21');
  });
});

describe('suspended days', () => {
  const due = (...suspensions: { from: string; to: string }[]) =>
    decisionDueOn({ receivedOn, termWeeks: null, suspensions });

  it('count once where suspensions overlap, in any order', () => {
    const [first, second] = [
      { from: '2026-11-10', to: '2026-11-15' },
      { from: '2026-11-13', to: '2026-11-20' },
    ];
    expect(due(first, second)).toBe('2027-01-08');
    expect(due(second, first)).toBe('2027-01-08');
  });

  it('count from the day after receipt only', () => {
    expect(due({ from: '2026-10-01', to: '2026-11-03' })).toBe('2026-12-29');
    expect(due({ from: '2026-10-01', to: '2026-11-02' })).toBe('2026-12-28');
  });

  it('do not revive a term that is over', () => {
    expect(due({ from: '2026-12-29', to: '2027-01-20' })).toBe('2026-12-28');
    expect(due({ from: '2026-12-28', to: '2026-12-28' })).toBe('2026-12-29');
  });

  it('may begin in the days a first suspension added', () => {
    expect(due({ from: '2026-11-10', to: '2026-11-15' }, { from: '2027-01-04', to: '2027-01-04' })).toBe('2027-01-04');
    expect(due({ from: '2026-11-10', to: '2026-11-15' }, { from: '2027-01-04', to: '2027-01-05' })).toBe('2027-01-05');
  });

  it('must not end before they begin', () => {
    expect(() => due({ from: '2026-11-15', to: '2026-11-10' })).toThrow(RangeError);
  });

  it('never bring the end of the term nearer', () => {
    const span = fc.tuple(voucherDate, fc.nat(60)).map(([from, length]) => ({
      from,
      to: Temporal.PlainDate.from(from).add({ days: length }).toString(),
    }));
    fc.assert(
      fc.property(voucherDate, fc.array(span, { maxLength: 4 }), span, (received, some, one) => {
        const before = decisionDueOn({ receivedOn: received, termWeeks: null, suspensions: some });
        return decisionDueOn({ receivedOn: received, termWeeks: null, suspensions: [one, ...some] }) >= before;
      }),
    );
  });
});

describe('other terms of law', () => {
  it.each([
    ['2026-11-03', '2026-12-15', 'a Tuesday'],
    ['2026-11-13', '2026-12-28', 'Christmas, moved'],
    ['2027-02-12', '2027-03-30', 'Good Friday, moved past Easter'],
    ['2026-03-16', '2026-04-28', "King's Day, moved"],
  ])('published on %s: objection until %s (%s)', (published, end) => {
    expect(objectionEndsOn(published)).toBe(end);
  });

  it('pays within six weeks of publication', () => {
    expect(legalTermEndsOn('payment', '2027-03-02')).toBe('2027-04-13');
  });

  it('knows no term before the law had one', () => {
    expect(() => objectionEndsOn('1993-12-31')).toThrow(RangeError);
  });
});
