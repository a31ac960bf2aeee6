import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, budgetOf, type ClaimView, problem, submitted, useSystem } from './system';

/** Who began on 1 September can still be applied for; the first check is two months after that day. */
const system = useSystem('2026-09-28T08:00:00.000Z');

/** A scheme nobody ever saw: yearly cap, two instalments, de-minimis, per-employer limit, a partial last grant. */
const scheme = {
  schemeId: 'leerwerk-proef',
  version: 1,
  region: 'foodvalley',
  name: { nl: 'Leerwerkproef', en: 'Learn-work trial' },
  summary: { nl: 'Voor een leerwerkplek.', en: 'For a learn-work place.' },
  legalNature: 'subsidy',
  legalBasis: 'Regeling leerwerkproef',
  publishedOn: '2026-09-01',
  authority: { name: 'Gemeente Ede', objectionAddress: 'Postbus 1, Ede' },
  beneficiary: 'employer',
  stateAid: 'de-minimis',
  window: { opensAt: '2026-09-01T00:00', closesAt: '2026-12-31T17:00' },
  applyAfterStart: 'P1M',
  youth: { minAge: 18, maxAge: 26, ageOn: 'application', startQualification: 'absent' },
  placement: { types: ['learn-work', 'bbl'], minHoursPerWeek: 16, minContractMonths: 6, agency: 'excluded' },
  award: [
    { when: { types: ['bbl'] }, amountCents: 200_000, proRataHours: 32 },
    { when: { benefits: ['participatiewet'] }, amountCents: 100_000 },
  ],
  instalments: [
    { shareBp: 4000, due: { after: 'P2M' }, evidence: [] },
    { shareBp: 6000, due: { afterRetention: true }, retentionGate: true, evidence: ['employer-statement'] },
  ],
  retention: { months: 6, rule: 'at-least', gapDays: 7 },
  caps: { amountCents: 250_000, period: 'calendar-year', perEmployerPerYearAwards: 2, whenShort: 'partial' },
  decision: { termWeeks: 13, by: ['officer'] },
};

describe('a scheme that no code knows', () => {
  it('is drafted with all its mistakes named, published once, and never changes then', async () => {
    const path = `/v1/schemes/${scheme.schemeId}/versions/1`;
    const bad = { ...scheme, youth: { minAge: 30, maxAge: 20 }, caps: { whenShort: 'maybe' }, extra: 1 };
    const paths = problem(await system().as('admin-1').put(path, bad), 400, 'input-invalid');
    expect(paths).toEqual(expect.arrayContaining(['youth.maxAge', 'caps.whenShort', 'extra']));
    expect((await system().as('admin-1').put(path, scheme)).status).toBe(200);
    problem(await system().visitor.get(`/v1/schemes/${scheme.schemeId}`), 404, 'not-found');
    expect((await system().as('admin-1').post(`${path}/publication`, {})).status).toBe(200);
    problem(await system().as('admin-1').put(path, scheme), 409, 'version-published');
    problem(await system().as('officer-1').put(path, scheme), 403, 'forbidden');
    const menu = await system().visitor.get<{ items: { schemeId: string }[] }>('/v1/schemes?region=foodvalley');
    expect(menu.body.items.map(({ schemeId }) => schemeId)).toContain(scheme.schemeId);
  });

  it('can be applied to, decided and claimed', async () => {
    const wish = { schemeId: scheme.schemeId, type: 'bbl', hoursPerWeek: 24, startOn: '2026-09-01' };
    const first = await submitted(system(), 'employer-1', application({ ...wish, youth: 1 }));
    expect([first.status, first.amountCents, first.decisionDueOn]).toEqual(['reserved', 150_000, '2026-12-28']);
    const second = await submitted(system(), 'employer-1', application({ ...wish, youth: 2 }));
    expect([second.status, second.amountCents]).toEqual(['reserved', 100_000]);
    const third = await submitted(system(), 'employer-1', application({ ...wish, youth: 3 }));
    expect([third.status, third.checks.find(({ outcome }) => outcome === 'fail')?.rule]).toEqual([
      'assess',
      'awards-per-employer-per-year',
    ]);
    expect((await budgetOf(system(), scheme.schemeId)).available).toEqual({ amountCents: 0, awards: null });
    const grant = { outcome: 'grant', motivation: 'Voldoet.', overrides: [] };
    const decide = `/v1/applications/${first.id}/decision`;
    problem(await system().as('officer-1').post(decide, grant), 409, 'facts-unknown');
    const facts = [{ field: 'startQualification', value: false, source: 'DUO' }];
    expect((await system().as('officer-1').post(`/v1/applications/${first.id}/facts`, facts)).status).toBe(200);
    const decided = await system().as('officer-1').post(decide, grant);
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    const { claims } = await applicationOf(system(), first.id);
    expect(claims.map(({ dueOn, amountCents }) => [dueOn, amountCents])).toEqual([
      ['2026-11-01', 60_000],
      ['2027-03-01', 90_000],
    ]);
    await system().moveTo('2026-11-01T04:00:00.000Z');
    const confirm = { outcome: 'confirm', motivation: 'Gezien.' };
    const early = await system().as('officer-1').post<ClaimView>(`/v1/claims/${first.id}-1/assessment`, confirm);
    expect(early.body.status).toBe('assessed');
  });
});
