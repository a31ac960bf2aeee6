import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { MenuEntryAnswer } from '../../functions/api/answers/scheme';
import { handler as getScheme } from '../../functions/api/get-scheme';
import { handler as pauseScheme } from '../../functions/api/pause-scheme';
import { setOut, walkLine } from '../../functions/reactions/allocation/walk';
import { keys } from '../../functions/store/keys';
import { foodvalley, haarlem, minute, received, withCaps } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { allocateAll, budget, budgetSums, dossier, ledgerSums, partition, publish, submit } from './office';
import { approved, aRegion, aScheme, at, idOf, linesOf, post } from './payout-world';

const vouchers = (schemeId: string, awards: number) =>
  withCaps({ ...foodvalley, schemeId }, { awards, amountCents: awards * 125_000, whenShort: 'wait' });

const admin = { sub: 'admin-1', roles: ['admin'], regions: ['foodvalley', 'paused'] } as const;

async function pause(schemeId: string, paused: boolean, caller: object = admin, reason = 'The council looks again.') {
  const path = { schemeId };
  const headers = { 'Content-Type': 'application/json' };
  const reply = await call(pauseScheme, { method: 'PUT', path, headers, caller, body: { paused, reason }, at });
  assertAnswer('PUT', `/v1/schemes/${schemeId}/pause`, reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

const applying = (scheme: typeof foodvalley, from: number, count: number): Application[] =>
  Array.from({ length: count }, (_, index) =>
    received(scheme, {
      nth: from + index,
      receivedAt: minute(index),
      pseudonym: `${scheme.schemeId}-${from + index}`,
    }),
  );

const statuses = async (applications: readonly Application[]) =>
  Promise.all(applications.map(async ({ id }) => (await dossier(id)).application.status));

const ofKind = async (pk: string, kind: string) => (await partition(pk)).filter((item) => item.kind === kind);

describe.each(engines)('a paused scheme on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('ranks and reserves nothing, and after it all in their order', async () => {
    const scheme = vouchers('paused-line', 3);
    await publish(scheme, 'paused-line');
    const applications = applying(scheme, 3000, 5);
    await submit([...applications].reverse());
    expect((await pause('paused-line', true)).json).toMatchObject({ paused: true, since: at });
    expect(await allocateAll(scheme, 'paused-line', minute(59))).toBe(0);
    expect(await statuses(applications)).toEqual(Array(5).fill('received'));
    expect((await budget('paused-line')).reservedAwards).toBe(0);
    expect((await pause('paused-line', false)).json).toMatchObject({ paused: false });
    expect(await ofKind(keys.budget('paused-line').pk, 'nudge')).toMatchObject([{ budgetId: 'paused-line' }]);
    expect(await allocateAll(scheme, 'paused-line', minute(59))).toBe(5);
    expect(await statuses(applications)).toEqual(['reserved', 'reserved', 'reserved', 'waiting', 'waiting']);
    expect(await budgetSums('paused-line')).toEqual(await ledgerSums('paused-line'));
  });

  it('stops a ranking that had read its line before', async () => {
    const scheme = vouchers('paused-midway', 3);
    await publish(scheme, 'paused-midway');
    const applications = applying(scheme, 3100, 3);
    await submit(applications);
    const walk = {
      ...{ budgetId: 'paused-midway', scheme, cutoff: minute(59), now: minute(59), stretch: 33 },
      ...{ counted: () => true, outOfTime: () => false },
    };
    const start = await setOut(walk, await budget('paused-midway'));
    await pause('paused-midway', true);
    expect(await walkLine(walk, start)).toMatchObject({ moved: 0, end: 'disturbed' });
    expect(await statuses(applications)).toEqual(Array(3).fill('received'));
  });

  it('opens no budget meanwhile, and the one that a new version opens stands still too', async () => {
    const scheme = vouchers('paused-new', 3);
    await publish(scheme);
    const applications = applying(scheme, 3200, 2);
    await submit(applications);
    await pause('paused-new', true);
    expect(await allocateAll(scheme, 'paused-new', minute(59))).toBe(0);
    expect(await ofKind(keys.budget('paused-new').pk, 'budget')).toEqual([]);
    await pause('paused-new', false);
    expect(await allocateAll(scheme, 'paused-new', minute(59))).toBe(2);
  });

  it('is told once, whoever asks again, and only to administrators of its region', async () => {
    await publish(vouchers('paused-once', 3), 'paused-once');
    const [first, again] = [await pause('paused-once', true), await pause('paused-once', true)];
    expect(again.json).toEqual(first.json);
    const both = await Promise.all([pause('paused-once', false), pause('paused-once', false)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await ofKind(keys.schemeVersion('paused-once', 1).pk, 'event')).toMatchObject([
      { name: 'scheme.published' },
      { name: 'scheme.paused', data: { paused: true } },
      { name: 'scheme.paused', data: { paused: false } },
    ]);
    const far = { ...admin, regions: ['elsewhere'] };
    expect(await pause('paused-once', true, far)).toMatchObject({ status: 404, json: { code: 'not-found' } });
    expect(await pause('no-such-scheme', true)).toMatchObject({ status: 404, json: { code: 'not-found' } });
  });

  it('is shown on the menu', async () => {
    await publish({ ...haarlem, schemeId: 'paused-menu', region: 'paused' });
    await pause('paused-menu', true);
    const seen = await call(getScheme, { method: 'GET', path: { schemeId: 'paused-menu' }, at });
    expect((seen.json as MenuEntryAnswer).paused).toBe(true);
  });

  it('puts nothing of it in a batch, until it is resumed', async () => {
    await aRegion('paused-pay');
    await approved({ region: 'paused-pay', claims: 2 });
    await pause('proef-regeling', true, { ...admin, regions: ['foodvalley', 'proef'] });
    expect(await post({ region: 'paused-pay', key: 'paused-1' })).toMatchObject({
      status: 409,
      json: { code: 'nothing-payable', leftOut: [{ gate: 'scheme-not-paused', lines: 2 }] },
    });
    await pause('proef-regeling', false, { ...admin, regions: ['foodvalley', 'proef'] });
    const made = await post({ region: 'paused-pay', key: 'paused-2' });
    expect(made.json, made.text).toMatchObject({ lines: 2, leftOut: [] });
    expect(await linesOf(idOf(made))).toHaveLength(2);
  });
});
