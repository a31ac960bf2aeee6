import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, instantFromMs, instantToMs } from '../../../domain/calendar';
import {
  bookedAt,
  endOfMonth,
  isMonth,
  type Month,
  monthAfter,
  monthOf,
  periodOf,
  startOfMonth,
} from '../../../domain/ledger/period';

describe('a month of the books', () => {
  it('is a calendar month in Amsterdam', () => {
    expect(monthOf('2026-10-31T22:59:59.999Z')).toBe('2026-10');
    expect(monthOf('2026-10-31T23:00:00.000Z')).toBe('2026-11');
    expect(monthOf('2027-06-30T22:00:00.000Z')).toBe('2027-07');
    expect(startOfMonth('2026-11')).toBe('2026-10-31T23:00:00.000Z');
    expect(endOfMonth('2026-12')).toBe('2026-12-31T23:00:00.000Z');
    expect(monthAfter('2026-12')).toBe('2027-01');
  });

  it('is written as year and month', () => {
    expect(['2026-10', '2026-13', '2026-1', '2026-10-01', '', '2026-00'].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('where a movement is booked', () => {
  it('is its own month while that is open, else the first moment of the first one that is', () => {
    const at = '2026-10-31T22:30:00.000Z';
    expect([periodOf(at, { closedThrough: '' }), bookedAt(at, { closedThrough: '' })]).toEqual(['2026-10', at]);
    expect([periodOf(at, { closedThrough: '2026-09' }), bookedAt(at, { closedThrough: '2026-09' })]).toEqual([
      '2026-10',
      at,
    ]);
    const closed = { closedThrough: '2026-11' };
    expect([periodOf(at, closed), bookedAt(at, closed)]).toEqual(['2026-12', '2026-11-30T23:00:00.000Z']);
  });

  it('never is in a closed month, whenever months close; and what is booked stays in the stretch of its month', () => {
    const step = fc.record({
      /** How far the clock goes on, and how long ago the request came that is booked now. */
      onMs: fc.integer({ min: 0, max: 20 * 86_400_000 }),
      lateMs: fc.integer({ min: 0, max: 40 * 86_400_000 }),
      closes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [now, closedThrough] = [instantToMs('2026-01-15T12:00:00.000Z'), ''];
        const booked: { at: string; bookedAt: string; period: Month; closedThrough: Month }[] = [];
        const counted = new Map<Month, number>();
        const inMonth = (month: Month) =>
          booked.filter(({ bookedAt: when }) => when >= startOfMonth(month) && when < endOfMonth(month)).length;
        for (const { onMs, lateMs, closes } of steps) {
          now += onMs;
          const at = addMs(instantFromMs(now), -lateMs);
          const closed = { closedThrough };
          booked.push({ at, bookedAt: bookedAt(at, closed), period: periodOf(at, closed), ...closed });
          const next = closedThrough === '' ? monthOf(booked[0]?.bookedAt ?? at) : monthAfter(closedThrough);
          if (closes && next < monthOf(instantFromMs(now))) {
            closedThrough = next;
            counted.set(next, inMonth(next));
          }
        }
        for (const one of booked) {
          expect(one.period > one.closedThrough).toBe(true);
          expect(monthOf(one.bookedAt)).toBe(one.period);
          expect(one.bookedAt >= one.at).toBe(true);
        }
        for (const [month, count] of counted) expect(inMonth(month)).toBe(count);
      }),
    );
  });
});
