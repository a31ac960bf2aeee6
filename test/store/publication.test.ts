import { beforeAll, describe, expect, it } from 'vitest';
import { handler as draftScheme } from '../../functions/api/draft-scheme';
import { handler as getScheme } from '../../functions/api/get-scheme';
import { handler as getVersion } from '../../functions/api/get-scheme-version';
import { handler as listRegions } from '../../functions/api/list-regions';
import { handler as listSchemes } from '../../functions/api/list-schemes';
import { handler as publishScheme } from '../../functions/api/publish-scheme';
import { handler as askQuote } from '../../functions/api/quote';
import { handler as saveRegion } from '../../functions/api/save-region';
import { loadBudget } from '../../functions/store/budgets';
import { keys } from '../../functions/store/keys';
import { get, queryAll } from '../../functions/store/table';
import { plainScheme } from '../domain/scheme/fixtures';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { ledgerLines } from './office';

const admin = { sub: 'admin-1', roles: ['admin'] as const, regions: ['foodvalley'] };
const other = { sub: 'admin-2', roles: ['admin'] as const, regions: ['drechtsteden'] };
const region = {
  regionId: 'foodvalley',
  name: { nl: 'FoodValley', en: 'FoodValley' },
  municipalities: ['Ede'],
  look: { primary: '#1a5e3f', onPrimary: '#ffffff', background: '#ffffff', text: '#1c1c1c', accent: '#f5a623' },
  contact: { email: 'loket@foodvalley.example', url: 'https://foodvalley.example' },
  debtor: { name: 'Gemeente Ede', iban: 'NL74TEST0000000202' },
};
const capped = (version: number, amountCents: number | null, awards: number | null, more: object = {}) => ({
  ...plainScheme,
  version,
  caps: { amountCents, awards },
  ...more,
});

/** What came back, after it was held against the document. */
function checked(method: string, path: string, received: Received): Received {
  assertAnswer(method, path, received.status, received.json, String(received.headers['Content-Type']));
  return received;
}

const at = (schemeId: unknown, version: unknown) => ({ schemeId: String(schemeId), version: String(version) });
type Body = { schemeId?: unknown; version?: unknown };

async function draft(body: Body, path = at(body.schemeId, body.version), caller: typeof admin | typeof other = admin) {
  const received = await call(draftScheme, { method: 'PUT', body, path, caller: { ...caller, roles: ['admin'] } });
  return checked('PUT', `/v1/schemes/${path.schemeId}/versions/${path.version}`, received);
}

async function publish(version: number, now?: string, schemeId = 'proef-regeling', caller = admin) {
  const parts = { body: {}, path: at(schemeId, version), caller: { ...caller, roles: ['admin'] as const } };
  const received = await call(publishScheme, { ...parts, ...(now ? { at: now } : {}) });
  return checked('POST', `/v1/schemes/${schemeId}/versions/${version}/publication`, received);
}

async function put(body: Body & { version: number }) {
  expect(await draft(body)).toMatchObject({ status: 200 });
  return publish(body.version, undefined, String(body.schemeId));
}

const code = ({ json }: Received) => (json as { code: string }).code;

describe.each(engines)('schemes and regions on $name', (engine) => {
  useEngine(engine);

  beforeAll(async () => {
    const saved = await call(saveRegion, {
      method: 'PUT',
      body: region,
      path: { regionId: 'foodvalley' },
      caller: { ...admin, roles: ['admin'] },
    });
    expect(checked('PUT', '/v1/regions/foodvalley', saved)).toMatchObject({
      status: 200,
      json: { debtor: region.debtor },
    });
  });

  it('refuses texts of letters that name what such a letter has not, by their path', async () => {
    const body = ['{replyBy} en {{', 'U krijgt {amount}.'];
    const letters = { grant: { sections: [{ id: 'duties', body }] } };
    const reply = await draft({ ...plainScheme, schemeId: 'proef-regeling', version: 7, letters } as Body);
    expect(reply).toMatchObject({ status: 400, json: { code: 'input-invalid' } });
    expect(JSON.stringify(reply.json)).toContain('letters.grant.sections.0.body.0');
    expect(JSON.stringify(reply.json)).not.toContain('body.1');
  });

  it('shows a region to everybody, but never the account it pays from', async () => {
    const { json, text } = checked('GET', '/v1/regions', await call(listRegions, { method: 'GET' }));
    expect(json).toMatchObject({ items: [{ regionId: 'foodvalley', contact: { phone: null } }], next: null });
    expect(text).not.toContain('TEST0000000202');
  });

  it('lets an administrator write a region of their own only, under its own name', async () => {
    const write = (regionId: string, caller: typeof admin) =>
      call(saveRegion, { method: 'PUT', body: region, path: { regionId }, caller: { ...caller, roles: ['admin'] } });
    expect(await write('foodvalley', other)).toMatchObject({ status: 404 });
    expect(await write('drechtsteden', other)).toMatchObject({ status: 400, json: { errors: [{ path: 'regionId' }] } });
  });

  it('refuses a draft that does not fit its address, its region or its caller', async () => {
    const scheme = capped(1, 1000, 1);
    const elsewhere = await draft(scheme, at('andere-regeling', 2));
    expect(elsewhere.status).toBe(400);
    expect((elsewhere.json as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      'schemeId',
      'version',
    ]);
    expect(await draft(scheme, undefined, other)).toMatchObject({ status: 404 });
    expect(await draft({ ...scheme, region: 'drechtsteden' } as Body, undefined, other)).toMatchObject({ status: 400 });
    expect(await draft({ ...scheme, version: 0 }, at('proef-regeling', 0))).toMatchObject({ status: 404 });
    expect(await draft({ ...scheme, colour: 'red' } as Body)).toMatchObject({ json: { errors: [{ path: 'colour' }] } });
    expect(await publish(1)).toMatchObject({ status: 404 });
  });

  it('publishes a draft with its budget, once, and never changes it after that', async () => {
    expect(await draft(capped(1, 500, 5))).toMatchObject({ status: 200, json: { status: 'draft' } });
    expect(await draft(capped(1, 100_000, 10))).toMatchObject({ status: 200 });
    // Another second than the later questions: what a function read it keeps for one, and it outlives an engine here.
    const before = { method: 'GET', path: { schemeId: 'proef-regeling' }, at: '2026-11-01T09:00:00.000Z' };
    expect(await call(getScheme, before)).toMatchObject({ status: 404 });
    const published = await publish(1, '2026-11-02T09:00:00.000Z');
    expect(published).toMatchObject({ status: 200, json: { status: 'published', definition: { notes: [] } } });
    expect(await loadBudget('proef-regeling')).toMatchObject({
      capCents: 100_000,
      availableCents: 100_000,
      capAwards: 10,
    });
    // Sent again after its answer got lost; somebody else is told that it was done.
    expect(await publish(1)).toMatchObject({ status: 200, json: published.json as object });
    const colleague = { ...admin, sub: 'admin-3' };
    expect(code(await publish(1, undefined, undefined, colleague))).toBe('version-published');
    expect(code(await draft(capped(1, 100_000, 11)))).toBe('version-published');
    const caller = { ...admin, roles: ['auditor'] as const };
    const read = await call(getVersion, { method: 'GET', path: at('proef-regeling', 1), caller });
    expect(checked('GET', '/v1/schemes/proef-regeling/versions/1', read)).toMatchObject({
      json: { status: 'published' },
    });
  });

  it('begins the sweeps on the day of the first publication', async () => {
    await put({ ...capped(1, null, null), schemeId: 'later-regeling' } as Body & { version: number });
    expect(await get(keys.sweepStart())).toMatchObject({ startOn: '2026-11-02', kind: 'sweep-start' });
  });

  it('posts a changed cap to the ledger, and calls the waiting list when it went up', async () => {
    expect(await put(capped(2, 150_000, 8))).toMatchObject({ status: 200 });
    expect(await loadBudget('proef-regeling')).toMatchObject({
      capCents: 150_000,
      availableCents: 150_000,
      availableAwards: 8,
    });
    const ledger = await ledgerLines('proef-regeling');
    expect(ledger.map(({ movement, amountCents, awards }) => [movement, amountCents, awards])).toEqual([
      ['cap', 100_000, 10],
      ['cap', 50_000, -2],
    ]);
    const nudges = await queryAll({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :nudge)',
      ExpressionAttributeValues: { ':pk': keys.budget('proef-regeling').pk, ':nudge': 'NUDGE#' },
    });
    expect(nudges).toHaveLength(1);
  });

  it('refuses a version that is not later, loses a cap, changes the period or would come too early', async () => {
    await put(capped(5, 150_000, 8));
    expect(code(await put(capped(3, 150_000, 8)))).toBe('version-taken');
    expect(code(await put(capped(6, null, 8)))).toBe('wrong-state');
    expect(
      code(await put(capped(7, 150_000, 8, { caps: { amountCents: 1, awards: 8, period: 'calendar-year' } }))),
    ).toBe('wrong-state');
    expect(code(await put(capped(8, 150_000, 8, { publishedOn: '2026-11-03' })))).toBe('wrong-state');
    expect(await loadBudget('proef-regeling')).toMatchObject({ capCents: 150_000 });
  });

  it('shows the menu with what is left, without what is not announced yet', async () => {
    await put(capped(1, 1000, 1, { schemeId: 'nieuwe-regeling', publishedOn: '2026-12-01' }));
    const menu = async (now: string, query = {}) => {
      const received = await call(listSchemes, { method: 'GET', query, at: now });
      const { items } = checked('GET', '/v1/schemes', received).json as { items: { schemeId: string }[] };
      return items.map(({ schemeId }) => schemeId);
    };
    expect(await menu('2026-11-30T22:59:59.999Z')).toEqual(['later-regeling', 'proef-regeling']);
    expect(await menu('2026-11-30T23:00:00.000Z')).toEqual(['later-regeling', 'nieuwe-regeling', 'proef-regeling']);
    expect(await menu('2026-11-02T09:00:00.000Z', { region: 'onbekend' })).toEqual([]);
    const one = await call(getScheme, { method: 'GET', path: { schemeId: 'nieuwe-regeling' } });
    expect(checked('GET', '/v1/schemes/nieuwe-regeling', one)).toMatchObject({
      status: 200,
      json: { left: { amountCents: 1000, awards: 1, waiting: 0 }, window: { state: 'open' } },
    });
  });

  it('answers a question about one scheme or about all of them', async () => {
    const ask = async (body: unknown) => checked('POST', '/v1/quotes', await call(askQuote, { body }));
    const one = await ask({ schemeId: 'proef-regeling', youth: {}, placement: { startOn: '2026-11-15' } });
    expect(one.json).toMatchObject({
      items: [{ schemeId: 'proef-regeling', eligible: 'yes', amountCents: 100_000 }],
    });
    expect((await ask({})).json).toMatchObject({
      items: [{ schemeId: 'later-regeling' }, { schemeId: 'proef-regeling' }],
    });
    expect(await ask({ region: 'onbekend' })).toMatchObject({ status: 200, json: { items: [] } });
    expect(code(await ask({ schemeId: 'onbekend' }))).toBe('not-found');
  });
});
