import { describe, expect, it } from 'vitest';
import { penaltyFixBy, penaltyFromOn, penaltyOn, penaltyOver } from '../../../domain/term/penalty';
import { type TermRecord, untouchedTerm } from '../../../domain/term/record';

const firstDay = '2027-01-20';

/** € 23 for days 1 to 14, € 35 for 15 to 28, € 45 for 29 to 42: what each number of days comes to, in euros. */
const euros = [
  ...[23, 46, 69, 92, 115, 138, 161, 184, 207, 230, 253, 276, 299, 322],
  ...[357, 392, 427, 462, 497, 532, 567, 602, 637, 672, 707, 742, 777, 812],
  ...[857, 902, 947, 992, 1037, 1082, 1127, 1172, 1217, 1262, 1307, 1352, 1397, 1442],
];

describe('the penalty for deciding late (Awb 4:17)', () => {
  it.each(euros.map((amount, index) => [index + 1, amount] as const))('%i days come to € %i', (days, amount) => {
    expect(penaltyOver(firstDay, days)).toBe(amount * 100);
  });

  it('is none for no day, and for no more than 42 days', () => {
    expect(euros).toHaveLength(42);
    expect(penaltyOver(firstDay, 0)).toBe(0);
    expect(() => penaltyOver(firstDay, 43)).toThrow(RangeError);
  });

  it('goes by the rates of each day: those before 2019 were lower', () => {
    expect(penaltyOver('2018-01-01', 42)).toBe(126_000);
    expect(penaltyOver('2018-12-31', 2)).toBe(2_000 + 2_300);
    expect(() => penaltyOver('2009-09-30', 1)).toThrow(RangeError);
  });

  it.each([
    ['2027-01-05', '2027-01-20', 'two weeks and a day'],
    ['2027-03-12', '2027-03-31', 'the two weeks end on Good Friday, and move past Easter'],
    ['2026-12-11', '2026-12-29', 'the two weeks end on Christmas Day'],
    ['2028-02-15', '2028-03-01', 'the two weeks end on 29 February'],
  ])('notice on %s: the first day is %s (%s)', (noticedOn, from) => {
    expect(penaltyFromOn(noticedOn)).toBe(from);
  });
});

describe('a penalty that grows by the day', () => {
  const by = { at: '2027-01-05T10:00:00.000Z', bySub: 'officer', byRole: 'officer' };
  const late: TermRecord = { ...untouchedTerm, notice: { noticedOn: '2027-01-05', penaltyFrom: firstDay, ...by } };

  it.each([
    ['2027-01-19', 0, 0],
    ['2027-01-20', 0, 0],
    ['2027-01-21', 1, 2_300],
    ['2027-02-03', 14, 32_200],
    ['2027-02-04', 15, 35_700],
    ['2027-02-17', 28, 81_200],
    ['2027-02-18', 29, 85_700],
    ['2027-03-03', 42, 144_200],
    ['2027-12-31', 42, 144_200],
  ])('on %s: %i whole days have gone by', (today, days, amountCents) => {
    expect(penaltyOn(late, today)).toEqual({ days, amountCents });
  });

  it('stands still once it was decided, and that day does not count', () => {
    const decided = { ...late, endedOn: '2027-02-01' };
    expect(penaltyOn(decided, '2027-06-01')).toEqual({ days: 12, amountCents: 27_600 });
  });

  it('is fixed within two weeks of its last day (Awb 4:18)', () => {
    expect(penaltyFixBy(late)).toBe('2027-03-16');
    // Its last day is Sunday 31 January; two weeks on is a Sunday again.
    expect(penaltyFixBy({ ...late, endedOn: '2027-02-01' })).toBe('2027-02-15');
    expect(penaltyFixBy({ ...late, endedOn: '2027-01-20' })).toBeNull();
    expect(penaltyFixBy(untouchedTerm)).toBeNull();
  });

  it('is none under an agreement, and without notice', () => {
    const agreed = { ...late, notice: { noticedOn: '2027-01-05', penaltyFrom: null, ...by } };
    expect(penaltyOn(agreed, '2027-12-31')).toBeNull();
    expect(penaltyOn(untouchedTerm, '2027-12-31')).toBeNull();
    expect(penaltyFixBy(agreed)).toBeNull();
  });
});
