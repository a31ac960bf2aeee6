import { describe, expect, it } from 'vitest';
import { periodGone } from '../../../domain/scheme/half-time';

/** 2026 and 2027 as the shipped schemes have them: 17,513 hours, so the half is over on 31 December 2026 at 20:30. */
const shipped = { window: { opensAt: '2026-01-01T00:00', closesAt: '2027-12-31T17:00' } };
const at = (now: string) => periodGone(shipped, now);

describe('half time of a scheme', () => {
  it('lasts a month from the day on which half of the window has gone', () => {
    expect(at('2026-12-30T22:59:59.999Z')).toMatchObject({
      halfTime: false,
      halfTimeFrom: '2026-12-31',
      halfTimeTo: '2027-01-30',
    });
    expect(at('2026-12-30T23:00:00.000Z').halfTime).toBe(true);
    expect(at('2027-01-30T22:59:59.999Z').halfTime).toBe(true);
    expect(at('2027-01-30T23:00:00.000Z').halfTime).toBe(false);
  });

  it('tells how much has gone, from nothing before to all of it after', () => {
    expect(at('2025-06-01T00:00:00.000Z').periodGoneBp).toBe(0);
    expect(at('2025-12-31T23:00:00.000Z').periodGoneBp).toBe(0);
    expect(at('2026-12-31T19:29:59.999Z').periodGoneBp).toBe(4_999);
    expect(at('2026-12-31T19:30:00.000Z').periodGoneBp).toBe(5_000);
    expect(at('2027-12-31T15:59:59.999Z').periodGoneBp).toBe(9_999);
    expect(at('2027-12-31T16:00:00.000Z').periodGoneBp).toBe(10_000);
    expect(at('2030-01-01T00:00:00.000Z').periodGoneBp).toBe(10_000);
  });

  it('holds for a window of days as well, and over the change of the clock', () => {
    const window = { opensAt: '2026-03-28T12:00', closesAt: '2026-03-30T12:00' };
    expect(periodGone({ window }, '2026-03-29T10:30:00.000Z')).toEqual({
      periodGoneBp: 5_000,
      halfTimeFrom: '2026-03-29',
      halfTimeTo: '2026-04-28',
      halfTime: true,
    });
  });
});
