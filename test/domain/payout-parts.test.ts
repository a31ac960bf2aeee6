import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { type BatchLine, batchRecord, linesOfPart, messageIdOf, partOfLine } from '../../domain/payout/batch';
import { asSealed, newBatch, roomIn, sealed, withLines } from '../../domain/payout/seal';
import { idNumber } from './payout-fixtures';

const emptyOf = (linesPerFile?: number) =>
  newBatch({
    ...{ id: idNumber(9), region: 'foodvalley', executionOn: '2026-11-19', makerSub: 'maker' },
    createdAt: '2026-11-16T10:00:00.000Z',
    debtor: { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' },
    ...(linesPerFile === undefined ? {} : { linesPerFile }),
  });

const numberOf = (line: number) => `VL-2026-${line}`;

const linesFrom = (first: number, amounts: readonly number[], warnings: readonly string[] = []): BatchLine[] =>
  amounts.map((amount, index) => ({
    ...{ batchId: idNumber(9), line: first + index, claimId: `${idNumber(first + index)}-1` },
    ...{
      number: numberOf(first + index),
      applicationId: idNumber(first + index),
      amountCents: cents(amount),
      creditorName: 'Bakkerij',
    },
    ...{ creditorIban: 'NL91ABNA0417164300', endToEndId: `${idNumber(first + index)}-1-1`, schemeId: 'proef' },
    ...{ costCentre: null, tradeName: 'Bakkerij', kvkNumber: '68750110', warnings: [...warnings] },
  }));

/** Adds lines of these amounts in chunks of these sizes. */
function grown(linesPerFile: number, amounts: readonly number[], chunk: number) {
  let batch = emptyOf(linesPerFile);
  for (let start = 0; start < amounts.length; start += chunk) {
    batch = withLines(batch, linesFrom(start + 1, amounts.slice(start, start + chunk)));
  }
  return batch;
}

const amountsOf = fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), { minLength: 1, maxLength: 200 });

describe('the files of a batch', () => {
  it('hold every line once, in order, none over the limit, and come to the whole', () => {
    fc.assert(
      fc.property(
        amountsOf,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 32 }),
        (amounts, per, chunk) => {
          const batch = grown(per, amounts, chunk);
          const expected = Array.from({ length: Math.ceil(amounts.length / per) }, (_, index) => {
            const some = amounts.slice(index * per, (index + 1) * per);
            const totalCents = some.reduce((total, amount) => total + amount, 0);
            return { part: index + 1, lines: some.length, totalCents, sha256: null };
          });
          expect(batch.parts).toEqual(expected);
          expect(batch.lines).toBe(amounts.length);
          for (const { part, lines } of batch.parts) {
            const { from, through } = linesOfPart(batch, part);
            expect(through - from + 1).toBe(lines);
            expect([partOfLine(batch, from), partOfLine(batch, through)]).toEqual([part, part]);
          }
          expect(sealed(batch, { lines: batch.lines, totalCents: batch.totalCents }).parts).toEqual(expected);
          expect(batchRecord.parse(batch)).toEqual(batch);
        },
      ),
    );
  });

  it('are two for 10,001 lines where a region sets nothing, the second of one line', () => {
    const batch = withLines(emptyOf(), linesFrom(1, Array<number>(10_001).fill(1)));
    expect(batch.parts.map(({ part, lines, totalCents }) => [part, lines, totalCents])).toEqual([
      [1, 10_000, 10_000],
      [2, 1, 1],
    ]);
    expect(messageIdOf(batch.id, 1)).not.toBe(messageIdOf(batch.id, 2));
  });

  it('are a fault when they do not come to what the batch counted', () => {
    const batch = grown(2, [100, 200, 300], 3);
    const parts = batch.parts.map((part) => (part.part === 2 ? { ...part, totalCents: cents(299) } : part));
    const counted = { lines: 3, totalCents: cents(600) };
    expect(() => sealed({ ...batch, parts }, counted)).toThrow('3 lines of 599 cents, not 3 of 600');
    expect(() => sealed({ ...batch, parts: parts.slice(0, 1) }, counted)).toThrow('2 lines');
  });

  it('are at most 999, and the batch has at most 100,000 lines', () => {
    expect(roomIn(emptyOf())).toBe(100_000);
    expect(roomIn(emptyOf(100))).toBe(99_900);
    expect(roomIn({ ...emptyOf(1), lines: 990 })).toBe(9);
    expect(roomIn({ ...emptyOf(1), lines: 999 })).toBe(0);
    expect(messageIdOf(idNumber(9), 999).length).toBeLessThanOrEqual(35);
  });
});

describe('a batch', () => {
  it('counts the lines that carry a warning, in whatever chunks', () => {
    const one = withLines(emptyOf(), linesFrom(1, [1, 2], ['payee-no-match', 'payee-no-match']));
    const two = withLines(one, [...linesFrom(3, [3]), ...linesFrom(4, [4], ['payee-no-match', 'payee-unknown'])]);
    expect(two.warnings).toEqual([
      { code: 'payee-no-match', lines: 3, numbers: [numberOf(1), numberOf(2), numberOf(4)] },
      { code: 'payee-unknown', lines: 1, numbers: [numberOf(4)] },
    ]);
  });

  it('names the first twenty applications under a warning', () => {
    const many = withLines(emptyOf(), linesFrom(1, Array(25).fill(1), ['payee-no-match']));
    const warned = { code: 'payee-no-match', lines: 25, numbers: many.warnings[0]?.numbers };
    expect(many.warnings).toEqual([warned]);
    expect([warned.numbers?.length, warned.numbers?.at(-1)]).toEqual([20, numberOf(20)]);
  });

  it('of before there were several files has all its lines in one', () => {
    const { linesPerFile: _, parts: __, csvSha256: ___, openLines: ____, ...rest } = emptyOf();
    const old = { ...rest, status: 'released', lines: 13_000, totalCents: 5, releasedAt: '2026-11-16T11:00:00.000Z' };
    expect(batchRecord.parse(old)).toMatchObject({
      parts: [{ part: 1, lines: 13_000, totalCents: 5, sha256: null }],
      csvSha256: null,
      openLines: 13_000,
    });
    expect(linesOfPart(batchRecord.parse(old), 1)).toEqual({ from: 1, through: 13_000 });
  });

  it('is told as it was sealed, whatever came of it', () => {
    const batch = sealed(grown(2, [100, 200, 300], 3), { lines: 3, totalCents: cents(600) });
    const parts = batch.parts.map((part) => ({ ...part, sha256: 'a'.repeat(64) }));
    const later = {
      ...{ ...batch, status: 'withdrawn' as const, version: 4, parts, csvSha256: 'b'.repeat(64) },
      withdrawal: { sub: 'other', reason: 'wrong', askedAt: '2026-11-17T10:00:00.000Z' },
      freed: { throughLine: 3, lines: 3, totalCents: cents(600) },
    };
    expect(asSealed(later)).toEqual({ ...batch, version: 4 });
  });
});
