import { describe, expect, it } from 'vitest';
import { retentionOf } from '../../../domain/claim/checks';
import { type EvidenceInput, submitEvidence } from '../../../domain/claim/evidence';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import type { DocumentRecord } from '../../../domain/document/record';
import { claimOf, documentOf, done, eventsOf, granted, haarlem, ontwikkelbaan, received, refused } from '../fixtures';

const application = granted(received(haarlem));
const opened = claimOf(application, {
  status: 'open',
  version: 2,
  openedOn: '2027-03-02',
  evidenceDueOn: '2027-04-13',
});
const evidence = (changes: Partial<EvidenceInput> = {}): EvidenceInput => ({
  employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }],
  documents: [],
  statementBy: 'Test Directeur',
  ...changes,
});
const submit = (input: EvidenceInput, today = '2027-03-02', claim: Claim = opened) =>
  submitEvidence(application, haarlem, claim, input, `${today}T09:00:00.000Z`, today);
const outcomes = (claim: Claim | undefined) => claim?.checks.map(({ rule, outcome }) => [rule, outcome]);
const checksOf = (input: EvidenceInput, today?: string) => outcomes(done(submit(input, today)).claims[0]?.next);
const endedOn = (to: string) => evidence({ employment: [{ from: '2026-09-01', to, hoursPerWeek: 24 }] });

describe('evidence', () => {
  it('submits an open claim, with its checks made', () => {
    const move = done(submit(evidence()));
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.evidence-submitted']);
    expect(move.claims[0]?.next).toMatchObject({
      status: 'submitted',
      version: 3,
      evidence: { ...evidence(), submittedAt: '2027-03-02T09:00:00.000Z' },
    });
    expect(outcomes(move.claims[0]?.next)).toEqual([
      ['retention', 'pass'],
      ['evidence-employer-statement', 'pass'],
    ]);
  });

  it('is not in the event', () => {
    expect(JSON.stringify(done(submit(evidence())).events)).not.toContain('Directeur');
  });

  const others: ClaimStatus[] = ['scheduled', 'submitted', 'assessed', 'refusal-intended', 'refused', 'approved'];
  it.each(others)('is refused for a claim that is %s', (status) => {
    expect(refused(submit(evidence(), '2027-03-02', { ...opened, status }))).toBe('wrong-state');
  });
});

describe('longer than six months from 1 September 2026', () => {
  it.each([
    ['2027-02-28', 'fail'],
    ['2027-03-01', 'pass'],
  ])('employment that ended on %s: %s', (to, outcome) => {
    expect(checksOf(endedOn(to))?.[0]).toEqual(['retention', outcome]);
  });

  it('cannot be answered on 1 March 2027: not yet due is unknown, never a fail', () => {
    expect(checksOf(evidence(), '2027-03-01')?.[0]).toEqual(['retention', 'unknown']);
    expect(checksOf(endedOn('2026-12-31'), '2027-03-01')?.[0]).toEqual(['retention', 'unknown']);
  });

  it('fails below twelve hours a week', () => {
    const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 11.99 }];
    expect(checksOf(evidence({ employment }))?.[0]).toEqual(['retention', 'fail']);
  });

  it('fails without any employment', () => {
    expect(checksOf(evidence({ employment: [] }))?.[0]).toEqual(['retention', 'fail']);
  });

  it('fails when an end was reported earlier than the evidence says', () => {
    const reported = { ...application, changes: { ...application.changes, endedOn: '2027-02-15' } };
    const move = done(submitEvidence(reported, haarlem, opened, evidence(), '2027-03-02T09:00:00.000Z', '2027-03-02'));
    expect(move.claims[0]?.next.checks[0]).toMatchObject({
      rule: 'retention',
      outcome: 'fail',
      input: { startOn: '2026-09-01', employedThrough: '2027-02-15' },
      expected: { months: 6, rule: 'longer-than', completeOn: '2027-02-28', employedThrough: '2027-03-01' },
    });
  });

  it('is not judged without evidence or start', () => {
    expect(retentionOf(application, haarlem, opened, '2027-03-02')).toBeNull();
    const submitted = { ...opened, evidence: { ...evidence(), employment: [], documents: [], submittedAt: '' } };
    expect(retentionOf({ ...application, placement: null }, haarlem, submitted, '2027-03-02')).toBeNull();
  });
});

describe('each kind of evidence', () => {
  it('a statement is met by who signed it', () => {
    expect(checksOf(evidence({ statementBy: null }))?.[1]).toEqual(['evidence-employer-statement', 'unknown']);
  });

  const job = granted(received(ontwikkelbaan));
  const claim = claimOf(job, { status: 'open', retentionGate: false, evidenceKinds: ['payslip'] });
  const payslip = { id: documentOf(job).id, kind: 'payslip' };
  const checksWith = (named: EvidenceInput['documents'], documents: readonly DocumentRecord[]) =>
    done(
      submitEvidence(
        ...([job, ontwikkelbaan, claim, evidence({ documents: named })] as const),
        ...(['2027-03-02T09:00:00.000Z', '2027-03-02', documents] as const),
      ),
    ).claims[0]?.next.checks;

  it('any other kind by a clean document of that kind', () => {
    const documents = [documentOf(job)];
    expect(checksWith([], documents)).toMatchObject([{ rule: 'evidence-payslip', outcome: 'unknown' }]);
    expect(checksWith([{ ...payslip, kind: 'contract' }], documents)).toMatchObject([{ outcome: 'unknown' }]);
    expect(checksWith([payslip], documents)).toMatchObject([
      { outcome: 'pass', input: { named: 1, clean: 1, underway: 0, refused: 0 } },
    ]);
  });

  it.each([
    ['awaiting', { underway: 1, refused: 0 }],
    ['scanning', { underway: 1, refused: 0 }],
    ['refused', { underway: 0, refused: 1 }],
  ] as const)('a document that is %s does not count, and is no fail', (status, input) => {
    expect(checksWith([payslip], [documentOf(job, { status })])).toMatchObject([
      { outcome: 'unknown', input: { named: 1, clean: 0, ...input } },
    ]);
  });

  it('counts the clean one beside one that was refused', () => {
    const documents = [documentOf(job, { id: 'bad', status: 'refused' }), documentOf(job)];
    expect(checksWith([{ id: 'bad', kind: 'payslip' }, payslip], documents)).toMatchObject([
      { outcome: 'pass', input: { named: 2, clean: 1, refused: 1 } },
    ]);
  });

  it.each([
    ['nobody handed in', []],
    ['of another organisation', [documentOf(job, { organisation: '69599068' })]],
    ['an officer uploaded', [documentOf(job, { organisation: null })]],
    ['handed in with another application', [documentOf(job, { applicationId: 'another' })]],
  ])('a document %s does not count', (_, documents) => {
    expect(checksWith([payslip], documents)).toMatchObject([{ outcome: 'unknown', input: { named: 1, clean: 0 } }]);
  });

  it('one handed in with this very application does', () => {
    expect(checksWith([payslip], [documentOf(job, { applicationId: job.id })])).toMatchObject([{ outcome: 'pass' }]);
  });
});
