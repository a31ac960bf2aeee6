import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { ApplicationAnswer } from '../../functions/api/answers/application';
import type { AidGrantAnswer } from '../../functions/api/answers/state-aid';
import { handler as decide } from '../../functions/api/decide-application';
import { handler as exportDeMinimis } from '../../functions/api/export-de-minimis';
import { handler as listDeMinimis } from '../../functions/api/list-de-minimis';
import { handler as recordFacts } from '../../functions/api/record-facts';
import { handler as reportDeMinimis } from '../../functions/api/report-de-minimis';
import { handler as withdraw } from '../../functions/api/withdraw-application';
import { minute } from '../domain/fixtures';
import { type AidWishes, aidApplication, aidScheme, kvk } from '../domain/state-aid/world';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type Asked, ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, publish } from './office';

const { officer, steeringGroup, auditor, finance, employer, farOfficer } = people;
const caps = { amountCents: 10_000_000_000, awards: 1000 };
const first = aidScheme('aid-first', 20_000_000, { region, caps });
const second = aidScheme('aid-second', 10_000_000, { region, caps });

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

const stand = async (scheme: typeof first, wishes: AidWishes): Promise<Application> =>
  written(scheme, { nth: wishes.nth }, aidApplication(scheme, { receivedAt: minute(0), ...wishes }));

const decided = (id: string, more: Record<string, unknown> = {}, at = '2026-09-10T10:00:00.000Z') =>
  ask(decide, `/v1/applications/${id}/decision`, {
    body: { outcome: 'grant', motivation: 'Voldoet.', overrides: [], ...more },
    caller: officer,
    at,
  });

const list = async (query: Record<string, string>, caller: Asked['caller'] = finance, at?: string) => {
  const reply = await ask(listDeMinimis, '/v1/reports/de-minimis', { caller, query, ...(at ? { at } : {}) });
  return (reply.json as { items: AidGrantAnswer[] }).items;
};

const mark = (applicationIds: string[], caller: Asked['caller'] = finance, more: Record<string, unknown> = {}) =>
  ask(reportDeMinimis, '/v1/reports/de-minimis/reported', {
    body: { applicationIds, reportedOn: '2026-09-14', reference: 'eAid 1', ...more },
    caller,
    at: '2026-09-14T10:00:00.000Z',
  });

const checkIn = ({ checks }: ApplicationAnswer) => checks.find(({ rule }) => rule === 'de-minimis');

describe.each(engines)('de-minimis aid by the interface on $name', (engine) => {
  useEngine(engine);
  let one: Application;
  let two: Application;

  beforeAll(async () => {
    await publish(first, 'aid-first');
    await publish(second, 'aid-second');
    one = await stand(first, { nth: 1, kvkNumber: '68750110', linked: [kvk(1)] });
    await allocateAll(first, 'aid-first', minute(0), minute(1));
    two = await stand(second, { nth: 2, kvkNumber: kvk(1) });
    await allocateAll(second, 'aid-second', minute(0), minute(2));
  });

  it('reserves up to the ceiling over two schemes, and shows officers and auditors what counts', async () => {
    expect((await decided(one.id)).status).toBe(200);
    for (const caller of [officer, auditor]) {
      const { status, stateAid } = await seen(two.id, caller);
      expect(status).toBe('reserved');
      expect(stateAid).toMatchObject({
        check: { outcome: 'pass', input: { countedCents: 20_000_000, awardCents: 10_000_000 } },
        kvkNumbers: [kvk(1), '68750110'].sort(),
        whole: true,
        fromUs: [
          {
            schemeId: 'aid-first',
            kvkNumber: '68750110',
            status: 'granted',
            on: '2026-09-10',
            amountCents: 20_000_000,
          },
        ],
      });
    }
    const group = await seen(two.id, steeringGroup);
    expect(group).not.toHaveProperty('stateAid');
    expect(checkIn(group)).toMatchObject({ input: { countedCents: 20_000_000, fromUs: [{ status: 'granted' }] } });
  });

  it('does not tell an employer what others of the undertaking got', async () => {
    const own = await seen(one.id, employer);
    expect(own).not.toHaveProperty('stateAid');
    expect(checkIn(own)).toMatchObject({ outcome: 'pass', input: { sector: 'general', countedCents: null } });
    expect(JSON.stringify(checkIn(own))).not.toContain('fromUs');
    expect(checkIn(await seen(one.id, officer))).toMatchObject({ input: { fromUs: [{ schemeId: 'aid-second' }] } });
  });

  it('refuses a grant once corrected facts bring another ceiling, until it is overridden with a reason', async () => {
    const facts = [{ field: 'sector', value: 'agriculture', source: 'KvK' }];
    const corrected = await ask(recordFacts, `/v1/applications/${two.id}/facts`, { body: facts, caller: officer });
    expect(checkIn(corrected.json as ApplicationAnswer)).toMatchObject({
      outcome: 'fail',
      input: { sector: 'agriculture', fromUsCents: 20_000_000 },
      expected: { ceilingCents: 5_000_000 },
    });
    expect(refusedWith(await decided(two.id))).toEqual([409, 'check-failed']);
    const overrides = [{ rule: 'de-minimis', reason: 'Gescheiden boekhouding.' }];
    expect((await decided(two.id, { overrides })).status).toBe(200);
  });

  it('lists both grants for the register of the Union, each until it is reported', async () => {
    const items = await list({});
    expect(items.map(({ applicationId }) => applicationId).sort()).toEqual([one.id, two.id].sort());
    expect(items.find(({ applicationId }) => applicationId === one.id)).toMatchObject({
      status: 'open',
      grantedOn: '2026-09-10',
      reportBy: '2026-10-08',
      workingDaysLeft: 20,
      beneficiary: { name: 'Proefbedrijf', kvkNumber: '68750110' },
      amountCents: 20_000_000,
      authority: 'Gemeente Ede',
      instrument: 'grant',
      sector: 'general',
      reports: [],
    });
    expect(await list({ status: 'late' })).toEqual([]);
    const late = await list({ status: 'late' }, auditor, '2026-10-09T10:00:00.000Z');
    expect(late.map(({ workingDaysLeft }) => workingDaysLeft)).toEqual([-1, -1]);
    expect(await list({ status: 'unreported' }, auditor, '2026-10-09T10:00:00.000Z')).toEqual(late);
    expect(await list({ status: 'unreported' })).toHaveLength(2);
    expect(await list({ from: '2026-09-11' })).toEqual([]);
    expect(await list({ from: '2026-09-10', to: '2026-09-10' })).toHaveLength(2);
    expect(await list({ to: '2026-09-09' })).toEqual([]);
    expect(await list({ region: 'foodvalley' })).toEqual([]);
    expect(await list({}, farOfficer)).toEqual([]);
  });

  it('marks them as reported, all or none, and the same again changes nothing', async () => {
    expect(refusedWith(await mark([one.id, 'nobody']))).toEqual([400, 'input-invalid']);
    expect(refusedWith(await mark([one.id], farOfficer))).toEqual([400, 'input-invalid']);
    expect(refusedWith(await mark([one.id], auditor))).toEqual([403, 'forbidden']);
    expect(await list({ status: 'reported' })).toEqual([]);
    const marked = await mark([one.id, two.id]);
    expect(marked.status).toBe(200);
    const again = await mark([two.id, one.id], officer);
    const items = (again.json as { items: AidGrantAnswer[] }).items;
    expect(items.map(({ status, reports }) => [status, reports.length, reports[0]?.byRole])).toEqual([
      ['reported', 1, 'finance'],
      ['reported', 1, 'finance'],
    ]);
    expect(await list({ status: 'open' })).toEqual([]);
    expect(await list({ status: 'unreported' })).toEqual([]);
  });

  it('opens a reported grant again when it is withdrawn', async () => {
    const gone = await ask(withdraw, `/v1/applications/${one.id}/withdrawal`, {
      body: { reason: 'Toch niet.' },
      caller: employer,
      at: '2026-09-15T10:00:00.000Z',
    });
    expect(gone.status, gone.text).toBe(200);
    expect(await list({ status: 'open' }, finance, '2026-09-15T11:00:00.000Z')).toMatchObject([
      { applicationId: one.id, amountCents: 0, reportBy: '2026-10-13', reports: [{ amountCents: 20_000_000 }] },
    ]);
    expect((await seen(two.id, officer)).stateAid?.fromUs).toEqual([]);
  });

  it('gives the same as a file with what the regulation asks', async () => {
    const reply = await ask(exportDeMinimis, '/v1/reports/de-minimis.csv', {
      caller: auditor,
      query: { status: 'reported' },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers['Content-Type']).toBe('text/csv; charset=utf-8');
    const [head, line, end] = reply.text.split('\r\n');
    expect(head).toContain(
      'Begunstigde;KvK-nummer;Bedrag;Datum van toekenning;Steunverlenende autoriteit;Steuninstrument;Sector',
    );
    expect(line).toContain(
      `Proefbedrijf;${kvk(1)};100000,00;2026-09-10;Gemeente Ede;subsidie;landbouw;;"Verordening (EU)`,
    );
    expect(line).toContain(';gemeld;2026-09-14;eAid 1');
    expect(end).toBe('');
  });
});
