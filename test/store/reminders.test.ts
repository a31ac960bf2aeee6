import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../domain/application/decide';
import { holdOn, putOnHold } from '../../domain/application/hold';
import { submitEvidence } from '../../domain/claim/evidence';
import { handler as lapseClaims } from '../../functions/reactions/lapse-claims';
import { handler as openDueClaims } from '../../functions/reactions/open-due-claims';
import { commitMove } from '../../functions/store/commit-move';
import { dueShards, keys } from '../../functions/store/keys';
import { listSweepDays } from '../../functions/store/sweeps';
import { done, haarlem, officer1, received } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { allocateAll, dossier, must, partition, publish, submit } from './office';

const context = {} as Context;
const at = (day: string) => ({ time: `${day}T03:00:00Z` });
const grantedAt = '2026-09-10T09:00:00.000Z';

/** Haarlem reminds after fourteen days and a week before the last; evidence is due in 42, from 2 March 2027. */
describe.each(engines)('reminders on $name', (engine) => {
  useEngine(engine);
  const scheme = { ...haarlem, schemeId: 'reminders' };
  const context_ = { scheme, actor: officer1 };
  const [answers, lapses, held] = [1, 2, 3].map((nth) => received(scheme, { nth })) as [
    ReturnType<typeof received>,
    ReturnType<typeof received>,
    ReturnType<typeof received>,
  ];

  const claimOf = async (id: string) => {
    const [claim] = (await dossier(id)).claims;
    if (claim === undefined) throw new Error(`no claim of ${id}`);
    return claim;
  };
  /** What happened to its claim, with what each told; since the grant. */
  const toldOf = async (id: string, name: string) =>
    (await partition(keys.application(id).pk)).filter((item) => item.kind === 'event' && item.name === name);
  const remindersOf = async (id: string) =>
    (await toldOf(id, 'claim.reminded')).map(({ occurredAt, data }) => [
      String(occurredAt).slice(0, 10),
      (data as { reminder: number }).reminder,
    ]);
  const markersOn = async (day: string) =>
    (
      await Promise.all(Array.from({ length: dueShards }, (_, shard) => partition(keys.due(day, shard, 'open', '').pk)))
    ).flat();
  const send = async (id: string, day: string) => {
    const { application } = await dossier(id);
    const evidence = { employment: [], documents: [], statementBy: 'Test Directeur' };
    return submitEvidence(application, scheme, await claimOf(id), evidence, `${day}T09:00:00.000Z`, day);
  };

  beforeAll(async () => {
    await publish(scheme, 'reminders');
    const Item = { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2027-02-27' };
    await must([{ name: 'start', put: { Item } }]);
    await submit([answers, lapses, held]);
    await allocateAll(scheme, 'reminders', '2026-09-01T09:00:00.000Z');
    for (const { id } of [answers, lapses, held]) {
      const { application } = await dossier(id);
      const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
      const move = done(decide(application, scheme, input, officer1, grantedAt));
      done(await commitMove(move, { ...context_, now: grantedAt }));
    }
    await openDueClaims(at('2027-03-02'), context);
  });

  it('come once each, over repeated runs and days on which the rule did not run', async () => {
    await lapseClaims(at('2027-03-15'), context);
    expect(await remindersOf(lapses.id)).toEqual([]);
    await lapseClaims(at('2027-03-18'), context);
    await Promise.all([lapseClaims(at('2027-03-18'), context), lapseClaims(at('2027-03-18'), context)]);
    await lapseClaims(at('2027-03-19'), context);
    expect(await remindersOf(lapses.id)).toEqual([['2027-03-18', 1]]);
    const days = await listSweepDays('lapse-claims', '2027-03-15', '2027-03-19');
    expect(days.map(({ day, found, done: dealt }) => [day, found, dealt])).toEqual([
      ['2027-03-15', 0, 0],
      ['2027-03-16', 3, 3],
      ['2027-03-17', 0, 0],
      ['2027-03-18', 0, 0],
      ['2027-03-19', 0, 0],
    ]);
  });

  it('leave one marker of a claim: that of what comes next', async () => {
    expect((await markersOn('2027-03-16')).length).toBe(0);
    expect((await markersOn('2027-04-06')).map(({ due }) => due)).toEqual(['remind', 'remind', 'remind']);
    expect(await markersOn('2027-04-14')).toEqual([]);
  });

  it('stop when evidence comes', async () => {
    done(
      await commitMove(done(await send(answers.id, '2027-03-20')), { ...context_, now: '2027-03-20T09:00:00.000Z' }),
    );
    expect((await markersOn('2027-04-06')).length).toBe(2);
    await lapseClaims(at('2027-04-06'), context);
    expect(await remindersOf(answers.id)).toEqual([['2027-03-18', 1]]);
    expect(await remindersOf(lapses.id)).toEqual([
      ['2027-03-18', 1],
      ['2027-04-06', 2],
    ]);
  });

  it('are followed by the lapse on its day, and a way back of fourteen days', async () => {
    await lapseClaims(at('2027-04-13'), context);
    expect((await claimOf(lapses.id)).status).toBe('open');
    await lapseClaims(at('2027-04-14'), context);
    expect(await claimOf(lapses.id)).toMatchObject({ status: 'lapsed', reopenUntil: '2027-04-28' });
    const late = await send(lapses.id, '2027-04-29');
    expect(late).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
    expect(JSON.stringify(late)).toContain('until 2027-04-28');
    const move = done(await send(lapses.id, '2027-04-28'));
    done(await commitMove(move, { ...context_, now: '2027-04-28T21:59:59.999Z' }));
    await lapseClaims(at('2027-05-01'), context);
    expect(await claimOf(lapses.id)).toMatchObject({ status: 'submitted', released: false });
    expect((await claimOf(held.id)).released).toBe(true);
  });

  describe('of a hold', () => {
    const [putOn, until] = ['2027-05-03', '2027-06-10'];
    const endings = async () =>
      (await toldOf(answers.id, 'application.hold-ending')).map(({ occurredAt }) => occurredAt);

    beforeAll(async () => {
      const { application, claims } = await dossier(answers.id);
      const now = `${putOn}T09:00:00.000Z`;
      const asked = { reason: 'Vermoeden.', until, newSuspicion: false };
      done(await commitMove(done(putOnHold(application, claims, asked, officer1, now, putOn)), { ...context_, now }));
    });

    it('come fourteen days before its last day and two, once each', async () => {
      await lapseClaims(at('2027-05-26'), context);
      expect(await endings()).toEqual([]);
      await lapseClaims(at('2027-05-27'), context);
      await lapseClaims(at('2027-05-27'), context);
      await lapseClaims(at('2027-06-09'), context);
      expect(await endings()).toEqual(['2027-05-27T03:00:00.000Z', '2027-06-09T03:00:00.000Z']);
    });

    it('change nothing about its end, which comes by itself', async () => {
      const { application } = await dossier(answers.id);
      expect(holdOn(application, until)).not.toBeNull();
      expect(holdOn(application, '2027-06-11')).toBeNull();
      await lapseClaims(at('2027-06-20'), context);
      expect(await endings()).toHaveLength(2);
    });
  });
});
