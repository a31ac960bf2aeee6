import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { golden, pieces, readReport, referenceOf } from './bank-report-world';

const changed = (name: string, ...changes: readonly (readonly [string, string])[]): Buffer => {
  let text = golden(name).toString();
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replace(from, to);
  }
  return Buffer.from(text);
};

describe('pain.002', () => {
  it('tells of a file of which some lines were rejected those alone: the others stay open', async () => {
    expect(await readReport(golden('pain002-03-partly'))).toMatchObject({
      head: { message: 'pain.002.001.03', messageId: 'NLB-20261119-000017' },
      told: ['2 rejected AC04'],
      count: 0,
      errors: [],
    });
  });

  it('tells of a file as a whole, whatever prefix its namespace has', async () => {
    expect(await readReport(golden('pain002-10-accepted'))).toMatchObject({
      head: { message: 'pain.002.001.10' },
      told: ['1 accepted', '2 accepted', '3 accepted'],
      errors: [],
    });
    const rejected = changed('pain002-10-accepted', ['ACCP', 'RJCT']);
    expect(await readReport(rejected)).toMatchObject({
      told: ['1 rejected RJCT', '2 rejected RJCT', '3 rejected RJCT'],
    });
  });

  it('tells of lines one by one, with the first of their reasons', async () => {
    expect(await readReport(golden('pain002-10-lines'))).toMatchObject({
      told: ['4 paid', '5 rejected AC06'],
      errors: [],
    });
  });

  it.each([
    ['ACTC', 'accepted'],
    ['ACCP', 'accepted'],
    ['ACSP', 'accepted'],
    ['ACWC', 'accepted'],
    ['ACSC', 'paid'],
    ['ACCC', 'paid'],
    ['CANC', 'rejected AC06'],
  ])('%s: %s', async (status, said) => {
    const report = changed('pain002-10-lines', ['<TxSts>RJCT', `<TxSts>${status}`]);
    expect(await readReport(report)).toMatchObject({ told: ['4 paid', `5 ${said}`], errors: [] });
  });

  it('the status of a file counts for its lines of which nothing else is said', async () => {
    const report = changed('pain002-03-partly', ['<PmtInfSts>PART', '<PmtInfSts>ACSC']);
    expect(await readReport(report)).toMatchObject({ told: ['1 paid', '2 rejected AC04', '3 paid'], errors: [] });
    const waits = changed('pain002-03-partly', ['<PmtInfSts>PART', '<PmtInfSts>ACSP'], ['<TxSts>RJCT', '<TxSts>PDNG']);
    expect(await readReport(waits)).toMatchObject({ told: ['1 accepted', '3 accepted'], errors: [] });
  });

  it('a status that is not known, another amount or currency refuses the report by its reference', async () => {
    const wrong = async (from: string, to: string) => readReport(changed('pain002-10-lines', [from, to]));
    expect(await wrong('<TxSts>ACSC', '<TxSts>DONE')).toMatchObject({
      errors: [`${referenceOf(4)} has a status that is not known: DONE`],
    });
    expect(await wrong('>1500<', '>1500.01<')).toMatchObject({
      errors: [`${referenceOf(4)} is told as 1500.01; the line is 1500.00`],
    });
    expect(await wrong('Ccy="EUR">1500', 'Ccy="USD">1500')).toMatchObject({
      errors: [`${referenceOf(4)} is told in USD, not in EUR`],
    });
    const twice = changed('pain002-10-lines', ['000004-1-1', '000005-1-1'], ['>1500<', '>250.50<']);
    expect(await readReport(twice)).toMatchObject({
      errors: [`${referenceOf(5)} is told twice in this report`],
    });
    const file = changed('pain002-03-partly', ['<OrgnlCtrlSum>1000.01', '<OrgnlCtrlSum>1000.00']);
    expect(await readReport(file)).toMatchObject({ errors: [] });
    const info = changed('pain002-03-partly', [
      '1000.01</OrgnlCtrlSum>\n      <PmtInfSts>',
      '1000.00</OrgnlCtrlSum>\n      <PmtInfSts>',
    ]);
    expect(await readReport(info)).toMatchObject({
      errors: [expect.stringContaining('-P1 is told as 3 lines of 1000.00')],
    });
    const elsewhere = changed('pain002-10-lines', ['000004-1-1', '000001-1-1'], ['>1500<', '>500<']);
    expect(await readReport(elsewhere)).toMatchObject({
      errors: [expect.stringContaining('another file of the batch than 2')],
    });
  });

  it('what is of another batch or payer is listed, and so is a reference that is not known', async () => {
    const other = changed('pain002-10-lines', ['0001-P2</OrgnlMsgId>', '0002-P2</OrgnlMsgId>']);
    expect(await readReport(other)).toMatchObject({
      told: [],
      errors: [],
      unmatched: [`${referenceOf(4)} other-batch`, `${referenceOf(5)} other-batch`],
    });
    const payer = changed('pain002-03-partly', ['NL91ABNA0417164300', 'NL20INGB0001234567']);
    expect(await readReport(payer)).toMatchObject({ told: [], unmatched: [`${referenceOf(2)} other-payer`] });
    const unknown = changed('pain002-10-lines', ['000004-1-1', '000004-1-2']);
    expect(await readReport(unknown)).toMatchObject({
      told: ['5 rejected AC06'],
      unmatched: [`${referenceOf(4).replace(/1$/, '2')} unknown-reference`],
    });
  });
});

describe('camt.053', () => {
  it('a booked total pays the lines of its file; the rest of the statement is listed', async () => {
    expect(await readReport(golden('camt053-02-totals'))).toMatchObject({
      head: { message: 'camt.053.001.02', messageId: 'CAMT053-20261119' },
      told: ['1 paid 2026-11-19', '2 paid 2026-11-19', '3 paid 2026-11-19'],
      unmatched: ['FACTUUR 2026/114 unknown-reference', 'KOSTEN-11 no-reference'],
      errors: [],
    });
  });

  it('a total may leave out what was rejected before, and nothing else', async () => {
    const less = changed('camt053-02-totals', ['>1000.01<', '>500.01<'], ['<NbOfTxs>3', '<NbOfTxs>2']);
    expect(await readReport(less, [2])).toMatchObject({ told: ['1 paid 2026-11-19', '3 paid 2026-11-19'], errors: [] });
    expect(await readReport(less)).toMatchObject({
      errors: [expect.stringContaining('is booked as 500.01 EUR for 2 lines; the file is 1000.01 EUR for 3 lines')],
    });
    expect(await readReport(golden('camt053-02-totals'), [2])).toMatchObject({
      told: ['1 paid 2026-11-19', '2 paid 2026-11-19', '3 paid 2026-11-19'],
    });
    const dollars = changed('camt053-02-totals', ['<Amt Ccy="EUR">1000.01', '<Amt Ccy="USD">1000.01']);
    expect(await readReport(dollars)).toMatchObject({ errors: [expect.stringContaining('1000.01 USD')] });
  });

  it('lines one by one; booked and back within one statement; another account of ours is another payer', async () => {
    expect(await readReport(golden('camt053-08-lines'))).toMatchObject({
      told: ['1 paid 2026-11-20', '4 paid 2026-11-20', '5 paid 2026-11-20', '5 returned MS03 2026-11-20'],
      unmatched: [`${referenceOf(2)} other-payer`],
      errors: [],
    });
  });

  it('a return says so; a credit that does not is listed and never taken for one', async () => {
    expect(await readReport(golden('camt053-02-return'))).toMatchObject({
      told: ['3 returned AC04 2026-11-23'],
      unmatched: [`${referenceOf(1)} credit-without-return`],
      errors: [],
    });
  });

  it('a transfer without an amount, in a total that does not fit it, is refused', async () => {
    const none = changed('camt053-08-lines', ['<Amt Ccy="EUR">1500.00</Amt>', '']);
    expect(await readReport(none)).toMatchObject({
      errors: expect.arrayContaining([expect.stringContaining(`${referenceOf(4)} is told in no currency`)]),
    });
    const other = changed('camt053-08-lines', ['<Amt Ccy="EUR">1500.00</Amt>', '<Amt Ccy="EUR">1499.99</Amt>']);
    expect(await readReport(other)).toMatchObject({
      errors: expect.arrayContaining([`${referenceOf(4)} is told as 1499.99; the line is 1500.00`]),
    });
    const status = changed('camt053-08-lines', ['<Cd>BOOK</Cd>', '<Cd>HUH</Cd>']);
    expect(await readReport(status)).toMatchObject({
      errors: expect.arrayContaining([`${referenceOf(4)} has a status that is not known: HUH`]),
    });
  });

  it('the credit of a file as a whole names no line, so it is listed', async () => {
    const whole = changed('camt053-02-totals', [
      '<CdtDbtInd>DBIT</CdtDbtInd>\n        <RvslInd>',
      '<CdtDbtInd>CRDT</CdtDbtInd>\n        <RvslInd>',
    ]);
    expect(await readReport(whole)).toMatchObject({
      told: [],
      unmatched: expect.arrayContaining(['01KCBATCH00000000000000001-P1 whole-file-returned']),
    });
  });
});

describe('however it comes', () => {
  it('plain, packed, with a byte order mark, and cut anywhere: the same report', async () => {
    const plain = golden('camt053-08-lines');
    const whole = await readReport(plain);
    expect(whole.head?.sha256).toBe(createHash('sha256').update(plain).digest('hex'));
    expect(await readReport(gzipSync(plain))).toEqual(whole);
    for (const size of [1, 7, 1000]) {
      expect(await readReport(pieces(plain, size))).toEqual(whole);
      expect(await readReport(pieces(gzipSync(plain), size))).toEqual(whole);
    }
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
    expect(await readReport(marked)).toMatchObject({ told: whole.told });
  });

  it('text in pieces of CDATA and comments is one text; another namespace is passed over', async () => {
    const report = changed(
      'pain002-10-lines',
      [
        '<TxSts>ACSC</TxSts>',
        '<TxSts>AC<!-- x --><![CDATA[SC]]></TxSts><x:TxSts xmlns:x="urn:other"><TxSts>RJCT</TxSts></x:TxSts>',
      ],
      ['<StsRsnInf><Rsn><Cd>AC06', '<StsRsnInf xmlns="urn:other"><Rsn><Cd>AC06'],
    );
    expect(await readReport(report)).toMatchObject({ told: ['4 paid', '5 rejected ACCOUNT_BLOCKED'], errors: [] });
  });
});
