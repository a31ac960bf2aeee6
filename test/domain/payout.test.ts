import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/actor';
import { claimStatuses } from '../../domain/claim/record';
import { cents } from '../../domain/money';
import { type Batch, batchRecord, endToEndIdOf, messageIdOf } from '../../domain/payout/batch';
import { checkExecutionDay } from '../../domain/payout/execution-day';
import { release } from '../../domain/payout/release';
import { batchEvent, batched, isPayable, lineOf, newBatch, sealed, withLines } from '../../domain/payout/seal';
import { catalogue } from '../../events/catalogue';
import { approvedClaim, grantedApplication, idNumber } from './payout-fixtures';

const finance = (sub: string): Actor => ({ sub, role: 'finance', roles: ['finance'], organisation: null });
const now = '2026-11-17T10:00:00.000Z';
const creditor = { name: 'Bakkerij Zoe', iban: 'NL91ABNA0417164300' };
const empty = newBatch({
  id: idNumber(9),
  region: 'foodvalley',
  executionOn: '2026-11-19',
  createdAt: '2026-11-16T10:00:00.000Z',
  makerSub: 'maker',
  debtor: { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' },
});
const sealedBatch: Batch = {
  ...{ ...empty, status: 'sealed', version: 2, lines: 2, totalCents: cents(125_000) },
  parts: [{ part: 1, lines: 2, totalCents: cents(125_000), sha256: 'a'.repeat(64) }],
  csvSha256: 'b'.repeat(64),
};
const codeOf = (result: ReturnType<typeof release>) => (result.ok ? 'ok' : result.refusal.code);

describe('the day asked of the bank', () => {
  // Tuesday 17 November 2026; Good Friday is 26 March 2027, Christmas 2026 on a Friday.
  it.each([
    ['2026-11-17', 'today'],
    ['2026-11-18', 'a day ahead'],
    ['2027-04-27', "King's Day, on which TARGET is open"],
    ['2027-05-06', 'Ascension Day, likewise'],
  ])('may be %s: %s', (day) => {
    expect(checkExecutionDay(day, '2026-11-17')).toEqual({ ok: true, value: day });
  });

  it.each([
    ['2026-11-16', 'yesterday', '2026-11-17'],
    ['2026-11-21', 'a Saturday', '2026-11-23'],
    ['2026-12-25', 'Christmas, before a weekend', '2026-12-28'],
    ['2027-01-01', "New Year's Day, before a weekend", '2027-01-04'],
    ['2027-03-26', 'Good Friday', '2027-03-30'],
  ])('may not be %s, %s: %s is proposed', (day, _why, proposed) => {
    expect(checkExecutionDay(day, '2026-11-17')).toMatchObject({
      ok: false,
      refusal: { code: 'input-invalid', errors: [{ path: 'executionOn', message: expect.stringContaining(proposed) }] },
    });
  });

  it('proposes a day on which TARGET is open when today is none either', () => {
    expect(JSON.stringify(checkExecutionDay('2026-11-20', '2026-11-21'))).toContain('2026-11-23');
  });
});

describe('a claim in a batch', () => {
  const application = grantedApplication(idNumber(1));
  const claim = approvedClaim(application.id, 2, { attempt: 1, amountCents: cents(75_000) });
  const line = lineOf(empty.id, 3, { application, claim, creditor, costCentre: '4410' });

  it('is a line that says whom, how much and what for, and nothing of the youth', () => {
    expect(line).toEqual({
      batchId: empty.id,
      line: 3,
      claimId: `${application.id}-2`,
      applicationId: application.id,
      number: application.number,
      amountCents: 75_000,
      creditorName: 'Bakkerij Zoe',
      creditorIban: 'NL91ABNA0417164300',
      endToEndId: `${application.id}-2-2`,
      schemeId: 'proef-regeling',
      costCentre: '4410',
      tradeName: 'Test Bakkerij',
      kvkNumber: '68750110',
      warnings: [],
    });
  });

  it('is batched under the id of its line, moves no money, and says so', () => {
    const move = batched(application, claim, line);
    expect(move.claims).toEqual([
      {
        prior: claim,
        next: {
          ...claim,
          status: 'batched',
          version: 5,
          attempt: 2,
          batchId: empty.id,
          endToEndId: `${application.id}-2-2`,
        },
      },
    ]);
    expect(move.movements).toEqual([]);
    expect(move.application.next).toBe(application);
    expect(move.events).toMatchObject([{ name: 'payment.batched', data: { batchId: empty.id, amountCents: 75_000 } }]);
  });

  it.each(claimStatuses.filter((status) => status !== 'approved'))('is not payable while %s', (status) => {
    expect(isPayable({ ...claim, status })).toBe(false);
  });

  it('is payable from one cent on', () => {
    expect(isPayable({ ...claim, amountCents: cents(1) })).toBe(true);
    expect(isPayable({ ...claim, amountCents: cents(0) })).toBe(false);
  });

  it('transfers what is left after set-off, and is no line when nothing is', () => {
    const offset = { ...claim, amountCents: cents(75_000), offsetCents: cents(74_999) };
    const { amountCents } = lineOf(empty.id, 1, { application, claim: offset, creditor, costCentre: null });
    expect(amountCents).toBe(1);
    expect(isPayable(offset)).toBe(true);
    expect(isPayable({ ...offset, offsetCents: cents(75_000) })).toBe(false);
  });

  it('has an id at the bank of at most 35 characters, another for each attempt, as has the file', () => {
    const instalments = fc.integer({ min: 1, max: 99 });
    const attempts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.nat(1_000_000), instalments, attempts, (n, instalment, [first = 0, second = 0]) => {
        const claimId = `${idNumber(n)}-${instalment}`;
        expect(endToEndIdOf(claimId, first).length).toBeLessThanOrEqual(35);
        expect(endToEndIdOf(claimId, first)).not.toBe(endToEndIdOf(claimId, second));
      }),
    );
    expect(messageIdOf(empty.id, 999).length).toBeLessThanOrEqual(35);
  });
});

describe('a batch', () => {
  const lines = [30_000, 45_000, 50_000].map((amount, index) => {
    const application = grantedApplication(idNumber(index + 1));
    const claim = approvedClaim(application.id, 1, { amountCents: cents(amount) });
    return lineOf(empty.id, index + 1, { application, claim, creditor, costCentre: null });
  });

  it('counts its lines as they come, in whatever chunks', () => {
    expect(withLines(empty, lines)).toEqual({
      ...{ ...empty, lines: 3, totalCents: 125_000 },
      parts: [{ part: 1, lines: 3, totalCents: 125_000, sha256: null }],
      schemeIds: ['proef-regeling'],
    });
    expect(withLines(withLines(empty, lines.slice(0, 1)), lines.slice(1))).toEqual(withLines(empty, lines));
    expect(batchRecord.parse(empty)).toEqual(empty);
  });

  it('is sealed when counting again gives the same', () => {
    const full = withLines(empty, lines);
    expect(sealed(full, { lines: 3, totalCents: cents(125_000) })).toEqual({ ...full, status: 'sealed', version: 2 });
  });

  it.each([
    ['a line less', { lines: 2, totalCents: cents(125_000) }],
    ['another sum', { lines: 3, totalCents: cents(125_001) }],
  ])('is a fault with %s', (_what, counted) => {
    expect(() => sealed(withLines(empty, lines), counted)).toThrow(empty.id);
  });

  it('is a fault without lines', () => {
    expect(() => sealed(empty, { lines: 0, totalCents: cents(0) })).toThrow(empty.id);
  });

  it.each(['sealed', 'released'] as const)('tells that it is %s in an event of the contract', (name) => {
    const { subject, data } = batchEvent(sealedBatch, name);
    expect(subject).toBe(empty.id);
    expect(catalogue[`batch.${name}`].schema.parse(data)).toEqual({
      batchId: empty.id,
      region: 'foodvalley',
      lines: 2,
      totalCents: 125_000,
      executionOn: '2026-11-19',
    });
  });
});

describe('a release', () => {
  const today = '2026-11-17';
  const released: Batch = {
    ...{ ...sealedBatch, status: 'released', version: 3, openLines: 2 },
    ...{ releaserSub: 'other', releasedAt: now },
  };

  it('is done by another finance officer, and by nobody twice', () => {
    expect(release(sealedBatch, finance('other'), now, today)).toEqual({ ok: true, value: released });
    expect(codeOf(release(released, finance('third'), now, today))).toBe('wrong-state');
  });

  it('is never done by the maker, whatever the state', () => {
    for (const batch of [empty, sealedBatch, released]) {
      expect(codeOf(release(batch, finance('maker'), now, today))).toBe('second-person-required');
    }
  });

  it('asked again by who released it changes nothing', () => {
    const again = release(released, finance('other'), '2026-11-20T10:00:00.000Z', '2026-11-20');
    expect(again.ok && again.value).toBe(released);
  });

  it('waits until the batch is sealed', () => {
    expect(codeOf(release(empty, finance('other'), now, today))).toBe('wrong-state');
  });

  it('may be on the day to pay, and not after it: then the next day is proposed', () => {
    expect(release(sealedBatch, finance('other'), now, '2026-11-19').ok).toBe(true);
    expect(release(sealedBatch, finance('other'), now, '2026-11-21')).toMatchObject({
      ok: false,
      refusal: { code: 'execution-day-passed', extra: { executionOn: '2026-11-19', proposedOn: '2026-11-23' } },
    });
  });

  it.each([
    ['of its payment file', { parts: sealedBatch.parts.map((part) => ({ ...part, sha256: null })) }],
    ['of lines.csv', { csvSha256: null }],
    ['of any file', { parts: [] }],
  ])('is a fault without the hash %s', (_of, changes) => {
    expect(() => release({ ...sealedBatch, ...changes }, finance('other'), now, today)).toThrow(empty.id);
  });
});
