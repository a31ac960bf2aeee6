import { describe, expect, it } from 'vitest';
import { countKeysOf, countYearOf } from '../../../domain/allocation/counts';
import { foodvalley, inStatus, received, withCaps } from '../fixtures';
import { fates, walk } from './line';

const apply = (nth: number, wishes: { kvkNumber?: string; pseudonym?: string; receivedAt?: string } = {}) =>
  received(foodvalley, { nth, ...wishes });

describe('awards per youth', () => {
  it('count inside one group: the second application of a youth goes to an officer', () => {
    const moves = walk(foodvalley, [apply(1, { pseudonym: 'same' }), apply(2, { pseudonym: 'same' }), apply(3)]);
    expect(fates(moves)).toEqual([
      [1, 'reserved'],
      [2, 'assess'],
      [3, 'reserved'],
    ]);
    expect(moves[1]?.application.next.countChecks).toEqual([
      {
        rule: 'awards-per-youth',
        outcome: 'fail',
        input: { held: 1 },
        expected: { atMost: 1 },
        reference: 'Regeling jongerenvoucher FoodValley, aantal toekenningen per jongere',
      },
    ]);
    expect(moves[2]?.application.next.countChecks).toMatchObject([{ outcome: 'pass', input: { held: 0 } }]);
  });

  it('count what the youth holds already', () => {
    const counts = { 'youth#youth-1': { total: 1, years: { '2025': 1 } } };
    expect(fates(walk(foodvalley, [apply(1)], { counts }))).toEqual([[1, 'assess']]);
  });

  it('do not count an application that only waits', () => {
    const short = withCaps(foodvalley, { awards: 0 });
    const moves = walk(short, [apply(1, { pseudonym: 'same' }), apply(2, { pseudonym: 'same' })]);
    expect(fates(moves)).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ]);
  });

  it('are counted again at promotion: of two that wait, the second goes to an officer', () => {
    const waiting = [1, 2].map((nth) => inStatus(apply(nth, { pseudonym: 'same' }), 'waiting'));
    expect(fates(walk(foodvalley, waiting))).toEqual([
      [1, 'reserved'],
      [2, 'assess'],
    ]);
  });
});

describe('awards per employer', () => {
  const three = withCaps(foodvalley, { perEmployerAwards: 3, perYouthAwards: null });

  it('go up to the limit, each employer apart', () => {
    const line = [1, 2, 3, 4].map((nth) => apply(nth, { kvkNumber: '68750110' }));
    const other = apply(5, { kvkNumber: '69599068' });
    expect(fates(walk(three, [...line, other]))).toEqual([
      [1, 'reserved'],
      [2, 'reserved'],
      [3, 'reserved'],
      [4, 'assess'],
      [5, 'reserved'],
    ]);
  });

  it('count what the employer holds already, of whichever year', () => {
    const counts = { 'employer#68750110': { total: 2, years: { '2024': 1, '2025': 1 } } };
    expect(fates(walk(three, [apply(1), apply(2)], { counts }))).toEqual([
      [1, 'reserved'],
      [2, 'assess'],
    ]);
  });
});

describe('awards per employer and year', () => {
  const yearly = withCaps(foodvalley, { perEmployerPerYearAwards: 1, perYouthAwards: null });

  it('go by the Amsterdam year of receipt', () => {
    const line = [
      apply(1, { receivedAt: '2026-12-31T22:59:59.999Z' }),
      apply(2, { receivedAt: '2026-12-31T23:00:00.000Z' }),
      apply(3, { receivedAt: '2027-01-01T09:00:00.000Z' }),
    ];
    expect(line.map(countYearOf)).toEqual(['2026', '2027', '2027']);
    expect(fates(walk(yearly, line))).toEqual([
      [1, 'reserved'],
      [2, 'reserved'],
      [3, 'assess'],
    ]);
  });

  it('do not count another year', () => {
    const counts = { 'employer#68750110': { total: 4, years: { '2025': 4 } } };
    expect(fates(walk(yearly, [apply(1)], { counts }))).toEqual([[1, 'reserved']]);
  });
});

describe('what is counted', () => {
  it('is only what the scheme limits', () => {
    const application = apply(1);
    const none = { perEmployerAwards: null, perEmployerPerYearAwards: null, perYouthAwards: null };
    const keys = (caps: Partial<typeof foodvalley.caps>) =>
      countKeysOf(application, withCaps(foodvalley, { ...none, ...caps }));
    expect(keys({})).toEqual([]);
    expect(keys({ perYouthAwards: 1 })).toEqual(['youth#youth-1']);
    expect(keys({ perEmployerAwards: 1 })).toEqual(['employer#68750110']);
    expect(keys({ perEmployerPerYearAwards: 1, perEmployerAwards: 3 })).toEqual(['employer#68750110']);
  });
});
