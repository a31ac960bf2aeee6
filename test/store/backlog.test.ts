import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as getHealth } from '../../functions/api/get-health';
import { handler as allocateBudget } from '../../functions/reactions/allocate-budget';
import { handler as lapseClaims } from '../../functions/reactions/lapse-claims';
import { handler as measureBacklog } from '../../functions/reactions/measure-backlog';
import { handler as openDueClaims } from '../../functions/reactions/open-due-claims';
import * as metrics from '../../functions/runtime/metrics';
import { doWork } from '../../functions/runtime/work';
import { keys } from '../../functions/store/keys';
import type { Item } from '../../functions/store/table';
import { haarlem, received, withCaps } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { takeBack } from './books-world';
import { engines, useEngine } from './engine';
import { partition, pendingIds, publish, submit } from './office';
import { watchRequests } from './watch-requests';

vi.spyOn(metrics, 'gauge').mockImplementation(() => undefined);

const context = { awsRequestId: 'of-this-call', getRemainingTimeInMillis: () => 60_000 } as unknown as Context;

/** What the alarms see at this moment. */
async function measured(time: string) {
  await measureBacklog({ time }, context);
  return vi.mocked(metrics.gauge).mock.lastCall?.[1];
}

const correlationsOf = async (applicationId: string) =>
  (await partition(keys.application(applicationId).pk))
    .filter(({ kind }) => kind === 'event')
    .map(({ name, correlationId }) => `${name} ${correlationId}`);

/** As Lambda hands on what the stream tells of a new item. */
const inserted = (item: Item): DynamoDBStreamEvent => ({
  Records: [{ eventID: 'one', dynamodb: { SequenceNumber: '1', NewImage: marshall(item) as never } }],
});

describe.each(engines)('what is watched, on $name', (engine) => {
  useEngine(engine);
  const watched = watchRequests();
  const scheme = withCaps({ ...haarlem, schemeId: 'watched' }, { amountCents: null, awards: 1, whenShort: 'wait' });
  const budgetId = scheme.schemeId;
  const [first, second] = [1, 2].map((nth) => received(scheme, { nth, receivedAt: '2026-10-05T08:00:00.000Z' }));
  if (first === undefined || second === undefined) throw new Error('nobody applied');

  beforeAll(async () => {
    await publish(scheme, budgetId);
  });

  it('is nothing while nobody stands in line and every day was done', async () => {
    for (const rule of [openDueClaims, lapseClaims]) await rule({ time: '2026-10-04T03:00:00Z' }, context);
    expect(await measured('2026-10-05T07:00:00Z')).toEqual({ oldestPendingSeconds: 0, sweepDaysBehind: 0 });
  });

  it('is how long the first in line stands there unranked, and the days that a rule left undone', async () => {
    await doWork({ worker: 'submit-application', correlationId: 'request-1' }, () => submit([first]));
    await doWork({ worker: 'submit-application', correlationId: 'request-2' }, () => submit([second]));
    expect(await measured('2026-10-05T08:12:30Z')).toEqual({ oldestPendingSeconds: 750, sweepDaysBehind: 0 });
    expect(await measured('2026-10-07T08:00:00Z')).toMatchObject({ sweepDaysBehind: 2 });
    await openDueClaims({ time: '2026-10-07T03:00:00Z' }, context);
    expect(await measured('2026-10-07T08:00:00Z')).toMatchObject({ sweepDaysBehind: 2 });
    await lapseClaims({ time: '2026-10-07T03:00:00Z' }, context);
    expect(await measured('2026-10-07T08:00:00Z')).toMatchObject({ sweepDaysBehind: 0 });
  });

  it('is nobody’s place on a waiting list: each event carries the id of its own request, whoever ranked them', async () => {
    await allocateBudget({ time: '2026-10-07T08:00:00Z' }, context);
    expect(await pendingIds(budgetId)).toEqual([]);
    expect(await correlationsOf(first.id)).toEqual(['application.reserved request-1']);
    expect(await correlationsOf(second.id)).toEqual(['application.waiting request-2']);
    expect(await measured('2026-10-07T09:00:00Z')).toMatchObject({ oldestPendingSeconds: 0 });
  });

  it('leads from who freed the money to who got it', async () => {
    const at = '2026-10-08T08:00:00.000Z';
    await doWork({ worker: 'withdraw-application', correlationId: 'request-3' }, () => takeBack(scheme, first, at));
    const lies = await partition(keys.budget(budgetId).pk);
    const nudge = lies.find(({ kind, occurredAt }) => kind === 'nudge' && occurredAt === at);
    expect(nudge).toMatchObject({ correlationId: 'request-3' });
    await allocateBudget(inserted(nudge ?? {}), context);
    expect(await correlationsOf(second.id)).toContain('application.reserved request-3');
  });

  it('is told to anybody who asks for the health: well, or degraded where the table does not answer', async () => {
    expect(await call(getHealth, { method: 'GET' })).toMatchObject({
      status: 200,
      json: { status: 'ok', table: 'ok' },
    });
    expect(watched.operations).toEqual(['GetItem']);
    const counted = vi.spyOn(metrics, 'count');
    watched.instead = () => Promise.reject(new Error('no table'));
    const degraded = await call(getHealth, { method: 'GET' });
    expect(degraded).toMatchObject({ status: 200, json: { status: 'degraded', table: 'unreachable' } });
    expect(JSON.stringify(degraded.json)).not.toContain('no table');
    expect(counted).toHaveBeenCalledWith('get-health', { faults: 1 });
  });
});
