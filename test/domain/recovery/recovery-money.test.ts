import { describe, expect, it } from 'vitest';
import { cents } from '../../../domain/money';
import { returned } from '../../../domain/payout/settle';
import { type Collected, overdueOf, plan, receive, refund } from '../../../domain/recovery/collect';
import { evaluate, followed } from '../../../domain/recovery/evaluate';
import { setOff } from '../../../domain/recovery/offset';
import { balanceOf, type Recovery } from '../../../domain/recovery/record';
import { reverse } from '../../../domain/recovery/reverse';
import { askWriteOff, decideWriteOff } from '../../../domain/recovery/write-off';
import { afterMove, established, paidBack, short } from './recovery-cases';
import {
  claimsOf,
  codeOf,
  endedOn,
  finance,
  first,
  now,
  otherFinance,
  placed,
  today,
  twoInstalments,
  value,
} from './recovery-fixtures';

describe('money that comes back', () => {
  it('returns to the budget, part by part, until it is settled', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const made = value(
      receive(found, { amountCents: cents(1), receivedOn: today, bankReference: 'A' }, finance, now, today),
    );
    expect(short(made.move.movements)).toEqual([['recover', 1]]);
    expect(made.entries).toMatchObject([{ entryId: 2, kind: 'receipt', amountCents: 1, bankReference: 'A' }]);
    const rest = paidBack(afterMove(found, made), 119_999);
    expect([balanceOf(rest.recovery), rest.recovery.status]).toEqual([0, 'settled']);
  });

  it('beyond what was owed is owed by the region, never floored, and refunded', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const made = value(
      receive(found, { amountCents: cents(120_001), receivedOn: today, bankReference: 'A' }, finance, now, today),
    );
    expect(short(made.move.movements)).toEqual([
      ['unclaim-back', 1],
      ['recover', 120_000],
    ]);
    const over = afterMove(found, made);
    expect([balanceOf(over.recovery), over.recovery.status]).toEqual([-1, 'established']);
    expect(
      codeOf(refund(over, { amountCents: cents(2), paidOn: today, bankReference: 'R' }, finance, now, today)),
    ).toBe('input-invalid');
    const back = value(refund(over, { amountCents: cents(1), paidOn: today, bankReference: 'R' }, finance, now, today));
    expect(short(back.move.movements)).toEqual([['claim-back', 1]]);
    expect(back.recovery.next.status).toBe('settled');
  });

  it('is booked once by the bank’s reference, and never for a day to come', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const once = paidBack(found, 100, 'A');
    const again = { amountCents: cents(200), receivedOn: today, bankReference: 'A' };
    expect(codeOf(receive(once, again, finance, now, today))).toBe('input-invalid');
    const tomorrow = { ...again, bankReference: 'B', receivedOn: '2027-06-02' };
    expect(codeOf(receive(once, tomorrow, finance, now, today))).toBe('input-invalid');
    const reversed = afterMove(
      once,
      value(reverse(once, { entryId: 2, reason: 'Verkeerd bedrag.' }, null, finance, now, today)),
    );
    expect(codeOf(receive(reversed, again, finance, now, today))).toBeNull();
  });

  it('by a plan adds up to exactly what is owed, and tells what is late', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const instalments = [
      { dueOn: '2027-07-01', amountCents: cents(60_000) },
      { dueOn: '2027-08-01', amountCents: cents(60_000) },
    ];
    const [one, two] = instalments;
    if (one === undefined || two === undefined) throw new Error('no instalments');
    expect(codeOf(plan(found, { instalments: [one] }, today))).toBe('input-invalid');
    expect(codeOf(plan(found, { instalments: [two, one] }, today))).toBe('input-invalid');
    const agreed = afterMove(found, value(plan(found, { instalments }, today)));
    const late = (recovery: Recovery) =>
      ['2027-07-01', '2027-07-02', '2027-08-02'].map((day) => overdueOf(recovery, day));
    expect(late(agreed.recovery)).toEqual([0, 60_000, 120_000]);
    expect(late(paidBack(agreed, 60_000).recovery)).toEqual([0, 0, 60_000]);
    expect(overdueOf(found.recovery, '2027-07-28')).toBe(0);
    expect(overdueOf(found.recovery, '2027-07-29')).toBe(120_000);
  });
});

describe('a set-off', () => {
  const payable = (scheme = twoInstalments()) => {
    const application = placed({}, 2);
    const claims = claimsOf(application, 'approved', 'scheduled');
    const [claim] = claims;
    if (claim === undefined) throw new Error('no claim');
    return { application, scheme, claims, claim };
  };

  it('pays the debt with part of a new claim, and the claim without a transfer at the last cent', () => {
    const { found } = established('2026-10-15', 'paid', 'paid');
    const part = value(setOff(found, payable(), cents(50_000), finance, now, today));
    expect(short(part.move.movements)).toEqual([['recover', 50_000]]);
    expect(short(part.other?.movements ?? [])).toEqual([['pay', 50_000]]);
    expect(part.other?.movements[0]?.awards).toBe(1);
    expect(part.other?.claims[0]?.next).toMatchObject({
      status: 'approved',
      offsetCents: 50_000,
      amountCents: 120_000,
    });
    const whole = value(setOff(found, payable(), cents(120_000), finance, now, today));
    expect(whole.other?.claims[0]?.next).toMatchObject({ status: 'paid', offsetCents: 120_000, batchId: null });
    expect(whole.other?.events).toEqual([]);
    expect(codeOf(setOff(found, payable(), cents(120_001), finance, now, today))).toBe('input-invalid');
  });

  it('is for another award of the same employer and region, where both schemes allow it', () => {
    const { found } = established('2026-10-15', 'paid', 'paid');
    const other = payable();
    const tried = (changed: typeof other) => codeOf(setOff(found, changed, cents(1), finance, now, today));
    expect(tried(payable(twoInstalments({ recovery: { offset: false } })))).toBe('offset-not-allowed');
    expect(tried({ ...other, application: { ...other.application, organisation: '69599068' } })).toBe(
      'offset-not-allowed',
    );
    expect(tried({ ...other, application: { ...other.application, region: 'elders' } })).toBe('offset-not-allowed');
    expect(tried({ ...other, application: found.application })).toBe('offset-not-allowed');
    expect(tried({ ...other, claim: { ...other.claim, status: 'batched' } })).toBe('wrong-state');
    const strict: Collected = { ...found, scheme: twoInstalments({ recovery: {} }) };
    expect(codeOf(setOff(strict, other, cents(1), finance, now, today))).toBe('offset-not-allowed');
  });

  it('is taken back on both sides, unless the rest of the claim went by the bank', () => {
    const { found } = established('2026-10-15', 'paid', 'paid');
    const other = payable();
    const made = value(setOff(found, other, cents(120_000), finance, now, today));
    const offset = afterMove(found, made);
    const claim = made.other?.claims[0]?.next;
    if (claim === undefined) throw new Error('no claim');
    const claims = [claim, ...other.claims.slice(1)];
    const then = { ...other, claims, claim };
    const back = value(reverse(offset, { entryId: 2, reason: 'Andere werkgever.' }, then, finance, now, today));
    expect(short(back.move.movements)).toEqual([['unrecover', 120_000]]);
    expect(short(back.other?.movements ?? [])).toEqual([['unpay', 120_000]]);
    expect(back.other?.claims[0]?.next).toMatchObject({ status: 'approved', offsetCents: 0 });
    const byBank = { ...then, claim: { ...claim, offsetCents: cents(1) } };
    expect(codeOf(reverse(offset, { entryId: 2, reason: 'x' }, byBank, finance, now, today))).toBe('wrong-state');
  });
});

describe('a write-off', () => {
  const asked = (amountCents: number) => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    return afterMove(
      found,
      value(askWriteOff(found, { amountCents: cents(amountCents), reason: 'Failliet.' }, finance, now)),
    );
  };
  const yes = { outcome: 'approve', reason: 'Gezien.' } as const;

  it('is asked by one of finance and agreed by another', () => {
    const found = asked(120_000);
    expect(codeOf(decideWriteOff(found, yes, finance, now, today))).toBe('second-person-required');
    const made = value(decideWriteOff(found, yes, otherFinance, now, today));
    expect(short(made.move.movements)).toEqual([['write-off', 120_000]]);
    expect(made.recovery.next.status).toBe('written-off');
    expect(made.notBy).toEqual({ whoDid: 'write-off', sub: 'finance-2' });
    const no = value(decideWriteOff(found, { outcome: 'refuse', reason: 'Nee.' }, otherFinance, now, today));
    expect([no.move.movements, no.recovery.next.status]).toEqual([[], 'established']);
  });

  it('is never more than is owed, at the asking and at the agreeing', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const tooMuch = { amountCents: cents(120_001), reason: 'x' };
    expect(codeOf(askWriteOff(found, tooMuch, finance, now))).toBe('input-invalid');
    expect(codeOf(decideWriteOff(paidBack(asked(120_000), 1), yes, otherFinance, now, today))).toBe('wrong-state');
  });

  it('gives way when the money comes after all', () => {
    const written = afterMove(asked(120_000), value(decideWriteOff(asked(120_000), yes, otherFinance, now, today)));
    const made = value(
      receive(written, { amountCents: cents(70_000), receivedOn: today, bankReference: 'A' }, finance, now, today),
    );
    expect(short(made.move.movements)).toEqual([
      ['recover', 70_000],
      ['unwrite-off', 70_000],
    ]);
    expect(made.recovery.next).toMatchObject({ writtenOffCents: 50_000, status: 'written-off' });
  });
});

describe('a reversal', () => {
  it('takes an entry back once, and never what follows from the facts', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const paid = paidBack(found, 120_000);
    const reason = 'Van een ander.';
    const made = value(reverse(paid, { entryId: 2, reason }, null, finance, now, today));
    expect(short(made.move.movements)).toEqual([['unrecover', 120_000]]);
    expect(made.recovery.next.status).toBe('established');
    const then = afterMove(paid, made);
    expect(codeOf(reverse(then, { entryId: 2, reason }, null, finance, now, today))).toBe('wrong-state');
    expect(codeOf(reverse(then, { entryId: 3, reason }, null, finance, now, today))).toBe('wrong-state');
    expect(codeOf(reverse(then, { entryId: 1, reason }, null, finance, now, today))).toBe('wrong-state');
    expect(codeOf(reverse(then, { entryId: 9, reason }, null, finance, now, today))).toBe('input-invalid');
  });

  it('of a receipt that was refunded waits for the refund to be reversed', () => {
    const { found } = established('2026-10-15', 'paid', 'scheduled');
    const over = paidBack(found, 200_000, 'A');
    const refunded = afterMove(
      over,
      value(refund(over, { amountCents: cents(80_000), paidOn: today, bankReference: 'R' }, finance, now, today)),
    );
    expect(codeOf(reverse(refunded, { entryId: 2, reason: 'x' }, null, finance, now, today))).toBe('wrong-state');
    expect(codeOf(reverse(refunded, { entryId: 3, reason: 'x' }, null, finance, now, today))).toBeNull();
  });
});

describe('what is known later', () => {
  it('posts the difference once, both ways', () => {
    const { found } = established('2026-12-31', 'paid', 'paid');
    expect(evaluate(found, first, now, today)).toBeNull();
    const worse = { ...found, application: { ...found.application, ...endedOn('2026-10-15') } };
    const more = evaluate(worse, first, now, today);
    expect(short(more?.move.movements ?? [])).toEqual([['claim-back', 120_000]]);
    if (more === null) throw new Error('nothing posted');
    expect(evaluate(afterMove(worse, more), first, now, today)).toBeNull();
    const better = { ...found, application: { ...found.application, ...endedOn('2027-02-28') } };
    const less = evaluate(better, first, now, today);
    expect(short(less?.move.movements ?? [])).toEqual([['unclaim-back', 180_000]]);
    expect(less?.recovery.next.status).toBe('settled');
  });

  it('makes the region owe what was paid back and turns out to be earned', () => {
    const { found } = established('2026-12-31', 'paid', 'paid');
    const paid = paidBack(found, 180_000);
    const better = { ...paid, application: { ...paid.application, ...endedOn('2027-02-28') } };
    const made = evaluate(better, first, now, today);
    expect(short(made?.move.movements ?? [])).toEqual(
      [
        ['unrecover', 180_000],
        ['unclaim-back', 360_000],
      ].reverse(),
    );
    expect(made && balanceOf(made.recovery.next)).toBe(-180_000);
  });

  it('lowers the principal by what the bank returned, and ends the claim at its entitlement', () => {
    const { found } = established('2026-12-31', 'paid', 'paid');
    const paid = paidBack(found, 30_000);
    const [, claim] = paid.claims;
    if (claim === undefined) throw new Error('no claim');
    const outcome = { status: 'returned', code: 'AC04', at: now, bookedOn: today } as const;
    const base = returned({ ...paid, claim }, outcome);
    const made = followed(paid, base, first, now, today);
    if (made === null) throw new Error('nothing followed');
    expect(short(made.move.movements)).toEqual([
      ['unpay', 180_000],
      ['release-committed', 180_000],
      ['unclaim-back', 210_000],
      ['unrecover', 30_000],
    ]);
    const then = afterMove(paid, made);
    expect(then.claims[1]).toMatchObject({ status: 'refused', version: claim.version + 1 });
    expect(balanceOf(then.recovery)).toBe(-30_000);
    expect(made.move.events.map(({ name }) => name)).toContain('payment.returned');
  });

  it('does not tell once more that an application is completed which stays so', () => {
    const { found } = established('2026-12-31', 'paid', 'paid');
    const completed = { ...found, application: { ...found.application, status: 'completed' as const } };
    const [, claim] = completed.claims;
    if (claim === undefined) throw new Error('no claim');
    const base = returned({ ...completed, claim }, { status: 'returned', code: 'AC04', at: now, bookedOn: today });
    const made = followed(completed, base, first, now, today);
    expect(made?.move.application.next.status).toBe('completed');
    expect(made?.move.events.map(({ name }) => name)).not.toContain('application.completed');
  });
});
