import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, euros, least, minus, portion, sum, zero } from '../../domain/money';

const amount = fc.integer({ min: 0, max: 99_999_999_999 }).map(cents);

describe('cents', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %s: no whole, safe number of cents',
    (value) => {
      expect(() => cents(value)).toThrow(RangeError);
    },
  );

  it('knows no negative zero, which JSON and equality would tell apart', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe('adding and taking away', () => {
  it('adds up the budget of FoodValley: 198 vouchers of 1,250 euro', () => {
    expect(sum(Array.from({ length: 198 }, () => cents(125_000)))).toBe(24_750_000);
  });

  it('adds nothing to zero', () => {
    expect(sum([])).toBe(zero);
  });

  it('may go below zero, as a difference in a ledger does', () => {
    expect(minus(cents(100), cents(250))).toBe(-150);
  });

  it('takes away what was added', () => {
    fc.assert(fc.property(amount, amount, (a, b) => minus(sum([a, b]), b) === a));
  });

  it('adds in any order to the same sum', () => {
    fc.assert(fc.property(fc.array(amount), (amounts) => sum(amounts) === sum([...amounts].reverse())));
  });

  it('gives the least of two', () => {
    expect(least(cents(3), cents(2))).toBe(2);
    expect(least(cents(2), cents(3))).toBe(2);
  });
});

describe('portion', () => {
  it.each([
    { of: 150_000, numerator: 28, denominator: 32, gives: 131_250 },
    { of: 100, numerator: 1, denominator: 3, gives: 33 },
    { of: 100, numerator: 2, denominator: 3, gives: 66 },
    { of: 125_001, numerator: 5000, denominator: 10_000, gives: 62_500 },
    { of: 9_007_199_254_740_991, numerator: 9_999, denominator: 10_000, gives: 9_006_298_534_815_516 },
  ])('$numerator of $denominator parts of $of cents is $gives', ({ of, numerator, denominator, gives }) => {
    expect(portion(cents(of), numerator, denominator)).toBe(gives);
  });

  it.each([
    [cents(-1), 1, 2],
    [cents(1), -1, 2],
    [cents(1), 0.5, 2],
    [cents(1), 1, 0],
  ] as const)('refuses %s × %s ÷ %s', (of, numerator, denominator) => {
    expect(() => portion(of, numerator, denominator)).toThrow(RangeError);
  });

  it('never gives more than the exact share, and less than a cent too little', () => {
    const parts = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(amount, fc.nat(10_000), parts, (of, numerator, denominator) => {
        const rest = BigInt(of) * BigInt(numerator) - BigInt(portion(of, numerator, denominator)) * BigInt(denominator);
        return rest >= 0n && rest < BigInt(denominator);
      }),
    );
  });

  it('hands out no more than there is when all shares are given', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amount, shares, (of, parts) => {
        const whole = parts.reduce((total, part) => total + part, 0);
        const left = minus(of, sum(parts.map((part) => portion(of, part, whole))));
        return left >= 0 && left < parts.length;
      }),
    );
  });
});

describe('euros', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [99, '0,99'],
    [123_456, '1.234,56'],
    [24_750_000, '247.500,00'],
    [99_999_999_999, '999.999.999,99'],
    [-150, '-1,50'],
  ])('%i cents is %s', (value, text) => {
    expect(euros(cents(value))).toBe(text);
  });
});
