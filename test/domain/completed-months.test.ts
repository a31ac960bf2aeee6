import { describe, expect, it } from 'vitest';
import { completedMonths } from '../../domain/retention';

const until = (to: string | null, hoursPerWeek = 26) => [{ from: '2026-08-31', to, hoursPerWeek }];

describe('completed months of employment that starts on 31 August 2026', () => {
  it.each([
    ['2026-09-29', 0],
    ['2026-09-30', 1],
    ['2026-10-29', 1],
    ['2026-10-30', 2],
    ['2026-11-29', 2],
    ['2026-11-30', 3],
    ['2027-02-27', 5],
    ['2027-02-28', 6],
    ['2027-08-31', 6],
    [null, 6],
  ])('and ends on %s are %s, at most six', (to, months) => {
    expect(completedMonths('2026-08-31', until(to), { maxMonths: 6 })).toBe(months);
  });

  it.each([
    ['2026-09-30', 0],
    ['2026-10-01', 1],
    ['2027-02-28', 5],
    ['2027-03-01', 6],
  ])('and runs on, asked on %s, are %i', (asOf, months) => {
    expect(completedMonths('2026-08-31', until(null), { maxMonths: 6, asOf })).toBe(months);
  });

  it('stop at a gap longer than allowed, and go on over one that is not', () => {
    const employment = [...until('2026-11-10'), { from: '2026-11-13', to: null, hoursPerWeek: 26 }];
    expect(completedMonths('2026-08-31', employment, { maxMonths: 6 })).toBe(2);
    expect(completedMonths('2026-08-31', employment, { maxMonths: 6, gapDays: 2 })).toBe(6);
  });

  it('stop when the hours fall below the minimum', () => {
    const employment = [...until('2026-12-14'), { from: '2026-12-15', to: null, hoursPerWeek: 20 }];
    expect(completedMonths('2026-08-31', employment, { maxMonths: 6, minHoursPerWeek: 24 })).toBe(3);
    expect(completedMonths('2026-08-31', employment, { maxMonths: 6 })).toBe(6);
  });

  it('stop at an interruption', () => {
    const interruptions = [{ from: '2026-10-05', to: '2026-10-05' }];
    expect(completedMonths('2026-08-31', until(null), { maxMonths: 6, interruptions })).toBe(1);
  });

  it('are none without employment, or when it starts late', () => {
    expect(completedMonths('2026-08-31', [], { maxMonths: 6 })).toBe(0);
    const late = [{ from: '2026-09-01', to: null, hoursPerWeek: 26 }];
    expect(completedMonths('2026-08-31', late, { maxMonths: 6 })).toBe(0);
  });
});
