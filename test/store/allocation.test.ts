import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import { commitMove } from '../../functions/store/commit-move';
import { loadCounts } from '../../functions/store/counts';
import { keys } from '../../functions/store/keys';
import { done, foodvalley, haarlem, maatwerk, minute, officer1, received, withCaps } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import {
  allocateAll,
  applicationEvents,
  budget,
  budgetEvents,
  budgetSums,
  dossier,
  ledgerSums,
  must,
  partition,
  pendingIds,
  publish,
  submit,
  waitingIds,
} from './office';

/** FoodValley's voucher under another name, with so many awards. */
const vouchers = (schemeId: string, awards: number, whenShort: 'wait' | 'skip' = 'wait') =>
  withCaps({ ...foodvalley, schemeId }, { awards, amountCents: awards * 125_000, whenShort });

const sixty = (scheme: typeof foodvalley, first: number) =>
  Array.from({ length: 60 }, (_, index) =>
    received(scheme, { nth: first + index, receivedAt: minute(index), pseudonym: `${scheme.schemeId}-${index}` }),
  );

/** In another order than that of receipt: each seventh first. */
const mixed = (applications: readonly Application[]) =>
  [...applications].sort((a, b) => (Number(a.id.slice(-4)) % 7) - (Number(b.id.slice(-4)) % 7));

const statuses = async (applications: readonly Application[]) =>
  Promise.all(applications.map(async ({ id }) => (await dossier(id)).application.status));

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe.each(engines)('allocation on $name', (engine) => {
  useEngine(engine);

  describe('of 60 applications for 40 vouchers', () => {
    const scheme = vouchers('sixty', 40);
    const applications = sixty(scheme, 100);
    let moved = 0;
    beforeAll(async () => {
      await publish(scheme, 'sixty');
      await submit(mixed(applications));
      moved = await allocateAll(scheme, 'sixty', minute(59));
    });

    it('reserves the first 40 by receipt, and lets the others wait', async () => {
      expect(moved).toBe(60);
      expect(await statuses(applications)).toEqual([...times(40, 'reserved'), ...times(20, 'waiting')]);
    });

    it('leaves no marker behind but those of who waits, in order', async () => {
      expect(await pendingIds('sixty')).toEqual([]);
      expect(await waitingIds('sixty')).toEqual(applications.slice(40).map(({ id }) => id));
    });

    it('promises the whole cap and nothing above it, and the ledger says the same', async () => {
      const stands = {
        cents: {
          available: 0,
          reserved: 5_000_000,
          committed: 0,
          paid: 0,
          waiting: 2_500_000,
          receivable: 0,
          overshoot: 0,
        },
        awards: { available: 0, reserved: 40, committed: 0, paid: 0, waiting: 20, receivable: 0, overshoot: 0 },
      };
      expect(await budgetSums('sixty')).toEqual(stands);
      expect(await ledgerSums('sixty')).toEqual(stands);
    });

    it('counts an award for each youth that holds one', async () => {
      const key = (index: number) => `youth#sixty-${index}`;
      const counts = await loadCounts('sixty', [key(0), key(39), key(40)]);
      expect(Object.fromEntries(counts)).toEqual({
        [key(0)]: { total: 1, years: { '2026': 1 } },
        [key(39)]: { total: 1, years: { '2026': 1 } },
      });
    });

    it('tells of each, and once that the budget is exhausted', async () => {
      expect(await applicationEvents(applications[0]?.id ?? '')).toEqual(['application.reserved']);
      expect(await applicationEvents(applications[59]?.id ?? '')).toEqual(['application.waiting']);
      expect(await budgetEvents('sixty')).toEqual(['budget.exhausted']);
    });

    it('is done in a handful of writes, and a second run moves nothing', async () => {
      const before = await budget('sixty');
      expect(before.version).toBeLessThanOrEqual(4);
      expect(await allocateAll(scheme, 'sixty', minute(59))).toBe(0);
      expect(await budget('sixty')).toEqual(before);
    });

    it('promotes the first that waits when one withdraws', async () => {
      const { application, claims } = await dossier(applications[5]?.id ?? '');
      const now = '2026-08-25T09:00:00.000Z';
      done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
      expect(await budgetEvents('sixty')).toEqual(['budget.exhausted', 'budget.released']);
      const nudges = (await partition(keys.budget('sixty').pk)).filter(({ kind }) => kind === 'nudge');
      expect(nudges).toMatchObject([{ budgetId: 'sixty', schemeId: 'sixty', occurredAt: now }]);
      expect(await allocateAll(scheme, 'sixty', minute(59), now)).toBe(1);
      expect((await dossier(applications[40]?.id ?? '')).application.status).toBe('reserved');
      expect(await waitingIds('sixty')).toEqual(applications.slice(41).map(({ id }) => id));
      const counts = await loadCounts('sixty', ['youth#sixty-5', 'youth#sixty-40']);
      expect([...counts.values()]).toEqual([
        { total: 0, years: { '2026': 0 } },
        { total: 1, years: { '2026': 1 } },
      ]);
      expect(await ledgerSums('sixty')).toEqual(await budgetSums('sixty'));
    });
  });

  it('ranks only what was received up to the cutoff; equal instants by id', async () => {
    const scheme = vouchers('cutoff', 3);
    const at = (nth: number, of: number) => received(scheme, { nth, receivedAt: minute(of) });
    const [first, second, tie, late] = [at(301, 0), at(303, 1), at(302, 1), at(304, 2)];
    await publish(scheme, 'cutoff');
    await submit([late, second, tie, first]);
    expect(await allocateAll(scheme, 'cutoff', minute(0))).toBe(1);
    expect(await statuses([first, tie, second, late])).toEqual(['reserved', 'received', 'received', 'received']);
    expect(await allocateAll(scheme, 'cutoff', minute(1))).toBe(2);
    expect(await pendingIds('cutoff')).toEqual([late.id]);
    expect(await allocateAll(scheme, 'cutoff', minute(2))).toBe(1);
    expect(await statuses([first, tie, second, late])).toEqual(['reserved', 'reserved', 'reserved', 'waiting']);
  });

  it('doubles nothing when runs come together', async () => {
    const scheme = vouchers('together', 40);
    const applications = sixty(scheme, 400);
    await publish(scheme, 'together');
    await submit(mixed(applications));
    const moved = await Promise.all(times(2, 0).map(() => allocateAll(scheme, 'together', minute(59))));
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(await statuses(applications)).toEqual([...times(40, 'reserved'), ...times(20, 'waiting')]);
    expect(await budgetSums('together')).toMatchObject({
      cents: { available: 0, reserved: 5_000_000, waiting: 2_500_000 },
      awards: { available: 0, reserved: 40, waiting: 20 },
    });
    expect(await ledgerSums('together')).toEqual(await budgetSums('together'));
  });

  it('loses nobody when people withdraw while it runs', async () => {
    const scheme = vouchers('leaving', 40);
    const applications = sixty(scheme, 500);
    await publish(scheme, 'leaving');
    await submit(applications);
    const leave = async ({ id }: Application) => {
      for (;;) {
        const { application, claims } = await dossier(id);
        const context = { scheme, actor: officer1, now: minute(60) };
        if ((await commitMove(done(withdraw(application, claims)), context)).ok) return;
      }
    };
    const leavers = applications.filter((_, index) => index % 10 === 3);
    await Promise.all([allocateAll(scheme, 'leaving', minute(59)), ...leavers.map(leave)]);
    await allocateAll(scheme, 'leaving', minute(59), minute(61));
    const left = applications.filter((application) => !leavers.includes(application));
    expect(await statuses(left)).toEqual([...times(40, 'reserved'), ...times(14, 'waiting')]);
    expect(await statuses(leavers)).toEqual(times(6, 'withdrawn'));
    expect(await pendingIds('leaving')).toEqual([]);
    expect(await ledgerSums('leaving')).toEqual(await budgetSums('leaving'));
  });

  it('reserves and grants in one write what was granted with an override', async () => {
    const scheme = { ...haarlem, schemeId: 'override' };
    const failing = received(scheme, { nth: 601, receivedAt: minute(1), youth: { birthDate: '1999-08-31' } });
    await publish(scheme, 'override');
    await submit([failing]);
    await allocateAll(scheme, 'override', minute(1));
    const { application } = await dossier(failing.id);
    expect(application.status).toBe('assess');
    const overrides = [{ rule: 'age', reason: 'Hardheid.' }];
    const input = { outcome: 'grant' as const, motivation: 'Hardheid.', overrides };
    const move = done(decide(application, scheme, input, officer1, minute(5)));
    done(await commitMove(move, { scheme, actor: officer1, now: minute(5) }));
    expect(await pendingIds('override')).toEqual([failing.id]);
    expect(await allocateAll(scheme, 'override', minute(1), minute(6))).toBe(1);
    const after = await dossier(failing.id);
    expect(after.application).toMatchObject({ status: 'granted', version: 4, heldCents: 150_000 });
    expect(after.claims).toMatchObject([{ status: 'scheduled', dueOn: '2027-03-02', amountCents: 150_000 }]);
    expect(await budgetSums('override')).toMatchObject({ cents: { reserved: 0, committed: 150_000 } });
    expect(await ledgerSums('override')).toEqual(await budgetSums('override'));
  });

  it('opens the budget of a new calendar year by itself', async () => {
    const scheme = { ...maatwerk, schemeId: 'yearly' };
    const ask = (nth: number) =>
      received(scheme, { nth, receivedAt: '2027-01-04T09:00:00.000Z', requestedAmountCents: 50_000 });
    const applications = Array.from({ length: 17 }, (_, index) => ask(701 + index));
    await publish(scheme);
    await submit(applications);
    expect(await allocateAll(scheme, 'yearly:2027', '2027-01-04T09:00:00.000Z')).toBe(17);
    expect(await statuses(applications)).toEqual([...times(16, 'reserved'), 'waiting']);
    expect(await budget('yearly:2027')).toMatchObject({ year: '2027', capCents: 800_000, availableCents: 0 });
    expect(await ledgerSums('yearly:2027')).toMatchObject({ cents: { reserved: 800_000, waiting: 50_000 } });
  });

  it('opens it as wide as the version before it asked for, which some came under', async () => {
    const wide = { ...maatwerk, schemeId: 'widening', peakPerSecond: 1000 };
    const narrow = { ...wide, version: wide.version + 1, peakPerSecond: 100 };
    const receivedAt = '2027-01-04T09:00:00.000Z';
    const applications = Array.from({ length: 12 }, (_, index) =>
      received(wide, { nth: 751 + index, receivedAt, requestedAmountCents: 50_000 }),
    );
    await publish(wide);
    await submit(applications);
    await publish(narrow);
    expect(await allocateAll(narrow, 'widening:2027', receivedAt)).toBe(12);
    expect(await budget('widening:2027')).toMatchObject({ lineShards: 8, reservedAwards: 12 });
  });

  it('under skip lets a smaller one pass those that wait, however many', async () => {
    const scheme = withCaps(
      { ...maatwerk, schemeId: 'skipping' },
      { amountCents: 60_000, whenShort: 'skip', period: 'scheme' },
    );
    const ask = (nth: number, amountCents: number) =>
      received(scheme, { nth, receivedAt: minute(nth - 800), requestedAmountCents: amountCents });
    const large = Array.from({ length: 40 }, (_, index) => ask(801 + index, 50_000));
    const small = ask(850, 10_000);
    await publish(scheme, 'skipping');
    await submit([...large, small]);
    await allocateAll(scheme, 'skipping', minute(50));
    expect(await statuses([...large, small])).toEqual(['reserved', ...times(39, 'waiting'), 'reserved']);
  });

  it('stops with a fault when a write can never succeed, in place of trying for ever', async () => {
    const scheme = vouchers('stuck', 5);
    const application = received(scheme, { nth: 901, receivedAt: minute(1) });
    await publish(scheme, 'stuck');
    await submit([application]);
    const taken = keys.ledgerEntry('stuck', minute(2), application.id, 2);
    await must([{ name: 'taken', put: { Item: { ...taken, kind: 'ledger-entry', lines: [] } } }]);
    await expect(allocateAll(scheme, 'stuck', minute(2))).rejects.toThrow(/can never be written: ledger/);
    expect((await dossier(application.id)).application.status).toBe('received');
  });
});
