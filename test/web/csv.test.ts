import { describe, expect, it } from 'vitest';
import { type Cell, euro, toCsv } from '../../web/parts/csv';

/** The one row of a file, without its byte order mark and line end. */
const row = (...cells: readonly Cell[]): string => {
  const file = toCsv([cells]);
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(file.endsWith('\r\n')).toBe(true);
  return file.slice(1, -2);
};

describe('a list as a file for Dutch Excel', () => {
  it('parts cells by semicolons and rows by CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['c', null],
      ]),
    ).toBe('\uFEFFa;b\r\nc;\r\n');
    expect(row('een; twee', 'zegt "ja"', 'regel\r\ntwee')).toBe('"een; twee";"zegt ""ja""";"regel\r\ntwee"');
  });

  it('writes numbers with a decimal comma', () => {
    expect(row(32.5, euro(150_000), euro(5), euro(0), euro(-1_250), euro(null))).toBe('32,5;1500,00;0,05;0,00;-12,50;');
  });

  it('lets no cell be a formula', () => {
    for (const start of ['=1+1', '+31 6', '-x', '@SUM(A1)', '\tx', '\rx']) expect(row(start)).toBe(`"'${start}"`);
    for (const start of [' =1+1', '\uFF1D1+1', '\u200B=1', '\u202E=1', '\n@x']) expect(row(start)).toBe(`"'${start}"`);
    expect(row('-12', 'C-1 = x')).toBe('-12;C-1 = x');
  });

  it('keeps the zero that a KvK or telephone number begins with', () => {
    expect(row('01234567', '0612345678', '68750110')).toBe('"=""01234567""";"=""0612345678""";68750110');
  });
});
