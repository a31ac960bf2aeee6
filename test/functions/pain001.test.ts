import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { cents } from '../../domain/money';
import { type PaymentLine, pain001, pain001Pages } from '../../functions/gateways/pain001';
import { sepaLimits, sepaText } from '../../functions/gateways/sepa-text';
import { firstLine, officialSchema, sampleFile, secondLine } from './pain001-samples';

const schema = officialSchema();
const golden = readFileSync(new URL('./golden/pain001.xml', import.meta.url), 'utf8');
const both = [firstLine, secondLine];

/** Lines 1..n of 1, 2, 3, … cents. */
function* series(count: number): Generator<PaymentLine> {
  for (let n = 1; n <= count; n += 1) yield { ...firstLine, endToEndId: `E2E-${n}`, amountCents: cents(n) };
}

/** The official schema's complaints. */
async function complaints(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema: schema ?? '', maxMemoryPages: 16_384 });
  return errors.map(({ message }) => message);
}

describe('a payment file', () => {
  it('is the file written by hand, to the byte', () => {
    expect([...pain001(sampleFile, both)].join('')).toBe(golden);
  });

  it('is the same when its lines come page by page', async () => {
    async function* pages() {
      yield* both;
    }
    const chunks: string[] = [];
    for await (const chunk of pain001Pages(sampleFile, pages())) chunks.push(chunk);
    expect(chunks.join('')).toBe(golden);
  });

  it('carries its part in both ids', () => {
    const xml = [...pain001({ ...sampleFile, part: 2 }, both)].join('');
    expect(xml).toContain('<MsgId>01KWQ2N5R7T9V1X3Z5A7C9E1G3-2</MsgId>');
    expect(xml).toContain('<PmtInfId>P01KWQ2N5R7T9V1X3Z5A7C9E1G3-2</PmtInfId>');
  });

  it('writes the smallest and the largest amount in two decimals', () => {
    const amounts = [cents(1), cents(99_999_999_999)];
    const lines = amounts.map((amountCents, index) => ({ ...firstLine, endToEndId: `E${index}`, amountCents }));
    const xml = [...pain001({ ...sampleFile, totalCents: cents(100_000_000_000) }, lines)].join('');
    expect(xml.match(/(?<="EUR">)[^<]*/g)).toEqual(['0.01', '999999999.99']);
    expect(xml.match(/(?<=<CtrlSum>)[^<]*/g)).toEqual(['1000000000.00', '1000000000.00']);
  });

  it('streams ten thousand lines in chunks, adds them up, and gives the same bytes again', () => {
    // 1 + 2 + … + 10,000 = 50,005,000 cents.
    const file = { ...sampleFile, lines: 10_000, totalCents: cents(50_005_000) };
    const chunks = [...pain001(file, series(10_000))];
    expect(chunks.length).toBeGreaterThan(20);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(70_000);
    const xml = chunks.join('');
    expect(xml).toContain('<CtrlSum>500050.00</CtrlSum>');
    expect(xml.match(/<CdtTrfTxInf>/g)).toHaveLength(10_000);
    expect([...pain001(file, series(10_000))].join('')).toBe(xml);
  });
});

describe.skipIf(schema === null)('the official schema', () => {
  it('accepts the golden file, and knows a bad one', async () => {
    expect(await complaints(golden)).toEqual([]);
    expect(await complaints(golden.replace('<PmtMtd>TRF</PmtMtd>', ''))).not.toEqual([]);
  });

  it('accepts a long file', async () => {
    const file = { ...sampleFile, lines: 2_000, totalCents: cents(2_001_000) };
    expect(await complaints([...pain001(file, series(2_000))].join(''))).toEqual([]);
  });

  it('accepts names in every script', async () => {
    const names = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), { numRuns: 300, seed: 7 });
    const lines = names.map((name, index) => ({
      ...firstLine,
      endToEndId: `E${index}`,
      amountCents: cents(100),
      creditorName: sepaText(name, sepaLimits.name) || 'Onbekend',
      remittance: sepaText(`VL-2026 ${name}`, sepaLimits.remittance),
    }));
    const xml = [...pain001({ ...sampleFile, lines: 300, totalCents: cents(30_000) }, lines)].join('');
    expect(await complaints(xml)).toEqual([]);
    expect(xml).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('accepts what is left of names that were meant to be more than a name', async () => {
    const names = [
      ...['</Nm></Cdtr><CdtrAcct>', ']]><!--', '<![CDATA[x]]>', '&amp;&lt;&#60;&#x3c;&x;', '<?xml version="1.0"?>'],
      ...[
        '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
        'a\u0000b\u0001\u001b[31m',
        '\uFFFE\uFFFF',
        '\uD800x',
      ],
      ...['Jan\u202Enesnaj', 'a\u2028b\r\nc\td', '\uFF1C\uFF0FNm\uFF1E', '//a///b//', '="1"', '\u200B\u200D', ']]&gt;'],
    ];
    const lines = names.map((name, index) => ({
      ...firstLine,
      ...{ endToEndId: `E${index}`, amountCents: cents(100) },
      creditorName: sepaText(name, sepaLimits.name) || 'Onbekend',
      remittance: sepaText(`VL-2026 ${name}`, sepaLimits.remittance),
    }));
    const file = { ...sampleFile, lines: names.length, totalCents: cents(100 * names.length) };
    const xml = [...pain001(file, lines)].join('');
    expect(await complaints(xml)).toEqual([]);
    expect(xml.match(/<Nm>[^<]*<\/Nm>/g)).toHaveLength(names.length + 2);
    expect(xml).not.toMatch(/<!|<\?(?!xml version="1.0" encoding)|&|\]\]>/);
    expect(xml.match(/<\?/g)).toHaveLength(1);
  });
});
