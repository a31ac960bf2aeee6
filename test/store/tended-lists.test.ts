import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { ListEndAnswer } from '../../functions/api/answers/waiting';
import { handler as endWaitingList } from '../../functions/api/end-waiting-list';
import { handler as pauseScheme } from '../../functions/api/pause-scheme';
import { handler as tendWaitingLists } from '../../functions/reactions/tend-waiting-lists';
import { haarlem } from '../domain/fixtures';
import { ask, people, refusedWith, seen } from './case-world';
import { engines, useEngine } from './engine';
import { admin, line, now, ranked, statusesOf, vouchers, withdrawn } from './list-world';
import {
  allocateAll,
  applicationEvents,
  budget,
  budgetEvents,
  budgetSums,
  dossier,
  ledgerSums,
  publish,
  waitingIds,
} from './office';

const context = (spareMs = 600_000) =>
  ({ awsRequestId: 'request', getRemainingTimeInMillis: () => spareMs }) as Context;
const night = (day: string) => ({ time: `${day}T03:15:00Z` });
const endPath = ({ schemeId }: Scheme) => `/v1/schemes/${schemeId}/waiting-list-end`;

describe.each(engines)('waiting lists on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);

  describe('a list that is ended', () => {
    const scheme = vouchers('ended', 2);
    const all = line(scheme, 122, 1000);
    const [, waiting] = [all.slice(0, 2), all.slice(2)];
    const ended = () =>
      ask(endWaitingList, endPath(scheme), { caller: people.officer, body: { motivation: 'De lijst stopt.' } });

    beforeAll(async () => {
      await publish(scheme, 'ended');
      await ranked(scheme, all);
    });

    it('is ended once, by who may, and the same answer comes again', async () => {
      expect((await budget('ended')).waitingAwards).toBe(120);
      const finance = await ask(endWaitingList, endPath(scheme), { caller: people.finance, body: { motivation: 'x' } });
      expect(refusedWith(finance)).toEqual([403, 'forbidden']);
      const first = await ended();
      expect([first.status, first.json]).toEqual([
        200,
        {
          ...{ schemeId: 'ended', budgetId: 'ended', endedOn: '2026-09-10', because: 'decided' },
          ...{ motivation: 'De lijst stopt.', waiting: 120 },
        } satisfies ListEndAnswer,
      ]);
      expect((await ended()).json).toEqual(first.json);
      const another = { caller: admin, body: { motivation: 'Anders.' } };
      expect(refusedWith(await ask(endWaitingList, endPath(scheme), another))).toEqual([409, 'wrong-state']);
      expect(await budgetEvents('ended')).toContain('budget.list-ended');
    });

    it('serves nobody any more, though money comes free', async () => {
      await withdrawn(scheme, all[0]?.id ?? '');
      await allocateAll(scheme, 'ended', now);
      expect(await budget('ended')).toMatchObject({ availableAwards: 1, waitingAwards: 120 });
    });

    it('is emptied in groups: a run that is cut off leaves whole groups, and the next goes on where it was', async () => {
      let asked = 0;
      const cutOff = { ...context(), getRemainingTimeInMillis: () => (++asked > 4 ? 0 : 600_000) } as Context;
      await expect(tendWaitingLists(night('2026-09-11'), cutOff)).rejects.toThrow('ended');
      const left = (await budget('ended')).waitingAwards;
      expect(left).toBeGreaterThan(60);
      expect(left).toBeLessThan(120);
      expect(await waitingIds('ended')).toEqual(waiting.slice(120 - left).map(({ id }) => id));
      expect(await budgetSums('ended')).toEqual(await ledgerSums('ended'));
    });

    it('is left alone while its scheme is paused', async () => {
      const pause = (paused: boolean) =>
        ask(pauseScheme, '/v1/schemes/ended/pause', {
          caller: admin,
          method: 'PUT',
          body: { paused, reason: 'Vraag.' },
        });
      expect((await pause(true)).status).toBe(200);
      const before = (await budget('ended')).waitingAwards;
      await tendWaitingLists(night('2026-09-12'), context());
      expect((await budget('ended')).waitingAwards).toBe(before);
      expect((await pause(false)).status).toBe(200);
    });

    it('ends for each with a decision of its own, once, though an answer of the table is lost', async () => {
      loseAnswers(1);
      await tendWaitingLists(night('2026-09-13'), context());
      await tendWaitingLists(night('2026-09-14'), context());
      expect(await budget('ended')).toMatchObject({ waitingAwards: 0, waitingCents: 0, availableAwards: 1 });
      expect(await waitingIds('ended')).toEqual([]);
      expect(new Set(await statusesOf(waiting))).toEqual(new Set(['rejected']));
      const last = waiting.at(-1)?.id ?? '';
      expect((await dossier(last)).application.decision).toMatchObject({
        ...{ outcome: 'reject', motivation: 'De lijst stopt.', deciderSub: 'officer-1', deciderRole: 'officer' },
      });
      expect((await applicationEvents(last)).filter((name) => name === 'application.rejected')).toHaveLength(1);
      expect(await budgetSums('ended')).toEqual(await ledgerSums('ended'));
    });

    it('lets who comes later have what is left, and refuses who would wait', async () => {
      const late = line(scheme, 2, 1900).map((one, index) => ({
        ...one,
        receivedAt: `2026-09-14T0${index + 6}:00:00.000Z`,
      }));
      await ranked(scheme, late, '2026-09-14T10:00:00.000Z');
      expect(await statusesOf(late)).toEqual(['reserved', 'waiting']);
      await tendWaitingLists(night('2026-09-15'), context());
      expect(await statusesOf(late)).toEqual(['reserved', 'rejected']);
    });
  });

  describe('a list that is over', () => {
    const scheme = vouchers('over', 1);
    const [served, ...waiting] = line(scheme, 4, 2000) as [Application, ...Application[]];
    const after = `${Number(haarlem.window.closesAt.slice(0, 4)) + 1}-02-01`;

    beforeAll(async () => {
      await publish(scheme, 'over');
      await ranked(scheme, [served, ...waiting]);
    });

    it('goes on while something is reserved, and ends by itself when nothing can come free', async () => {
      await tendWaitingLists(night(after), context());
      expect((await budget('over')).listEndedOn).toBeNull();
      // The one place is taken for good: as if it was paid.
      await withdrawn(scheme, served.id);
      await allocateAll(scheme, 'over', now);
      expect((await budget('over')).waitingAwards).toBe(2);
      for (const { id } of waiting.slice(0, 2)) {
        await withdrawn(scheme, id);
      }
      await tendWaitingLists(night(after), context());
      expect(await budget('over')).toMatchObject({ listEndedOn: after, waitingAwards: 0 });
      const [last] = waiting.slice(2);
      const { application: refused } = await dossier(last?.id ?? '');
      expect(refused).toMatchObject({ status: 'rejected', decision: { deciderSub: 'system', deciderRole: 'system' } });
      // With consent the term stood still while it waited (Awb 4:15 lid 2): the refusal is in time, years later.
      expect(refused.decisionDueOn > after).toBe(true);
    });
  });

  describe('the chance', () => {
    const scheme = vouchers('chance', 30);
    const all = line(scheme, 60, 3000);
    const last = all.at(-1)?.id ?? '';

    beforeAll(async () => {
      await publish(scheme, 'chance');
      await ranked(scheme, all, '2026-08-25T10:00:00.000Z');
    });

    it('is not told before there is a history', async () => {
      await tendWaitingLists(night('2026-08-26'), context());
      expect(await seen(last, people.employer)).toMatchObject({ waitingPosition: 30, waitingChance: null });
    });

    it('is told from what came free of late, by a rule of the night, with the position of the moment', async () => {
      for (const [index, { id }] of all.slice(0, 6).entries()) {
        await withdrawn(scheme, id, `2026-09-${String(10 + index)}T10:00:00.000Z`);
      }
      await allocateAll(scheme, 'chance', '2026-09-16T10:00:00.000Z');
      await tendWaitingLists(night('2026-10-01'), context());
      const { waitingPosition, waitingChance } = await seen(last, people.employer, '2026-10-01T09:00:00.000Z');
      expect(waitingPosition).toBe(24);
      expect(waitingChance).toMatchObject({ freedPlaces: 6, asOf: '2026-09-30' });
      expect(['likely', 'uncertain', 'unlikely']).toContain(waitingChance?.expectation);
      const first = await seen(all[36]?.id ?? '', people.employer, '2026-10-01T09:00:00.000Z');
      expect(first).toMatchObject({ waitingPosition: 1 });
    });

    it('off the list, who is served is told so by an event of its own', async () => {
      const promoted = await applicationEvents(all[30]?.id ?? '');
      expect(promoted.slice(-2)).toEqual(['application.reserved', 'application.promoted']);
      expect(await applicationEvents(all[20]?.id ?? '')).not.toContain('application.promoted');
    });
  });
});
