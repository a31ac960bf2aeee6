import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '../../domain/application/record';
import { movedCodes } from '../../domain/claim/expected-payment';
import { claimStatuses } from '../../domain/claim/record';
import type { ApplicationSummary, NextStepAnswer } from '../../web/api/answers';
import { toDosOf } from '../../web/pages/applications/list/use-to-dos';
import { promisedAmount } from '../../web/pages/applications/promised-amount';
import { verdictInWords } from '../../web/pages/applications/retention-verdict';
import { applicationNext, claimNext, placeInLine } from '../../web/pages/applications/what-next';
import { speaksAgainst, whyMovedInWords } from '../../web/pages/applications/why-moved';
import { grantedApplication, openClaim } from './own-application';

describe('what the employer must do', () => {
  const summary: ApplicationSummary = {
    id: 'A1',
    number: 'VL-2026-00000-00001',
    schemeId: 'haarlem-jongerenvoucher',
    region: 'zuid-kennemerland-ijmond',
    status: 'granted',
    receivedAt: '2026-09-14T09:00:00.000Z',
    amountCents: 150_000,
    decisionDueOn: '2026-11-09',
    tradeName: 'Voorbeeldbedrijf B.V.',
    kvkNumber: '68750110',
    assignee: null,
    nextStep: null,
  };
  const asked = (id: string, kind: NextStepAnswer['kind'], by: string | null): ApplicationSummary => ({
    ...summary,
    id,
    nextStep: { kind, by, claimId: kind === 'bank-account' ? null : `${id}-1` },
  });

  it('is what each application asks, first what comes first, without those that ask nothing', () => {
    const granted = [
      asked('A1', 'bank-account', null),
      asked('A2', 'evidence', '2027-04-13'),
      summary,
      asked('A3', 'reply', '2027-03-20'),
    ];
    expect(toDosOf(granted).map(({ application, step }) => [application.id, step.kind])).toEqual([
      ['A3', 'reply'],
      ['A2', 'evidence'],
      ['A1', 'bank-account'],
    ]);
    expect(toDosOf([summary])).toEqual([]);
  });
});

describe('what happens next', () => {
  it.each(applicationStatuses)('is said of an application that is %s', (status) => {
    const { nl, en } = applicationNext({ ...grantedApplication, status });
    expect(nl).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
  });

  it.each(claimStatuses)('is said of a payment that is %s', (status) => {
    const { nl, en } = claimNext({ ...openClaim, status }, true);
    expect(nl).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
  });

  it('is to reply to an intended refusal by its last day, once', () => {
    const assessment = {
      outcome: 'refuse' as const,
      motivation: 'Niet lang genoeg in dienst.',
      overrides: [],
      byRole: 'officer',
      mine: false,
      assessedAt: '2027-03-05T09:00:00.000Z',
      replyBy: '2027-03-19',
      reply: null,
      repliedAt: null,
    };
    const intended = { ...openClaim, status: 'refusal-intended' as const, replyBy: '2027-03-19', assessment };
    expect(claimNext(intended, true).nl).toContain('19 maart 2027');
    const replied = { ...intended, assessment: { ...assessment, reply: 'Er is een nieuw contract.' } };
    expect(claimNext(replied, true).nl).toContain('Wij hebben uw reactie');
  });

  it('names the last day to decide, and the place in line', () => {
    expect(applicationNext({ ...grantedApplication, status: 'reserved' }).nl).toContain('9 november 2026');
    expect(placeInLine({ waitingPosition: 7 })?.nl).toBe('U bent nummer 7 op de wachtlijst.');
    expect(placeInLine({ waitingPosition: null })).toBeNull();
  });

  it('asks nothing of who has nothing to hand in', () => {
    const none = { ...openClaim, evidenceKinds: [], evidenceDueOn: null };
    expect(claimNext(none, true).nl).not.toContain('bewijs');
    expect(claimNext(openClaim, true).nl).toContain('13 april 2027');
  });

  it('asks for the account before it promises payment', () => {
    const approved = { ...openClaim, status: 'approved' as const, payBy: '2027-04-20' };
    expect(claimNext(approved, false).nl).toContain('rekeningnummer');
    expect(claimNext(approved, true).nl).not.toContain('rekeningnummer');
  });

  it('promises no money of what was rejected or withdrawn', () => {
    expect(promisedAmount(grantedApplication)).toBe(150_000);
    expect(promisedAmount({ ...grantedApplication, status: 'rejected' })).toBeNull();
    expect(promisedAmount({ ...grantedApplication, status: 'withdrawn' })).toBeNull();
  });
});

describe('why a payment moved', () => {
  const details: Record<string, Record<string, string | number | object[]>> = {
    'start-moved': { firstDueOn: '2027-03-02', dueOn: '2027-04-02' },
    'evidence-awaited': { since: '2027-03-02', evidenceDueOn: '2027-04-13' },
    'not-employed': { requiredFrom: '2026-09-01', requiredThrough: '2027-03-01' },
    'started-late': { startOn: '2026-09-01', startedOn: '2026-09-10', totalGapDays: 9, gapDays: 0 },
    'gap-too-long': { gaps: [{ from: '2026-11-01', to: '2026-11-20' }], totalGapDays: 20, gapDays: 7 },
    'employment-ended': { endedOn: '2027-01-31', requiredThrough: '2027-03-01' },
    'hours-too-low': { from: '2026-12-01', to: '2027-03-01', hoursPerWeek: 8, minHoursPerWeek: 12 },
  };

  it.each(movedCodes)('is said for %s', (code) => {
    const words = whyMovedInWords({ code, detail: (details[code] ?? {}) as never });
    expect(words?.nl).toMatch(/\.$/);
    expect(words?.en).toMatch(/\.$/);
  });

  it('names both days of a start that was corrected', () => {
    const words = whyMovedInWords({ code: 'start-moved', detail: details['start-moved'] as never });
    expect(words?.nl).toContain('2 april 2027');
    expect(words?.nl).toContain('2 maart 2027');
  });

  it('tells what only takes longer from what puts the payment in doubt', () => {
    const doubt = movedCodes.filter((code) => speaksAgainst({ code, detail: {} }));
    expect(doubt).toEqual(['not-employed', 'started-late', 'gap-too-long', 'employment-ended', 'hours-too-low']);
  });
});

describe('the verdict on retention', () => {
  const retention = {
    outcome: 'pass' as const,
    completeOn: '2027-02-28',
    lastRequiredDay: '2027-03-01',
    dueOn: '2027-03-02',
    employedThrough: '2027-03-01',
    reasons: [],
  };
  const checks = [
    {
      rule: 'retention',
      outcome: 'pass' as const,
      input: {},
      expected: { months: 6, rule: 'longer-than' },
      reference: 'artikel 4',
    },
  ];

  it('is yes, no or not yet, for so many months', () => {
    expect(verdictInWords({ retention, checks })).toMatchObject({
      question: { nl: '6 maanden in dienst' },
      answer: { nl: 'ja' },
      because: [],
    });
    const reasons = [{ code: 'employment-ended', detail: { endedOn: '2027-01-31', requiredThrough: '2027-03-01' } }];
    const failed = verdictInWords({ retention: { ...retention, outcome: 'fail', reasons }, checks });
    expect(failed?.answer.nl).toBe('nee');
    expect(failed?.because.map(({ nl }) => nl).join()).toContain('31 januari 2027');
    const early = verdictInWords({ retention: { ...retention, outcome: 'not-yet-due' }, checks });
    expect(early?.answer.nl).toBe('nog niet');
    expect(early?.because[0]?.nl).toContain('2 maart 2027');
  });

  it('does without the months where no check tells them, and is silent without evidence', () => {
    expect(verdictInWords({ retention, checks: [] })?.question.nl).toBe('Lang genoeg in dienst');
    expect(verdictInWords({ retention: null, checks })).toBeNull();
  });
});
