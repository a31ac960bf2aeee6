import { describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import { instantFromMs, instantToMs } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { commitMove } from '../../functions/store/commit-move';
import { relist } from '../../functions/store/relist';
import { waitingPosition } from '../../functions/store/waiting-list';
import { done, foodvalley, minute, officer1, received, withCaps } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, dossier, pendingIds, publish, submit, waitingIds } from './office';
import { watchRequests } from './watch-requests';

const opening = instantToMs(minute(0));
const cutoff = minute(1);
const awards = 2;

const vouchers = (schemeId: string): Scheme =>
  withCaps({ ...foodvalley, schemeId, peakPerSecond: 1000 }, { awards, amountCents: awards * 125_000 });

let crowds = 0;

/** Those who wait are all but the first two. */
async function crowd(scheme: Scheme, length: number): Promise<readonly Application[]> {
  crowds += 1;
  const applications = Array.from({ length }, (_, index) =>
    received(scheme, {
      nth: crowds * 1000 + index,
      receivedAt: instantFromMs(opening + index),
      pseudonym: `${scheme.schemeId}-${index}`,
    }),
  );
  await publish(scheme, scheme.schemeId);
  await submit(applications);
  return applications;
}

const idsOf = (applications: readonly Application[]) => applications.map(({ id }) => id);

const status = async ({ id }: Application) => (await dossier(id)).application.status;

describe.each(engines)('the markers of who joins the waiting list, on $name', (engine) => {
  useEngine(engine);
  const requests = watchRequests();

  /** A run whose process ends before any marker was moved: of its writes only those of the money were done. */
  async function ranked(scheme: Scheme): Promise<void> {
    let writes = 0;
    requests.instead = ({ operation }) => {
      if (operation !== 'TransactWriteItems') return null;
      writes += 1;
      return writes > 1 ? Promise.reject(new Error('the power went')) : null;
    };
    await allocateAll(scheme, scheme.schemeId, cutoff);
    requests.instead = () => null;
    expect(writes).toBe(2);
  }

  async function withdrawn({ id }: Application, scheme: Scheme): Promise<void> {
    const { application, claims } = await dossier(id);
    done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now: minute(2) }));
  }

  it('stay where they are after a crash, count as a place, and are moved by the next run', async () => {
    const scheme = vouchers('left');
    const applications = await crowd(scheme, 12);
    await ranked(scheme);
    expect(await pendingIds('left')).toEqual(idsOf(applications.slice(awards)));
    expect(await waitingIds('left')).toEqual([]);
    const [, , third] = applications;
    expect(third && (await waitingPosition((await dossier(third.id)).application))).toBe(1);
    expect(await allocateAll(scheme, 'left', cutoff)).toBe(0);
    expect(await pendingIds('left')).toEqual([]);
    expect(await waitingIds('left')).toEqual(idsOf(applications.slice(awards)));
  });

  it('promote in order whichever list they are on', async () => {
    const scheme = vouchers('order');
    const applications = await crowd(scheme, 8);
    await ranked(scheme);
    const [first, second, third, fourth, fifth] = applications as [Application, Application, ...Application[]];
    await withdrawn(first, scheme);
    await withdrawn(second, scheme);
    expect(await allocateAll(scheme, 'order', cutoff, minute(3))).toBe(2);
    for (const [one, expected] of [
      [third, 'reserved'],
      [fourth, 'reserved'],
      [fifth, 'waiting'],
    ] as const) {
      expect(one && (await status(one))).toBe(expected);
    }
    expect(await pendingIds('order')).toEqual([]);
    expect(await waitingIds('order')).toEqual(idsOf(applications.slice(4)));
  });

  it('are gone with who leaves the list before they were moved', async () => {
    const scheme = vouchers('leaves');
    const applications = await crowd(scheme, 6);
    await ranked(scheme);
    const [, , third] = applications as [Application, Application, Application, ...Application[]];
    await withdrawn(third, scheme);
    expect(await pendingIds('leaves')).toEqual(idsOf(applications.slice(3)));
    await allocateAll(scheme, 'leaves', cutoff);
    expect(await waitingIds('leaves')).toEqual(idsOf(applications.slice(3)));
    expect(await pendingIds('leaves')).toEqual([]);
  });

  it('are moved for the others where one left meanwhile, and never for who came back into line', async () => {
    const scheme = vouchers('meanwhile');
    const applications = await crowd(scheme, 5);
    await ranked(scheme);
    const [, , gone, back, stays] = applications as [Application, Application, Application, Application, Application];
    const joined = await Promise.all(
      [gone, back, stays].map(async ({ id, receivedAt }) => ({
        application: (await dossier(id)).application,
        scheme,
        pendingSince: id === back.id ? minute(9) : receivedAt,
      })),
    );
    await withdrawn(gone, scheme);
    await relist(joined, minute(4));
    expect(await waitingIds('meanwhile')).toEqual([stays.id]);
    expect(await pendingIds('meanwhile')).toEqual([back.id]);
  });
});
