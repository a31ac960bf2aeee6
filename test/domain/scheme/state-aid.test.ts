import { describe, expect, it } from 'vitest';
import type { AidGranted, Facts, Sector } from '../../../domain/scheme/facts';
import { checkNamed, schemeWith } from './fixtures';

const scheme = schemeWith({ stateAid: 'de-minimis', award: [{ amountCents: 150_000 }] });

const facts = (
  deMinimis: readonly AidGranted[],
  sector: Sector | undefined = 'general',
  appliedOn = '2026-12-09',
): Facts => ({
  appliedOn,
  employer: { sector },
  declarations: { deMinimis },
});

describe('the three years of the worked case', () => {
  const declared = [
    { grantedOn: '2023-12-10', amountCents: 5_000_000 },
    { grantedOn: '2025-03-12', amountCents: 24_900_000 },
  ];

  it('refuses on 9 December 2026: € 300.500 with the new € 1.500', () => {
    expect(checkNamed('de-minimis', scheme, facts(declared))).toEqual({
      rule: 'de-minimis',
      outcome: 'fail',
      input: { sector: 'general', countedCents: 29_900_000, awardCents: 150_000 },
      expected: { ceilingCents: 30_000_000, years: 3 },
      reference: 'Verordening (EU) 2023/2831, art. 3',
    });
  });

  it('passes a day later, when the oldest no longer counts', () => {
    const check = checkNamed('de-minimis', scheme, facts(declared, 'general', '2026-12-10'));
    expect(check).toMatchObject({ outcome: 'pass', input: { countedCents: 24_900_000 } });
  });

  it('is tested again on the day of the grant', () => {
    const check = checkNamed('de-minimis', scheme, facts(declared), { testedOn: '2026-12-10' });
    expect(check.outcome).toBe('pass');
  });

  it('does not count what is granted after the day itself', () => {
    const later = [{ grantedOn: '2026-12-10', amountCents: 30_000_000 }];
    expect(checkNamed('de-minimis', scheme, facts(later)).outcome).toBe('pass');
    const sameDay = [{ grantedOn: '2026-12-09', amountCents: 30_000_000 }];
    expect(checkNamed('de-minimis', scheme, facts(sameDay)).outcome).toBe('fail');
  });

  it('lets three years end on the day before 1 March for a test on 29 February', () => {
    const on = (grantedOn: string) =>
      checkNamed('de-minimis', scheme, facts([{ grantedOn, amountCents: 30_000_000 }], 'general', '2028-02-29'))
        .outcome;
    expect([on('2025-02-28'), on('2025-03-01')]).toEqual(['pass', 'fail']);
  });
});

describe('the ceilings', () => {
  it.each<[Sector, number, string]>([
    ['general', 29_850_000, 'pass'],
    ['general', 29_850_001, 'fail'],
    ['agriculture', 4_850_000, 'pass'],
    ['agriculture', 4_850_001, 'fail'],
    ['fishery', 2_850_000, 'pass'],
    ['fishery', 2_850_001, 'fail'],
  ])('%s with %i cents before: %s', (sector, amountCents, outcome) => {
    const check = checkNamed('de-minimis', scheme, facts([{ grantedOn: '2026-01-05', amountCents }], sector));
    expect(check.outcome).toBe(outcome);
  });

  it('knows the older ceilings by their date', () => {
    const before = [{ grantedOn: '2023-06-01', amountCents: 20_000_000 }];
    expect(checkNamed('de-minimis', scheme, facts(before, 'general', '2023-12-31')).outcome).toBe('fail');
    expect(checkNamed('de-minimis', scheme, facts(before, 'general', '2024-01-01')).outcome).toBe('pass');
    expect(checkNamed('de-minimis', scheme, facts([], 'general', '1999-01-01')).outcome).toBe('unknown');
  });

  it('counts our own grants and reservations with the declaration', () => {
    const declared = facts([{ grantedOn: '2026-01-05', amountCents: 15_000_000 }]);
    const own = { schemeId: 'another', status: 'granted' as const, on: '2026-12-01', amountCents: 14_850_001 };
    const aidFromUs = { entries: [own], whole: true };
    expect(checkNamed('de-minimis', scheme, declared).outcome).toBe('pass');
    expect(checkNamed('de-minimis', scheme, declared, { aidFromUs }).outcome).toBe('fail');
  });
});

describe('what is not known', () => {
  const of = (amountCents: number) => [{ grantedOn: '2026-01-05', amountCents }];

  it('without a declaration or a day it is unknown', () => {
    expect(checkNamed('de-minimis', scheme, { appliedOn: '2026-12-09' }).outcome).toBe('unknown');
    expect(checkNamed('de-minimis', scheme, { declarations: { deMinimis: [] } }).outcome).toBe('unknown');
  });

  it.each([
    [0, 'pass'],
    [2_850_000, 'pass'],
    [2_850_001, 'unknown'],
    [29_850_000, 'unknown'],
    [29_850_001, 'fail'],
  ])('without a sector it is what all sectors agree on: %i cents is %s', (amountCents, outcome) => {
    const unsaid: Facts = { ...facts(of(amountCents)), employer: {} };
    expect(checkNamed('de-minimis', scheme, unsaid).outcome).toBe(outcome);
  });

  it('does not fail on the highest amount while a lower one can still be it', () => {
    const rows = [{ when: { benefits: ['none'] }, amountCents: 300_000 }, { amountCents: 150_000 }];
    const open = schemeWith({ stateAid: 'de-minimis', award: rows });
    expect(checkNamed('de-minimis', open, facts(of(29_800_000))).outcome).toBe('unknown');
    expect(checkNamed('de-minimis', open, facts(of(29_700_000))).outcome).toBe('pass');
    expect(checkNamed('de-minimis', open, facts(of(30_000_000))).outcome).toBe('fail');
  });
});
