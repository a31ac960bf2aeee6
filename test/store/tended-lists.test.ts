import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import type { Scheme } from '../../domain/scheme/definition';
import type { ListEndAnswer, RankAnswer } from '../../functions/api/answers/waiting';
import { handler as endWaitingList } from '../../functions/api/end-waiting-list';
import { handler as getRank } from '../../functions/api/get-rank';
import { handler as pauseScheme } from '../../functions/api/pause-scheme';
import { handler as refuseForCeiling } from '../../functions/api/refuse-for-ceiling';
import { handler as tendWaitingLists } from '../../functions/reactions/tend-waiting-lists';
import { commitMove } from '../../functions/store/commit-move';
import { done, haarlem, minute, officer1, received, withCaps } from '../domain/fixtures';
import { ask, people, refusedWith, seen } from './case-world';
import { engines, useEngine } from './engine';
import {
  allocateAll,
  applicationEvents,
  budget,
  budgetEvents,
  budgetSums,
  dossier,
  ledgerSums,
  publish,
  submit,
  waitingIds,
} from './office';

const context = (spareMs = 600_000) =>
  ({ awsRequestId: 'request', getRemainingTimeInMillis: () => spareMs }) as Context;
const night = (day: string) => ({ time: `${day}T03:15:00Z` });
const now = '2026-09-10T10:00:00.000Z';
const admin = { ...people.officer, sub: 'admin-1', roles: ['admin'] as const };

const vouchers = (schemeId: string, awards: number, more: Partial<Scheme['caps']> = {}): Scheme =>
  withCaps(
    { ...haarlem, schemeId, peakPerSecond: 250 },
    { awards, amountCents: awards * 150_000, perEmployerAwards: null, ...more },
  );

const line = (scheme: Scheme, length: number, first: number, more = {}): Application[] =>
  Array.from({ length }, (_, index) => received(scheme, { nth: first + index, receivedAt: minute(index), ...more }));

async function ranked(scheme: Scheme, applications: readonly Application[], at = now): Promise<void> {
  await submit(applications);
  await allocateAll(scheme, scheme.schemeId, at);
}

const statusesOf = async (applications: readonly Application[]) =>
  (await Promise.all(applications.map(({ id }) => dossier(id)))).map(({ application }) => application.status);

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
    }, 60_000);

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
      const { application, claims } = await dossier(all[0]?.id ?? '');
      done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
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
      const { application, claims } = await dossier(served.id);
      done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
      await allocateAll(scheme, 'over', now);
      expect((await budget('over')).waitingAwards).toBe(2);
      for (const { id } of waiting.slice(0, 2)) {
        const left = await dossier(id);
        done(await commitMove(done(withdraw(left.application, left.claims)), { scheme, actor: officer1, now }));
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
        const { application, claims } = await dossier(id);
        const at = `2026-09-${String(10 + index)}T10:00:00.000Z`;
        done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now: at }));
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

  describe('who does not wait', () => {
    const scheme = vouchers('ceiling', 1);
    const [served, ...unwilling] = line(scheme, 12, 4000, { agreesToWait: false }) as [Application, ...Application[]];
    const path = '/v1/schemes/ceiling/ceiling-refusals';
    const body = {
      applicationIds: [...unwilling.map(({ id }) => id), served.id, '01M00000000000000000009999'],
      motivation: 'Op.',
    };
    const refuseAll = (caller = people.officer as object) => ask(refuseForCeiling, path, { caller, body });

    beforeAll(async () => {
      await publish(scheme, 'ceiling');
      await ranked(scheme, [served, ...unwilling]);
    });

    it('is refused for the ceiling with many at once, each by the ordinary rules, and it is safe to ask again', async () => {
      expect(new Set(await statusesOf(unwilling))).toEqual(new Set(['assess']));
      const first = await refuseAll();
      expect(first.status).toBe(200);
      const { items } = first.json as { items: { refused: boolean; code: string | null }[] };
      expect(items.map(({ refused, code }) => [refused, code])).toEqual([
        ...unwilling.map(() => [true, null]),
        [false, 'wrong-state'],
        [false, 'not-found'],
      ]);
      expect((await refuseAll()).json).toEqual(first.json);
      expect(new Set(await statusesOf(unwilling))).toEqual(new Set(['rejected']));
      const events = await applicationEvents(unwilling[0]?.id ?? '');
      expect(events.filter((name) => name === 'application.rejected')).toHaveLength(1);
    });

    it('is no matter for an officer of another region, nor for the employer', async () => {
      expect(refusedWith(await refuseAll(people.farOfficer))).toEqual([404, 'not-found']);
      expect(refusedWith(await refuseAll(people.employer))).toEqual([403, 'forbidden']);
    });
  });

  describe('why one was passed', () => {
    const scheme = vouchers('passed', 3, { amountCents: 450_000 });
    const all = line(scheme, 6, 5000);
    const own = all[4]?.id ?? '';
    const rank = async (caller: object, query: Record<string, string> = {}) => {
      const reply = await ask(getRank, `/v1/applications/${own}/rank`, { caller, query });
      expect(reply.status).toBe(200);
      return reply.json as RankAnswer;
    };

    beforeAll(async () => {
      await publish(scheme, 'passed');
      await ranked(scheme, all);
      const { application, claims } = await dossier(all[1]?.id ?? '');
      done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
      await allocateAll(scheme, 'passed', '2026-09-11T10:00:00.000Z');
    });

    it('is read from the ledger: who was served since, on what ground, and what was left', async () => {
      const { items, ...head } = await rank(people.officer);
      expect(head).toMatchObject({
        applicationId: own,
        waitingNumber: 2,
        squeezedIn: false,
        whenShort: 'wait',
        next: null,
      });
      const ids = all.map(({ id }) => id);
      const told = items.map(({ movement, applicationId, ground, left }) => [
        ...[movement, ids.indexOf(applicationId ?? ''), ground, left.amountCents, left.awards],
      ]);
      expect(told).toEqual([
        ['reserve', 0, 'rank-order', 300_000, 2],
        ['reserve', 1, 'rank-order', 150_000, 1],
        ['reserve', 2, 'rank-order', 0, 0],
        ['wait', 4, null, 0, 0],
        ['release-reserved', 1, null, 150_000, 1],
        ['reserve', 3, 'rank-order', 0, 0],
      ]);
    });

    it('comes in pages that go on where the one before ended', async () => {
      const { items } = await rank(people.auditor);
      const paged: RankAnswer['items'] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: RankAnswer = await rank(people.auditor, { limit: '1', ...(cursor === '' ? {} : { cursor }) });
        paged.push(...page.items);
        cursor = page.next;
      }
      expect(paged).toEqual(items);
    });

    it('tells the employer the grounds, and nothing of others', async () => {
      const { items } = await rank(people.employer);
      const [first] = items;
      expect(first).toMatchObject({ ground: 'rank-order', applicationId: null, number: null, amountCents: null });
      expect(items.find(({ mine }) => mine)).toMatchObject({ applicationId: own, amountCents: 150_000 });
      expect(JSON.stringify(items)).not.toContain(all[0]?.id ?? '');
    });
  });
});
