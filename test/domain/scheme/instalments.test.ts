import { describe, expect, it } from 'vitest';
import { cents } from '../../../domain/money';
import { instalmentsFor } from '../../../domain/scheme/instalments';
import { schemeWith, shipped } from './fixtures';

const onGrant = { onGrant: true };
const shares = (...basisPoints: number[]) => basisPoints.map((shareBp) => ({ shareBp, due: onGrant }));
const amounts = (instalments: unknown, total: number, award: unknown = [{ amountCents: 100_000 }]) =>
  instalmentsFor(schemeWith({ award, instalments }), null, cents(total)).map(({ amountCents }) => amountCents);

describe('the amounts', () => {
  it.each([
    [[10_000], 150_000, [150_000]],
    [[5000, 5000], 100_001, [50_000, 50_001]],
    [[3333, 3333, 3333], 100_000, [33_330, 33_330, 33_340]],
    [[6000, 1000], 1000, [600, 400]],
    [[1, 9999], 99, [99]],
  ])('shares %j of %i: %j', (basisPoints, total, expected) => {
    expect(amounts(shares(...basisPoints), total)).toEqual(expected);
  });

  it('takes fixed amounts as they are', () => {
    const fixed = [
      { amountCents: 85_000, due: onGrant },
      { amountCents: 15_000, due: onGrant },
    ];
    expect(amounts(fixed, 100_000)).toEqual([85_000, 15_000]);
  });

  it('divides a partial grant in the same proportion', () => {
    const fixed = [
      { amountCents: 85_000, due: onGrant },
      { amountCents: 15_000, due: onGrant },
    ];
    expect(amounts(fixed, 50_001)).toEqual([42_500, 7501]);
  });

  it('gives the rest of each row to a last share', () => {
    const mixed = [
      { amountCents: 40_000, due: onGrant },
      { shareBp: 10_000, due: onGrant },
    ];
    const rows = [{ when: { benefits: ['ww'] }, amountCents: 50_000 }, { amountCents: 100_000 }];
    expect(amounts(mixed, 50_000, rows)).toEqual([40_000, 10_000]);
    expect(amounts(mixed, 100_000, rows)).toEqual([40_000, 60_000]);
  });

  it('leaves out an instalment of nothing and keeps the number of the others', () => {
    const scheme = schemeWith({ instalments: shares(1, 9999) });
    expect(instalmentsFor(scheme, null, cents(99)).map(({ instalment }) => instalment)).toEqual([2]);
    expect(instalmentsFor(scheme, null, cents(0))).toEqual([]);
  });
});

describe('the days', () => {
  it.each([
    ['2026-08-28', '2027-02-28', '2027-03-01'],
    ['2026-08-31', '2027-03-01', '2027-03-02'],
    ['2026-09-01', '2027-03-01', '2027-03-02'],
    ['2027-08-29', '2028-02-29', '2028-03-01'],
  ])('start %s: at-least six months falls due on %s, longer-than on %s', (startOn, atLeast, longerThan) => {
    const due = (schemeId: string) => instalmentsFor(shipped(schemeId), startOn, cents(150_000))[0]?.dueOn;
    expect(due('noordoost-brabant-bonus')).toBe(atLeast);
    expect(due('haarlem-jongerenvoucher')).toBe(longerThan);
  });

  it.each([
    ['2026-09-01', 'P2M', '2026-11-01'],
    ['2026-12-31', 'P2M', '2027-03-01'],
    ['2026-12-30', 'P2M', '2027-03-01'],
    ['2026-12-28', 'P2M', '2027-02-28'],
    ['2026-09-01', 'P14D', '2026-09-15'],
  ])('start %s, after %s: %s', (startOn, after, dueOn) => {
    const scheme = schemeWith({ instalments: [{ shareBp: 10_000, due: { after } }] });
    expect(instalmentsFor(scheme, startOn, cents(100))).toMatchObject([{ instalment: 1, dueOn, onGrant: false }]);
  });

  it('has no day on the grant, nor without a start', () => {
    expect(instalmentsFor(shipped('foodvalley-jongerenvoucher'), '2026-09-01', cents(125_000))).toEqual([
      {
        instalment: 1,
        amountCents: 125_000,
        dueOn: null,
        onGrant: true,
        retentionGate: false,
        evidence: [],
        remindAfterDays: null,
        remindBeforeDays: 7,
        lapseAfterDays: null,
      },
    ]);
    const haarlem = instalmentsFor(shipped('haarlem-jongerenvoucher'), null, cents(150_000));
    expect(haarlem).toMatchObject([{ dueOn: null, onGrant: false, retentionGate: true, lapseAfterDays: 42 }]);
  });
});
