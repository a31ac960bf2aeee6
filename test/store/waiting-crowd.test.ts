import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { system } from '../../domain/actor';
import { rankOf } from '../../domain/application/rank';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import type { Movement } from '../../domain/budget/movement';
import { cents } from '../../domain/money';
import type { Scheme } from '../../domain/scheme/definition';
import { loadApplications } from '../../functions/store/applications';
import { budgetAction, ledgerAction } from '../../functions/store/budgets';
import { commitMove, decideAndCommit } from '../../functions/store/commit-move';
import { newApplicationActions } from '../../functions/store/moves';
import { batchPut, documents, type Item } from '../../functions/store/table';
import { waitingPosition } from '../../functions/store/waiting-list';
import { done, foodvalley, officer1, received, reserved, withCaps } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, budget, budgetSums, dossier, ledgerLines, ledgerSums, must, publish, waitingIds } from './office';

const [holders, waiters] = [500, 10_000];
const perAward = 125_000;
const now = '2026-09-10T10:00:00.000Z';
const cutoff = '2026-09-01T00:00:00.000Z';

const unlimited = { perYouthAwards: null, perEmployerAwards: null, perEmployerPerYearAwards: null };
const scheme: Scheme = withCaps(
  { ...foodvalley, schemeId: 'crowd', peakPerSecond: 1000 },
  { awards: holders, amountCents: holders * perAward, ...unlimited },
);

/** One every ten milliseconds. */
const nth = (index: number): Application =>
  received(scheme, {
    nth: index,
    receivedAt: new Date(Date.UTC(2026, 7, 24, 9) + index * 10).toISOString(),
    pseudonym: `crowd-${index}`,
  });

const held = Array.from({ length: holders }, (_, index) => reserved(nth(index)));
const listed = Array.from(
  { length: waiters },
  (_, index): Application => ({ ...nth(holders + index), status: 'waiting', version: 2, waitingNumber: index + 1 }),
);
const order = listed.map(({ id }) => id);

/** What is written of an application when it comes in, but for what leads to it from its youth. */
const itemsOf = (application: Application): Item[] =>
  newApplicationActions(application, scheme, application.receivedAt)
    .flatMap((action) => ('put' in action ? [action.put.Item as Item] : []))
    .filter(({ kind }) => kind !== 'youth');

/** The records, markers and money as an opening day leaves them, without the day: allocation itself has other tests. */
async function openingDay(): Promise<void> {
  const items = [...held, ...listed].flatMap(itemsOf);
  for (let start = 0; start < items.length; start += 500) await batchPut(items.slice(start, start + 500));
  const movements: Movement[] = [
    { kind: 'reserve', amountCents: cents(holders * perAward), awards: holders, cause: 'held' },
    { kind: 'wait', amountCents: cents(waiters * perAward), awards: waiters, cause: 'listed' },
  ];
  const opened = await budget('crowd');
  const last = listed.at(-1);
  const set = { waitingEntered: waiters, waitingLastRank: last === undefined ? '' : rankOf(last) };
  await must([
    budgetAction(opened, movements, { version: opened.version, set }),
    ledgerAction(
      opened,
      movements.map((movement) => ({ movement, version: 1 })),
      now,
      system,
    ),
  ]);
}

async function release({ id }: Application): Promise<void> {
  const released = await decideAndCommit(async () => {
    const { application, claims } = await dossier(id);
    return commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now });
  });
  done(released);
}

/** Whoever is served is served after everybody before them: the later is read first, so it can never be a moment apart. */
async function overtaken(probes: { stop: boolean; seen: number }): Promise<string[]> {
  const wrong: string[] = [];
  while (!probes.stop) {
    for (let index = holders - 1; index > 0 && !probes.stop; index -= 37) {
      const [later] = await loadApplications(order.slice(index, index + 1));
      if (later?.status !== 'reserved') continue;
      const earlier = await loadApplications(order.slice(Math.max(0, index - 90), index));
      wrong.push(...earlier.filter(({ status }) => status !== 'reserved').map(({ id }) => `${later.id} before ${id}`));
      probes.seen += 1;
    }
  }
  return wrong;
}

/** On one engine: it takes long, and what engines differ in the other tests of the store show. */
describe.each(engines.slice(0, 1))('10,000 waiting and 500 releases at once, on $name', (engine) => {
  useEngine(engine);
  const probes = { stop: false, seen: 0 };
  let wrong: string[] = [];

  beforeAll(async () => {
    await publish(scheme, 'crowd');
    await openingDay();
    const looking = overtaken(probes);
    const [first = [], second = [], third = [], fourth = []] = [0, 1, 2, 3].map((n) =>
      held.filter((_, index) => index % 4 === n),
    );
    const releasing = Promise.all(
      [first, second, third, fourth].map(async (some) => {
        for (let start = 0; start < some.length; start += 5)
          await Promise.all(some.slice(start, start + 5).map(release));
      }),
    );
    let allReleased = false;
    const nudged = async () => {
      do {
        await allocateAll(scheme, 'crowd', cutoff, now);
        await setTimeout(20);
      } while (!allReleased || (await budget('crowd')).reservedAwards < holders);
    };
    const rivals = [nudged(), nudged(), nudged()];
    await releasing;
    allReleased = true;
    await Promise.all(rivals);
    probes.stop = true;
    wrong = await looking;
  }, 300_000);

  it('serves the first 500 in exact order, and nobody else', async () => {
    expect(wrong).toEqual([]);
    expect(probes.seen).toBeGreaterThan(5);
    const first = await loadApplications(order.slice(0, holders));
    expect(first.filter(({ status }) => status !== 'reserved').map(({ id }) => id)).toEqual([]);
    expect(await budget('crowd')).toMatchObject({ reservedAwards: holders, waitingAwards: waiters - holders });
    expect(await waitingIds('crowd')).toEqual(order.slice(holders));
  });

  it('serves each once', async () => {
    const reservations = (await ledgerLines('crowd')).filter(({ movement }) => movement === 'reserve');
    const causes = reservations.map(({ cause }) => String(cause)).filter((cause) => cause !== 'held');
    expect(causes.sort()).toEqual(order.slice(0, holders));
    expect(await ledgerSums('crowd')).toEqual(await budgetSums('crowd'));
  });

  it('tells everybody left their place, each by one request', async () => {
    const indexes = [holders, holders + 1, 1000, 1001, 5432, waiters - 1];
    const some = await loadApplications(indexes.map((index) => order[index] ?? ''));
    const send = vi.spyOn(documents(), 'send');
    expect(await Promise.all(some.map(waitingPosition))).toEqual(indexes.map((index) => index - holders + 1));
    expect(send).toHaveBeenCalledTimes(indexes.length);
    send.mockRestore();
  });
});
