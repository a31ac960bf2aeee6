import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import { instantFromMs, instantToMs } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { run } from '../../functions/reactions/allocation/run';
import { loadApplications } from '../../functions/store/applications';
import { keys } from '../../functions/store/keys';
import { giveTurnBack, takeTurn } from '../../functions/store/turn';
import { foodvalley, minute, received, withCaps } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import {
  allocateAll,
  budget,
  budgetEvents,
  budgetSums,
  ledgerLines,
  ledgerSums,
  partition,
  pendingIds,
  publish,
  submit,
  waitingIds,
} from './office';
import { watchRequests } from './watch-requests';

/** FoodValley's voucher under another name, with so many awards. */
const vouchers = (schemeId: string, awards: number, peakPerSecond = 100): Scheme =>
  withCaps({ ...foodvalley, schemeId, peakPerSecond }, { awards, amountCents: awards * 125_000 });

const opening = instantToMs(minute(0));

const crowds = new Map<string, number>();

/** The ids of each crowd are its own. */
function firstOf({ schemeId }: Scheme): number {
  const first = crowds.get(schemeId) ?? 10_000 * (crowds.size + 1);
  crowds.set(schemeId, first);
  return first;
}

/** Three in the same millisecond, so that the id decides too; `index` is the place in line. */
const nth = (scheme: Scheme, index: number, pseudonym = `${scheme.schemeId}-${index}`) =>
  received(scheme, {
    nth: firstOf(scheme) + index,
    receivedAt: instantFromMs(opening + Math.floor(index / 3)),
    pseudonym,
  });

const crowd = (scheme: Scheme, length: number) => Array.from({ length }, (_, index) => nth(scheme, index));

/** In another order than that of receipt. */
const mixed = (applications: readonly Application[]) =>
  [...applications].sort((a, b) => (Number(a.id.slice(-3)) % 7) - (Number(b.id.slice(-3)) % 7));

const cutoff = minute(1);

/** What everybody in this order came to: the first so many have an award, the others wait, numbered as they came. */
async function expectOutcome(budgetId: string, order: readonly Application[], awards: number): Promise<void> {
  const ids = order.map(({ id }) => id);
  const after = await loadApplications(ids);
  expect(after.map(({ status, version }) => `${status} ${version}`)).toEqual(
    ids.map((_, index) => (index < awards ? 'reserved 2' : 'waiting 2')),
  );
  expect(after.slice(awards).map(({ waitingNumber }) => waitingNumber)).toEqual(
    ids.slice(awards).map((_, index) => index + 1),
  );
  expect(await waitingIds(budgetId)).toEqual(ids.slice(awards));
  expect(await pendingIds(budgetId)).toEqual([]);
  const posted = (await ledgerLines(budgetId)).filter(({ movement }) => movement !== 'cap');
  expect(posted.map(({ cause }) => cause)).toEqual(ids);
  expect(await ledgerSums(budgetId)).toEqual(await budgetSums(budgetId));
  expect(await partition(keys.turn(budgetId).pk)).toEqual([]);
}

const never = () => false;

describe.each(engines)('a crowd on $name', (engine) => {
  useEngine(engine);
  const requests = watchRequests();

  describe('of 1,000 for 50 awards', () => {
    const scheme = vouchers('thousand', 50);
    const applications = crowd(scheme, 1000);
    beforeAll(async () => {
      await publish(scheme, 'thousand');
      await submit(mixed(applications));
    });

    it('is ranked by one run in order of receipt, in few requests', async () => {
      requests.operations.length = 0;
      expect(await allocateAll(scheme, 'thousand', cutoff)).toBe(1000);
      const { length } = requests.operations;
      expect(length / 1000).toBeLessThanOrEqual(0.08);
      await expectOutcome('thousand', applications, 50);
      expect(await budget('thousand')).toMatchObject({ waitingEntered: 950 });
      expect(await budgetEvents('thousand')).toEqual(['budget.exhausted']);
    });

    it('has one entry in the ledger for each transaction, and a line for each application', async () => {
      const entries = await partition(keys.ledgerEntry('thousand', '', '', 0).pk);
      expect(entries.length).toBeLessThanOrEqual(50);
      expect((await budget('thousand')).version).toBe(entries.length - 1);
      const [line] = (await ledgerLines('thousand')).filter(({ cause }) => cause === applications[60]?.id);
      expect(line).toEqual({
        movement: 'wait',
        amountCents: 125_000,
        awards: 1,
        cause: applications[60]?.id,
        version: 2,
      });
    });

    it('that is ranked already costs a run a handful of reads', async () => {
      expect(await allocateAll(scheme, 'thousand', cutoff)).toBe(0);
      expect(requests.operations.length).toBeLessThanOrEqual(3);
    });
  });

  it('is ranked once when rivals come for it together, and they cost little', async () => {
    const scheme = vouchers('rivals', 50, 250);
    const applications = crowd(scheme, 600);
    await publish(scheme, 'rivals');
    await submit(mixed(applications));
    requests.operations.length = 0;
    const moved = await Promise.all([0, 1, 2, 3].map(() => allocateAll(scheme, 'rivals', cutoff)));
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(600);
    expect(requests.operations.length / 600).toBeLessThanOrEqual(0.2);
    await expectOutcome('rivals', applications, 50);
  });

  it('counts awards over its whole length without reading them again', async () => {
    const scheme = vouchers('counted', 590);
    const twice = [3, 7, 580];
    const applications = Array.from({ length: 600 }, (_, index) =>
      index === 560 || index === 570 || index === 590
        ? nth(scheme, index, `counted-${twice[index === 560 ? 0 : index === 570 ? 1 : 2]}`)
        : nth(scheme, index),
    );
    await publish(scheme, 'counted');
    await submit(applications);
    expect(await allocateAll(scheme, 'counted', cutoff)).toBe(600);
    const statuses = (await loadApplications(applications.map(({ id }) => id))).map(({ status }) => status);
    const others = statuses.map((status, index) => [index, status]).filter(([, status]) => status !== 'reserved');
    expect(others).toEqual([
      [560, 'assess'],
      [570, 'assess'],
      [590, 'assess'],
      ...[593, 594, 595, 596, 597, 598, 599].map((index) => [index, 'waiting']),
    ]);
  });

  describe('whose run breaks off', () => {
    it('is left whole by one that fails in between, and another goes on at once', async () => {
      const scheme = vouchers('broken', 20);
      const applications = crowd(scheme, 150);
      await publish(scheme, 'broken');
      await submit(mixed(applications));
      let writes = 0;
      requests.instead = ({ operation }) =>
        operation === 'TransactWriteItems' && ++writes === 4 ? Promise.reject(new Error('the power went')) : null;
      await expect(run({ budgetId: 'broken', scheme, cutoff, now: cutoff })).rejects.toThrow('the power went');
      expect(await pendingIds('broken')).not.toEqual([]);
      await allocateAll(scheme, 'broken', cutoff);
      await expectOutcome('broken', applications, 20);
    });

    it('waits for nobody when the one that crashed is tried again', async () => {
      const scheme = vouchers('crashed', 20);
      const applications = crowd(scheme, 150);
      await publish(scheme, 'crashed');
      await submit(applications);
      await takeTurn('crashed', 'batch', { cutoff: minute(0), now: minute(0) });
      const request = { budgetId: 'crashed', scheme, cutoff, now: cutoff };
      expect(await run(request, { name: 'other', outOfTime: never })).toBe(0);
      expect(await pendingIds('crashed')).toHaveLength(150);
      const again = { ...request, cutoff: minute(0), now: minute(0) };
      expect(await run(again, { name: 'batch', outOfTime: never })).toBe(150);
      await expectOutcome('crashed', applications, 20);
    });

    it('is handed on when time is up, by a nudge of the same cutoff', async () => {
      const scheme = vouchers('late', 20);
      const applications = crowd(scheme, 150);
      await publish(scheme, 'late');
      await submit(applications);
      let groups = 0;
      const outOfTime = () => groups++ === 2;
      const request = { budgetId: 'late', scheme, cutoff, now: cutoff };
      const moved = await run(request, { name: 'batch', outOfTime });
      expect(moved).toBeGreaterThan(20);
      expect(moved).toBeLessThan(100);
      const nudges = (await partition(keys.budget('late').pk)).filter(({ kind }) => kind === 'nudge');
      expect(nudges).toMatchObject([{ budgetId: 'late', schemeId: 'late', occurredAt: '2026-08-24T09:01:01.000Z' }]);
      const early = { ...request, cutoff: minute(0), now: minute(0) };
      expect(await run(early, { name: 'whoever', outOfTime: never })).toBe(150 - moved);
      await expectOutcome('late', applications, 20);
    });

    it('is handed on before anything is done, where no time is left at all', async () => {
      const scheme = vouchers('no-time', 20);
      await publish(scheme, 'no-time');
      await submit(crowd(scheme, 3));
      expect(
        await run({ budgetId: 'no-time', scheme, cutoff, now: cutoff }, { name: 'a', outOfTime: () => true }),
      ).toBe(0);
      const nudges = (await partition(keys.budget('no-time').pk)).filter(({ kind }) => kind === 'nudge');
      expect(nudges).toHaveLength(1);
      expect(await partition(keys.turn('no-time').pk)).toEqual([]);
    });
  });

  it('is ranked as far as others want meanwhile by who has the turn', async () => {
    const scheme = vouchers('meanwhile', 20);
    const applications = crowd(scheme, 300);
    await publish(scheme, 'meanwhile');
    await submit(applications);
    const half = instantFromMs(opening + 49);
    const request = { budgetId: 'meanwhile', scheme, cutoff: half, now: half };
    let rival: Promise<number> | undefined;
    const outOfTime = () => {
      rival ??= allocateAll(scheme, 'meanwhile', cutoff);
      return false;
    };
    expect(await run(request, { name: 'holder', outOfTime })).toBe(300);
    expect(await rival).toBe(0);
    expect(await partition(keys.turn('meanwhile').pk)).toEqual([]);
    const after = await loadApplications(applications.map(({ id }) => id));
    expect(after.map(({ waitingNumber }) => waitingNumber)).toEqual(
      applications.map((_, index) => (index < 20 ? null : index - 19)),
    );
  });

  it('of one is ranked in five requests', async () => {
    const scheme = vouchers('alone', 20);
    await publish(scheme, 'alone');
    await submit(crowd(scheme, 1));
    requests.operations.length = 0;
    expect(await allocateAll(scheme, 'alone', cutoff)).toBe(1);
    expect([...requests.operations].sort()).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      'BatchGetItem',
      'Query',
      'TransactWriteItems',
    ]);
  });

  it('leaves few in line to whoever has the turn, without reading them', async () => {
    const scheme = vouchers('few', 20);
    await publish(scheme, 'few');
    await submit(crowd(scheme, 5));
    const turn = await takeTurn('few', 'elsewhere', { cutoff: instantFromMs(opening), now: instantFromMs(opening) });
    requests.operations.length = 0;
    expect(await allocateAll(scheme, 'few', cutoff)).toBe(0);
    expect([...requests.operations].sort()).toEqual(['BatchGetItem', 'TransactWriteItems']);
    const more = turn && (await giveTurnBack(turn));
    expect(more).toMatchObject({ cutoff });
    expect(more && (await giveTurnBack(more))).toBeNull();
  });
});
