import { describe, expect, it } from 'vitest';
import { chanceOf, type Pace, placesIn } from '../../../domain/allocation/chance';
import { closesOn } from '../../../domain/allocation/list-end';
import { haarlem, withCaps } from '../fixtures';

/** Twenty-four places in twelve weeks: two a week. */
const pace: Pace = { weeks: 12, places: 24, asOf: '2026-09-30' };
const today = '2026-10-01';
const at = (position: number, closes: string, how: Pace | null = pace) => chanceOf(position, how, closes, today);

describe('the chance of a place on the waiting list', () => {
  it('comes from how many came free of late and how long it lasts: two a week, six weeks, 12 more or less', () => {
    // Expected 12, variance 12 × (1 + 42 / 84) = 18: 12 ± 1.645 × 4.24, so from 5 to 19.
    expect(at(1, '2026-11-12')).toEqual({
      expectation: 'likely',
      fromPlaces: 5,
      toPlaces: 19,
      pace,
      closesOn: '2026-11-12',
    });
  });

  it.each([
    [5, 'likely'],
    [6, 'uncertain'],
    [19, 'uncertain'],
    [20, 'unlikely'],
  ])('says of place %i: %s', (position, expectation) => {
    expect(at(position, '2026-11-12')?.expectation).toBe(expectation);
  });

  it('gets less sure the farther ahead it looks', () => {
    // Expected 24 in twelve weeks, variance 24 × 2: from 12 to 36.
    expect(at(13, '2026-12-24')).toMatchObject({ fromPlaces: 12, toPlaces: 36, expectation: 'uncertain' });
  });

  it('promises the first nothing where hardly anything comes free', () => {
    const slow: Pace = { weeks: 12, places: 3, asOf: '2026-09-30' };
    expect(at(1, '2026-10-29', slow)).toMatchObject({ fromPlaces: 0, toPlaces: 3, expectation: 'uncertain' });
    expect(at(4, '2026-10-29', slow)?.expectation).toBe('unlikely');
  });

  it('is not told on too little history, nor when the scheme has closed', () => {
    expect(at(1, '2026-11-12', null)).toBeNull();
    expect(at(1, '2026-11-12', { ...pace, weeks: 3 })).toBeNull();
    expect(at(1, '2026-11-12', { ...pace, places: 2 })).toBeNull();
    expect(at(1, today)).toBeNull();
    expect(at(1, '2026-09-01')).toBeNull();
  });

  it('goes by the end of the year of a yearly ceiling, and else by the window', () => {
    const { window } = haarlem;
    const yearly = withCaps(haarlem, { period: 'calendar-year' });
    expect(closesOn(haarlem, null)).toBe(window.closesAt.slice(0, 10));
    expect(closesOn({ ...yearly, window: { ...window, closesAt: '2027-06-30T17:00' } }, '2026')).toBe('2026-12-31');
    expect(closesOn({ ...yearly, window: { ...window, closesAt: '2026-06-30T17:00' } }, '2026')).toBe('2026-06-30');
  });
});

describe('places', () => {
  it('are what came free by the mean of who waits, and as few as the scarcest unit gives', () => {
    const waiting = { cents: 600_000, awards: 4 };
    expect(placesIn({ cents: 500_000, awards: null }, waiting)).toBe(3);
    expect(placesIn({ cents: 500_000, awards: 2 }, waiting)).toBe(2);
    expect(placesIn({ cents: null, awards: 7 }, waiting)).toBe(7);
    expect(placesIn({ cents: 500_000, awards: 2 }, { cents: 0, awards: 0 })).toBe(0);
  });
});
