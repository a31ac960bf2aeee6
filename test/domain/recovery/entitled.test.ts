import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import { entitled } from '../../../domain/recovery/entitled';
import { linesOf } from '../../../domain/recovery/standing';
import { caseOf, claimsOf, endedOn, placed, today, twoInstalments } from './recovery-fixtures';

const facts = { today, earnedAtMostCents: null };
const amounts = (application: Application, claims: readonly Claim[], scheme = twoInstalments()) =>
  entitled(application, scheme, claims, facts).map(({ entitledCents, reason }) => [entitledCents, reason]);
const kept = (cents: number) => [cents, 'earned'];
const [noneThen, noneKept] = [
  [0, 'not-employed-then'],
  [0, 'retention-failed'],
];

describe('what was earned', () => {
  // A stop before the first due date (1 November), between it and the second (1 March), and after both.
  it.each([
    ['before the first due date', '2026-10-31', [noneThen, noneKept]],
    ['on the first due date', '2026-11-01', [kept(120_000), noneKept]],
    ['between the two', '2026-12-31', [kept(120_000), noneKept]],
    ['a day before the months were full', '2027-02-27', [kept(120_000), noneKept]],
    ['on the last day that is asked', '2027-02-28', [kept(120_000), kept(180_000)]],
    ['after both', '2027-04-15', [kept(120_000), kept(180_000)]],
  ])('of a stop %s', (_, day, expected) => {
    const application = placed(endedOn(day));
    for (const [one, two] of [
      ['scheduled', 'scheduled'],
      ['paid', 'scheduled'],
      ['paid', 'paid'],
    ] as const) {
      expect(amounts(application, claimsOf(application, one, two))).toEqual(expected);
    }
  });

  it('is all of it while nothing speaks against it', () => {
    const application = placed();
    expect(amounts(application, claimsOf(application, 'paid', 'scheduled'))).toEqual([kept(120_000), kept(180_000)]);
  });

  it('is judged by hours too: below the least, the day and the months do not count', () => {
    const application = placed({
      changes: { endedOn: null, hours: [{ from: '2026-10-01', hoursPerWeek: 8 }], interruptions: [] },
    });
    expect(amounts(application, claimsOf(application, 'paid', 'paid'))).toEqual([noneThen, noneKept]);
  });

  it('does not count a gap that the scheme lets pass, and does count a longer one', () => {
    const gap = { from: '2026-10-30', to: '2026-11-03' };
    const application = placed({ changes: { endedOn: null, hours: [], interruptions: [gap] } });
    const claims = claimsOf(application, 'paid', 'paid');
    const lenient = twoInstalments({ retention: { months: 6, rule: 'at-least', gapDays: 5 } });
    expect(amounts(application, claims, lenient)).toEqual([kept(120_000), kept(180_000)]);
    expect(amounts(application, claims)).toEqual([noneThen, noneKept]);
  });

  it('hangs on the grant alone where the instalment does', () => {
    const scheme = twoInstalments({ instalments: [{ shareBp: 10_000, due: { onGrant: true } }], retention: null });
    const application = placed(endedOn('2026-09-02'));
    const [claim] = claimsOf(application, 'paid', 'scheduled');
    if (claim === undefined) throw new Error('no claim');
    expect(amounts(application, [{ ...claim, dueOn: null }], scheme)).toEqual([kept(120_000)]);
  });

  it('is lower where corrected facts give a lower award, each instalment its part, to the cent', () => {
    const application = placed({ awardCents: cents(100_001), decision: null });
    expect(amounts(application, claimsOf(application, 'paid', 'paid'))).toEqual([
      [40_000, 'lower-award'],
      [60_001, 'lower-award'],
    ]);
  });

  it('is paid by the hour of the day it fell due, where the scheme pays by the hour', () => {
    const scheme = twoInstalments({ award: [{ amountCents: 300_000, proRataHours: 32 }] });
    const application = placed({
      changes: { endedOn: null, hours: [{ from: '2026-12-01', hoursPerWeek: 16 }], interruptions: [] },
    });
    expect(amounts(application, claimsOf(application, 'paid', 'paid'), scheme)).toEqual([
      kept(120_000),
      [90_000, 'lower-award'],
    ]);
  });

  it('is nothing where a condition turns out not to be met, unless it was set aside at the grant', () => {
    const failed = { rule: 'age', outcome: 'fail', input: {}, expected: {}, reference: 'x' } as const;
    const application = placed({ checks: [failed] });
    expect(amounts(application, claimsOf(application, 'paid', 'paid'))).toEqual([
      [0, 'conditions-failed'],
      [0, 'conditions-failed'],
    ]);
    const decision = {
      outcome: 'grant' as const,
      motivation: 'Hardheid.',
      amountCents: cents(300_000),
      overrides: [{ rule: 'age', reason: 'Hardheid.' }],
      deciderSub: 'officer-1',
      deciderRole: 'officer',
      decidedAt: '2026-09-02T09:00:00.000Z',
    };
    const overridden = placed({ checks: [failed], decision });
    expect(amounts(overridden, claimsOf(overridden, 'paid', 'paid'))).toEqual([kept(120_000), kept(180_000)]);
  });

  it('stands where an officer set the gate aside, until something else comes to light', () => {
    const application = placed(endedOn('2027-02-20'));
    const reasons = [{ code: 'employment-ended', detail: { endedOn: '2027-02-20', requiredThrough: '2027-02-28' } }];
    const [early, late] = claimsOf(application, 'paid', 'paid');
    if (early === undefined || late?.assessment === null || late === undefined) throw new Error('no claim');
    const claim: Claim = {
      ...late,
      checks: [{ rule: 'retention', outcome: 'fail', input: { reasons }, expected: {}, reference: 'x' }],
      assessment: { ...late.assessment, overrides: [{ rule: 'retention', reason: 'Hardheid.' }] },
    };
    expect(amounts(application, [early, claim])[1]).toEqual(kept(180_000));
    const earlier = placed(endedOn('2026-12-01'));
    expect(amounts(earlier, [early, claim])[1]).toEqual(noneKept);
  });

  it('is at most what an officer decided, the first instalments first', () => {
    const application = placed();
    const claims = claimsOf(application, 'paid', 'paid');
    const decided = entitled(application, twoInstalments(), claims, { today, earnedAtMostCents: cents(130_000) });
    expect(decided.map(({ entitledCents, reason }) => [entitledCents, reason])).toEqual([
      kept(120_000),
      [10_000, 'decided'],
    ]);
  });
});

describe('the months of an award per month', () => {
  const scheme = twoInstalments({
    award: [{ amountCents: 50_000, perMonth: true, maxMonths: 6 }],
    instalments: [
      { shareBp: 10_000, due: { afterRetention: true }, retentionGate: false, evidence: ['employer-statement'] },
    ],
    retention: { months: 6, rule: 'at-least' },
  });

  it.each([
    ['2027-02-28', 300_000],
    ['2027-01-31', 250_000],
    ['2027-01-30', 200_000],
    ['2026-09-29', 0],
  ])('that were completed by a stop on %s are kept', (day, expected) => {
    const application = placed(endedOn(day));
    const [, claim] = claimsOf(application, 'paid', 'paid');
    if (claim === undefined) throw new Error('no claim');
    const one = { ...claim, instalment: 1, retentionGate: false, amountCents: cents(300_000), dueOn: '2027-03-01' };
    expect(amounts(application, [one], scheme)[0]?.[0]).toBe(expected);
  });
});

describe('the five years of Awb 4:57', () => {
  const application = placed(endedOn('2026-10-15'));
  const claims = claimsOf(application, 'paid', 'paid');
  const owed = (on: string) =>
    linesOf(caseOf(application, claims), null, on).map(({ owedCents, barred }) => [owedCents, barred]);

  it.each([
    [
      '2031-11-01',
      [
        [120_000, false],
        [180_000, false],
      ],
    ],
    [
      '2031-11-02',
      [
        [0, true],
        [180_000, false],
      ],
    ],
    [
      '2032-03-02',
      [
        [0, true],
        [0, true],
      ],
    ],
  ])('run from the day each was paid: on %s', (on, expected) => {
    expect(owed(on)).toEqual(expected);
  });
});
