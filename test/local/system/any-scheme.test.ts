import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { arbitraryScheme } from '../../domain/scheme/arbitrary';
import { type ApplicationView, applicationOf, budgetOf, submitted, useSystem } from './system';

const system = useSystem('2026-09-20T08:00:00.000Z');

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const caps = fc.record({
  amountCents: orNull(fc.integer({ min: 0, max: 9_000_000 })),
  awards: orNull(fc.integer({ min: 0, max: 2 })),
  period: fc.constantFrom('scheme', 'calendar-year'),
  perEmployerAwards: orNull(fc.constant(1)),
  perEmployerPerYearAwards: orNull(fc.constant(1)),
  perYouthAwards: orNull(fc.constant(1)),
  whenShort: fc.constantFrom('wait', 'partial', 'skip'),
});

const retention = { months: 6, rule: 'longer-than', gapDays: 3, minHoursPerWeek: 8 };
const onGrant = [{ shareBp: 10_000, due: { onGrant: true }, retentionGate: false, evidence: [] }];
const inThree = [
  { shareBp: 3333, due: { onGrant: true }, retentionGate: false },
  { shareBp: 3333, due: { after: 'P2M' }, retentionGate: false, evidence: ['payslip'], lapseAfterDays: 42 },
  { shareBp: 3334, due: { afterRetention: true }, retentionGate: true, evidence: ['employer-statement'] },
];

/** A scheme in any combination of the format's fields, open now in FoodValley, decided by whoever. */
const anyScheme = fc
  .record({
    scheme: arbitraryScheme,
    caps,
    split: fc.boolean(),
    by: fc.constantFrom<readonly string[]>(['officer'], ['steering-group'], ['officer', 'steering-group']),
    termWeeks: orNull(fc.constantFrom(6, 13)),
    legalNature: fc.constantFrom('subsidy', 'agreement'),
  })
  .map(({ scheme, split, by, termWeeks, ...rest }) => ({
    ...scheme,
    ...rest,
    region: 'foodvalley',
    publishedOn: '2026-09-01',
    window: { opensAt: '2026-09-01T09:00', closesAt: '2026-12-31T17:00' },
    retention: split ? retention : null,
    instalments: split && scheme.award.every(({ perMonth }) => !perMonth) ? inThree : onGrant,
    decision: { termWeeks, by },
  }));

const schemes = fc.sample(anyScheme, { numRuns: 8, seed: 20260920 }).map((scheme, index) => ({
  ...scheme,
  schemeId: `any-${index}`,
}));

async function granted(view: ApplicationView, by: string): Promise<ApplicationView> {
  const overrides = view.checks
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ rule }) => ({ rule, reason: 'Nagegaan bij de werkgever.' }));
  const decision = { outcome: 'grant', motivation: 'Bijzonder geval.', overrides };
  const path = `/v1/applications/${view.id}/decision`;
  const amount = view.amountCents === null ? { amountCents: 100_00 } : {};
  const reply = await system()
    .as(by)
    .post(path, { ...decision, ...amount });
  expect([200, 409], JSON.stringify(reply.body)).toContain(reply.status);
  await system().settle();
  return applicationOf(system(), view.id);
}

describe('any combination of the format’s fields', () => {
  let grants = 0;

  it.each(schemes)('$schemeId is published, applied to and granted, and its budget adds up', async (scheme) => {
    const path = `/v1/schemes/${scheme.schemeId}/versions/${scheme.version}`;
    const drafted = await system().as('admin-1').put(path, scheme);
    expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
    expect((await system().as('admin-1').post(`${path}/publication`, {})).status).toBe(200);
    const wish = { schemeId: scheme.schemeId, type: scheme.placement?.types?.[0] ?? 'job', startOn: '2026-10-01' };
    const by = scheme.decision.by.includes('officer') ? 'officer-1' : 'steering-group-1';
    for (const youth of [1, 2]) {
      const view = await submitted(system(), 'employer-1', application({ ...wish, youth, endOn: '2027-09-30' }));
      expect(['reserved', 'waiting', 'assess']).toContain(view.status);
      await budgetOf(system(), scheme.schemeId);
      if (view.status === 'waiting') continue;
      const after = await granted(view, by);
      expect(['granted', 'waiting', 'assess', 'reserved']).toContain(after.status);
      const { committed } = await budgetOf(system(), scheme.schemeId);
      if (after.status !== 'granted') continue;
      grants += 1;
      expect(after.claims.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(after.amountCents);
      expect(committed.amountCents).toBeGreaterThanOrEqual(after.amountCents ?? 0);
    }
  });

  it('led to grants, so that the sums above were of something', () => {
    expect(grants).toBeGreaterThanOrEqual(3);
  });
});
