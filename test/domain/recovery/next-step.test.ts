import { describe, expect, it } from 'vitest';
import { firstStep } from '../../../domain/claim/next-step';
import { cents } from '../../../domain/money';
import { recoveryStep } from '../../../domain/recovery/next-step';
import { type Recovery, recoveryStatuses } from '../../../domain/recovery/record';

const intention = { motivation: 'x', intenderSub: 'officer-1', intendedAt: '2027-06-01T10:00:00.000Z' };
const recovery = (changes: Partial<Recovery>): Recovery =>
  ({
    ...{ status: 'established', principalCents: 300, collectedCents: 0, writtenOffCents: 0 },
    ...{ intention: { ...intention, replyBy: '2027-06-15' }, reply: null, plan: null, dueOn: '2027-07-28' },
    ...changes,
  }) as Recovery;
const pay = (by: string) => ({ kind: 'recovery-pay', by });

describe('what a recovery asks of the employer', () => {
  it('is a reply to the intention, once', () => {
    expect(recoveryStep(recovery({ status: 'intended' }))).toEqual({ kind: 'recovery-reply', by: '2027-06-15' });
    const reply = { text: 'Nee.', repliedAt: '2027-06-02T10:00:00.000Z' };
    expect(recoveryStep(recovery({ status: 'intended', reply }))).toBeNull();
  });

  it('is payment while something is owed, by the letter or by the first day of the plan that is not paid', () => {
    expect(recoveryStep(recovery({}))).toEqual(pay('2027-07-28'));
    const plan = {
      outstandingCents: cents(300),
      instalments: [
        { dueOn: '2027-08-01', amountCents: cents(100) },
        { dueOn: '2027-09-01', amountCents: cents(200) },
      ],
    };
    expect(recoveryStep(recovery({ plan }))).toEqual(pay('2027-08-01'));
    expect(recoveryStep(recovery({ plan, collectedCents: cents(99) }))).toEqual(pay('2027-08-01'));
    expect(recoveryStep(recovery({ plan, collectedCents: cents(100) }))).toEqual(pay('2027-09-01'));
  });

  it('is nothing where nothing is owed', () => {
    expect(recoveryStep(recovery({ collectedCents: cents(301) }))).toBeNull();
    for (const status of recoveryStatuses.filter((one) => !['intended', 'established'].includes(one)))
      expect(recoveryStep(recovery({ status }))).toBeNull();
  });

  it('comes before or after what a claim asks by its last day', () => {
    const evidence = { kind: 'evidence', by: '2027-07-01', claimId: 'A1-2' } as const;
    const account = { kind: 'bank-account', by: null, claimId: null } as const;
    const step = recoveryStep(recovery({}));
    const asStep = { ...pay('2027-07-28'), claimId: null };
    expect(firstStep(evidence, step)).toEqual(evidence);
    expect(firstStep(account, step)).toEqual(asStep);
    expect(firstStep(null, step)).toEqual(asStep);
    expect(firstStep(evidence, null)).toEqual(evidence);
  });
});
