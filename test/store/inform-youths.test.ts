import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import { handler } from '../../functions/reactions/inform-youths';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { regionAction } from '../../functions/store/regions';
import { get, type Item } from '../../functions/store/table';
import { haarlem, received } from '../domain/fixtures';
import { engines, useEngine } from './engine';
import { besides, named } from './letter-world';
import { must, publish, publishedAt } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'inform-youths' };

describe.each(engines)('who informs youths, on $name', (engine) => {
  const lost = useEngine(engine);
  let nth = 0;

  beforeAll(async () => {
    await publish(scheme);
    await must([
      regionAction(regionDefinition.parse(haarlemRegion), 'admin-1', publishedAt),
      { name: 'start', put: { Item: { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2026-09-01' } } },
    ]);
  });

  async function receivedAt(instant: string, changes: object = {}): Promise<string> {
    nth += 1;
    const application = { ...received(scheme, { nth, pseudonym: `inform-${nth}` }), ...changes, receivedAt: instant };
    await must(newApplicationActions(application, scheme, instant));
    return application.id;
  }
  const runOn = (day: string) => handler({ time: `${day}T03:00:00Z` }, {} as Context);
  const told = async (id: string): Promise<Item[]> => named(await besides(id), 'application.youth-letter-due');

  it('says so once, on the first Monday two weeks after receipt, with the last day of the month for it', async () => {
    const first = await receivedAt('2026-08-31T21:59:59.999Z');
    const next = await receivedAt('2026-08-31T22:00:00.000Z', { status: 'withdrawn' });
    await runOn('2026-09-14');
    expect(await told(first)).toMatchObject([
      {
        eventId: `${first}.youth-letter.0`,
        occurredAt: '2026-09-13T22:00:00.000Z',
        data: { applicationId: first, informBy: '2026-09-30' },
        byRole: 'system',
      },
    ]);
    // The same moment, and in Amsterdam the day after: two weeks are over on Tuesday.
    expect(await told(next)).toEqual([]);
    await runOn('2026-09-20');
    expect(await told(next)).toEqual([]);
    await runOn('2026-09-21');
    await runOn('2026-09-21');
    expect(await told(first)).toHaveLength(1);
    expect(await told(next)).toMatchObject([
      { occurredAt: '2026-09-20T22:00:00.000Z', data: { informBy: '2026-10-01' } },
    ]);
  });

  it('leaves a week of the shortest month, and does weeks that were missed when answers got lost', async () => {
    const ids = [await receivedAt('2026-09-08T10:00:00.000Z'), await receivedAt('2026-09-14T10:00:00.000Z')];
    lost.loseAnswers(3);
    await runOn('2026-09-30');
    await runOn('2026-09-30');
    for (const id of ids) {
      expect(await told(id)).toMatchObject([{ occurredAt: '2026-09-27T22:00:00.000Z' }]);
    }
    expect(await get(keys.sweepDay('inform-youths', '2026-09-28'))).toMatchObject({ done: 2 });
    expect(await get(keys.sweepDay('inform-youths', '2026-09-29'))).toMatchObject({ found: 0, done: 0 });
    const last = await receivedAt('2027-02-02T10:00:00.000Z');
    await runOn('2027-02-22');
    expect(await told(last)).toMatchObject([
      { occurredAt: '2027-02-21T23:00:00.000Z', data: { informBy: '2027-03-02' } },
    ]);
  });

  it('finds what was registered later, and never a case that is destroyed', async () => {
    const late = await receivedAt('2027-01-04T10:00:00.000Z');
    const gone = await receivedAt('2027-02-08T10:00:00.000Z');
    await must([{ name: 'gone', put: { Item: { ...(await get(keys.application(gone))), kind: 'destroying-case' } } }]);
    await runOn('2027-03-01');
    // The Mondays in between were done before it came.
    expect(await told(late)).toMatchObject([{ occurredAt: '2027-01-17T23:00:00.000Z' }]);
    expect(await told(gone)).toEqual([]);
  });

  it('fails, and completes no day, when the table is away; the next run does it', async () => {
    const id = await receivedAt('2027-02-16T10:00:00.000Z');
    const before = process.env.TABLE_NAME;
    process.env.TABLE_NAME = 'nowhere';
    await expect(runOn('2027-03-08')).rejects.toThrow();
    process.env.TABLE_NAME = before;
    expect(await told(id)).toEqual([]);
    await runOn('2027-03-08');
    expect(await told(id)).toHaveLength(1);
  });
});
