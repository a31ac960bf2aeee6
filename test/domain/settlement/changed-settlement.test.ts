import { describe, expect, it } from 'vitest';
import { newBudget } from '../../../domain/budget/budget';
import { approve } from '../../../domain/claim/approve';
import { endLapsed } from '../../../domain/claim/lapse';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { oweLess } from '../../../domain/objection/remedy-owed';
import { paid, rejected, returned } from '../../../domain/payout/settle';
import { decideRecovery } from '../../../domain/recovery/decide';
import { evaluate, followed } from '../../../domain/recovery/evaluate';
import type { Recovery } from '../../../domain/recovery/record';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { intend } from '../../../domain/recovery/start';
import { endedOn, first, now, second, today, value } from '../recovery/recovery-fixtures';
import { after, award, established, intended, laterOn, paidAndSettled } from './settlement-fixtures';

const settledOn = '2027-03-01T10:00:00.000Z';
const later = `${laterOn}T10:00:00.000Z`;
const named = (found: RecoveryCase) => ({ ...found, recovery: found.recovery as Recovery });
const withFacts = (found: RecoveryCase, facts: object): RecoveryCase => ({
  ...found,
  application: { ...found.application, ...facts },
});
const taken = (found: RecoveryCase, made: { readonly move: Move; readonly recovery: { readonly next: Recovery } }) =>
  after(found, made.move, made.recovery.next);

/** What was paid is claimed back for these facts, by a decision of two officers. */
function recovered(found: RecoveryCase, facts: object): { readonly found: RecoveryCase; readonly move: Move } {
  const known = withFacts(found, facts);
  const proposed = evaluate(known, first, now, today);
  if (proposed === null) throw new Error('nothing is proposed');
  const open = taken(known, proposed);
  const input = { ground: 'ended-early', motivation: 'Eerder gestopt.' } as const;
  const told = taken(open, value(intend(named(open), input, first, now, today)));
  const decision = { outcome: 'establish', motivation: 'Het blijft zo.' } as const;
  const made = value(decideRecovery(named(told), decision, second, later, laterOn));
  return { found: taken(told, made), move: made.move };
}

describe('a settlement after which something is claimed back', () => {
  const settled = paidAndSettled(settledOn);

  it('gives way to a lower one, on the article of the recovery, and is kept', () => {
    const { found, move } = recovered(settled, endedOn('2026-12-31'));
    expect(found.recovery?.principalCents).toBe(180_000);
    expect(found.application.settlement).toMatchObject({
      ...{ amountCents: 120_000, lower: true, cause: 'recovery', ground: 'facts-unknown' },
      ...{ article: 'Awb 4:49 lid 1 onder a', decidedAt: later, settledSince: settledOn, bySub: 'officer-2' },
      lines: [{ amountCents: 120_000 }, { amountCents: 0, outcome: 'approved' }],
    });
    expect(found.application.formerSettlements).toMatchObject([{ amountCents: 300_000, decidedAt: settledOn }]);
    expect(move.events.map(({ name }) => name)).toEqual(['recovery.established', 'application.settled']);
  });

  it('follows the facts, lower and higher, and stays where they come to the same', () => {
    const half = recovered(settled, endedOn('2026-12-31')).found;
    const worse = withFacts(half, endedOn('2026-10-15'));
    const lower = taken(worse, value({ ok: true, value: evaluate(worse, first, later, laterOn) ?? raise() }));
    expect(lower.application.settlement).toMatchObject({ amountCents: 0, cause: 'recovery', lower: true });
    const better = withFacts(lower, { changes: { endedOn: null, hours: [], interruptions: [] } });
    const whole = taken(better, evaluate(better, first, later, laterOn) ?? raise());
    expect(whole.application.settlement).toMatchObject({
      ...{ amountCents: 300_000, lower: false, ground: null, article: 'Awb 4:46 lid 1', settledSince: settledOn },
    });
    expect(whole.application.formerSettlements).toHaveLength(3);
    expect(evaluate(whole, first, later, laterOn)).toBeNull();
  });

  it('names the text of an agreement between public bodies', () => {
    const scheme = { ...settled.scheme, legalNature: 'agreement' as const, legalBasis: 'Convenant 2026' };
    const { found } = recovered({ ...settled, scheme }, endedOn('2026-12-31'));
    expect(found.application.settlement).toMatchObject({ amountCents: 120_000, article: 'Convenant 2026' });
  });

  it('stays as it is when the bank sends back what was not earned: that much less is owed', () => {
    const half = recovered(settled, endedOn('2026-12-31')).found;
    const claim = half.claims[1];
    if (claim === undefined) throw new Error('no second claim');
    const outcome = { status: 'returned', code: 'AC04', at: later, bookedOn: laterOn } as const;
    const base = returned({ ...half, claim }, outcome);
    const made = followed(named(half), base, first, later, laterOn) ?? raise();
    const then = taken(half, made);
    expect(then.recovery?.principalCents).toBe(0);
    expect(then.claims[1]?.status).toBe('refused');
    expect(then.application.settlement).toEqual(half.application.settlement);
    expect(made.move.events.map(({ name }) => name)).not.toContain('application.settled');
  });

  it('stays as it is when the bank does not pay what was earned', () => {
    const found = award('paid', 'batched');
    const [, claim] = found.claims;
    if (claim === undefined) throw new Error('no second claim');
    const { settlement } = settled.application;
    const application = { ...found.application, ...(settlement ? { settlement } : {}) };
    const outcome = { status: 'rejected', code: 'AC04', at: later, bookedOn: laterOn } as const;
    expect(rejected({ ...found, application, claim }, outcome).application.next.settlement).toBe(settlement);
  });

  it('rises with an objection by which less is owed, and says so', () => {
    const half = recovered(settled, endedOn('2026-12-31')).found;
    const budget = newBudget('b', { amountCents: cents(1_000_000), awards: 5 });
    const objection = { ...half, budget, ceiling: null, objection: undefined as never };
    const made = value(oweLess(objection, cents(30_000), second, later, laterOn));
    expect(made.move.application.next.settlement).toMatchObject({
      ...{ amountCents: 270_000, cause: 'objection', lower: true, article: 'Awb 4:49 lid 1 onder a' },
      lines: [{ amountCents: 120_000 }, { amountCents: 150_000 }],
    });
    expect(made.move.events.map(({ name }) => name)).toEqual(['recovery.recomputed', 'application.settled']);
  });

  it('does not begin its five years anew when it is withdrawn in part', () => {
    const known = { ground: 'facts-unknown' as const, because: 'Later gemeld.', knownOn: '2027-05-20' };
    const part = { ...known, amountCents: cents(200_000) };
    const { found } = established(intended(settled, 'revocation', part), 'revocation');
    expect(found.application.settlement).toMatchObject({ amountCents: 200_000, settledSince: settledOn });
  });
});

describe('a settlement with a payment at the bank that turns out unearned', () => {
  it('counts what was earned of it at once, and stays when the bank has paid it whole', () => {
    const found = award('paid', 'batched');
    const half = recovered(found, endedOn('2026-12-31')).found;
    expect(half.application.settlement).toMatchObject({
      ...{ amountCents: 120_000, lower: true, cause: 'recovery', ground: 'activities-not-done' },
      lines: [{ amountCents: 120_000 }, { amountCents: 0, outcome: 'approved' }],
    });
    expect(half.recovery?.principalCents).toBe(0);
    const claim = half.claims[1];
    if (claim === undefined) throw new Error('no second claim');
    const outcome = { status: 'paid', code: null, at: later, bookedOn: laterOn } as const;
    const then = taken(
      half,
      followed(named(half), paid({ ...half, claim }, outcome), first, later, laterOn) ?? raise(),
    );
    expect([then.claims[1]?.status, then.recovery?.principalCents]).toEqual(['paid', 180_000]);
    expect(then.application.settlement).toEqual(half.application.settlement);
  });
});

describe('the last claim of an award of which something is claimed back', () => {
  /** The first part is owed back, the second is still to come. */
  const owing = (): RecoveryCase => {
    const found = award('paid', 'assessed');
    const gone = recovered(award('paid', 'paid'), endedOn('2026-10-15')).found.recovery as Recovery;
    const lines = gone.lines.slice(0, 1);
    return { ...found, recovery: { ...gone, lines, principalCents: cents(120_000) } };
  };

  it('is settled on what is left of the others, by its approval', () => {
    const found = owing();
    const claim = found.claims[1];
    if (claim === undefined) throw new Error('no second claim');
    const move = value(approve({ ...found, claim }, { outcome: 'approve', motivation: 'Ja.' }, second, now, today));
    expect(move.application.next.settlement).toMatchObject({ amountCents: 180_000, lower: true, cause: 'approval' });
  });

  it('and by its lapse', () => {
    const found = owing();
    const lapsed = found.claims.map((claim, index) =>
      index === 0 ? claim : { ...claim, status: 'lapsed' as const, reopenUntil: '2027-05-31' },
    );
    const claim = lapsed[1];
    if (claim === undefined) throw new Error('no second claim');
    const move = value(endLapsed({ ...found, claims: lapsed }, claim, now, today));
    expect(move.application.next.settlement).toMatchObject({
      ...{ amountCents: 0, exOfficio: true, cause: 'lapse', ground: 'obligations-not-met' },
      article: 'Awb 4:46 lid 2 onder b, 4:47',
    });
  });
});

function raise(): never {
  throw new Error('nothing follows');
}
