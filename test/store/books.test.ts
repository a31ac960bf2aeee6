import { beforeAll, describe, expect, it } from 'vitest';
import { addTo, type Sums } from '../../domain/ledger/sums';
import type {
  LedgerEntryAnswer,
  MonthCloseAnswer,
  MonthClosePage,
  TrialBalanceAnswer,
} from '../../functions/api/answers/ledger';
import { handler as getTrialBalance } from '../../functions/api/get-trial-balance';
import { handler as listLedger } from '../../functions/api/list-ledger';
import { handler as listCloses } from '../../functions/api/list-month-closes';
import { commit } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { entriesOf, type LedgerEntry } from '../../functions/store/ledger';
import { loadClose } from '../../functions/store/month-closes';
import { haarlem, received, withCaps } from '../domain/fixtures';
import { ask, bookkeeper, close, grant, post, reserve, takeBack } from './books-world';
import { engines, useEngine } from './engine';
import { allocateAll, budget, publish, submit } from './office';

const now = '2026-12-05T10:00:00.000Z';

async function entries(budgetId: string): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = [];
  for await (const entry of entriesOf(budgetId)) all.push(entry);
  return all;
}

const sumsOf = (some: readonly LedgerEntry[]): Sums => {
  const sums: Sums = {};
  for (const { movements } of some) addTo(sums, movements);
  for (const [field, value] of Object.entries(sums)) if (value === 0) delete sums[field as keyof Sums];
  return sums;
};

const withoutZeros = (sums: Record<string, number>) =>
  Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));

describe.each(engines)('the books on $name', (engine) => {
  useEngine(engine);
  const scheme = withCaps({ ...haarlem, schemeId: 'books' }, { amountCents: 100_000_000, awards: 500 });
  const caller = bookkeeper(scheme);
  const asked = (query: Record<string, string>, at = now) => ({ schemeId: scheme.schemeId, ...query, at });
  const list = async (query: Record<string, string>) => {
    const items: LedgerEntryAnswer[] = [];
    let cursor: string | null = null;
    do {
      const { at, ...parameters } = asked({ limit: '2', ...query, ...(cursor === null ? {} : { cursor }) });
      const page = (await ask(listLedger, '/v1/ledger', parameters, { caller, at })).json as {
        items: LedgerEntryAnswer[];
        next: string | null;
      };
      expect(page.items.length).toBeLessThanOrEqual(2);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  };
  const balance = async (query: Record<string, string>, when = now) => {
    const { at, ...parameters } = asked(query, when);
    const { status, json } = await ask(getTrialBalance, '/v1/ledger/trial-balance', parameters, { caller, at });
    expect(status).toBe(200);
    return json as TrialBalanceAnswer;
  };

  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    const [first, second] = await reserve(scheme, 3, '2026-10-05T08:00:00.000Z');
    if (first === undefined || second === undefined) throw new Error('nobody applied');
    await grant(scheme, first, '2026-10-20T08:00:00.000Z');
    await takeBack(scheme, second, '2026-11-03T08:00:00.000Z');
    await post(scheme.schemeId, '2026-11-20T08:00:00.000Z', [['pay', 50_000, 1, `${first.id}-1`]]);
  });

  it('list entries in order, by day or month, with roles and numbers and without people', async () => {
    const all = await list({});
    expect(all.map(({ bookedOn, period }) => [bookedOn, period])).toEqual([
      ['2026-01-01', '2026-01'],
      ['2026-10-05', '2026-10'],
      ['2026-10-20', '2026-10'],
      ['2026-11-03', '2026-11'],
      ['2026-11-20', '2026-11'],
    ]);
    expect(all.map(({ byRole }) => byRole)).toEqual(['system', 'system', 'officer', 'officer', 'officer']);
    const [opening, reserved, granted] = all;
    expect(opening?.lines[0]).toMatchObject({ movement: 'cap', applicationId: null, number: null });
    expect(reserved?.lines).toHaveLength(3);
    expect(granted?.lines[0]?.number).toMatch(/^VL-\d{4}-/);
    expect(granted?.lines[0]?.applicationId).toBe(granted?.lines[0]?.cause);
    expect(JSON.stringify(all)).not.toContain('officer-1');
    expect(await list({ period: '2026-10' })).toEqual(all.slice(1, 3));
    expect(await list({ from: '2026-10-20', to: '2026-11-03' })).toEqual(all.slice(2, 4));
    expect(await list({ period: '2026-10', from: '2026-10-06' })).toEqual(all.slice(2, 3));
    expect(await list({ period: '2026-10', from: '2026-11-06' })).toEqual([]);
  });

  it('name the batch of a payment while the word of the bank that booked it is its last', async () => {
    const paid = async () => (await list({ from: '2026-11-20' }))[0]?.lines[0];
    const cause = (await paid())?.cause ?? '';
    expect(await paid()).toMatchObject({ movement: 'pay', batchId: null });
    const [applicationId = ''] = cause.split('-');
    const told = (at: string) =>
      commit([
        {
          name: 'told by the bank',
          update: {
            Key: keys.claim(applicationId, 1),
            UpdateExpression: 'SET batchId = :batch, bankOutcome = :outcome',
            ExpressionAttributeValues: {
              ':batch': '01M00000000000000000000009',
              ':outcome': { status: 'paid', code: null, at, bookedOn: null },
            },
          },
        },
      ]);
    await told('2026-11-20T08:00:00.000Z');
    expect((await paid())?.batchId).toBe('01M00000000000000000000009');
    await told('2026-11-28T08:00:00.000Z');
    expect((await paid())?.batchId).toBeNull();
  });

  it('are for finance and the auditor of the region', async () => {
    const at = now;
    const query = { schemeId: scheme.schemeId };
    const status = async (other: object) =>
      (await ask(listLedger, '/v1/ledger', query, { caller: { ...caller, ...other }, at })).status;
    expect(await status({ roles: ['auditor'] })).toBe(200);
    expect(await status({ regions: ['foodvalley'] })).toBe(404);
    expect(await status({ roles: ['officer'] })).toBe(403);
    const wrong = { ...query, from: '2026-11-02', to: '2026-11-01' };
    expect((await ask(listLedger, '/v1/ledger', wrong, { caller, at })).status).toBe(400);
  });

  it('have a trial balance that closes, of a month, of days and up to now', async () => {
    const october = await balance({ month: '2026-10' });
    expect([october.closes, october.matchesBudget, october.entries, october.closed]).toEqual([true, null, 2, false]);
    expect([october.from, october.to]).toEqual(['2026-10-01', '2026-10-31']);
    const { reserved, committed } = october.parts;
    expect([reserved.opening.awards, reserved.up.awards, reserved.down.awards, reserved.closing.awards]).toEqual([
      0, 3, 1, 2,
    ]);
    expect([committed.closing.awards, october.parts.paid.closing.awards]).toEqual([1, 0]);
    const upToNow = await balance({});
    expect([upToNow.closes, upToNow.matchesBudget, upToNow.from]).toEqual([true, true, '2026-01-01']);
    const { paidCents, reservedCents, availableCents } = await budget(scheme.schemeId);
    expect(upToNow.parts.paid.closing.amountCents).toBe(paidCents);
    expect(upToNow.parts.reserved.closing.amountCents).toBe(reservedCents);
    expect(upToNow.parts.available.closing.amountCents).toBe(availableCents);
    const days = await balance({ from: '2026-11-03', to: '2026-11-03' });
    expect([days.entries, days.movements.map(({ movement }) => movement)]).toEqual([1, ['release-reserved']]);
    expect(days.parts.available.opening.amountCents).toBe(october.parts.available.closing.amountCents);
    const both = { month: '2026-10', from: '2026-10-01', schemeId: scheme.schemeId };
    expect((await ask(getTrialBalance, '/v1/ledger/trial-balance', both, { caller, at: now })).status).toBe(400);
  });

  it('say so when the budget is not what its entries come to', async () => {
    const id = scheme.schemeId;
    await tamper(id, 1);
    expect((await balance({})).matchesBudget).toBe(false);
    const refusal = await close(scheme, '2026-01', now);
    expect([refusal.status, refusal.json.code]).toEqual([409, 'books-differ']);
    await tamper(id, -1);
    expect((await balance({})).matchesBudget).toBe(true);
  });

  it('close month by month, in order and once, and a repeat answers the same', async () => {
    const codes = async (month: string, at = now) => (await close(scheme, month, at)).json.code;
    expect(await codes('2026-02')).toBe('wrong-state');
    expect(await codes('2025-12')).toBe('wrong-state');
    expect(await codes('2026-13')).toBe('input-invalid');
    expect((await close(scheme, '2026-01', '2026-01-31T22:59:59.000Z')).json.code).toBe('wrong-state');
    const first = await close(scheme, '2026-01', now);
    expect(first).toMatchObject({ status: 200, json: { month: '2026-01', closedBy: { mine: true, role: 'finance' } } });
    const repeated = await close(scheme, '2026-01', '2026-12-06T10:00:00.000Z', 'finance-2');
    expect(repeated.json).toEqual({ ...first.json, closedBy: { mine: false, role: 'finance' } });
    for (const month of ['02', '03', '04', '05', '06', '07', '08', '09', '10']) {
      expect((await close(scheme, `2026-${month}`, now)).status).toBe(200);
    }
    const { json } = await ask(
      listCloses,
      '/v1/ledger/month-closes',
      { schemeId: scheme.schemeId },
      { caller, at: now },
    );
    const page = json as MonthClosePage;
    expect([page.items.length, page.items[0]?.month, page.nextMonth, page.mayClose]).toEqual([
      10,
      '2026-10',
      '2026-11',
      true,
    ]);
    expect([page.firstMonth, page.thisMonth]).toEqual(['2026-01', '2026-12']);
    expect(page.budgets).toEqual([{ budgetId: scheme.schemeId, year: null, lastCheck: null }]);
    const october = page.items[0] as MonthCloseAnswer;
    const upTo = (await entries(scheme.schemeId)).filter(({ period }) => period <= '2026-10');
    expect(withoutZeros(october.budgets[0]?.closing ?? {})).toEqual(sumsOf(upTo));
    expect(october.budgets[0]?.entries).toBe(upTo.length);
  });

  it('never change in a closed month: what comes late is booked in the next one', async () => {
    const before = { balance: await balance({ month: '2026-10' }), entries: await list({ period: '2026-10' }) };
    expect(before.balance.closed).toBe(true);
    await reserve(scheme, 1, '2026-10-31T21:00:00.000Z');
    const late = (await entries(scheme.schemeId)).filter(({ at }) => at === '2026-10-31T21:00:00.000Z');
    expect(late.map(({ period, bookedAt }) => [period, bookedAt])).toEqual([['2026-11', '2026-10-31T23:00:00.000Z']]);
    expect({ balance: await balance({ month: '2026-10' }), entries: await list({ period: '2026-10' }) }).toEqual(
      before,
    );
    expect((await list({ period: '2026-11' }))[0]).toMatchObject({
      bookedOn: '2026-11-01',
      at: '2026-10-31T21:00:00.000Z',
    });
    expect((await balance({})).matchesBudget).toBe(true);
  });

  it('go on where a close broke off: the next call adds it up', async () => {
    expect((await close(scheme, '2026-11', now)).status).toBe(200);
    const whole = await loadClose(scheme.schemeId, '2026-11');
    await commit([
      {
        name: 'broken off',
        update: {
          Key: keys.monthClose(scheme.schemeId, '2026-11'),
          UpdateExpression: 'SET balances = :none',
          ExpressionAttributeValues: { ':none': null },
        },
      },
    ]);
    expect((await close(scheme, '2026-12', '2027-01-02T10:00:00.000Z')).status).toBe(200);
    expect(await loadClose(scheme.schemeId, '2026-11')).toEqual(whole);
  });

  it('close while money moves: every entry lands on one side, and the close is what lies on its own', async () => {
    const busy = withCaps({ ...haarlem, schemeId: 'busy-books' }, { amountCents: 100_000_000, awards: 500 });
    await publish(busy, busy.schemeId);
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
    for (const month of months) expect((await close(busy, `2026-${month}`, now)).status).toBe(200);
    const at = '2026-10-31T22:00:00.000Z';
    const crowd = Array.from({ length: 150 }, (_, nth) => received(busy, { nth: 5_000 + nth, receivedAt: at }));
    await submit(crowd);
    const [, closed] = await Promise.all([
      allocateAll(busy, busy.schemeId, at),
      closedInTheEnd(() => close(busy, '2026-10', '2026-11-01T06:00:00.000Z')),
    ]);
    await reserve(busy, 2, at);
    const all = await entries(busy.schemeId);
    const [inside, after] = [
      all.filter(({ period }) => period <= '2026-10'),
      all.filter(({ period }) => period > '2026-10'),
    ];
    expect(after.length).toBeGreaterThan(0);
    expect(inside.every(({ bookedAt }) => bookedAt < '2026-10-31T23:00:00.000Z')).toBe(true);
    const [own] = (closed as unknown as MonthCloseAnswer).budgets;
    expect([own?.entries, withoutZeros(own?.closing ?? {})]).toEqual([inside.length, sumsOf(inside)]);
    const { reservedAwards } = await budget(busy.schemeId);
    expect([sumsOf(all).reservedAwards, reservedAwards]).toEqual([152, 152]);
  });
});

async function tamper(budgetId: string, by: number): Promise<void> {
  await commit([
    {
      name: 'tampered',
      update: {
        Key: keys.budget(budgetId),
        UpdateExpression: 'ADD paidCents :by',
        ExpressionAttributeValues: { ':by': by },
      },
    },
  ]);
}

/** Money that keeps moving is told as such: then it is closed again, as a person would. */
async function closedInTheEnd(attempt: () => ReturnType<typeof close>) {
  for (let tries = 0; tries < 10; tries++) {
    const { status, json } = await attempt();
    if (status === 200) return json;
    expect(json.code).toBe('changed-meanwhile');
  }
  throw new Error('it never closed');
}
