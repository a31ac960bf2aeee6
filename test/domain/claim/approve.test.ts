import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import { approve, reply } from '../../../domain/claim/approve';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import type { DocumentRecord } from '../../../domain/document/record';
import { cents } from '../../../domain/money';
import {
  brabantBonus,
  claimOf,
  documentOf,
  done,
  eventsOf,
  granted,
  haarlem,
  money,
  officer1,
  officer2,
  officerOfWsp,
  received,
  refused,
} from '../fixtures';

const application = granted(received(haarlem));
const assessment = (outcome: 'confirm' | 'refuse'): Claim['assessment'] => ({
  outcome,
  motivation: 'Gezien.',
  overrides: [],
  assessorSub: 'officer-1',
  assessedAt: '2027-03-05T09:00:00.000Z',
  replyBy: outcome === 'refuse' ? '2027-03-19' : null,
});
const evidence: Claim['evidence'] = {
  employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }],
  documents: [],
  statementBy: 'HR',
  submittedAt: '2027-03-04T09:00:00.000Z',
};
const assessed = claimOf(application, {
  status: 'assessed',
  version: 4,
  evidence,
  assessment: assessment('confirm'),
});
const intended: Claim = { ...assessed, status: 'refusal-intended', assessment: assessment('refuse') };
const replied: Claim = { ...intended, reply: { text: 'Nee.', repliedAt: '2027-03-06T09:00:00.000Z' } };

interface Setting {
  readonly outcome?: 'approve' | 'return';
  readonly actor?: Actor;
  readonly today?: string;
  readonly others?: readonly Claim[];
}
const act = (
  claim: Claim,
  { outcome = 'approve', actor = officer2, today = '2027-03-10', others = [] }: Setting = {},
) =>
  approve(
    { application, scheme: haarlem, claims: [claim, ...others], claim },
    { outcome, motivation: 'Akkoord.' },
    actor,
    `${today}T10:00:00.000Z`,
    today,
  );

describe('approving an assessed claim', () => {
  it('makes it payable at once, within six weeks', () => {
    const move = done(act(assessed));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.approved', 'payment.payable', 'application.settled']);
    expect(move.notBy).toEqual({ claimId: assessed.id, sub: 'officer-2' });
    expect(move.claims[0]?.next).toMatchObject({
      status: 'approved',
      version: 5,
      amountCents: 150_000,
      payBy: '2027-04-21',
      approval: { outcome: 'approve', approverSub: 'officer-2', approvedAt: '2027-03-10T10:00:00.000Z' },
    });
  });

  it('looks again: an end reported after the assessment stops it', () => {
    const ended = { ...application, changes: { ...application.changes, endedOn: '2027-02-01' } };
    const found = { application: ended, scheme: haarlem, claims: [assessed], claim: assessed };
    const approval = { outcome: 'approve', motivation: 'Akkoord.' } as const;
    const result = approve(found, approval, officer2, '2027-03-10T10:00:00.000Z', '2027-03-10');
    expect(refused(result)).toBe('check-failed');
    const back = approve(found, { ...approval, outcome: 'return' }, officer2, '2027-03-10T10:00:00.000Z', '2027-03-10');
    expect(done(back).claims[0]?.next.status).toBe('submitted');
  });

  it('looks at the documents again: one found infected since counts no more', () => {
    const document = documentOf(application);
    const evidence = { ...assessed.evidence, documents: [{ id: document.id, kind: 'payslip' }] } as Claim['evidence'];
    const claim = { ...assessed, evidence, evidenceKinds: ['payslip'] };
    const approval = { outcome: 'approve', motivation: 'Akkoord.' } as const;
    const approved = (documents: readonly DocumentRecord[]) =>
      approve(
        { application, scheme: haarlem, claims: [claim], claim, documents },
        approval,
        officer2,
        '2027-03-10T10:00:00.000Z',
        '2027-03-10',
      );
    expect(refused(approved([{ ...document, status: 'refused', refusedBecause: 'infected' }]))).toBe('facts-unknown');
    expect(done(approved([document])).claims[0]?.next.status).toBe('approved');
  });

  it('moves the last day to pay over a holiday', () => {
    expect(done(act(assessed, { today: '2027-03-16' })).claims[0]?.next.payBy).toBe('2027-04-28');
  });

  it('is for a second person', () => {
    expect(refused(act(assessed, { actor: officer1 }))).toBe('second-person-required');
    expect(refused(act(assessed, { actor: officer1, outcome: 'return' }))).toBe('second-person-required');
    expect(refused(act(replied, { actor: officer1 }))).toBe('second-person-required');
  });

  it('is for nobody of the organisation that benefits', () => {
    const bonus = granted(received(brabantBonus));
    const claim = claimOf(bonus, { status: 'assessed', assessment: assessment('confirm') });
    const approval = { outcome: 'approve', motivation: 'Akkoord.' } as const;
    const result = approve(
      { application: bonus, scheme: brabantBonus, claims: [claim], claim },
      approval,
      officerOfWsp,
      '2027-03-10T10:00:00.000Z',
      '2027-03-10',
    );
    expect(refused(result)).toBe('own-organisation');
  });

  const others: ClaimStatus[] = ['scheduled', 'open', 'submitted', 'lapsed', 'approved', 'refused', 'batched', 'paid'];
  it.each(others)('is refused while the claim is %s', (status) => {
    expect(refused(act({ ...assessed, status }))).toBe('wrong-state');
  });
});

describe('returning a claim', () => {
  it.each([
    ['assessed', assessed],
    ['refusal-intended', intended],
  ])('that is %s makes it submitted again, without assessment', (_, claim) => {
    const move = done(act(claim, { outcome: 'return' }));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.returned-to-officer']);
    expect(move.claims[0]?.next).toMatchObject({
      status: 'submitted',
      version: 5,
      assessment: null,
      payBy: null,
      approval: { outcome: 'return', motivation: 'Akkoord.' },
    });
  });
});

describe('an intended refusal', () => {
  it('takes a reply of the employer', () => {
    const move = done(reply(application, intended, 'Nee.', '2027-03-06T09:00:00.000Z'));
    expect(move.claims[0]?.next).toEqual({ ...replied, version: 5 });
    expect(move.movements).toEqual([]);
    expect(refused(reply(application, assessed, 'Nee.', '2027-03-06T09:00:00.000Z'))).toBe('wrong-state');
  });

  it('waits for the reply or the end of its term', () => {
    expect(refused(act(intended, { today: '2027-03-19' }))).toBe('reply-term-running');
    expect(done(act(intended, { today: '2027-03-20' })).claims[0]?.next.status).toBe('refused');
    expect(done(act(replied, { today: '2027-03-07' })).claims[0]?.next.status).toBe('refused');
  });

  it('approved, refuses the claim, releases its money and completes the application', () => {
    const move = done(act(replied));
    expect(money(move)).toEqual([['release-committed', 150_000, 1]]);
    expect(eventsOf(move)).toEqual(['claim.refused', 'application.settled', 'application.completed']);
    expect(move.notBy).toEqual({ claimId: intended.id, sub: 'officer-2' });
    expect(move.application.next).toMatchObject({ status: 'completed', version: 4, heldCents: 0, heldAwards: 0 });
    expect(move.claims[0]?.next).toMatchObject({ status: 'refused', payBy: null });
  });
});

describe('the award of a refused claim', () => {
  const second = { ...replied, id: `${application.id}-2`, instalment: 2, amountCents: cents(50_000) };
  const first = (status: ClaimStatus, more: Partial<Claim> = {}) =>
    claimOf(application, { status, amountCents: cents(100_000), ...more });
  const refuseBeside = (other: Claim) => done(act(second, { others: [other] }));

  it('stays where another claim was paid, and the application is completed', () => {
    const move = refuseBeside(first('paid'));
    expect(money(move)).toEqual([['release-committed', 50_000, 0]]);
    expect(move.application.next).toMatchObject({ status: 'completed', heldCents: 100_000, heldAwards: 1 });
  });

  const alive: ClaimStatus[] = [
    'scheduled',
    'open',
    'submitted',
    'assessed',
    'approved',
    'batched',
    'returned-by-bank',
  ];
  it.each([...alive, 'lapsed'] as ClaimStatus[])('stays while another claim is %s', (status) => {
    const move = refuseBeside(first(status));
    expect(money(move)).toEqual([['release-committed', 50_000, 0]]);
    expect(move.application.next).toMatchObject({ status: 'granted', heldAwards: 1 });
  });

  it.each([
    ['refused', first('refused')],
    ['lapsed and released', first('lapsed', { released: true })],
  ])('returns where every other claim is %s', (_, other) => {
    const move = done(
      approve(
        {
          application: { ...application, heldCents: cents(50_000) },
          scheme: haarlem,
          claims: [other, second],
          claim: second,
        },
        { outcome: 'approve', motivation: 'Akkoord.' },
        officer2,
        '2027-03-10T10:00:00.000Z',
        '2027-03-10',
      ),
    );
    expect(money(move)).toEqual([['release-committed', 50_000, 1]]);
    expect(move.application.next).toMatchObject({ status: 'completed', heldCents: 0, heldAwards: 0 });
  });
});
