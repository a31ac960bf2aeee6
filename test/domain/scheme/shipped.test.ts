import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../../domain/scheme/parse';
import { shipped, shippedIds, shippedJson } from './fixtures';

describe('the shipped schemes', () => {
  it('are the nine of the list', () => {
    expect(shippedIds).toEqual([
      'drechtsteden-maatwerkbudget',
      'foodvalley-jongerenvoucher',
      'haarlem-jongerenvoucher',
      'informatie-lkv',
      'informatie-loonkostensubsidie',
      'informatie-no-risk-polis',
      'midden-brabant-ontwikkelbaan',
      'noordoost-brabant-bonus',
      'stoof-scholingsvoucher',
    ]);
  });

  it.each(shippedIds)('%s has what all of them share', (schemeId) => {
    expect(shipped(schemeId)).toMatchObject({
      schemeId,
      version: 1,
      publishedOn: '2025-12-15',
      window: { opensAt: '2026-01-01T00:00', closesAt: '2027-12-31T17:00' },
      stateAid: 'none',
      applyBeforeStart: null,
      applyAfterStart: null,
      decision: { termWeeks: null },
      caps: { perEmployerAwards: null, perEmployerPerYearAwards: null, whenShort: 'wait' },
    });
    expect(shipped(schemeId).notes.length).toBeGreaterThan(0);
  });

  it.each(shippedIds)('%s reads the same when what was read is written and read again', (schemeId) => {
    const scheme = shipped(schemeId);
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, value: scheme });
  });

  it.each(shippedIds)('%s knows no key the format does not have, at any depth', (schemeId) => {
    const json = shippedJson(schemeId);
    const read = parseScheme({ ...json, youth: { ...(json.youth as object), hairColour: 'red' }, extra: 1 });
    expect(read.ok ? [] : read.refusal.errors?.map(({ message }) => message)).toEqual([
      'Unrecognized key: "hairColour"',
      'Unrecognized key: "extra"',
    ]);
  });
});

describe('the facts of each scheme', () => {
  it('Haarlem: € 1.500 once, after more than six months', () => {
    expect(shipped('haarlem-jongerenvoucher')).toMatchObject({
      region: 'zuid-kennemerland-ijmond',
      youth: { minAge: 16, maxAge: 26, ageOn: 'start' },
      placement: { types: ['job', 'bbl'], minHoursPerWeek: 12 },
      award: [{ when: null, amountCents: 150_000 }],
      instalments: [
        { due: { afterRetention: true }, retentionGate: true, evidence: ['employer-statement'], lapseAfterDays: 42 },
      ],
      retention: { months: 6, rule: 'longer-than', gapDays: 0 },
      caps: { amountCents: 15_000_000, awards: 100, perYouthAwards: 1 },
      decision: { by: ['officer'] },
    });
  });

  it('FoodValley: 198 of € 1.250, by the steering group, on the grant', () => {
    const scheme = shipped('foodvalley-jongerenvoucher');
    expect(scheme).toMatchObject({
      youth: { minAge: 16, maxAge: 27, startQualification: 'any' },
      placement: { types: ['job', 'bbl', 'work-experience'] },
      award: [{ amountCents: 125_000 }],
      instalments: [{ due: { onGrant: true, after: null, afterRetention: false }, retentionGate: false, evidence: [] }],
      retention: null,
      caps: { amountCents: 24_750_000, awards: 198 },
      documents: [{ id: 'contract', when: 'later', required: true }],
      decision: { by: ['steering-group'] },
      followUpMonths: [12, 24],
    });
    expect(scheme.youth.municipalities).toHaveLength(8);
  });

  it('Noordoost-Brabant: to the WSP, by agreement, two amounts, gated on six months', () => {
    expect(shipped('noordoost-brabant-bonus')).toMatchObject({
      legalNature: 'agreement',
      beneficiary: 'organisation',
      beneficiaryOrganisation: '68727720',
      youth: { minAge: null, maxAge: 26, startQualification: 'absent' },
      placement: { types: ['bbl', 'learn-work'] },
      award: [
        { when: { benefits: ['none'] }, amountCents: 300_000 },
        { when: { benefits: ['ww', 'participatiewet'] }, amountCents: 150_000 },
      ],
      instalments: [{ due: { afterRetention: true }, retentionGate: true }],
      retention: { months: 6, rule: 'at-least', gapDays: 0 },
      caps: { amountCents: 9_750_000, awards: 45 },
      targets: [{ awards: 20 }, { awards: 10 }, { awards: 15 }],
    });
  });
});

describe('the facts of each scheme, continued', () => {
  it('STOOF: schooling up to € 500 after placement by an agency', () => {
    expect(shipped('stoof-scholingsvoucher')).toMatchObject({
      region: 'midden-limburg',
      youth: { startQualification: 'absent' },
      placement: { types: null, agency: 'required' },
      award: [{ amountCents: 50_000, requested: true }],
      instalments: [{ evidence: ['training-proof'] }],
      documents: [{ id: 'training-proof', when: 'evidence' }],
    });
  });

  it('Drechtsteden: € 8.000 a calendar year, no placement, no evidence', () => {
    expect(shipped('drechtsteden-maatwerkbudget')).toMatchObject({
      beneficiaryOrganisation: '69599076',
      placement: null,
      award: [{ amountCents: 50_000, requested: true }],
      instalments: [{ due: { onGrant: true }, evidence: [] }],
      caps: { amountCents: 800_000, awards: null, period: 'calendar-year' },
    });
  });

  it('Midden-Brabant: € 400 a completed month, at most six, 24 to 28 hours', () => {
    expect(shipped('midden-brabant-ontwikkelbaan')).toMatchObject({
      placement: { types: ['development-job'], minHoursPerWeek: 24, maxHoursPerWeek: 28 },
      award: [{ amountCents: 40_000, perMonth: true, maxMonths: 6 }],
      instalments: [{ due: { after: 'P6M' }, retentionGate: false, evidence: ['payslip'] }],
    });
  });

  it.each(['informatie-lkv', 'informatie-loonkostensubsidie', 'informatie-no-risk-polis'])(
    '%s points elsewhere',
    (id) => {
      const scheme = shipped(id);
      expect(scheme).toMatchObject({ region: 'landelijk', handledHere: false, award: [], instalments: [] });
      expect(scheme.applyAt?.url).toMatch(/^https:/);
    },
  );
});
