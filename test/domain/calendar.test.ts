import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addPeriod,
  completedYears,
  daysBetween,
  employmentMonthsEnd,
  isLocalDate,
  isPeriod,
  isWeekend,
  localDate,
  sameNumberedDay,
  subtractPeriod,
  weekday,
  yearOf,
} from '../../domain/calendar';
import { anyDate } from './arbitrary-date';

const months = fc.integer({ min: 1, max: 60 });
const days = fc.integer({ min: -5000, max: 5000 });

describe('a legal date', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    ' 2026-01-01',
    '',
  ])('%j does not', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('does not repeat a wrong text in its fault, for it may be a date of birth', () => {
    expect(() => yearOf('2006-02-30')).toThrow(/^not an existing date YYYY-MM-DD$/);
  });

  it('is made of parts, if they exist', () => {
    expect(localDate(2028, 2, 29)).toBe('2028-02-29');
    expect(() => localDate(2027, 2, 29)).toThrow(RangeError);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-02', 56, '2026-12-28'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each([
    ['2026-11-02', 1],
    ['2026-12-25', 5],
    ['2027-01-03', 7],
    ['1969-12-31', 3],
  ])('%s is weekday %i', (date, number) => {
    expect(weekday(date)).toBe(number);
    expect(isWeekend(date)).toBe(number === 7);
  });

  it('refuses half a day and dates after the year 9999', () => {
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('agrees with Temporal on every sum of days, every distance and every weekday', () => {
    fc.assert(
      fc.property(anyDate, days, (date, count) => {
        const there = Temporal.PlainDate.from(date).add({ days: count });
        expect(addDays(date, count)).toBe(there.toString());
        expect(weekday(addDays(date, count))).toBe(there.dayOfWeek);
      }),
    );
  });

  it('goes back the way it came', () => {
    fc.assert(fc.property(anyDate, days, (date, count) => addDays(addDays(date, count), -count) === date));
    fc.assert(fc.property(anyDate, anyDate, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });
});

describe('periods', () => {
  it.each(['P2M', 'P14D', 'P6W', 'P1Y', 'P1Y6M', 'P0D'])('%s is one', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  it.each(['P', '2M', 'P2', 'PT2H', '-P1M', 'P1.5M', 'P1D2M', 'p2m', ''])('%j is none', (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => addPeriod('2026-01-01', text)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2027-12-31', 'P2M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-11-03', 'P6W', '2026-12-15'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
  ])('%s and %s, clamped, is %s', (date, period, end) => {
    expect(addPeriod(date, period)).toBe(end);
  });

  it('goes back from 31 March to the end of February', () => {
    expect(subtractPeriod('2026-03-31', 'P1M')).toBe('2026-02-28');
    expect(subtractPeriod('2026-01-10', 'P2M')).toBe('2025-11-10');
  });

  it('agrees with Temporal, forward and backward', () => {
    const period = fc
      .tuple(fc.nat(3), fc.nat(30), fc.nat(20), fc.nat(400))
      .map(([y, m, w, d]) => `P${y}Y${m}M${w}W${d}D`);
    fc.assert(
      fc.property(anyDate, period, (date, length) => {
        const plain = Temporal.PlainDate.from(date);
        expect(addPeriod(date, length)).toBe(plain.add(length).toString());
        expect(subtractPeriod(date, length)).toBe(plain.subtract(length).toString());
      }),
    );
  });

  it.each([
    ['2026-09-15', 'P2M', '2026-11-15'],
    ['2026-12-31', 'P2M', '2027-03-01'],
    ['2027-12-31', 'P2M', '2028-03-01'],
    ['2027-12-29', 'P2M', '2028-02-29'],
    ['2026-08-31', 'P6M', '2027-03-01'],
    ['2026-09-01', 'P14D', '2026-09-15'],
    ['2028-02-29', 'P1Y', '2029-03-01'],
  ])('counted from %s, %s is over on %s', (start, period, day) => {
    expect(sameNumberedDay(start, period)).toBe(day);
  });
});

describe('months of employment', () => {
  it.each([
    ['2026-08-28', '2027-02-27'],
    ['2026-08-29', '2027-02-28'],
    ['2026-08-30', '2027-02-28'],
    ['2026-08-31', '2027-02-28'],
    ['2026-09-01', '2027-02-28'],
    ['2027-08-29', '2028-02-28'],
    ['2027-08-30', '2028-02-29'],
    ['2027-08-31', '2028-02-29'],
    ['2028-02-29', '2028-08-28'],
  ])('six months that start on %s are complete on %s', (start, end) => {
    expect(employmentMonthsEnd(start, 6)).toBe(end);
  });

  it('refuses part of a month', () => {
    expect(() => employmentMonthsEnd('2026-09-01', 1.5)).toThrow(RangeError);
  });

  it('is the clamped day itself or the day before it: never earlier than "add months, minus one"', () => {
    fc.assert(
      fc.property(anyDate, months, (start, count) => {
        const clamped = Temporal.PlainDate.from(start).add({ months: count });
        const lacksNumber = clamped.day < Temporal.PlainDate.from(start).day;
        expect(employmentMonthsEnd(start, count)).toBe(
          (lacksNumber ? clamped : clamped.subtract({ days: 1 })).toString(),
        );
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(70), months, (start, delay, count) => {
        return employmentMonthsEnd(start, count) <= employmentMonthsEnd(addDays(start, delay), count);
      }),
    );
  });

  it('lasts longer with every month more', () => {
    fc.assert(
      fc.property(anyDate, months, (start, count) => {
        return employmentMonthsEnd(start, count) < employmentMonthsEnd(start, count + 1);
      }),
    );
  });
});

describe('age in completed years', () => {
  it.each([
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2006-05-01', '2026-04-30', 19],
    ['2006-05-01', '2026-05-01', 20],
    ['1999-12-31', '2026-12-31', 27],
    ['2026-05-01', '2026-04-30', -1],
  ])('born on %s, on %s one is %i', (birth, on, years) => {
    expect(completedYears(birth, on)).toBe(years);
  });

  it('goes up by one within a year, and never down', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40_000), (birth, lived) => {
        const age = completedYears(birth, addDays(birth, lived));
        const dayLater = completedYears(birth, addDays(birth, lived + 1));
        return age <= dayLater && dayLater <= age + 1;
      }),
    );
  });
});
