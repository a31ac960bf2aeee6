import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { type Claim, claimRecord } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { BankOutcome } from '../../../domain/payout/bank-outcome';
import { batchRecord } from '../../../domain/payout/batch';
import { effectOf } from '../../../domain/payout/report-effect';
import { accepted, awardIsPaid, mended, paid, rejected, returned, withEnded } from '../../../domain/payout/settle';
import { isRepeatedRetry } from '../../../domain/repeated';
import { approvedClaim, grantedApplication, idNumber } from '../payout-fixtures';

const application = grantedApplication(idNumber(1));
const batched = (instalment: number, change: Partial<Claim> = {}) => {
  const claim = approvedClaim(application.id, instalment);
  return { ...claim, status: 'batched' as const, attempt: 1, batchId: 'B', endToEndId: `${claim.id}-1`, ...change };
};
const outcome = (status: BankOutcome['status'], code: string | null = null): BankOutcome => ({
  ...{ status, code, at: '2026-11-20T08:00:00.000Z', bookedOn: '2026-11-19' },
});
const one = batched(1);
const two = batched(2);
const both = { application, claims: [one, two], claim: one };

describe('what the bank tells of a claim', () => {
  it('accepted is written down and moves nothing', () => {
    const move = accepted(both, outcome('accepted'));
    expect(move).toMatchObject({ movements: [], events: [], claims: [{ next: { status: 'batched', version: 5 } }] });
    expect(move.application.next).toBe(application);
  });

  it('paid moves its cents, and the award with the first of them', () => {
    const first = paid(both, outcome('paid'));
    expect(first.movements).toEqual([{ kind: 'pay', amountCents: 50_000, awards: 1, cause: one.id }]);
    expect(first.application.next).toMatchObject({ status: 'granted', version: 4, heldCents: 100_000, heldAwards: 1 });
    const [after] = first.claims;
    const claims = [after?.next ?? one, two];
    const second = paid({ application: first.application.next, claims, claim: two }, outcome('paid'));
    expect(second.movements).toMatchObject([{ kind: 'pay', awards: 0 }]);
    expect(second.application.next).toMatchObject({ status: 'completed', version: 5 });
    expect(second.events.map(({ name }) => name)).toEqual(['payment.paid', 'application.completed']);
  });

  it('of a claim that was set off in part, only the transfer; its award went with the set-off', () => {
    const offset = batched(1, { offsetCents: cents(20_000) });
    const move = paid({ application, claims: [offset, two], claim: offset }, outcome('paid'));
    expect(move.movements).toEqual([{ kind: 'pay', amountCents: 30_000, awards: 0, cause: one.id }]);
    expect(move.events).toMatchObject([{ data: { amountCents: 30_000 } }]);
    expect(awardIsPaid([offset])).toBe(true);
    expect(awardIsPaid([one, two])).toBe(false);
  });

  it('rejected and unseen returns move no money; a return of what was paid moves it back', () => {
    expect(rejected(both, outcome('rejected', 'AC04'))).toMatchObject({
      movements: [],
      claims: [{ next: { status: 'rejected-by-bank', bankOutcome: { code: 'AC04' } } }],
      events: [{ name: 'payment.rejected' }],
    });
    expect(returned(both, outcome('returned'))).toMatchObject({
      movements: [],
      claims: [{ next: { status: 'returned-by-bank' } }],
    });
    const completed: Application = { ...application, status: 'completed' };
    const done = (claim: Claim): Claim => ({ ...claim, status: 'paid' });
    const back = returned(
      { application: completed, claims: [done(one), done(two)], claim: done(one) },
      outcome('returned'),
    );
    expect(back.movements).toEqual([{ kind: 'unpay', amountCents: 50_000, awards: 0, cause: one.id }]);
    expect(back.application.next).toMatchObject({ status: 'granted', version: 4 });
    const last = returned({ application, claims: [done(one), two], claim: done(one) }, outcome('returned'));
    expect(last.movements).toMatchObject([{ kind: 'unpay', awards: 1 }]);
  });

  it('what came back can be paid again under a new reference, and nothing else can', () => {
    const lost: Claim = { ...one, status: 'returned-by-bank', bankOutcome: outcome('returned', 'AC04') };
    const retry = { reason: 'Storing bij de bank.', bySub: 'f', at: '2026-11-21T08:00:00.000Z', code: 'AC04' };
    const again = mended(application, lost, retry);
    expect(again).toMatchObject({
      ok: true,
      value: {
        movements: [],
        claims: [{ next: { status: 'approved', attempt: 1, endToEndId: null, batchId: null, retries: [retry] } }],
        events: [{ name: 'payment.payable' }],
      },
    });
    expect(mended(application, one)).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
    const actor = { sub: 'f', role: 'finance', roles: ['finance'], organisation: null };
    const next: Claim = { ...lost, status: 'approved', retries: [retry] };
    expect(isRepeatedRetry(next, { reason: retry.reason }, actor)).toBe(true);
    expect(isRepeatedRetry(next, { reason: 'Anders.' }, actor)).toBe(false);
    expect(isRepeatedRetry(next, { reason: retry.reason }, { ...actor, sub: 'g' })).toBe(false);
    expect(isRepeatedRetry(lost, { reason: retry.reason }, actor)).toBe(false);
  });

  it('a claim from before there were reports has no outcome', () => {
    const { bankOutcome: _, retries: __, ...older } = approvedClaim(application.id);
    expect(claimRecord.parse(older)).toMatchObject({ bankOutcome: null, retries: [] });
  });
});

describe('a batch', () => {
  const batch = batchRecord.parse({
    ...{ id: idNumber(1), region: 'foodvalley', status: 'released', version: 3, executionOn: '2026-11-19' },
    ...{
      createdAt: '2026-11-17T10:00:00.000Z',
      makerSub: 'm',
      releaserSub: 'r',
      releasedAt: '2026-11-17T11:00:00.000Z',
    },
    ...{
      debtorName: 'Gemeente',
      debtorIban: 'NL91ABNA0417164300',
      lines: 3,
      totalCents: 3,
      linesPerFile: 10,
      parts: [],
    },
    openLines: 3,
  });

  it('is settled with its last open line, and only a released one', () => {
    expect(withEnded(batch, 0)).toBe(batch);
    expect(withEnded(batch, 2)).toMatchObject({ status: 'released', openLines: 1, version: 3 });
    expect(withEnded(batch, 3)).toMatchObject({ status: 'settled', openLines: 0, version: 4 });
    expect(withEnded({ ...batch, status: 'recalling' }, 3)).toMatchObject({ status: 'recalling', openLines: 0 });
    expect(() => withEnded(batch, 4)).toThrow('-1 open lines');
  });
});

describe('a word of the bank after another', () => {
  it.each([
    [null, 'accepted', 'step'],
    [null, 'returned', 'step'],
    ['accepted', 'accepted', 'known'],
    ['accepted', 'rejected', 'step'],
    ['paid', 'accepted', 'known'],
    ['paid', 'paid', 'known'],
    ['paid', 'returned', 'step'],
    ['paid', 'rejected', 'contradicts'],
    ['rejected', 'paid', 'contradicts'],
    ['rejected', 'returned', 'known'],
    ['rejected', 'accepted', 'known'],
    ['returned', 'paid', 'known'],
    ['returned', 'returned', 'known'],
    ['returned', 'rejected', 'known'],
  ] as const)('%s, then %s: %s', (before, told, effect) => {
    expect(effectOf(before, told)).toBe(effect);
  });
});
