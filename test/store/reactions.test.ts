import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import { handler as allocateBudget } from '../../functions/reactions/allocate-budget';
import { handler as lapseClaims } from '../../functions/reactions/lapse-claims';
import { handler as openDueClaims } from '../../functions/reactions/open-due-claims';
import { commitMove } from '../../functions/store/commit-move';
import { keys } from '../../functions/store/keys';
import { listSweepDays } from '../../functions/store/sweeps';
import { done, haarlem, minute, officer1, received } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { budget, dossier, must, pendingIds, publish, submit } from './office';

const context = { awsRequestId: 'request', getRemainingTimeInMillis: () => 60_000 } as Context;
const at = (day: string) => ({ time: `${day}T03:00:00Z` });

describe.each(engines)('reactions on $name', (engine) => {
  useEngine(engine);
  const scheme = { ...haarlem, schemeId: 'reactions' };
  const budgetId = 'reactions';

  beforeAll(async () => {
    await publish(scheme);
    const Item = { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2027-02-27' };
    await must([{ name: 'start', put: { Item } }]);
  });

  describe('the sweeper', () => {
    it('opens the budget and ranks what a lost record of the stream left behind, but nothing younger than a second', async () => {
      await submit([
        received(scheme, { nth: 1, receivedAt: minute(1) }),
        received(scheme, { nth: 2, receivedAt: minute(5) }),
      ]);
      await allocateBudget({ time: minute(5) }, context);
      expect(await pendingIds(budgetId)).toHaveLength(1);
      await allocateBudget({ time: minute(6) }, context);
      expect(await pendingIds(budgetId)).toEqual([]);
      expect(await budget(budgetId)).toMatchObject({ capCents: 15_000_000, reservedCents: 300_000, reservedAwards: 2 });
    });
  });

  describe('the stream', () => {
    it('waits until a marker is a second old before it ranks', async () => {
      const receivedAt = new Date(Date.now()).toISOString();
      const young = received(scheme, { nth: 9, receivedAt });
      await submit([young]);
      await allocateBudget(markerEvent('pending', receivedAt), context);
      expect(Date.now() - Date.parse(receivedAt)).toBeGreaterThanOrEqual(1000);
      expect((await dossier(young.id)).application.status).toBe('reserved');
    });
  });

  describe('the daily rules', () => {
    const [early, late] = [received(scheme, { nth: 1 }), received(scheme, { nth: 2 })];

    beforeAll(async () => {
      for (const { id } of [early, late]) {
        const { application } = await dossier(id);
        const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
        const move = done(decide(application, scheme, input, officer1, '2026-09-10T09:00:00.000Z'));
        done(await commitMove(move, { scheme, actor: officer1, now: '2026-09-10T09:00:00.000Z' }));
      }
    });

    const claims = async () =>
      (await Promise.all([early, late].map(({ id }) => dossier(id)))).flatMap((one) => one.claims);

    it('open nothing before its day, and after days without a run everything once', async () => {
      await openDueClaims(at('2027-03-01'), context);
      expect((await claims()).map(({ status }) => status)).toEqual(['scheduled', 'scheduled']);
      await openDueClaims(at('2027-03-05'), context);
      await openDueClaims(at('2027-03-05'), context);
      expect((await claims()).map(({ status, version }) => [status, version])).toEqual([
        ['open', 2],
        ['open', 2],
      ]);
    });

    it('keep a ledger of every day, the missed ones included', async () => {
      const days = await listSweepDays('open-due-claims', '2027-02-01', '2027-04-01');
      expect(days.map(({ day, found, done: opened }) => [day, found, opened])).toEqual([
        ['2027-02-27', 0, 0],
        ['2027-02-28', 0, 0],
        ['2027-03-01', 0, 0],
        ['2027-03-02', 2, 2],
        ['2027-03-03', 0, 0],
        ['2027-03-04', 0, 0],
        ['2027-03-05', 0, 0],
      ]);
    });

    it('lapse what has no evidence after its days, and return its money two weeks later', async () => {
      await lapseClaims(at('2027-04-16'), context);
      expect((await claims()).map(({ status }) => status)).toEqual(['open', 'open']);
      await lapseClaims(at('2027-04-17'), context);
      expect((await claims()).map(({ status, reopenUntil }) => [status, reopenUntil])).toEqual([
        ['lapsed', '2027-05-01'],
        ['lapsed', '2027-05-01'],
      ]);
      expect((await budget(budgetId)).committedAwards).toBe(2);
      await lapseClaims(at('2027-05-01'), context);
      expect((await budget(budgetId)).committedAwards).toBe(2);
      await lapseClaims(at('2027-05-02'), context);
      expect(await budget(budgetId)).toMatchObject({ committedCents: 0, committedAwards: 0 });
      expect((await dossier(early.id)).application.status).toBe('completed');
    });
  });

  const markerEvent = (kind: string, occurredAt: string) =>
    ({
      Records: [
        {
          eventName: 'INSERT',
          dynamodb: {
            SequenceNumber: '1',
            NewImage: {
              kind: { S: kind },
              occurredAt: { S: occurredAt },
              budgetId: { S: budgetId },
              schemeId: { S: scheme.schemeId },
            },
          },
        },
      ],
    }) as DynamoDBStreamEvent;
});
