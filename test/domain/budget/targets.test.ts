import { describe, expect, it } from 'vitest';
import { bandOf, countTargets, type Placed } from '../../../domain/budget/targets';
import { brabantBonus, granted, inStatus, received, reserved } from '../fixtures';

type Benefit = Placed['youth']['benefit'];
const sent = (benefit: Benefit) => received(brabantBonus, { youth: { benefit } });
const placed = (benefit: Benefit) => granted(sent(benefit));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('the bands of the national monitor', () => {
  it.each([
    [0, 'not'],
    [3_999, 'not'],
    [4_000, 'somewhat'],
    [4_999, 'somewhat'],
    [5_000, 'on-course'],
    [9_999, 'on-course'],
    [10_000, 'done'],
    [23_000, 'done'],
  ])('%i basis points is %s', (bp, band) => {
    expect(bandOf(bp)).toBe(band);
  });
});

describe('targets', () => {
  const applications = [
    ...times(8, placed('none')),
    ...times(4, placed('ww')),
    ...times(15, placed('participatiewet')),
  ];

  it('are counted each by its own match, with a band at half time', () => {
    expect(countTargets(brabantBonus, applications, true)).toEqual([
      { name: 'zonder uitkering', awards: 20, reached: 8, waiting: 0, unknown: 0, reachedBp: 4_000, band: 'somewhat' },
      { name: 'WW', awards: 10, reached: 4, waiting: 0, unknown: 0, reachedBp: 4_000, band: 'somewhat' },
      { name: 'Participatiewet', awards: 15, reached: 15, waiting: 0, unknown: 0, reachedBp: 10_000, band: 'done' },
    ]);
  });

  it('have no band at any other time', () => {
    expect(countTargets(brabantBonus, applications, false).map(({ band }) => band)).toEqual([null, null, null]);
  });

  const ww = (...some: readonly Placed[]) => {
    const [, target] = countTargets(brabantBonus, some, true);
    return [target?.reached, target?.waiting, target?.unknown];
  };

  it('count who waits for budget, and tell how many those are', () => {
    expect(ww(placed('ww'), inStatus(sent('ww'), 'waiting'))).toEqual([2, 1, 0]);
  });

  it('count what is completed, unless its award was given back', () => {
    const completed = { ...placed('ww'), status: 'completed' as const };
    expect(ww(completed, { ...completed, heldAwards: 0 })).toEqual([1, 0, 0]);
  });

  it('count nothing that is not placed', () => {
    const statuses = ['received', 'assess', 'rejected', 'withdrawn'] as const;
    expect(ww(reserved(sent('ww')), ...statuses.map((status) => inStatus(sent('ww'), status)))).toEqual([0, 0, 0]);
  });

  it('leave out and tell of who might match once a fact is known', () => {
    expect(ww(placed('ww'), placed('unknown'), placed('none'))).toEqual([1, 0, 1]);
  });

  it('of nothing are reached from the start; a share is rounded down', () => {
    const targets = [
      { name: 'geen', when: null, awards: 0 },
      { name: 'allen', when: null, awards: 3 },
    ];
    const counted = countTargets({ targets }, [placed('ww'), placed('none')], true);
    expect(counted.map(({ reachedBp, band }) => [reachedBp, band])).toEqual([
      [10_000, 'done'],
      [6_666, 'on-course'],
    ]);
  });
});
