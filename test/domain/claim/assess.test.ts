import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import { type AssessmentInput, assess } from '../../../domain/claim/assess';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import {
  brabantBonus,
  claimOf,
  documentOf,
  done,
  eventsOf,
  foodvalley,
  granted,
  haarlem,
  money,
  officer1,
  officerOfWsp,
  ontwikkelbaan,
  received,
  refused,
} from '../fixtures';

const today = '2027-03-05';
const now = '2027-03-05T09:00:00.000Z';
const application = granted(received(haarlem));
const input = (changes: Partial<AssessmentInput> = {}): AssessmentInput => ({
  outcome: 'confirm',
  motivation: 'Klopt.',
  overrides: [],
  ...changes,
});
const evidence = (to: string | null = null) => ({
  employment: [{ from: '2026-09-01', to, hoursPerWeek: 24 }],
  documents: [],
  statementBy: 'Test Directeur',
  submittedAt: '2027-03-03T09:00:00.000Z',
});
const submitted = claimOf(application, { status: 'submitted', version: 3, evidence: evidence() });
const act = (claim: Claim, changes: Partial<AssessmentInput> = {}, actor: Actor = officer1, of = application) =>
  assess(of, haarlem, claim, input(changes), actor, now, today);

describe('confirming a claim', () => {
  it('assesses it and moves no money', () => {
    const move = done(act(submitted));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.assessed']);
    expect(move.application.next).toBe(application);
    expect(move.claims[0]?.next).toMatchObject({
      status: 'assessed',
      version: 4,
      amountCents: 150_000,
      assessment: {
        outcome: 'confirm',
        motivation: 'Klopt.',
        assessorSub: 'officer-1',
        assessedAt: now,
        replyBy: null,
      },
    });
  });

  it('is blocked by a failed retention check, unless it is overridden', () => {
    const ended = { ...submitted, evidence: evidence('2027-02-28') };
    expect(refused(act(ended))).toBe('check-failed');
    const overrides = [{ rule: 'retention', reason: 'Overgang van onderneming.' }];
    expect(done(act(ended, { overrides })).claims[0]?.next).toMatchObject({
      status: 'assessed',
      assessment: { overrides },
    });
  });

  it('is blocked by evidence that lacks, unless it is overridden', () => {
    const unsigned = { ...submitted, evidence: { ...evidence(), statementBy: null } };
    expect(refused(act(unsigned))).toBe('facts-unknown');
    const overrides = [{ rule: 'evidence-employer-statement', reason: 'Telefonisch bevestigd.' }];
    expect(done(act(unsigned, { overrides })).claims[0]?.next.status).toBe('assessed');
  });

  it('is blocked while retention is not yet due', () => {
    const early = assess(application, haarlem, submitted, input(), officer1, '2027-03-01T09:00:00.000Z', '2027-03-01');
    expect(refused(early)).toBe('facts-unknown');
  });

  it('judges the facts of today, not the checks made with the evidence', () => {
    const reported = { ...application, changes: { ...application.changes, endedOn: '2027-02-20' } };
    expect(refused(act(submitted, {}, officer1, reported))).toBe('check-failed');
  });

  it('clears what an earlier round left', () => {
    const again: Claim = { ...submitted, reply: { text: 'Toch wel.', repliedAt: now } };
    expect(done(act(again)).claims[0]?.next).toMatchObject({ reply: null, approval: null });
  });

  it('needs evidence first where there is a retention gate', () => {
    expect(refused(act({ ...submitted, status: 'open', evidence: null }))).toBe('wrong-state');
  });

  it('can be done while open where there is none', () => {
    const voucher = granted(received(foodvalley));
    const claim = claimOf(voucher, {
      status: 'open',
      amountCents: cents(125_000),
      retentionGate: false,
      evidenceKinds: [],
    });
    const move = done(assess(voucher, foodvalley, claim, input(), officer1, now, today));
    expect(move.claims[0]?.next).toMatchObject({ status: 'assessed', checks: [] });
  });

  const others: ClaimStatus[] = ['scheduled', 'lapsed', 'assessed', 'refusal-intended', 'approved', 'batched', 'paid'];
  it.each(others)('is refused while the claim is %s', (status) => {
    expect(refused(act({ ...submitted, status }))).toBe('wrong-state');
  });

  it('is for nobody of the organisation that benefits', () => {
    const bonus = granted(received(brabantBonus));
    const claim = claimOf(bonus, { status: 'submitted', amountCents: cents(300_000), evidence: evidence() });
    expect(refused(assess(bonus, brabantBonus, claim, input(), officerOfWsp, now, today))).toBe('own-organisation');
    const refusal = assess(bonus, brabantBonus, claim, input({ outcome: 'refuse' }), officerOfWsp, now, today);
    expect(refused(refusal)).toBe('own-organisation');
  });
});

describe('intending to refuse', () => {
  it.each(['submitted', 'open'] as const)('is possible while %s, and gives fourteen days to reply', (status) => {
    const move = done(act({ ...submitted, status }, { outcome: 'refuse' }));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.refusal-intended']);
    expect(move.events[0]?.data.replyBy).toBe('2027-03-19');
    expect(move.claims[0]?.next).toMatchObject({
      status: 'refusal-intended',
      amountCents: 150_000,
      assessment: { outcome: 'refuse', replyBy: '2027-03-19' },
    });
  });
});

describe('an award per month', () => {
  const job = granted(received(ontwikkelbaan));
  const payslip = documentOf(job);
  const claim = (to: string | null): Claim =>
    claimOf(job, {
      status: 'submitted',
      amountCents: cents(240_000),
      retentionGate: false,
      evidenceKinds: ['payslip'],
      evidence: { ...evidence(to), documents: [{ id: payslip.id, kind: 'payslip' }] },
    });
  const confirm = (to: string | null, of = job, documents = [payslip]) =>
    assess(of, ontwikkelbaan, claim(to), input(), officer1, now, today, documents);

  it('is blocked while its payslip is not known to be clean', () => {
    expect(refused(confirm(null, job, [{ ...payslip, status: 'scanning' }]))).toBe('facts-unknown');
    expect(refused(confirm(null, job, []))).toBe('facts-unknown');
  });

  it('is worth all months when all are completed', () => {
    const move = done(confirm(null));
    expect(move.movements).toEqual([]);
    expect(move.claims[0]?.next.amountCents).toBe(240_000);
  });

  it.each([
    ['2026-12-31', 160_000, 80_000],
    ['2026-12-30', 120_000, 120_000],
    ['2026-09-30', 40_000, 200_000],
  ])('settles for the months completed until %s and releases the rest', (to, earned, rest) => {
    const move = done(confirm(to));
    expect(money(move)).toEqual([['release-committed', rest, 0]]);
    expect(move.claims[0]?.next).toMatchObject({ status: 'assessed', amountCents: earned });
    expect(move.application.next).toMatchObject({ version: 4, heldCents: earned, heldAwards: 1 });
  });

  it('stops at an end reported earlier than the evidence says', () => {
    const reported = { ...job, changes: { ...job.changes, endedOn: '2026-10-31' } };
    expect(done(confirm(null, reported)).claims[0]?.next.amountCents).toBe(80_000);
  });

  it('cannot be confirmed for nothing: there is no payment of zero, so it is to be refused', () => {
    expect(refused(confirm('2026-09-29'))).toBe('check-failed');
    const refusal = assess(job, ontwikkelbaan, claim('2026-09-29'), input({ outcome: 'refuse' }), officer1, now, today);
    expect(done(refusal).claims[0]?.next.status).toBe('refusal-intended');
  });
});
