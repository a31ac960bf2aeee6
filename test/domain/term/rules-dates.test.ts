import { describe, expect, it } from 'vitest';
import { amsterdamDate, completedYears, employmentMonthsEnd } from '../../../domain/calendar';
import {
  completionSuspension,
  decisionDueOn,
  decisionTermSum,
  legalTermEndsOn,
  objectionEndsOn,
} from '../../../domain/decision-term';

/** Each date that the rules of the project name for days and terms, one row a date, beside the words of its rule. */

describe('days and months', () => {
  it('"2026-10-31T23:30:00Z is 1 November 2026 there"', () => {
    expect(amsterdamDate('2026-10-31T23:30:00.000Z')).toBe('2026-11-01');
  });

  it.each([
    ['2026-08-28', '2027-02-27'],
    ['2026-08-31', '2027-02-28'],
    ['2026-09-01', '2027-02-28'],
    ['2027-08-29', '2028-02-28'],
  ])('start %s: six months are complete on %s', (start, last) => {
    expect(employmentMonthsEnd(start, 6)).toBe(last);
  });

  it('"born 29-02-2008 turns 18 on 01-03-2026"', () => {
    expect(completedYears('2008-02-29', '2026-02-28')).toBe(17);
    expect(completedYears('2008-02-29', '2026-03-01')).toBe(18);
  });
});

describe('terms of the Awb', () => {
  const receivedOn = '2026-11-02';
  const asked = { askedOn: '2026-11-09', endsOn: '2026-11-23' };
  const suspended = completionSuspension({ ...asked, completedOn: '2026-11-16' });
  const suspensions = suspended === null ? [] : [suspended];

  it('"Received Mon 2 Nov 2026 → 28 Dec 2026"', () => {
    expect(decisionDueOn({ receivedOn, termWeeks: null })).toBe('2026-12-28');
  });

  it('"asked 9 Nov with 23 Nov as end, completed 16 Nov: 6 days suspended → Sun 3 Jan → Mon 4 Jan 2027"', () => {
    expect(decisionTermSum({ receivedOn, termWeeks: null, suspensions })).toEqual({
      ...{ receivedOn, weeks: 8, setBy: 'law', countedTo: '2026-12-28', suspendedDays: 6, postponedTo: null },
      ...{ movedOver: ['weekend'], dueOn: '2027-01-04' },
    });
  });

  it('"under a scheme’s own eight weeks: 3 Jan"', () => {
    expect(decisionDueOn({ receivedOn, termWeeks: 8, suspensions })).toBe('2027-01-03');
  });

  it('"\'not treated\' is announced within 4 weeks: 21 Dec 2026"', () => {
    expect(legalTermEndsOn('not-treated', asked.endsOn)).toBe('2026-12-21');
  });

  it('"Published 3 Nov 2026 → Tue 15 Dec 2026"', () => {
    expect(objectionEndsOn('2026-11-03')).toBe('2026-12-15');
  });
});

const eightWeeks = (receivedOn: string) => decisionTermSum({ receivedOn, termWeeks: null });

describe('eight weeks of law that end on a day of rest', () => {
  it.each([
    ['Good Friday', '2027-01-29', '2027-03-30', ['good-friday', 'weekend', 'easter-monday']],
    ['Easter Monday', '2027-02-01', '2027-03-30', ['easter-monday']],
    ['King’s Day', '2027-03-02', '2027-04-28', ['monarchs-day']],
    ['5 May', '2026-03-10', '2026-05-06', ['liberation-day']],
    [
      '5 May, with Ascension Day and a day by decree behind it',
      '2027-03-10',
      '2027-05-10',
      [...['liberation-day', 'ascension-day', 'by-decree', 'weekend']],
    ],
    ['Ascension Day', '2026-03-19', '2026-05-18', ['ascension-day', 'by-decree', 'weekend']],
    ['Whit Monday', '2026-03-30', '2026-05-26', ['whit-monday']],
    ['25 December', '2028-10-30', '2028-12-27', ['christmas-day', 'boxing-day']],
    ['25 December, a Friday', '2026-10-30', '2026-12-28', ['christmas-day', 'boxing-day', 'weekend']],
    ['26 December, a Saturday', '2026-10-31', '2026-12-28', ['boxing-day', 'weekend']],
    ['1 January, a Friday', '2026-11-06', '2027-01-04', ['new-year', 'weekend']],
    ['1 January, a Saturday', '2027-11-06', '2028-01-03', ['new-year', 'weekend']],
    ['29 February, which is none', '2028-01-04', '2028-02-29', []],
  ])('%s: received on %s, decide by %s', (_, receivedOn, dueOn, movedOver) => {
    expect(eightWeeks(receivedOn)).toMatchObject({ dueOn, movedOver });
  });

  it.each([
    ['2027-01-29', '2027-03-26'],
    ['2027-03-02', '2027-04-27'],
    ['2026-10-30', '2026-12-25'],
    ['2028-02-29', '2028-04-25'],
  ])('a scheme’s own eight weeks from %s end there all the same: %s', (receivedOn, dueOn) => {
    expect(decisionTermSum({ receivedOn, termWeeks: 8 })).toMatchObject({ dueOn, movedOver: [] });
  });
});

describe('received at midnight in Amsterdam', () => {
  it.each([
    ['winter, 23:59:59.999', '2026-11-02T22:59:59.999Z', '2026-12-28'],
    ['winter, 00:00:00.000', '2026-11-02T23:00:00.000Z', '2026-12-29'],
    ['summer, 23:59:59.999', '2026-07-01T21:59:59.999Z', '2026-08-26'],
    ['summer, 00:00:00.000', '2026-07-01T22:00:00.000Z', '2026-08-27'],
    ['the night before the clock goes forward, 23:59:59.999', '2026-03-28T22:59:59.999Z', '2026-05-23'],
    ['the day it goes forward, 00:00:00.000', '2026-03-28T23:00:00.000Z', '2026-05-24'],
    ['the day it went forward, 23:59:59.999', '2026-03-29T21:59:59.999Z', '2026-05-24'],
    ['the day after it went forward, 00:00:00.000', '2026-03-29T22:00:00.000Z', '2026-05-25'],
    ['the night before the clock goes back, 23:59:59.999', '2026-10-24T21:59:59.999Z', '2026-12-19'],
    ['the day it goes back, 00:00:00.000', '2026-10-24T22:00:00.000Z', '2026-12-20'],
    ['the day it went back, 23:59:59.999', '2026-10-25T22:59:59.999Z', '2026-12-20'],
    ['the day after it went back, 00:00:00.000', '2026-10-25T23:00:00.000Z', '2026-12-21'],
  ])('%s: eight weeks end on that day of the week', (_, instant, dueOn) => {
    expect(decisionDueOn({ receivedOn: amsterdamDate(instant), termWeeks: 8 })).toBe(dueOn);
  });
});
