import { describe, expect, it } from 'vitest';
import { windowState } from '../../../domain/scheme/window';

const between = (opensAt: string, closesAt: string) => ({ window: { opensAt, closesAt } });

describe('the window', () => {
  const winterToSummer = between('2027-01-04T09:00', '2027-07-01T17:00');

  it.each([
    ['2027-01-04T07:59:59.999Z', { closed: 'not-yet', opensAt: '2027-01-04T08:00:00.000Z' }],
    ['2027-01-04T08:00:00.000Z', 'open'],
    ['2027-07-01T14:59:59.999Z', 'open'],
    ['2027-07-01T15:00:00.000Z', { closed: 'over', closesAt: '2027-07-01T15:00:00.000Z' }],
    ['2030-01-01T00:00:00.000Z', { closed: 'over', closesAt: '2027-07-01T15:00:00.000Z' }],
  ])('at %s, in Amsterdam time of winter and of summer', (instant, state) => {
    expect(windowState(winterToSummer, instant)).toEqual(state);
  });

  it('opens at midnight in Amsterdam, not in Greenwich', () => {
    const newYear = between('2026-01-01T00:00', '2027-12-31T17:00');
    expect(windowState(newYear, '2025-12-31T22:59:59.999Z')).toMatchObject({ closed: 'not-yet' });
    expect(windowState(newYear, '2025-12-31T23:00:00.000Z')).toBe('open');
  });
});
