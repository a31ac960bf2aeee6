import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../domain/claim/next-step';
import type { Claim } from '../../../domain/claim/record';
import { claimOf, granted, haarlem, inStatus, received } from '../fixtures';

const application = granted(received(haarlem));
const today = '2027-03-10';
const open = (instalment: number, evidenceDueOn: string | null, changes: Partial<Claim> = {}) =>
  claimOf(application, { instalment, status: 'open', openedOn: '2027-03-02', evidenceDueOn, ...changes });
const stepOf = (claims: readonly Claim[], hasAccount = true, on = today) =>
  nextStep(application, claims, hasAccount, on);
const evidence = (instalment: number, by: string | null) => ({
  kind: 'evidence',
  by,
  claimId: `${application.id}-${instalment}`,
});

describe('what the employer has to do first', () => {
  it('is evidence, of the claim whose last day comes first', () => {
    expect(stepOf([open(1, '2027-04-13'), open(2, '2027-03-20'), open(3, null)])).toEqual(evidence(2, '2027-03-20'));
    expect(stepOf([open(1, null), open(2, '2027-04-13')], false)).toEqual(evidence(2, '2027-04-13'));
  });

  it('is late evidence through the day on which it still counts', () => {
    const lapsed = open(1, '2027-02-20', { status: 'lapsed', reopenUntil: '2027-03-10' });
    expect(stepOf([lapsed])).toEqual(evidence(1, '2027-03-10'));
    expect(stepOf([lapsed], true, '2027-03-11')).toBeNull();
    expect(stepOf([{ ...lapsed, released: true }])).toBeNull();
  });

  it('is nothing where a claim asks no evidence, or takes none now', () => {
    expect(stepOf([open(1, null, { evidenceKinds: [] })])).toBeNull();
    expect(stepOf([claimOf(application), claimOf(application, { instalment: 2, status: 'submitted' })])).toBeNull();
  });

  it('is to reply to an intended refusal, once and within its term', () => {
    const assessment = {
      outcome: 'refuse' as const,
      motivation: 'Niet lang genoeg in dienst.',
      overrides: [],
      assessorSub: 'officer-1',
      assessedAt: '2027-03-01T09:00:00.000Z',
      replyBy: '2027-03-15',
    };
    const intended = claimOf(application, { status: 'refusal-intended', assessment });
    const step = { kind: 'reply', by: '2027-03-15', claimId: `${application.id}-1` };
    expect(stepOf([intended, open(2, '2027-04-13')])).toEqual(step);
    expect(stepOf([intended], true, '2027-03-15')).toEqual(step);
    expect(stepOf([intended], true, '2027-03-16')).toBeNull();
    const reply = { text: 'Er is een nieuw contract.', repliedAt: '2027-03-09T09:00:00.000Z' };
    expect(stepOf([{ ...intended, reply }])).toBeNull();
  });

  it('is the account after every claim, and only of what was granted', () => {
    const account = { kind: 'bank-account', by: null, claimId: null };
    expect(stepOf([claimOf(application)], false)).toEqual(account);
    expect(stepOf([open(1, null)], false)).toEqual(evidence(1, null));
    for (const status of ['received', 'waiting', 'rejected', 'withdrawn', 'completed'] as const) {
      expect(nextStep(inStatus(application, status), [], false, today)).toBeNull();
    }
  });
});
