import { describe, expect, it } from 'vitest';
import { change } from '../../../domain/application/change';
import type { Movement } from '../../../domain/budget/movement';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import { returned } from '../../../domain/payout/settle';
import { type Collected, overdueOf, plan, receive, refund } from '../../../domain/recovery/collect';
import { decideRecovery, mayEstablish, replyTo } from '../../../domain/recovery/decide';
import { evaluate, followed } from '../../../domain/recovery/evaluate';
import { articleOf } from '../../../domain/recovery/grounds-table';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { setOff } from '../../../domain/recovery/offset';
import { balanceOf, type Entry, type Recovery } from '../../../domain/recovery/record';
import { reverse } from '../../../domain/recovery/reverse';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { intend, open } from '../../../domain/recovery/start';
import { askWriteOff, decideWriteOff } from '../../../domain/recovery/write-off';
import {
  caseOf,
  claimsOf,
  codeOf,
  employer,
  endedOn,
  finance,
  first,
  now,
  otherFinance,
  placed,
  second,
  today,
  twoInstalments,
  value,
} from './recovery-fixtures';

type Found = RecoveryCase & { readonly recovery: Recovery; readonly posted: readonly Entry[] };

/** The case after a move, as it would be read back. */
function afterMove(found: RecoveryCase & { readonly posted?: readonly Entry[] }, made: RecoveryMove): Found {
  const changed = new Map<string, Claim>(made.move.claims.map(({ next }) => [next.id, next]));
  return {
    ...found,
    application: made.move.application.next,
    claims: found.claims.map((claim) => changed.get(claim.id) ?? claim),
    recovery: made.recovery.next,
    posted: [...(found.posted ?? []), ...made.entries],
  };
}

const short = (movements: readonly Movement[]) => movements.map(({ kind, amountCents }) => [kind, amountCents]);
const ended = { ground: 'ended-early', motivation: 'Gestopt op 15 oktober 2026.' } as const;
const establish = { outcome: 'establish', motivation: 'De jongere werkte er niet meer.' } as const;
const afterTerm = '2027-06-16';

/** Ended on that day, with claims in these states, proposed and intended. */
function intended(day: string, ...statuses: [ClaimStatus, ClaimStatus]): Found {
  const application = placed(endedOn(day));
  const found = caseOf(application, claimsOf(application, ...statuses));
  const proposal =
    evaluate(found, first, now, today) ??
    value(open(found, { applicationId: application.id, text: 'Gebeld.' }, first, now, today));
  const proposed = afterMove(found, proposal);
  return afterMove(proposed, value(intend(proposed, ended, first, now, today)));
}

function established(day: string, ...statuses: [ClaimStatus, ClaimStatus]): { found: Found; made: RecoveryMove } {
  const told = intended(day, ...statuses);
  const made = value(decideRecovery(told, establish, second, now, afterTerm));
  return { found: afterMove(told, made), made };
}

const paidBack = (found: Found, amountCents: number, bankReference = `ref-${amountCents}`) =>
  afterMove(
    found,
    value(receive(found, { amountCents: cents(amountCents), receivedOn: today, bankReference }, finance, now, today)),
  );

describe('a proposal', () => {
  it.each<[string, [ClaimStatus, ClaimStatus], number | null]>([
    ['2026-10-15', ['scheduled', 'scheduled'], null],
    ['2026-10-15', ['approved', 'scheduled'], 0],
    ['2026-10-15', ['batched', 'scheduled'], 0],
    ['2026-10-15', ['paid', 'scheduled'], 120_000],
    ['2026-10-15', ['paid', 'paid'], 300_000],
    ['2026-12-31', ['scheduled', 'scheduled'], null],
    ['2026-12-31', ['paid', 'scheduled'], null],
    ['2026-12-31', ['paid', 'approved'], 0],
    ['2026-12-31', ['paid', 'paid'], 180_000],
    ['2027-04-15', ['paid', 'paid'], null],
  ])('after a stop on %s with claims %s asks back %s', (day, statuses, owed) => {
    const application = placed(endedOn(day));
    const made = evaluate(caseOf(application, claimsOf(application, ...statuses)), first, now, today);
    const total = made?.recovery.next.lines.reduce((sum, { owedCents }) => sum + owedCents, 0) ?? null;
    expect(total).toBe(owed);
    if (made === null) return;
    expect(made.recovery.next.status).toBe('proposed');
    expect(made.move.movements).toEqual([]);
    expect(made.entries).toEqual([]);
  });

  it('is made once: the same facts a second time change nothing', () => {
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    expect(evaluate(afterMove(found, made), first, now, today)).toBeNull();
  });

  it('goes when the facts are mended, and stays dropped until they are worse than when it was', () => {
    const application = placed(endedOn('2026-12-31'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    const proposed = afterMove(found, made);
    const mended = { ...proposed, application: { ...proposed.application, ...endedOn('2027-04-15') } };
    expect(evaluate(mended, first, now, today)?.recovery.next.status).toBe('dropped');
    const dropped = afterMove(
      proposed,
      value(decideRecovery(proposed, { outcome: 'drop', motivation: 'Laat.' }, first, now, today)),
    );
    expect(dropped.recovery.status).toBe('dropped');
    expect(evaluate(dropped, first, now, today)).toBeNull();
    const worse = { ...dropped, application: { ...dropped.application, ...endedOn('2026-10-15') } };
    expect(evaluate(worse, first, now, today)?.recovery.next).toMatchObject({ status: 'proposed', decision: null });
  });

  it('can be opened by the employer who withdraws after a payment, and before one only as a plain withdrawal', () => {
    const application = placed();
    const request = { applicationId: application.id, text: 'Wij zien ervan af.' };
    const paid = caseOf(application, claimsOf(application, 'paid', 'scheduled'));
    expect(value(open(paid, request, employer, now, today)).recovery.next).toMatchObject({
      status: 'proposed',
      cause: 'withdrawal',
    });
    const unpaid = caseOf(application, claimsOf(application, 'scheduled', 'scheduled'));
    expect(codeOf(open(unpaid, request, employer, now, today))).toBe('wrong-state');
  });

  it('records what an officer found as the employer would have reported it', () => {
    const application = placed();
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const request = { applicationId: application.id, text: 'UWV: gestopt.', found: { endedOn: '2026-10-15' } };
    const { move, recovery } = value(open(found, request, first, now, today));
    expect(move.application.next.changes.endedOn).toBe('2026-10-15');
    expect(move.application.next.version).toBe(application.version + 1);
    expect(move.events.map(({ name }) => name)).toEqual(['application.changed', 'recovery.proposed']);
    expect(recovery.next.lines.map(({ owedCents }) => owedCents)).toEqual([120_000, 180_000]);
  });
});

describe('facts and changes', () => {
  it('come after the application was completed too', () => {
    expect(codeOf(change(placed({ status: 'completed' }), { endedOn: '2026-10-15' }))).toBeNull();
    expect(codeOf(change(placed({ status: 'rejected' }), { endedOn: '2026-10-15' }))).toBe('wrong-state');
  });
});

describe('an intention', () => {
  it('has its ground, its article and fourteen days to reply', () => {
    const { recovery } = intended('2026-10-15', 'paid', 'scheduled');
    expect(recovery).toMatchObject({
      status: 'intended',
      ground: 'ended-early',
      article: articleOf('ended-early', false, today),
      intention: { replyBy: '2027-06-15', intenderSub: 'officer-1' },
      earnedAtMostCents: null,
    });
    expect(articleOf('ended-early', true, today)).toMatch(/4:49.*4:57/);
    expect(articleOf('fraud', false, today)).toMatch(/4:48.*4:57/);
    expect(() => articleOf('fraud', false, '1990-01-01')).toThrow(RangeError);
  });

  it('for fraud takes the whole award, and names what is left to another breach', () => {
    const application = placed();
    const found = caseOf(application, claimsOf(application, 'paid', 'scheduled'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'Vals.' }, first, now, today)),
    );
    const fraud = afterMove(proposed, value(intend(proposed, { ...ended, ground: 'fraud' }, first, now, today)));
    expect(fraud.recovery.lines.map(({ owedCents, entitledCents }) => [owedCents, entitledCents])).toEqual([
      [120_000, 0],
      [0, 0],
    ]);
    const breach = { ...ended, ground: 'other-breach', earnedAtMostCents: cents(50_000) } as const;
    const other = afterMove(proposed, value(intend(proposed, breach, first, now, today)));
    expect(other.recovery.lines.map(({ owedCents }) => owedCents)).toEqual([70_000, 0]);
    expect(codeOf(intend(proposed, { ...breach, earnedAtMostCents: cents(300_001) }, first, now, today))).toBe(
      'input-invalid',
    );
    expect(codeOf(intend(proposed, { ...ended, earnedAtMostCents: cents(1) }, first, now, today))).toBe(
      'input-invalid',
    );
    expect(codeOf(intend(proposed, ended, first, now, today))).toBe('nothing-to-recover');
  });

  it('is refused once five years have passed since each payment', () => {
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'Laat.' }, first, now, '2032-03-02')),
    );
    expect(codeOf(intend(proposed, ended, first, now, '2032-03-02'))).toBe('recovery-barred');
    expect(codeOf(intend(proposed, ended, first, now, '2031-12-01'))).toBeNull();
  });

  it('is not sent by somebody of who benefits', () => {
    const own = { ...first, organisation: '68750110' };
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    expect(codeOf(intend(afterMove(found, made), ended, own, now, today))).toBe('own-organisation');
  });
});

describe('a decision', () => {
  it('waits for the reply or the end of its term, and is another officer’s', () => {
    const told = intended('2026-10-15', 'paid', 'paid');
    expect(codeOf(mayEstablish(told, first, afterTerm))).toBe('second-person-required');
    expect(codeOf(mayEstablish(told, second, '2027-06-15'))).toBe('reply-term-running');
    expect(codeOf(mayEstablish(told, second, afterTerm))).toBeNull();
    const replied = afterMove(told, value(replyTo(told, 'Hij werkte wel.', now)));
    expect(codeOf(mayEstablish(replied, second, today))).toBeNull();
    expect(codeOf(decideRecovery(told, { outcome: 'drop', motivation: 'Nee.' }, first, now, today))).toBe(
      'second-person-required',
    );
    expect(codeOf(decideRecovery(told, { outcome: 'drop', motivation: 'Nee.' }, second, now, today))).toBeNull();
  });

  it.each<[string, [ClaimStatus, ClaimStatus], [string, number][], [ClaimStatus, ClaimStatus], string]>([
    [
      '2026-10-15',
      ['scheduled', 'scheduled'],
      [
        ['release-committed', 120_000],
        ['release-committed', 180_000],
      ],
      ['refused', 'refused'],
      'settled',
    ],
    [
      '2026-10-15',
      ['paid', 'scheduled'],
      [
        ['release-committed', 180_000],
        ['claim-back', 120_000],
      ],
      ['paid', 'refused'],
      'established',
    ],
    ['2026-10-15', ['paid', 'paid'], [['claim-back', 300_000]], ['paid', 'paid'], 'established'],
    [
      '2026-10-15',
      ['approved', 'open'],
      [
        ['release-committed', 120_000],
        ['release-committed', 180_000],
      ],
      ['refused', 'refused'],
      'settled',
    ],
    ['2026-10-15', ['batched', 'scheduled'], [['release-committed', 180_000]], ['batched', 'refused'], 'settled'],
    ['2026-12-31', ['scheduled', 'scheduled'], [['release-committed', 180_000]], ['scheduled', 'refused'], 'settled'],
    ['2026-12-31', ['paid', 'scheduled'], [['release-committed', 180_000]], ['paid', 'refused'], 'settled'],
    ['2026-12-31', ['paid', 'paid'], [['claim-back', 180_000]], ['paid', 'paid'], 'established'],
  ])(
    'on a stop on %s with claims %s keeps what was earned and takes the rest',
    (day, statuses, movements, then, status) => {
      const { found, made } = established(day, ...statuses);
      expect(short(made.move.movements)).toEqual(movements);
      expect(found.claims.map((claim) => claim.status)).toEqual(then);
      expect(found.recovery.status).toBe(status);
      const completed = then.every((one) => one === 'refused' || one === 'paid');
      expect(found.application.status).toBe(
        completed && statuses.some((one) => one !== 'paid') ? 'completed' : 'granted',
      );
      const awards = then.every((one) => one === 'refused') ? 1 : 0;
      expect(made.move.movements.reduce((sum, movement) => sum + movement.awards, 0)).toBe(awards);
      expect(found.application.heldAwards).toBe(1 - awards);
    },
  );

  it('leaves nothing to a decision after a stop by which all was earned', () => {
    const application = placed(endedOn('2027-04-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'x' }, first, now, today)),
    );
    expect(codeOf(intend(proposed, ended, first, now, today))).toBe('nothing-to-recover');
  });

  it('is to be paid within six weeks (Awb 4:87)', () => {
    expect(established('2026-10-15', 'paid', 'paid').found.recovery.dueOn).toBe('2027-07-28');
  });
});

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
});
