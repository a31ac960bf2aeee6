import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { type CsvLine, field, linesCsv } from '../../functions/gateways/lines-csv';

const header = 'Nummer;Regeling;Kostenplaats;Werkgever;KvK-nummer;Bedrag;IBAN;EndToEndId;Deel;Regel';

const lineOf = (line: number, changes: Partial<CsvLine> = {}): CsvLine => ({
  ...{ line, number: `VL-2026-${line}`, schemeId: 'proef-regeling', costCentre: '4410', tradeName: 'Test Bakkerij' },
  ...{ kvkNumber: '01234567', amountCents: cents(50_000), creditorIban: 'NL91ABNA0417164300', endToEndId: `E-${line}` },
  ...changes,
});

async function csv(lines: readonly CsvLine[], changes: { lines?: number; totalCents?: number } = {}, linesPerFile = 2) {
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const { lines: count = lines.length, totalCents = total } = changes;
  const batch = { id: 'B1', lines: count, totalCents: cents(totalCents), linesPerFile };
  async function* one() {
    yield* lines;
  }
  let text = '';
  for await (const chunk of linesCsv(batch, one())) text += chunk;
  return text;
}

/** Reads what RFC 4180 describes, with semicolons: written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += text[++at];
    } else if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && character === ';') {
      row.push(cell);
      cell = '';
    } else if (!quoted && text.startsWith('\r\n', at)) {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else {
      cell += character;
    }
  }
  return rows;
}

describe('lines.csv', () => {
  it('is what a Dutch spreadsheet opens: a byte order mark, semicolons, a decimal comma, a row per line', async () => {
    const text = await csv([lineOf(1), lineOf(2, { amountCents: cents(1) }), lineOf(3, { costCentre: null })]);
    expect(text).toBe(
      `\uFEFF${header}\r\n` +
        'VL-2026-1;proef-regeling;4410;Test Bakkerij;01234567;500,00;NL91ABNA0417164300;E-1;1;1\r\n' +
        'VL-2026-2;proef-regeling;4410;Test Bakkerij;01234567;0,01;NL91ABNA0417164300;E-2;1;2\r\n' +
        'VL-2026-3;proef-regeling;;Test Bakkerij;01234567;500,00;NL91ABNA0417164300;E-3;2;3\r\n',
    );
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+31 20', `'+31 20`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['＝1+1', `'＝1+1`],
    [' =1+1', `' =1+1`],
    ['\t=1', `"'\t=1"`],
    ['\rx', `"'\rx"`],
    ['\n=1', `"'\n=1"`],
    ['\u200B=1', `'\u200B=1`],
    ['\u202E=1', `'\u202E=1`],
    ["=cmd|' /C calc'!A0", `'=cmd|' /C calc'!A0`],
    ['=1;=2', `"'=1;=2"`],
    ['=1\r\n=2', `"'=1\r\n=2"`],
    ['a;b', '"a;b"'],
    ['Bakker "Jan"', '"Bakker ""Jan"""'],
    ['één\nregel', '"één\nregel"'],
    ['Café Zoë & Zn', 'Café Zoë & Zn'],
    ['C-1 = x', 'C-1 = x'],
    ['', ''],
  ])('writes %j as a cell that is no formula', (text, cell) => {
    expect(field(text)).toBe(cell);
  });

  it('gives back every text as it was, but for the apostrophe before a formula, and no cell begins as one', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@ \t\r\n;"a]{0,6}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (names) => {
        const lines = names.map((tradeName, index) => lineOf(index + 1, { tradeName }));
        const [first, ...rows] = read((await csv(lines)).slice(1));
        expect(first?.join(';')).toBe(header);
        expect(rows.map((row) => row.length)).toEqual(names.map(() => 10));
        for (const [index, name] of names.entries()) {
          const cell = rows[index]?.[3] ?? '';
          expect([name, `'${name}`]).toContain(cell);
          expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        }
      }),
    );
  });

  it.each([
    ['a line less', { lines: 3 }],
    ['another sum', { totalCents: 100_001 }],
  ])('never ends with %s than the batch has', async (_what, changes) => {
    await expect(csv([lineOf(1), lineOf(2)], changes)).rejects.toThrow('lines of batch B1');
  });

  it('never skips or repeats a line', async () => {
    await expect(csv([lineOf(1), lineOf(3)])).rejects.toThrow('3 stands where 2 should');
    await expect(csv([lineOf(1), lineOf(1)])).rejects.toThrow('1 stands where 2 should');
  });
});
