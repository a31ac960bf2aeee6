import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/actor';
import { claimStatuses } from '../../domain/claim/record';
import { cents, zero } from '../../domain/money';
import { type Batch, batchRecord, batchStatuses } from '../../domain/payout/batch';
import { freed, isOpenIn, takenBack, withFreed } from '../../domain/payout/free';
import { batchEvent, newBatch } from '../../domain/payout/seal';
import {
  askRecall,
  decideRecall,
  mayApproveRecall,
  mayRecall,
  mayWithdraw,
  withdraw,
} from '../../domain/payout/take-back';
import type { Result } from '../../domain/result';
import { catalogue } from '../../events/catalogue';
import { approvedClaim, grantedApplication, idNumber } from './payout-fixtures';

const finance = (sub: string): Actor => ({ sub, role: 'finance', roles: ['finance'], organisation: null });
const now = '2026-11-17T10:00:00.000Z';
const later = '2026-11-18T10:00:00.000Z';

const batchIn = (status: Batch['status'], changes: Partial<Batch> = {}): Batch => ({
  ...newBatch({
    ...{ id: idNumber(9), region: 'foodvalley', executionOn: '2026-11-19', makerSub: 'maker', createdAt: now },
    debtor: { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' },
  }),
  ...{ status, version: 3, lines: 2, totalCents: cents(125_000) },
  parts: [{ part: 1, lines: 2, totalCents: cents(125_000), sha256: null }],
  ...changes,
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const without = <T>(all: readonly T[], ...some: readonly T[]) => all.filter((one) => !some.includes(one));

describe('a withdrawal', () => {
  it('is made by any finance officer of a batch that is sealed, with the reason', () => {
    for (const sub of ['maker', 'other']) {
      const batch = must(withdraw(batchIn('sealed'), 'wrong day', finance(sub), now));
      expect(batch).toEqual({
        ...batchIn('withdrawing', { version: 4 }),
        withdrawal: { sub, reason: 'wrong day', askedAt: now },
      });
      expect(batchRecord.parse(batch)).toEqual(batch);
    }
  });

  it('that was begun is gone on with by whoever asks, and stays whose it was', () => {
    const begun = must(withdraw(batchIn('sealed'), 'wrong day', finance('maker'), now));
    expect(must(withdraw(begun, 'another reason', finance('third'), later))).toBe(begun);
  });

  it('asked again in the same words by the same person changes nothing', () => {
    const withdrawal = { sub: 'maker', reason: 'wrong day', askedAt: now };
    const done = batchIn('withdrawn', { withdrawal });
    expect(must(withdraw(done, 'wrong day', finance('maker'), later))).toBe(done);
    expect(codeOf(withdraw(done, 'another', finance('maker'), later))).toBe('wrong-state');
    expect(codeOf(withdraw(done, 'wrong day', finance('other'), later))).toBe('wrong-state');
  });

  it.each(without(batchStatuses, 'sealed', 'withdrawing'))('is not possible while %s', (status) => {
    expect(codeOf(withdraw(batchIn(status), 'wrong day', finance('other'), now))).toBe('wrong-state');
    expect(codeOf(mayWithdraw(batchIn(status)))).toBe('wrong-state');
  });
});

describe('a recall', () => {
  const input = { reason: 'sent twice', bankReference: 'RCL-7741' };
  const approval = { outcome: 'approve' as const, motivation: 'called the bank' };
  const rejection = { outcome: 'reject' as const, motivation: 'it was paid' };
  const asked = must(askRecall(batchIn('released', { openLines: 2 }), input, finance('first'), now));
  const recall = { sub: 'first', ...input, askedAt: now, decision: null };

  it("is asked for with the reason and the bank's reference, and the batch stays released", () => {
    expect(asked).toEqual({ ...batchIn('released', { openLines: 2 }), version: 4, recall });
    expect(must(askRecall(asked, input, finance('first'), later))).toBe(asked);
  });

  it('waits for one decision at a time: nobody changes what is asked', () => {
    expect(codeOf(mayRecall(asked))).toBe('wrong-state');
    expect(codeOf(askRecall(asked, { ...input, bankReference: 'RCL-1' }, finance('first'), later))).toBe('wrong-state');
    expect(codeOf(askRecall(asked, input, finance('other'), later))).toBe('wrong-state');
  });

  it.each(without(batchStatuses, 'released'))('is not asked for while %s', (status) => {
    expect(codeOf(askRecall(batchIn(status), input, finance('first'), now))).toBe('wrong-state');
  });

  it('is approved by another person, never by who asked, also not once it runs', () => {
    expect(codeOf(decideRecall(asked, approval, finance('first'), later))).toBe('second-person-required');
    const running = must(decideRecall(asked, approval, finance('second'), later));
    const decision = { ...approval, sub: 'second', decidedAt: later };
    expect(running).toEqual({ ...asked, status: 'recalling', version: 5, recall: { ...recall, decision } });
    expect(batchRecord.parse(running)).toEqual(running);
    expect(codeOf(mayApproveRecall(running, finance('first')))).toBe('second-person-required');
    expect(must(decideRecall(running, approval, finance('third'), later))).toBe(running);
    const done: Batch = { ...running, status: 'recalled' };
    expect(must(decideRecall(done, approval, finance('second'), later))).toBe(done);
    expect(codeOf(decideRecall(done, approval, finance('third'), later))).toBe('wrong-state');
  });

  it('is rejected by anyone, is kept, and can be asked for again', () => {
    for (const sub of ['first', 'second']) {
      const rejected = must(decideRecall(asked, rejection, finance(sub), later));
      const decision = { ...rejection, sub, decidedAt: later };
      expect(rejected).toEqual({ ...asked, version: 5, recall: null, rejectedRecalls: [{ ...recall, decision }] });
      expect(must(decideRecall(rejected, rejection, finance(sub), later))).toBe(rejected);
      expect(codeOf(decideRecall(rejected, approval, finance('third'), later))).toBe('wrong-state');
      expect(must(askRecall(rejected, input, finance('first'), later)).recall).toMatchObject({ askedAt: later });
    }
  });

  it.each(['settled', 'recalled', 'sealed'] as const)('that nobody asked for cannot be decided while %s', (status) => {
    for (const input of [approval, rejection]) {
      expect(codeOf(decideRecall(batchIn(status), input, finance('second'), now))).toBe('wrong-state');
    }
    expect(codeOf(decideRecall(batchIn(status, { recall }), approval, finance('second'), now))).toBe('wrong-state');
  });
});

describe('a line that is freed', () => {
  const application = grantedApplication(idNumber(1));
  const batchId = idNumber(9);
  const line = { status: 'batched', attempt: 2, batchId, endToEndId: `${application.id}-1-2` } as const;
  const claim = approvedClaim(application.id, 1, line);

  it('is payable again: no money moves, and its next transfer has another reference', () => {
    const move = freed(application, claim);
    expect(move.claims).toEqual([
      { prior: claim, next: { ...claim, status: 'approved', version: 5, batchId: null, endToEndId: null } },
    ]);
    expect(move.claims[0]?.next.attempt).toBe(2);
    expect(move.movements).toEqual([]);
    expect(move.application.next).toBe(application);
    expect(move.events).toMatchObject([{ name: 'payment.payable', data: { batchId: null, endToEndId: null } }]);
    expect(catalogue['payment.payable'].schema.safeParse(move.events[0]?.data).success).toBe(true);
  });

  it('is one that is on its way in this batch, and no other', () => {
    expect(isOpenIn(batchId, claim)).toBe(true);
    expect(isOpenIn(idNumber(8), claim)).toBe(false);
    for (const status of without(claimStatuses, 'batched')) expect(isOpenIn(batchId, { ...claim, status })).toBe(false);
  });
});

describe('a batch that is taken back', () => {
  const lines = [{ amountCents: cents(50_000) }, { amountCents: cents(1) }];

  it('counts what it freed, and what of a recalled one is still open', () => {
    const before = batchIn('recalling', { lines: 40, openLines: 7 });
    const after = withFreed(before, 32, lines);
    expect(after).toEqual({ ...before, openLines: 5, freed: { throughLine: 32, lines: 2, totalCents: 50_001 } });
    expect(withFreed(after, 40, lines.slice(1)).freed).toEqual({ throughLine: 40, lines: 3, totalCents: 50_002 });
    expect(withFreed(batchIn('withdrawing'), 2, lines).openLines).toBe(0);
  });

  it.each([
    ['withdrawing', 'withdrawn'],
    ['recalling', 'recalled'],
  ] as const)('that is %s is %s once every line was looked at', (from, to) => {
    const all = { throughLine: 2, lines: 1, totalCents: zero };
    expect(takenBack(batchIn(from, { freed: all }))).toMatchObject({ status: to, version: 4 });
    expect(() => takenBack(batchIn(from, { freed: { ...all, throughLine: 1 } }))).toThrow(idNumber(9));
  });

  it.each(without(batchStatuses, 'withdrawing', 'recalling'))('frees nothing while %s: a fault', (status) => {
    expect(() => withFreed(batchIn(status), 2, lines)).toThrow(status);
    expect(() => takenBack(batchIn(status))).toThrow(status);
  });

  it.each(['withdrawn', 'recalled'] as const)('tells that it is %s in an event of the contract', (name) => {
    const { data } = batchEvent(batchIn(name), name, { freedLines: 2, freedCents: 125_000 });
    expect(catalogue[`batch.${name}`].schema.parse(data)).toMatchObject({
      lines: 2,
      freedLines: 2,
      freedCents: 125_000,
    });
  });
});
