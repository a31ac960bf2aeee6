import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIban, normaliseIban } from '../../domain/iban';
import {
  isBsn,
  isEstablishmentNumber,
  isKvkNumber,
  isPayrollTaxNumber,
  isPostcode,
  normalisePostcode,
} from '../../domain/identifiers';

const otherDigit = fc.integer({ min: 1, max: 9 });
const shifted = (text: string, index: number, by: number) =>
  `${text.slice(0, index)}${(Number(text[index]) + by) % 10}${text.slice(index + 1)}`;

describe('numbers of the KvK', () => {
  it.each(['68750110', '01234567'])('%s is a company', (text) => expect(isKvkNumber(text)).toBe(true));

  it.each(['6875011', '687501100', '6875011O', ' 68750110', '68750110\n', ''])('%j is none', (text) => {
    expect(isKvkNumber(text)).toBe(false);
  });

  it('counts twelve digits in an establishment', () => {
    expect(isEstablishmentNumber('000012345678')).toBe(true);
    expect(isEstablishmentNumber('12345678')).toBe(false);
    expect(isEstablishmentNumber('00001234567a')).toBe(false);
  });
});

describe('a BSN', () => {
  it.each(['123456782', '111222333'])('%s passes the eleven-test', (text) => expect(isBsn(text)).toBe(true));

  it.each(['123456789', '000000000', '12345678', '1234567822', '12345678a', ''])('%j is refused', (text) => {
    expect(isBsn(text)).toBe(false);
  });

  it('with one digit wrong is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom('123456782', '111222333'), fc.nat(8), otherDigit, (bsn, index, by) => {
        return !isBsn(shifted(bsn, index, by));
      }),
    );
  });

  it('with two neighbouring digits swapped is refused', () => {
    const swapped = Array.from(
      { length: 8 },
      (_, at) => `${'123456782'.slice(0, at)}${'123456782'[at + 1]}${'123456782'[at]}${'123456782'.slice(at + 2)}`,
    );
    expect(swapped.filter(isBsn)).toEqual([]);
  });
});

describe('a payroll tax number', () => {
  it.each(['111222333L01', '123456782L99'])('%s is one', (text) => expect(isPayrollTaxNumber(text)).toBe(true));

  it.each(['111222333L00', '123456789L01', '000000000L01', '111222333l01', '111222333B01', '111222333L1', '111222333'])(
    '%s is none',
    (text) => expect(isPayrollTaxNumber(text)).toBe(false),
  );
});

describe('an IBAN', () => {
  it.each(['NL91ABNA0417164300', 'nl91 abna 0417 1643 00', ' NL91\u00a0ABNA 0417164300 '])('%j passes', (text) => {
    expect(normaliseIban(text)).toBe('NL91ABNA0417164300');
    expect(isIban(normaliseIban(text))).toBe(true);
  });

  it('from abroad passes', () => expect(isIban('DE89370400440532013000')).toBe(true));

  it.each([
    'NL91ABNA0417164301',
    'NL91ABNA041716430',
    'XX91ABNA0417164300',
    'NL91ABNA0417-164300',
    'NL91 ABNA 0417 1643 00',
    '',
  ])('%j is refused as it stands', (text) => expect(isIban(text)).toBe(false));

  it('with one digit wrong is refused', () => {
    const digits = fc.constantFrom(2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    fc.assert(fc.property(digits, otherDigit, (index, by) => !isIban(shifted('NL91ABNA0417164300', index, by))));
  });
});

describe('a postcode', () => {
  it.each(['6711AA', '6711 AA', '1000SB', '9999ZZ'])('%s is one', (text) => expect(isPostcode(text)).toBe(true));

  it.each(['0711AA', '6711A', '6711AAA', '6711  AA', '6711aa', '6711SA', '6711SD', '6711 SS', '671 1AA', ''])(
    '%j is none',
    (text) => expect(isPostcode(text)).toBe(false),
  );

  it('is kept in capitals without a space', () => {
    expect(normalisePostcode(' 6711 aa')).toBe('6711AA');
    expect(isPostcode(normalisePostcode('6711aa'))).toBe(true);
  });
});
