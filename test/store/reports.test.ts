import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditSampleAnswer, YearEndAnswer } from '../../functions/api/answers/reports';
import { handler as getAuditSample } from '../../functions/api/get-audit-sample';
import { handler as getYearEnd } from '../../functions/api/get-year-end';
import { handler as getYearEndCsv } from '../../functions/api/get-year-end-csv';
import { loadBudget } from '../../functions/store/budgets';
import { commitPublication } from '../../functions/store/publication';
import { draftAction } from '../../functions/store/schemes';
import { done, haarlem, officer1, withCaps } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { ask, bookkeeper, close, grant, post, reserve, takeBack } from './books-world';
import { engines, useEngine } from './engine';
import { must, publish } from './office';

const at = '2027-02-01T10:00:00.000Z';

describe.each(engines)('reports out of the books on $name', (engine) => {
  useEngine(engine);
  const caps = { amountCents: 100_000_000, awards: 500 };
  const funding = { source: 'rijk', costCentre: '=6500' };
  const scheme = withCaps({ ...haarlem, schemeId: 'reported', funding }, caps);
  const yearly = withCaps({ ...haarlem, schemeId: 'yearly', funding }, { ...caps, period: 'calendar-year' });
  const caller = bookkeeper(scheme);
  const yearEnd = async (asOf: string) => {
    const query = { region: scheme.region, asOf };
    return (await ask(getYearEnd, '/v1/reports/year-end', query, { caller, at })).json as YearEndAnswer;
  };
  const sample = async (query: Record<string, string>) => {
    const asked = { schemeId: scheme.schemeId, year: '2026', seed: 'audit-2026', ...query };
    return (await ask(getAuditSample, '/v1/reports/audit-sample', asked, { caller, at })).json as AuditSampleAnswer;
  };
  let granted: string[] = [];

  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    await publish(yearly, 'yearly:2026');
    const applications = await reserve(scheme, 8, '2026-10-05T08:00:00.000Z');
    for (const one of applications.slice(0, 6)) await grant(scheme, one, '2026-11-20T08:00:00.000Z');
    granted = applications.slice(0, 6).map(({ id }) => id);
    const [first] = applications;
    if (first === undefined) throw new Error('nobody applied');
    await post(scheme.schemeId, '2026-12-20T08:00:00.000Z', [['pay', 10_000, 1, `${first.id}-1`]]);
    await post(scheme.schemeId, '2027-01-05T08:00:00.000Z', [['claim-back', 2_500, 0, `${first.id}-R`]]);
    const [, , later] = applications;
    if (later !== undefined) await takeBack(scheme, later, '2027-01-06T08:00:00.000Z');
    await reserve(yearly, 2, '2026-12-01T08:00:00.000Z', 'yearly:2026');
    await reserve(yearly, 3, '2027-01-10T08:00:00.000Z', 'yearly:2027');
  });

  it('tell what was open at the end of any day, per scheme, cost centre and funding source', async () => {
    const end = await yearEnd('2026-12-31');
    const own = end.schemes.find(({ schemeId }) => schemeId === scheme.schemeId);
    expect(own).toMatchObject({ costCentre: '=6500', fundingSource: 'rijk', reserved: { awards: 2 } });
    expect([own?.committed.awards, own?.paid.amountCents, own?.receivable.amountCents]).toEqual([5, 10_000, 0]);
    const other = end.schemes.find(({ schemeId }) => schemeId === 'yearly');
    expect(other?.budgets.map(({ year, reserved }) => [year, reserved.awards])).toEqual([
      ['2026', 2],
      ['2027', 0],
    ]);
    const [centre] = end.costCentres;
    expect(centre).toMatchObject({ costCentre: '=6500', schemes: ['reported', 'yearly'], reserved: { awards: 4 } });
    expect(end.total).toEqual({
      reserved: centre?.reserved,
      committed: centre?.committed,
      receivable: centre?.receivable,
      paid: centre?.paid,
    });
    const now = await yearEnd('2027-02-01');
    const then = now.schemes.find(({ schemeId }) => schemeId === scheme.schemeId);
    expect([then?.committed.awards, then?.receivable.amountCents]).toEqual([4, 2_500]);
    expect((await yearEnd('2025-12-31')).total.reserved).toEqual({ amountCents: 0, awards: 0 });
  });

  it('tell the same once months are closed, and of a budget that opens later', async () => {
    const before = await yearEnd('2026-12-31');
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      expect((await close(scheme, `2026-${month}`, at)).status).toBe(200);
      expect((await close(yearly, `2026-${month}`, at)).status).toBe(200);
    }
    expect(await yearEnd('2026-12-31')).toEqual(before);
  });

  it('are for the region of the caller, and not of days to come', async () => {
    const query = { region: scheme.region };
    const status = async (asked: Record<string, string>, who: object) =>
      (await ask(getYearEnd, '/v1/reports/year-end', asked, { caller: { ...caller, ...who }, at })).status;
    expect(await status(query, { regions: ['foodvalley'] })).toBe(404);
    expect(await status(query, { roles: ['auditor'] })).toBe(200);
    expect(await status({ ...query, asOf: '2027-02-02' }, {})).toBe(400);
  });

  it('are a file too, in which no cell is a formula', async () => {
    const query = { region: scheme.region, asOf: '2027-02-01' };
    const { status, headers, text } = await call(getYearEndCsv, { method: 'GET', query, caller, at });
    expect([status, headers['Content-Type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, ...rows] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(head?.split(';').slice(0, 5)).toEqual(['Peildatum', 'Regeling', 'Jaar', 'Kostenplaats', 'Dekking']);
    const own = rows.find((row) => row.includes(';reported;'));
    expect(own?.startsWith("2027-02-01;reported;;'=6500;rijk;")).toBe(true);
    expect(own?.split(';')[9]).toBe('25,00');
    expect(rows).toHaveLength(3);
  });

  it('draw the same sample for the same seed, out of all that was granted that year', async () => {
    const found = await sample({ size: '3' });
    expect([found.population, found.items.map(({ rank }) => rank)]).toEqual([6, [1, 2, 3]]);
    const digest = (id: string) => createHash('sha256').update(`audit-2026:${id}`).digest('hex');
    const byHand = [...granted].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
    expect(found.items.map(({ applicationId }) => applicationId)).toEqual(byHand.slice(0, 3));
    expect(found.items.map(({ sha256 }) => sha256)).toEqual(byHand.slice(0, 3).map(digest));
    const everyId = [...granted].sort().map((id) => `${id}\n`);
    expect(found.populationSha256).toBe(createHash('sha256').update(everyId.join('')).digest('hex'));
    expect(await sample({ size: '3' })).toEqual(found);
    const [item] = found.items;
    expect(item?.claims.length).toBeGreaterThan(0);
    expect(item?.decidedAt).toBe('2026-11-20T08:00:00.000Z');
    expect(JSON.stringify(found)).not.toMatch(/birth|pseudonym|benefit/);
    const whole = await sample({ size: '100', seed: 'other' });
    expect(whole.items.map(({ applicationId }) => applicationId).sort()).toEqual([...granted].sort());
  });

  it('draw from what was paid, with what the year paid', async () => {
    const { items, population } = await sample({ of: 'paid' });
    expect([population, items.map(({ applicationId, paidCents }) => [applicationId, paidCents])]).toEqual([
      1,
      [[granted[0], 10_000]],
    ]);
    expect((await sample({ year: '2027' })).population).toBe(0);
  });

  it('never put a budget that opens late into a closed month', async () => {
    const late = withCaps({ ...haarlem, schemeId: 'late', funding }, { ...caps, period: 'calendar-year' });
    const now = '2026-06-10T08:00:00.000Z';
    await must([draftAction(late, late)]);
    done(await commitPublication({ scheme: late, actor: officer1, now, today: '2026-06-10' }));
    for (const month of ['06', '07', '08', '09', '10', '11', '12']) {
      expect((await close(late, `2026-${month}`, at)).status).toBe(200);
    }
    await reserve(late, 1, '2027-01-02T08:00:00.000Z', 'late:2027');
    expect(await loadBudget('late:2027')).toMatchObject({ closedThrough: '2026-12', reservedAwards: 1 });
    expect((await close(late, '2027-01', at)).json).toMatchObject({
      budgets: [{ budgetId: 'late:2026' }, { budgetId: 'late:2027', entries: 2 }],
    });
  });
});
