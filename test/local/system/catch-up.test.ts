import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, budgetOf, type ClaimView, problem, submitted, useSystem } from './system';

const schemeId = 'haarlem-jongerenvoucher';
const system = useSystem('2026-08-20T08:00:00.000Z');
const grant = { outcome: 'grant', motivation: 'Voldoet.', overrides: [] };

interface SweepDay {
  readonly rule: string;
  readonly day: string;
  readonly found: number;
  readonly done: number;
}

const openedTimes = async (id: string) =>
  (await applicationOf(system(), id)).timeline.filter(({ type }) => type === 'claim.opened').length;

const granted = async (youth: number, startOn: string): Promise<string> => {
  const { id } = await submitted(
    system(),
    'employer-1',
    application({ schemeId, municipality: 'Haarlem', youth, startOn }),
  );
  expect((await system().as('officer-1').post(`/v1/applications/${id}/decision`, grant)).status).toBe(200);
  return id;
};

/** Nobody hands in evidence for these: they fell due on 21 August, six months after the start. */
const forgotten: string[] = [];

describe('weeks that pass in one step', () => {
  const ids: string[] = [];

  it('begins with two claims that fall due in the first night', async () => {
    for (const youth of [21, 22]) forgotten.push(await granted(youth, '2026-02-20'));
    await system().moveTo('2026-08-21T04:00:00.000Z');
    for (const id of forgotten) expect((await applicationOf(system(), id)).claims[0]?.status).toBe('open');
  });

  it('opens every claim that fell due exactly once, and the sweep ledger shows each day', async () => {
    for (const [youth, startOn] of ['2026-02-28', '2026-03-01', '2026-03-31'].entries()) {
      ids.push(await granted(youth, startOn));
    }
    const { ran } = await system().moveTo('2026-10-02T12:00:00.000Z');
    expect(ran.filter(({ schedule }) => schedule.includes('open-due-claims'))).toHaveLength(42);
    expect(ran.map(({ at }) => at)).toEqual(ran.map(({ at }) => at).sort());
    for (const id of ids) {
      expect((await applicationOf(system(), id)).claims[0]?.status).not.toBe('scheduled');
      expect(await openedTimes(id)).toBe(1);
    }
    const { body } = await system()
      .as('auditor-1')
      .get<{ items: SweepDay[] }>('/v1/sweeps?rule=open-due-claims&from=2026-08-22&to=2026-10-02');
    const days = body.items.map(({ day }) => day);
    expect([days.length, new Set(days).size, days.at(0), days.at(-1)]).toEqual([42, 42, '2026-08-22', '2026-10-02']);
    expect(body.items.reduce((sum, { done }) => sum + done, 0)).toBe(3);
  });

  it('opens a claim at once when it was granted after it fell due', async () => {
    const late = await granted(7, '2026-03-01');
    expect((await applicationOf(system(), late)).claims[0]?.status).toBe('open');
    expect(await openedTimes(late)).toBe(1);
  });

  it('goes back is refused', async () => {
    const reply = await system().visitor.put('/_local/clock', { now: '2026-01-01T00:00:00.000Z' });
    expect(reply.status).toBe(400);
  });
});

describe('a claim without evidence', () => {
  it('lapses after its term, reopens within 14 days, and gives its money back after that', async () => {
    const [a = '', b = ''] = forgotten;
    const before = await budgetOf(system(), schemeId);
    // Its last day.
    expect((await applicationOf(system(), a)).claims[0]?.status).toBe('open');
    await system().moveTo('2026-10-03T04:00:00.000Z');
    expect((await applicationOf(system(), a)).claims[0]?.status).toBe('lapsed');
    const evidence = { employment: [{ from: '2026-02-20', to: null, hoursPerWeek: 32 }], statementBy: 'HR' };
    const reopened = await system().as('employer-1').post<ClaimView>(`/v1/claims/${a}-1/evidence`, evidence);
    expect(reopened.body.status).toBe('submitted');
    await system().moveTo('2026-10-18T04:00:00.000Z');
    problem(await system().as('employer-1').post(`/v1/claims/${b}-1/evidence`, evidence), 409, 'wrong-state');
    expect((await applicationOf(system(), b)).status).toBe('completed');
    const after = await budgetOf(system(), schemeId);
    expect((before.committed.awards ?? 0) - (after.committed.awards ?? 0)).toBeGreaterThanOrEqual(1);
  });
});
