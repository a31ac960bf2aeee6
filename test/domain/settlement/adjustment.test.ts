import { describe, expect, it } from 'vitest';
import { cents } from '../../../domain/money';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { decideAdjustment, mayDecideAdjustment, replyToAdjustment } from '../../../domain/settlement/decide';
import { intendAdjustment } from '../../../domain/settlement/intend';
import type { AdjustmentKind } from '../../../domain/settlement/record';
import type { AdjustmentIntention } from '../../../domain/settlement/requests';
import { actor, codeOf, first, now, second, today, value } from '../recovery/recovery-fixtures';
import {
  award,
  dropIt,
  establish,
  established,
  intended,
  intention,
  laterOn,
  paidAndSettled,
} from './settlement-fixtures';

const third = actor('officer-3');
const ofBeneficiary = actor('officer-4', 'officer', '68750110');
const intends = (found: RecoveryCase, kind: AdjustmentKind, changes: Partial<AdjustmentIntention> = {}, by = first) =>
  intendAdjustment(found, kind, intention(changes), by, now, today);
const decides = (found: RecoveryCase, kind: AdjustmentKind, by = second, on = laterOn, input: Decides = establish) =>
  decideAdjustment(found, kind, input, by, `${on}T10:00:00.000Z`, on);
type Decides = typeof establish | typeof dropIt;
const statuses = ({ claims }: RecoveryCase) => claims.map(({ status, amountCents }) => `${status} ${amountCents}`);

describe('an intention to settle lower or to withdraw', () => {
  it('has a reply term of fourteen days (Awb 4:8), and tells of it', () => {
    const made = value(intends(award('assessed', 'open'), 'settlement', { amountCents: cents(50_000) }));
    expect(made.application.next).toMatchObject({
      version: made.application.prior.version + 1,
      adjustments: [
        { adjustmentId: 1, kind: 'settlement', intention: { intenderSub: 'officer-1', replyBy: '2027-06-15' } },
      ],
    });
    expect(made.events).toMatchObject([
      { name: 'application.settlement-intended', data: { leftCents: 50_000, replyBy: '2027-06-15', adjustmentId: 1 } },
    ]);
  });

  it('leaves less than the award comes to, and a settlement at most what was confirmed', () => {
    const found = award('assessed', 'open');
    const amountOf = (kind: AdjustmentKind, amount: number) =>
      codeOf(intends(found, kind, { amountCents: cents(amount) }));
    expect([amountOf('revocation', 299_999), amountOf('revocation', 300_000)]).toEqual([null, 'input-invalid']);
    expect([amountOf('settlement', 120_000), amountOf('settlement', 120_001)]).toEqual([null, 'input-invalid']);
  });

  it('is for somebody else than who benefits, of what was granted, and one at a time', () => {
    const found = award('paid', 'open');
    expect(codeOf(intends(found, 'revocation', {}, ofBeneficiary))).toBe('own-organisation');
    for (const status of ['assess', 'rejected', 'withdrawn'] as const) {
      const other = { ...found, application: { ...found.application, status } };
      expect(codeOf(intends(other, 'revocation'))).toBe('wrong-state');
    }
    for (const kind of ['settlement', 'revocation'] as const) {
      expect(codeOf(intends(intended(found, 'revocation'), kind))).toBe('wrong-state');
    }
    expect(codeOf(intends(paidAndSettled('2027-03-01T10:00:00.000Z'), 'settlement'))).toBe('wrong-state');
  });
});

describe('the reply of the employer', () => {
  it('is kept with the intention, the last one of them, and only while it runs', () => {
    const found = intended(award('paid', 'open'), 'revocation');
    const once = value(replyToAdjustment(found, 'revocation', 'Nee.', now)).application.next;
    const twice = value(replyToAdjustment({ application: once }, 'revocation', 'Toch niet.', now)).application.next;
    expect(twice.adjustments).toMatchObject([{ reply: { text: 'Toch niet.', repliedAt: now } }]);
    expect(codeOf(replyToAdjustment(found, 'settlement', 'Nee.', now))).toBe('wrong-state');
    const over = established(found, 'revocation').found;
    expect(codeOf(replyToAdjustment(over, 'revocation', 'Nee.', now))).toBe('wrong-state');
  });
});

describe('the decision on it', () => {
  const found = intended(award('paid', 'assessed'), 'revocation');

  it('is of another officer than who intended it, and the write holds to that too', () => {
    expect(codeOf(decides(found, 'revocation', first))).toBe('second-person-required');
    expect(codeOf(decides(found, 'revocation', first, laterOn, dropIt))).toBe('second-person-required');
    expect(codeOf(decides(found, 'revocation', ofBeneficiary))).toBe('own-organisation');
    for (const input of [establish, dropIt]) {
      expect(value(decides(found, 'revocation', second, laterOn, input)).move.notByAt).toEqual({
        at: ['adjustments', 0, 'intention', 'intenderSub'],
        sub: 'officer-2',
      });
    }
  });

  it('that settles what an officer confirmed is of none who confirmed it: it is their second look', () => {
    const byFirst = intended(award('assessed', 'assessed'), 'settlement');
    const assessor = actor('assessor');
    expect(codeOf(decides(byFirst, 'settlement', assessor))).toBe('second-person-required');
    expect(codeOf(decides(byFirst, 'settlement', assessor, laterOn, dropIt))).toBeNull();
    expect(codeOf(decides(byFirst, 'settlement', third))).toBeNull();
  });

  it('waits for the reply or its last day; dropping it does not', () => {
    const may = (on: string, of = found) => codeOf(mayDecideAdjustment(of, 'revocation', 'establish', second, on));
    expect([may('2027-06-15'), may('2027-06-16')]).toEqual(['reply-term-running', null]);
    const replied = {
      ...found,
      application: value(replyToAdjustment(found, 'revocation', 'Nee.', now)).application.next,
    };
    expect(may('2027-06-02', replied)).toBeNull();
    expect(codeOf(decides(found, 'revocation', second, '2027-06-02', dropIt))).toBeNull();
  });

  it('is taken once, and where nothing was intended not at all', () => {
    expect(codeOf(decides(award('paid', 'open'), 'revocation'))).toBe('wrong-state');
    expect(codeOf(decides(established(found, 'revocation').found, 'revocation'))).toBe('wrong-state');
    expect(codeOf(decides(found, 'settlement'))).toBe('wrong-state');
  });

  it('claims back what was paid beyond it at once, and returns the rest to the budget', () => {
    const { made, found: then } = established(found, 'revocation');
    expect(statuses(then)).toEqual(['paid 120000', 'refused 180000']);
    expect(then.recovery).toMatchObject({
      ...{ status: 'established', cause: 'revocation', ground: 'revoked', principalCents: 120_000 },
      ...{ article: 'Awb 4:48 lid 1 onder b, 4:57 lid 1', dueOn: '2027-08-02' },
      intention: { intenderSub: 'officer-1' },
      decision: { deciderSub: 'officer-2' },
    });
    expect(made.move.movements.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
      ['release-committed', 180_000],
      ['claim-back', 120_000],
    ]);
    expect(then.application).toMatchObject({
      status: 'completed',
      adjustments: [{ status: 'established', decision: { owedCents: 120_000 }, before: [{ amountCents: 180_000 }] }],
      settlement: { amountCents: 0, lower: true, cause: 'revocation', article: 'Awb 4:46 lid 2 onder b' },
    });
    expect(made.move.events.map(({ name }) => name)).toEqual([
      'application.revoked',
      'recovery.established',
      'application.settled',
      'application.completed',
    ]);
  });

  it('to settle makes what was confirmed payable within six weeks, and every other claim nothing', () => {
    const lower = intended(award('assessed', 'open'), 'settlement', { amountCents: cents(50_000) });
    const then = established(lower, 'settlement').found;
    expect(statuses(then)).toEqual(['approved 50000', 'refused 180000']);
    expect(then.claims[0]).toMatchObject({ payBy: '2027-08-02', approval: { approverSub: 'officer-2' } });
    expect(then.recovery).toBeNull();
    expect(then.application.settlement).toMatchObject({
      ...{ amountCents: 50_000, grantedCents: 300_000, cause: 'decision', ground: 'obligations-not-met' },
      lines: [
        { amountCents: 50_000, outcome: 'approved' },
        { amountCents: 0, outcome: 'refused' },
      ],
    });
  });

  it('stands as intended under 4:48 where the last claim was paid meanwhile: nothing was settled while it ran', () => {
    const wrong = { ground: 'incorrect-information' as const, because: 'Hij werkte er al.' };
    const running = intended(award('paid', 'batched'), 'revocation', wrong);
    const claims = running.claims.map((claim) => ({ ...claim, status: 'paid' as const }));
    const over = { ...running, claims, application: { ...running.application, status: 'completed' as const } };
    const then = established(over, 'revocation').found;
    expect(then.recovery?.principalCents).toBe(300_000);
    expect(then.application.settlement).toMatchObject({ amountCents: 0, article: 'Awb 4:46 lid 2 onder c' });
  });

  it('goes by the five years as they are on its day', () => {
    const known = { ground: 'facts-unknown' as const, because: 'Later gemeld.', knownOn: '2032-02-20' };
    const late = intended(paidAndSettled('2027-03-01T10:00:00.000Z'), 'revocation', known, '2032-02-25');
    expect(codeOf(decides(late, 'revocation', second, '2032-03-20'))).toBe('recovery-barred');
    expect(codeOf(decides(late, 'revocation', second, '2032-03-20', dropIt))).toBeNull();
  });

  it('to drop it settles what waited for it', () => {
    const running = intended(award('paid', 'approved'), 'revocation');
    const made = value(decides(running, 'revocation', second, laterOn, dropIt));
    expect(made.move.application.next).toMatchObject({
      adjustments: [{ status: 'dropped', decision: { owedCents: 0 } }],
      settlement: { amountCents: 300_000, lower: false, ground: null, article: 'Awb 4:46 lid 1' },
    });
    expect(made.move.events.map(({ name }) => name)).toEqual(['application.revocation-dropped', 'application.settled']);
  });
});
