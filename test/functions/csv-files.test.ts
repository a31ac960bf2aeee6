import { describe, expect, it } from 'vitest';
import type { AidGrantAnswer } from '../../functions/api/answers/state-aid';
import { deMinimisCsv } from '../../functions/api/shared/de-minimis-csv';
import { yearEndCsv } from '../../functions/gateways/year-end-csv';

/** The other files beside lines.csv (lines-csv.test.ts) and the pages' own (test/web/csv.test.ts): no cell is a formula. */

const starts = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\uFF1D1',
  '\u200B=1',
  '=1;"=2"',
  '=1\r\n=2',
];

/** Cells by the rules of RFC 4180 with semicolons: written apart from the writers. */
function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^;\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

const amount = { amountCents: -500, awards: 0 };
const yearEnd = (text: string) =>
  yearEndCsv('2027-02-01', [
    {
      ...{ schemeId: text, year: text, costCentre: text, fundingSource: text },
      ...{ reserved: amount, committed: amount, receivable: amount, paid: amount },
    },
  ]);

const aid = (text: string) =>
  deMinimisCsv([
    {
      ...{ applicationId: 'x', number: text, schemeId: text, region: 'x', authority: text, regulation: text },
      ...{
        beneficiary: { name: text, kvkNumber: text },
        amountCents: 5,
        grantedOn: '2027-01-01',
        reportBy: '2027-01-29',
      },
      ...{ sector: null, status: 'open', reports: [{ reportedOn: '2027-01-02', reference: text }] },
    } as unknown as AidGrantAnswer,
  ]);

describe.each([
  ['the books at the end of a year', yearEnd, 4],
  ['de-minimis aid', aid, 7],
] as const)('the file of %s', (_, write, texts) => {
  it.each(starts)('makes text of %j wherever people wrote it', (start) => {
    const cells = cellsOf(write(start).slice(1));
    expect(cells.filter((cell) => cell === `'${start}`)).toHaveLength(texts);
    const formulas = cells.filter((cell) => /^[\s\p{Cf}]*[=+@\uFF1D]|^[\s\p{Cf}]*-(?!\d+,\d\d$)|^[\t\r\n]/u.test(cell));
    expect(formulas).toEqual([]);
  });

  it('has as many cells in each row, whatever stands in one', () => {
    const plain = cellsOf(write('x').slice(1)).length;
    for (const text of [...starts, ';;;', '"', '""', '\r\n', ';"\r\n"']) {
      expect(cellsOf(write(text).slice(1))).toHaveLength(plain);
    }
  });
});
