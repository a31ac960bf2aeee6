import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  easterSunday,
  extendTerm,
  isDutchHoliday,
  isTargetDay,
  nextTargetDay,
  nextWorkingDay,
} from '../../domain/holidays';
import { decreedHolidays } from '../../domain/holidays-table';
import { movesOverHolidays, type Term } from '../../domain/statutory-term';
import { anyDate } from './arbitrary-date';

describe('Easter', () => {
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('was or will be on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is a Sunday from 22 March through 25 April in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year);
        expect(Temporal.PlainDate.from(easter).dayOfWeek).toBe(7);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('a holiday of the Algemene termijnenwet', () => {
  it.each([
    ['2027-01-01', "New Year's Day"],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-04-27', "King's Day"],
    ['2025-04-26', "King's Day on Saturday, for the 27th is a Sunday"],
    ['2031-04-26', "King's Day on Saturday again"],
    ['2013-04-30', "Queen's Day"],
    ['2027-05-05', '5 May'],
    ['2027-05-06', 'Ascension Day'],
    ['2027-05-17', 'Whit Monday'],
    ['2026-12-25', 'Christmas'],
    ['2026-12-26', 'the day after'],
    ['2026-01-02', 'by decree'],
    ['2026-05-15', 'by decree, after Ascension Day'],
    ['2027-05-07', 'by decree, after Ascension Day'],
  ])('%s is one: %s', (date) => {
    expect(isDutchHoliday(date)).toBe(true);
  });

  it.each([
    ['2025-04-27', "the Sunday King's Day left"],
    ['2026-04-26', "the day before a King's Day that stays"],
    ['2014-04-30', "no longer Queen's Day"],
    ['2028-02-29', 'a leap day'],
    ['2026-05-01', 'no holiday here'],
    ['2026-12-24', 'nor is the day before Christmas'],
    ['2026-11-01', 'a Sunday is no holiday by itself'],
    ['1979-04-30', 'before the first row of the table'],
  ])('%s is none: %s', (date) => {
    expect(isDutchHoliday(date)).toBe(false);
  });

  it('is set by decree only on days of the working week, each once', () => {
    const days = decreedHolidays.flatMap((row) => row.days);
    expect(new Set(days).size).toBe(days.length);
    for (const day of days) expect(Temporal.PlainDate.from(day).dayOfWeek).toBeLessThan(6);
  });
});

describe('a statutory term that would end on a day of rest', () => {
  it.each([
    ['2027-01-02', '2027-01-04', 'Saturday'],
    ['2027-01-03', '2027-01-04', 'Sunday'],
    ['2026-04-03', '2026-04-07', 'Good Friday, through Easter Monday'],
    ['2026-04-27', '2026-04-28', "King's Day"],
    ['2025-04-26', '2025-04-28', "King's Day on a Saturday"],
    ['2026-05-05', '2026-05-06', '5 May'],
    ['2027-05-05', '2027-05-10', '5 May, Ascension, its Friday by decree and a weekend'],
    ['2026-05-23', '2026-05-26', 'the weekend of Whitsun'],
    ['2025-12-25', '2025-12-29', 'Christmas on Thursday'],
    ['2026-12-25', '2026-12-28', 'Christmas on Friday'],
    ['2026-12-31', '2026-12-31', 'New Year’s Eve is a working day'],
    ['2026-01-01', '2026-01-05', 'New Year, the Friday by decree and a weekend'],
    ['2028-02-29', '2028-02-29', 'a leap day that is a Tuesday'],
    ['2028-04-27', '2028-05-01', "King's Day and the Friday after it; 1 May is a working day"],
  ])('on %s, ends on %s: %s', (counted, ends) => {
    expect(extendTerm(counted)).toBe(ends);
    expect(nextWorkingDay(counted)).toBe(ends);
  });

  it('never ends earlier, and at most nine days later', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const moved = Temporal.PlainDate.from(date).until(extendTerm(date)).days;
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(9);
        expect(Temporal.PlainDate.from(extendTerm(date)).dayOfWeek).toBeLessThan(6);
      }),
    );
  });
});

describe('a term that does not move', () => {
  const ofLaw: Term = { length: 'P8W', setBy: 'law', counted: 'forward' };

  it.each(['P1D', 'P14D', 'P90D', 'P6W', 'P12W', 'P1M', 'P3M'])('%s of law moves', (length) => {
    expect(extendTerm('2027-01-03', { ...ofLaw, length })).toBe('2027-01-04');
  });

  it.each(['PT48H', 'P91D', 'P13W', 'P4M', 'P1Y', 'P5Y'])('%s of law does not', (length) => {
    expect(extendTerm('2027-01-03', { ...ofLaw, length })).toBe('2027-01-03');
  });

  it('nor does one the scheme sets, nor one counted backward', () => {
    expect(extendTerm('2027-01-03', { ...ofLaw, setBy: 'scheme' })).toBe('2027-01-03');
    expect(extendTerm('2027-01-03', { ...ofLaw, counted: 'backward' })).toBe('2027-01-03');
  });

  it.each(['P', 'P8', 'P8H', 'PT8W', 'P1M1D', '8W'])('%s is no term', (length) => {
    expect(() => movesOverHolidays({ ...ofLaw, length })).toThrow(RangeError);
  });
});

describe('a TARGET day', () => {
  it.each([
    ['2027-04-27', "King's Day"],
    ['2027-05-05', '5 May'],
    ['2027-05-06', 'Ascension Day'],
    ['2027-05-17', 'Whit Monday'],
    ['2026-01-02', 'a holiday by decree'],
    ['2026-12-28', 'after Christmas'],
  ])('%s is one: %s', (date) => {
    expect(isTargetDay(date)).toBe(true);
    expect(nextTargetDay(date)).toBe(date);
  });

  it.each([
    ['2027-01-01', '2027-01-04', "New Year's Day"],
    ['2027-03-26', '2027-03-30', 'Good Friday through Easter Monday'],
    ['2027-03-29', '2027-03-30', 'Easter Monday'],
    ['2028-05-01', '2028-05-02', '1 May'],
    ['2025-12-25', '2025-12-29', 'Christmas'],
    ['2026-11-07', '2026-11-09', 'Saturday'],
    ['2026-11-08', '2026-11-09', 'Sunday'],
  ])('%s is none, the next is %s: %s', (date, next) => {
    expect(isTargetDay(date)).toBe(false);
    expect(nextTargetDay(date)).toBe(next);
  });
});
