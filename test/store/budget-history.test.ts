import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import { withdraw } from '../../domain/application/withdraw';
import type { BudgetAnswer, BudgetHistoryAnswer } from '../../functions/api/answers/budget';
import { handler as getBudget } from '../../functions/api/get-budget';
import { handler as getHistory } from '../../functions/api/get-budget-history';
import { commitMove } from '../../functions/store/commit-move';
import { commitPublication } from '../../functions/store/publication';
import { draftAction } from '../../functions/store/schemes';
import { done, haarlem, maatwerk, officer1, received, withCaps } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { allocateAll, dossier, must, publish, submit } from './office';

const caller = { roles: ['finance'], regions: [] } as const;

async function ask(handler: typeof getBudget, schemeId: string, query: Record<string, string>, at: string) {
  const { status, json } = await call(handler, { method: 'GET', path: { schemeId }, query, caller, at });
  const path = `/v1/budgets/${schemeId}${handler === getHistory ? '/history' : ''}`;
  assertAnswer('GET', path, status, json, status === 200 ? 'application/json' : 'application/problem+json');
  return { status, json };
}

const today = '2026-09-30T10:00:00.000Z';
const history = async (schemeId: string, query: Record<string, string> = {}, at = today) =>
  (await ask(getHistory, schemeId, query, at)).json as BudgetHistoryAnswer;
const budget = async (schemeId: string, query: Record<string, string> = {}, at = today) =>
  (await ask(getBudget, schemeId, query, at)).json as BudgetAnswer;
const errorsOf = async (schemeId: string, query: Record<string, string>) =>
  (await ask(getHistory, schemeId, query, today)).json as { status: number; errors?: { path: string }[] };

/** Of a day: cap and available, then reserved, committed, waiting; in awards. */
const awards = ({ on, cap, available, reserved, committed, waiting }: BudgetHistoryAnswer['items'][number]) => [
  on,
  [cap.awards, available.awards],
  [reserved.awards, committed.awards, waiting.awards],
];

describe.each(engines)('the burn-down on $name', (engine) => {
  useEngine(engine);
  const scheme = withCaps({ ...haarlem, schemeId: 'burn-down' }, { awards: 2, amountCents: 300_000 });

  beforeAll(async () => {
    await publish(scheme, 'burn-down');
    // Half past midnight of 25 August in Amsterdam; the third finds no budget.
    const receivedAt = '2026-08-24T22:30:00.000Z';
    const applications = [1, 2, 3].map((nth) => received(scheme, { nth, receivedAt }));
    await submit(applications);
    await allocateAll(scheme, 'burn-down', receivedAt);
    const [first = '', second = ''] = applications.map(({ id }) => id);
    const grantedAt = '2026-09-01T09:00:00.000Z';
    const grant = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
    const move = decide((await dossier(first)).application, scheme, grant, officer1, grantedAt);
    done(await commitMove(done(move), { scheme, actor: officer1, now: grantedAt }));
    const { application, claims } = await dossier(second);
    const now = '2026-09-03T09:00:00.000Z';
    done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
    await allocateAll(scheme, 'burn-down', now);
    const raised = { ...withCaps(scheme, { awards: 5, amountCents: 750_000 }), version: 2 };
    await must([draftAction(raised, raised)]);
    const on = '2026-09-10';
    done(await commitPublication({ scheme: raised, actor: officer1, now: `${on}T09:00:00.000Z`, today: on }));
  });

  it('has a closing balance for each day that changed something, by the day in Amsterdam', async () => {
    const { schemeId, year, items } = await history('burn-down', { from: '2026-08-24' });
    expect({ schemeId, year }).toEqual({ schemeId: 'burn-down', year: null });
    expect(items.map(awards)).toEqual([
      ['2026-08-24', [2, 2], [0, 0, 0]],
      ['2026-08-25', [2, 0], [2, 0, 1]],
      ['2026-09-01', [2, 0], [1, 1, 1]],
      ['2026-09-03', [2, 0], [1, 1, 0]],
      ['2026-09-10', [5, 3], [1, 1, 0]],
      ['2026-09-30', [5, 3], [1, 1, 0]],
    ]);
  });

  it('begins where the ledger does, and ends as the budget stands', async () => {
    const { items } = await history('burn-down');
    expect(items[0]?.on).toBe('2026-01-01');
    const { schemeId: _, year: __, ...stands } = await budget('burn-down');
    expect(items.at(-1)).toEqual({ on: '2026-09-30', ...stands });
    expect(stands.available).toEqual({ amountCents: 450_000, awards: 3 });
  });

  it('gives the budget as of the end of any day', async () => {
    const { items } = await history('burn-down', { from: '2026-09-02', to: '2026-09-02' });
    expect(items).toHaveLength(1);
    const { schemeId: _, year: __, ...asOf } = await budget('burn-down', { asOf: '2026-09-02' });
    expect({ on: '2026-09-02', ...asOf }).toEqual(items[0]);
    expect(asOf).toMatchObject({ reserved: { amountCents: 150_000 }, committed: { amountCents: 150_000 } });
    expect(await budget('burn-down', { asOf: '2026-09-30' })).toEqual(await budget('burn-down'));
    expect((await budget('burn-down', { asOf: '2025-12-31' })).cap).toEqual({ amountCents: 0, awards: 0 });
  });

  it('refuses days to come, days in the wrong order and more than five years', async () => {
    const wrong = async (query: Record<string, string>) =>
      (await errorsOf('burn-down', query)).errors?.map(({ path }) => path);
    expect(await wrong({ to: '2026-10-01' })).toEqual(['to']);
    expect(await wrong({ from: '2026-09-02', to: '2026-09-01' })).toEqual(['to']);
    expect(await wrong({ from: '2021-09-29' })).toEqual(['to']);
    expect(await wrong({ from: '2021-09-30' })).toBeUndefined();
    expect(await wrong({ year: '2026' })).toEqual(['year']);
    expect((await ask(getBudget, 'burn-down', { asOf: '2026-10-01' }, today)).status).toBe(400);
    expect((await ask(getBudget, 'burn-down', { asOf: '2026-02-30' }, today)).status).toBe(400);
    expect((await ask(getHistory, 'no-such-scheme', {}, today)).status).toBe(404);
  });

  describe('of a budget per calendar year', () => {
    const yearly = { ...maatwerk, schemeId: 'burn-yearly' };
    const at = '2027-01-04T09:00:00.000Z';

    beforeAll(async () => {
      await publish(yearly, 'burn-yearly:2026');
      await submit([received(yearly, { nth: 11, receivedAt: at, requestedAmountCents: 50_000 })]);
      await allocateAll(yearly, 'burn-yearly:2027', at);
    });

    it('is of the year that runs, or of the one that is asked for', async () => {
      const now = await history('burn-yearly', {}, at);
      expect(now.year).toBe('2027');
      expect(now.items.map(({ on, reserved }) => [on, reserved])).toEqual([
        ['2027-01-04', { amountCents: 50_000, awards: 1 }],
      ]);
      const before = await history('burn-yearly', { year: '2026', to: '2026-12-31' }, at);
      expect(before.year).toBe('2026');
      expect(before.items.at(-1)?.available).toEqual({ amountCents: 800_000, awards: null });
      expect(await budget('burn-yearly', { asOf: '2026-06-30' }, at)).toMatchObject({
        year: '2026',
        cap: { amountCents: 800_000, awards: null },
      });
    });

    it('does not exist for a year in which nothing was posted, but for this one', async () => {
      expect((await ask(getHistory, 'burn-yearly', { year: '2025' }, at)).status).toBe(404);
      expect((await ask(getBudget, 'burn-yearly', { asOf: '2025-06-30' }, at)).status).toBe(404);
      const fresh = { ...maatwerk, schemeId: 'burn-fresh' };
      await publish(fresh);
      const { items } = await history('burn-fresh', { from: '2026-12-31' }, at);
      expect(items.map(({ on, cap }) => [on, cap.amountCents])).toEqual([
        ['2026-12-31', 800_000],
        ['2027-01-04', 800_000],
      ]);
    });
  });
});
