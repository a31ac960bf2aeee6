import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { RankAnswer } from '../../functions/api/answers/waiting';
import { handler as getRank } from '../../functions/api/get-rank';
import { handler as refuseForCeiling } from '../../functions/api/refuse-for-ceiling';
import { ask, people, refusedWith } from './case-world';
import { engines, useEngine } from './engine';
import { line, ranked, statusesOf, vouchers, withdrawn } from './list-world';
import { allocateAll, applicationEvents, publish } from './office';

describe.each(engines)('who is not served on $name', (engine) => {
  useEngine(engine);

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
      await withdrawn(scheme, all[1]?.id ?? '');
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
