import { describe, expect, it } from 'vitest';
import { newBudget } from '../../../domain/budget/budget';
import { approve } from '../../../domain/claim/approve';
import { cents } from '../../../domain/money';
import type { ObjectionCase } from '../../../domain/objection/case';
import { confirmClaims } from '../../../domain/objection/remedy-claims';
import { actor, codeOf, first, now, second, today, value } from '../recovery/recovery-fixtures';
import { after, award, settledAt } from '../settlement/settlement-fixtures';

const handler = actor('officer-9');
const by = { motivation: 'De helft was verdiend.', actor: handler, now, today };

/** The second part was refused, and with it the award settled on the first. */
const refused = (available = 1_000_000): ObjectionCase => {
  const found = award('paid', 'refused');
  const settlement = settledAt(now, { amountCents: cents(120_000), lower: true, cause: 'refusal' });
  const [one, other] = found.claims;
  if (one === undefined || other === undefined) throw new Error('two claims');
  const assessment = {
    ...other.assessment,
    outcome: 'refuse',
    ground: 'obligations-not-met',
  } as typeof other.assessment;
  const application = { ...found.application, status: 'completed' as const, heldCents: cents(120_000), settlement };
  return {
    ...found,
    ...{ application, claims: [one, { ...other, assessment }], ceiling: null, objection: undefined as never },
    budget: newBudget('b', { amountCents: cents(available), awards: 5 }),
  };
};
const id = (found: ObjectionCase) => found.claims[1]?.id ?? '';

describe('an objection by which a part of a refused claim is paid', () => {
  it('brings it back for that part, confirmed by who decided, for another officer to approve', () => {
    const found = refused();
    const { move, amountCents, above } = value(confirmClaims(found, id(found), cents(90_000), by));
    expect([amountCents, above.overshootCents]).toEqual([90_000, 0]);
    const [change] = move.claims;
    expect(change?.next).toMatchObject({
      ...{ status: 'assessed', amountCents: 90_000, approval: null, evidenceDueOn: null },
      assessment: { outcome: 'confirm', assessorSub: 'officer-9', ground: 'obligations-not-met' },
    });
    expect(change?.next.formerJudgements).toHaveLength(1);
    expect(move.application.next).toMatchObject({ status: 'granted', heldCents: 210_000 });
    expect(move.application.next.settlement).toBeUndefined();
    expect(move.events.map(({ name }) => name)).toEqual(['application.changed', 'claim.assessed']);

    const then = after(found, move);
    const claim = then.claims[1];
    if (claim === undefined) throw new Error('no second claim');
    const judge = (who: typeof second) =>
      approve({ ...then, claim }, { outcome: 'approve', motivation: 'Ja.' }, who, now, today);
    expect(codeOf(judge(handler))).toBe('second-person-required');
    const approved = value(judge(second));
    expect(approved.claims[0]?.next).toMatchObject({ status: 'approved', amountCents: 90_000, payBy: '2027-07-13' });
    expect(approved.application.next.settlement).toMatchObject({
      ...{ amountCents: 210_000, lower: true, ground: 'obligations-not-met', article: 'Awb 4:46 lid 2 onder b' },
    });
  });

  it('posts above the cap what the budget lacks', () => {
    const found = refused(30_000);
    const { above, move } = value(confirmClaims(found, id(found), cents(90_000), by));
    expect(above.overshootCents).toBe(60_000);
    expect(move.movements.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
      ['overshoot', 60_000],
      ['reserve', 90_000],
      ['commit', 90_000],
    ]);
  });

  it('is more than nothing and less than the claim; against the settlement it names what the award comes to', () => {
    const found = refused();
    const of = (which: string | null, amount: number) => codeOf(confirmClaims(found, which, cents(amount), by));
    expect([of(id(found), 0), of(id(found), 1), of(id(found), 179_999), of(id(found), 180_000)]).toEqual([
      ...['input-invalid', null, null, 'input-invalid'],
    ]);
    expect([of(null, 120_000), of(null, 120_001), of(null, 299_999), of(null, 300_000)]).toEqual([
      ...['input-invalid', null, null, 'input-invalid'],
    ]);
    expect(of(found.claims[0]?.id ?? '', 1)).toBe('wrong-state');
  });

  it('brings back no claim for nothing, and sets aside what did not pass for want of evidence', () => {
    const found = refused();
    const claims = found.claims.map((claim) => ({
      ...{ ...claim, status: 'lapsed' as const, released: true, evidence: null, assessment: null, approval: null },
      evidenceKinds: ['employer-statement'],
    }));
    const settlement = settledAt(now, { amountCents: cents(0), lower: true, cause: 'lapse' });
    const lapsed = { ...found, claims, application: { ...found.application, heldCents: cents(0), settlement } };
    const { move } = value(confirmClaims(lapsed, null, cents(50_000), by));
    expect(move.claims.map(({ next }) => [next.instalment, next.amountCents])).toEqual([[1, 50_000]]);
    const next = move.claims[0]?.next;
    expect(next).toMatchObject({
      assessment: { overrides: [{ rule: expect.any(String) }], ground: 'obligations-not-met' },
    });
    const then = { ...found, ...{ application: move.application.next, claim: next as never } };
    expect(codeOf(approve(then, { outcome: 'approve', motivation: 'Ja.' }, first, now, today))).toBeNull();
  });
});
