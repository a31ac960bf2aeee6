import type { Context, EventBridgeEvent, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../domain/actor';
import { regionDefinition } from '../../domain/region/definition';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import type { Scheme } from '../../domain/scheme/definition';
import { makeEvent } from '../../events/catalogue';
import { handler as decideApplication } from '../../functions/api/decide-application';
import { handler as pauseScheme } from '../../functions/api/pause-scheme';
import { handler as notify } from '../../functions/reactions/notify';
import { handler as watchTerms } from '../../functions/reactions/watch-terms';
import { regionAction } from '../../functions/store/regions';
import { lastSweptDay } from '../../functions/store/sweeps';
import type { Item } from '../../functions/store/table';
import { haarlem, idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type FakeSes, startSes } from '../functions/fake-ses';
import { ask, people, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, must, partition, publish, publishedAt } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'watched' };
const budgetId = 'watched';
const region = regionDefinition.parse(haarlemRegion);

let kms: FakeKms;
let ses: FakeSes;
beforeAll(async () => {
  [kms, ses] = await Promise.all([startKms(), startSes()]);
});
afterAll(() => {
  kms.close();
  ses.close();
});
beforeEach(() => {
  ses.sent.length = 0;
});

const runs = (day: string) =>
  watchTerms({ time: `${day}T03:00:00Z` } as EventBridgeEvent<string, never>, {} as Context);

const warnings = async (id: string): Promise<Item[]> =>
  (await partition(`APPLICATION#${id}`)).filter(({ name }) => String(name).startsWith('application.term-'));
const told = async (id: string) =>
  (await warnings(id)).map(({ name, data }) => [name, (data as { daysLeft?: number }).daysLeft ?? null]);

/** Hands what was written over as publish-events and the queue do. */
async function mail(items: readonly Item[]): Promise<void> {
  const source = 'urn:nld:oin:00000001687277200000:systeem:voucherloket';
  const Records = items.map(({ name, eventId, subject, occurredAt, data }, index) => {
    const about = { name: String(name), id: String(eventId), subject: String(subject), time: String(occurredAt) };
    const detail = makeEvent({ ...about, source, data: data as Record<string, unknown> });
    return { messageId: `${index}`, body: JSON.stringify({ detail }) };
  });
  const answer = await notify({ Records } as SQSEvent, {} as Context);
  expect(answer.batchItemFailures).toEqual([]);
}

describe.each(engines)('watching terms, on $name', (engine) => {
  useEngine(engine);
  const [first, second, third] = [idOf(1), idOf(2), idOf(3)] as const;
  const passed = ['application.term-passed', null];
  const near = (days: number) => ['application.term-near', days];

  beforeAll(async () => {
    await must([regionAction(region, system.sub, publishedAt)]);
    await publish(scheme, budgetId);
    for (const nth of [1, 2, 3]) {
      const receivedAt = nth === 3 ? '2026-11-30T09:00:00.000Z' : '2026-11-02T09:00:00.000Z';
      await written(scheme, { nth, pseudonym: `watched-${nth}`, receivedAt }, { budgetId });
    }
    await allocateAll(scheme, budgetId, '2026-11-30T10:00:00.000Z');
  });

  it('tells nothing before fourteen days ahead', async () => {
    await runs('2026-12-13');
    expect(await told(first)).toEqual([]);
  });

  it('warns 14 days ahead, once however often it runs, and never who is not near', async () => {
    await runs('2026-12-14');
    await runs('2026-12-14');
    await runs('2026-12-15');
    expect([await told(first), await told(second), await told(third)]).toEqual([[near(14)], [near(14)], []]);
    expect(await lastSweptDay('watch-terms', '2026-12-31')).toBe('2026-12-15');
  });

  it('warns once for days that were missed, and no more of what was decided', async () => {
    const body = { outcome: 'reject', motivation: 'Voldoet niet.' };
    await ask(decideApplication, `/v1/applications/${second}/decision`, {
      ...{ caller: people.officer, body, at: '2026-12-16T09:00:00.000Z' },
    });
    await runs('2026-12-27');
    expect([await told(first), await told(second)]).toEqual([[near(14), near(2)], [near(14)]]);
    expect(await lastSweptDay('watch-terms', '2026-12-31')).toBe('2026-12-27');
  });

  it('tells once that it has passed, and of each warning the day it was due', async () => {
    await runs('2027-01-05');
    await runs('2027-01-06');
    expect(await told(first)).toEqual([near(14), near(2), passed]);
    expect((await warnings(first)).map(({ occurredAt, byRole }) => [occurredAt, byRole])).toEqual([
      ['2026-12-13T23:00:00.000Z', 'system'],
      ['2026-12-25T23:00:00.000Z', 'system'],
      ['2026-12-28T23:00:00.000Z', 'system'],
    ]);
  });

  it('warns of who stands in line of a paused scheme, and is on no worklist', async () => {
    const paused: Scheme = { ...scheme, schemeId: 'watched-paused' };
    await publish(paused, 'watched-paused');
    const at = { nth: 4, pseudonym: 'watched-4', receivedAt: '2026-11-02T09:00:00.000Z' };
    await written(paused, at, { budgetId: 'watched-paused' });
    await runs('2026-12-14');
    expect(await told(idOf(4))).toEqual([]);
    const admin = { sub: 'admin-1', roles: ['admin'] as const, regions: [paused.region] };
    const body = { paused: true, reason: 'The council looks again.' };
    const answered = await ask(pauseScheme, `/v1/schemes/${paused.schemeId}/pause`, {
      ...{ method: 'PUT', caller: admin, body, at: '2026-12-15T09:00:00.000Z' },
    });
    expect(answered).toMatchObject({ status: 200 });
    await runs('2026-12-13');
    expect(await told(idOf(4))).toEqual([]);
    await runs('2026-12-16');
    await runs('2026-12-17');
    expect(await told(idOf(4))).toEqual([near(14)]);
  });

  it('mails the office of the region: a number, a day and a link, once', async () => {
    const [warning, ...others] = await warnings(first);
    if (warning === undefined) throw new Error('no warning');
    await mail([warning]);
    await mail([warning, ...others]);
    expect(ses.sent).toHaveLength(3);
    for (const sent of ses.sent) {
      expect(sent.to).toBe(region.contact.email);
      expect(sent.text).toContain(`/dossiers/${first}`);
      expect(`${sent.subject}${sent.text}`).not.toMatch(/Jongere|Proefbedrijf|contact@example|2006/);
    }
    expect(ses.sent[0]?.subject).toMatch(/^Beslis op aanvraag VL-.* uiterlijk op 28 december 2026$/);
  });

  it('is seen by the office on the timeline, and not by the employer', async () => {
    const typesFor = async (caller: object) =>
      (await seen(first, caller, '2027-01-06T09:00:00.000Z')).timeline.map(({ type }) => type);
    expect(await typesFor(people.officer)).toContain('application.term-near');
    expect((await typesFor(people.employer)).filter((type) => type.startsWith('application.term-'))).toEqual([]);
  });
});
