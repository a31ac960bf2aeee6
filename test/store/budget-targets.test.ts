import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { BudgetTargetsAnswer } from '../../functions/api/answers/budget';
import { handler } from '../../functions/api/get-budget-targets';
import { placedApplications } from '../../functions/store/placed';
import { brabantBonus, granted, inStatus, minute, received } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { publish, submit } from './office';

async function targets(schemeId: string, at: string, regions: readonly string[] = ['noordoost-brabant']) {
  const caller = { roles: ['steering-group'], regions } as const;
  const { status, json } = await call(handler, { method: 'GET', path: { schemeId }, caller, at });
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  assertAnswer('GET', `/v1/budgets/${schemeId}/targets`, status, json, type);
  return { status, body: json as BudgetTargetsAnswer };
}

describe.each(engines)('targets on $name', (engine) => {
  useEngine(engine);
  const scheme = { ...brabantBonus, schemeId: 'aims' };
  const other = { ...brabantBonus, schemeId: 'aims-elsewhere' };
  let nth = 0;
  const sent = (of: typeof scheme, benefit: Application['youth']['benefit'], receivedAt = minute(1)) => {
    nth += 1;
    return received(of, { nth, receivedAt, youth: { benefit } });
  };

  beforeAll(async () => {
    await publish(scheme, 'aims');
    await publish(other, 'aims-elsewhere');
    const tooEarly = sent(scheme, 'ww', '2025-12-31T22:59:59.999Z');
    const first = sent(scheme, 'ww', '2025-12-31T23:00:00.000Z');
    await submit([
      ...Array.from({ length: 11 }, () => granted(sent(scheme, 'none'))),
      ...Array.from({ length: 3 }, () => granted(sent(scheme, 'ww'))),
      ...[granted(tooEarly), granted(first), { ...inStatus(sent(scheme, 'ww'), 'waiting'), waitingNumber: 1 }],
      ...[granted(sent(scheme, 'unknown')), inStatus(sent(scheme, 'ww'), 'rejected')],
      ...Array.from({ length: 4 }, () => granted(sent(other, 'ww'))),
    ]);
  });

  it('are counted out of the applications of the scheme in its window, with bands at half time', async () => {
    const { body } = await targets('aims', '2027-01-04T09:00:00.000Z');
    expect(body).toMatchObject({ schemeId: 'aims', on: '2027-01-04', halfTime: true, complete: true });
    expect(body.items).toEqual([
      {
        name: 'zonder uitkering',
        awards: 20,
        reached: 11,
        waiting: 0,
        unknown: 1,
        reachedBp: 5_500,
        band: 'on-course',
      },
      { name: 'WW', awards: 10, reached: 5, waiting: 1, unknown: 1, reachedBp: 5_000, band: 'on-course' },
      { name: 'Participatiewet', awards: 15, reached: 0, waiting: 0, unknown: 1, reachedBp: 0, band: 'not' },
    ]);
  });

  it('are shown beside the time that has gone at any other moment', async () => {
    const { body } = await targets('aims', '2026-12-31T19:30:00.000Z');
    expect(body.periodGoneBp).toBe(5_000);
    const before = await targets('aims', '2026-11-02T09:00:00.000Z');
    expect(before.body.halfTime).toBe(false);
    expect(before.body.items.map(({ band }) => band)).toEqual([null, null, null]);
  });

  it('are for who works in the region', async () => {
    expect((await targets('aims', '2027-01-04T09:00:00.000Z', ['foodvalley'])).status).toBe(404);
    expect((await targets('no-such-scheme', '2027-01-04T09:00:00.000Z')).status).toBe(404);
  });

  it('are read page after page, and it is told when there was more than that', async () => {
    const all = await placedApplications(scheme, { looked: 100, size: 2 });
    expect([all.items.length, all.complete]).toEqual([17, true]);
    const some = await placedApplications(scheme, { looked: 4, size: 2 });
    expect(some.complete).toBe(false);
    expect(some.items.length).toBeLessThanOrEqual(6);
  });
});
