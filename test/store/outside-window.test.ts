import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMs, amsterdamDate, amsterdamMinute, type Instant } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import type { HardshipAnswer, OutageAnswer } from '../../functions/api/answers/intake';
import type { MenuEntryAnswer } from '../../functions/api/answers/scheme';
import { handler as decideHardship } from '../../functions/api/decide-hardship';
import { handler as getHardship } from '../../functions/api/get-hardship';
import { handler as getScheme } from '../../functions/api/get-scheme';
import { handler as listHardships } from '../../functions/api/list-hardships';
import { handler as listOutages } from '../../functions/api/list-outages';
import { handler as listWork } from '../../functions/api/list-work';
import { handler as recordOutage } from '../../functions/api/record-outage';
import { handler as requestHardship } from '../../functions/api/request-hardship';
import { handler as submitApplication } from '../../functions/api/submit-application';
import { loadHardshipContact } from '../../functions/store/hardships';
import { keys } from '../../functions/store/keys';
import { get } from '../../functions/store/table';
import { application } from '../../local/demo/applications';
import { schemeWith } from '../domain/scheme/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { dossier, partition, pendingIds, publish } from './office';

/** An extended window, and a permission to apply outside of it. */

const employer = { sub: 'employer-1', roles: ['employer'], organisation: '68750110' } as const;
const other = { sub: 'employer-2', roles: ['employer'], organisation: '69599068' } as const;
const officer = { sub: 'officer-1', roles: ['officer'], regions: ['foodvalley'] } as const;
const admin = { sub: 'admin-1', roles: ['admin'], regions: ['foodvalley'] } as const;

/** The window closed at the last whole hour but one. */
const hourMs = 3_600_000;
const closedAt = new Date(Math.floor(Date.now() / hourMs) * hourMs - hourMs).toISOString();
const at = (minutes: number): Instant => addMs(closedAt, minutes * 60_000);
const window_ = { opensAt: '2026-01-01T09:00', closesAt: amsterdamMinute(closedAt) };
const closing = (schemeId: string, version = 1): Scheme =>
  schemeWith({ schemeId, version, caps: { awards: 10, amountCents: null }, window: window_ });

const headers = (key: string = randomUUID()) => ({ 'Content-Type': 'application/json', 'Idempotency-Key': key });

let youths = 0;
const bodyFor = (schemeId: string, kvkNumber: string = employer.organisation) =>
  application({ schemeId, kvkNumber, youth: ++youths });

const apply = (body: object, when: Instant, key: string = randomUUID(), caller: object = employer): Promise<Received> =>
  call(submitApplication, { body, caller, headers: headers(key), at: when });

const outage = (schemeId: string, body: object, when: Instant, caller: object = admin): Promise<Received> =>
  call(recordOutage, { path: { schemeId }, body, caller, headers: headers(), at: when });

const codeOf = ({ json }: Received) => (json as { code?: string }).code;
const idOf = ({ json }: Received) => (json as { id: string }).id;

const menu = async (schemeId: string, when: Instant) => {
  const reply = await call(getScheme, { method: 'GET', path: { schemeId }, at: when });
  assertAnswer('GET', `/v1/schemes/${schemeId}`, reply.status, reply.json, 'application/json');
  return (reply.json as MenuEntryAnswer).window;
};

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

/** What a condition of a write does on each engine, other files tell; a submission gives up by the clock. */
describe.each(engines.slice(0, 1))('outside the window, on $name', (engine) => {
  const answers = useEngine(engine);

  it('an outage extends it to the minute, on the menu, for who applies, and in the audit', async () => {
    const { schemeId } = closing('outage');
    await publish(closing('outage'), schemeId);
    const asked = { from: at(-20), to: at(15), until: at(90), reason: 'Het portaal was niet te bereiken.' };
    expect(codeOf(await apply(bodyFor(schemeId), at(20)))).toBe('window-closed');
    const recorded = await outage(schemeId, asked, at(25));
    expect(recorded.status, recorded.text).toBe(201);
    assertAnswer('POST', `/v1/schemes/${schemeId}/outages`, 201, recorded.json, 'application/json');
    expect((await outage(schemeId, asked, at(26))).json).toEqual(recorded.json);

    expect(await menu(schemeId, at(30))).toMatchObject({ state: 'open', closesAt: at(90), extension: { closedAt } });
    const taken = await apply(bodyFor(schemeId), addMs(at(90), -1));
    expect(taken.status, taken.text).toBe(202);
    expect((await dossier(idOf(taken))).application.intake).toEqual({ extension: { closedAt, until: at(90) } });
    expect(codeOf(await apply(bodyFor(schemeId), addMs(at(90), 1000)))).toBe('window-closed');

    const events = await partition(keys.schemeEvent(schemeId, '', '').pk);
    const told = events.filter(({ name }) => name === 'scheme.outage-recorded');
    expect(told).toMatchObject([{ bySub: 'admin-1', data: { closedAt, until: at(90) } }]);
    const auditor = { sub: 'auditor-1', roles: ['auditor'], regions: ['foodvalley'] } as const;
    const list = await call(listOutages, { method: 'GET', path: { schemeId }, caller: auditor, at: at(100) });
    assertAnswer('GET', `/v1/schemes/${schemeId}/outages`, 200, list.json, 'application/json');
    expect((list.json as { items: OutageAnswer[] }).items).toMatchObject([{ reason: asked.reason, byRole: 'admin' }]);
  });

  it('an extension outlives a new version that closes at the same instant', async () => {
    const { schemeId } = closing('outage-republished');
    await publish(closing(schemeId), schemeId);
    const asked = { from: at(-20), to: at(15), until: at(90), reason: 'Storing.' };
    expect((await outage(schemeId, asked, at(20))).status).toBe(201);
    await publish(closing(schemeId, 2));
    expect(await menu(schemeId, at(40))).toMatchObject({ state: 'open', closesAt: at(90) });
  });

  it('takes no outage of another day, another region, or that was over before', async () => {
    const { schemeId } = closing('outage-not');
    await publish(closing(schemeId), schemeId);
    const asked = { from: at(-20), to: at(15), until: at(90), reason: 'Storing.' };
    expect(codeOf(await outage(schemeId, { ...asked, from: at(5) }, at(25)))).toBe('input-invalid');
    expect(codeOf(await outage(schemeId, { ...asked, until: at(10) }, at(25)))).toBe('input-invalid');
    expect(codeOf(await outage(schemeId, asked, at(25), { ...admin, regions: ['elders'] }))).toBe('not-found');
    expect(codeOf(await outage(schemeId, asked, at(25), officer))).toBe('forbidden');
  });

  describe('a hardship request', () => {
    const scheme = closing('hardship');
    const { schemeId } = scheme;
    const contact = { name: 'Test Contact', email: 'contact@example.nl' };
    const asking = { schemeId, tradeName: 'Proef', contact, wanted: 'Een voucher.', reason: 'Ziekenhuis.' };
    const ask = (key: string, body: object = asking, caller: object = employer) =>
      call(requestHardship, { body, caller, headers: headers(key), at: at(30) });
    const decide = (hardshipId: string, body: object, caller: object = officer) =>
      call(decideHardship, { path: { hardshipId }, body, caller, headers: headers(), at: at(40) });
    const view = async (hardshipId: string, caller: object) =>
      call(getHardship, { method: 'GET', path: { hardshipId }, caller, at: at(45) });
    const applyBy = addDays(amsterdamDate(closedAt), 5);
    const grant = { outcome: 'granted', motivation: 'Overmacht.', applyBy };
    const work = async () => {
      const query = { queue: 'hardship' };
      const reply = await call(listWork, { method: 'GET', query, caller: officer, at: at(35) });
      assertAnswer('GET', '/v1/worklist?queue=hardship', 200, reply.json, 'application/json');
      return (reply.json as { items: { id: string }[] }).items.map(({ id }) => id);
    };

    beforeAll(() => publish(scheme, schemeId));

    it('is led to by the refusal, kept once, listed, and on the worklist until it is decided', async () => {
      const refused = await apply(bodyFor(schemeId), at(20));
      expect(refused.json).toMatchObject({ code: 'window-closed', hardshipUrl: '/v1/hardship-requests' });
      const first = await ask('ask-1');
      expect(first.status, first.text).toBe(201);
      assertAnswer('POST', '/v1/hardship-requests', 201, first.json, 'application/json');
      expect((await ask('ask-1')).json).toEqual(first.json);
      const id = idOf(first);
      expect(JSON.stringify(await get(keys.hardship(id)))).not.toContain(contact.email);
      expect(JSON.stringify(await get(keys.hardshipContact(id)))).not.toContain(contact.email);
      expect(await loadHardshipContact(id)).toEqual({ contactName: contact.name, contactEmail: contact.email });
      expect(await work()).toEqual([id]);
      for (const caller of [employer, officer]) {
        const list = await call(listHardships, { method: 'GET', caller, at: at(35) });
        assertAnswer('GET', '/v1/hardship-requests', 200, list.json, 'application/json');
        expect((list.json as { items: HardshipAnswer[] }).items.map((one) => one.id)).toEqual([id]);
      }
      expect((await view(id, other)).status).toBe(404);
      const decided = await decide(id, { outcome: 'refused', motivation: 'Geen overmacht.' });
      expect(decided.status, decided.text).toBe(200);
      assertAnswer('POST', `/v1/hardship-requests/${id}/decision`, 200, decided.json, 'application/json');
      expect((decided.json as HardshipAnswer).decision?.objectionEndsOn).not.toBeNull();
      expect(await work()).toEqual([]);
      expect(codeOf(await decide(id, grant))).toBe('wrong-state');
      expect(codeOf(await apply(bodyFor(schemeId), at(50)))).toBe('window-closed');
      const names = (await partition(keys.hardship(id).pk)).map(({ name }) => name).filter(Boolean);
      expect(names).toEqual(['hardship.requested', 'hardship.decided']);
    });

    it('granted lets one application in, ranked at its own receipt, also when its answer got lost', async () => {
      const id = idOf(await ask('ask-2'));
      expect(codeOf(await decide(id, grant, { ...officer, organisation: employer.organisation }))).toBe(
        'own-organisation',
      );
      const granted = await decide(id, grant);
      expect((await decide(id, grant)).json).toEqual(granted.json);
      expect((await view(id, employer)).json).toMatchObject({ mayNow: { apply: null } });
      expect(codeOf(await apply(bodyFor(schemeId, other.organisation), at(50), randomUUID(), other))).toBe(
        'window-closed',
      );
      const body = bodyFor(schemeId);
      answers.loseAnswers(1);
      const first = await apply(body, new Date().toISOString(), 'late-1');
      expect(first.status, first.text).toBe(202);
      const again = await apply(body, new Date().toISOString(), 'late-1');
      expect([again.status, again.json]).toEqual([202, first.json]);
      const { application: made } = await dossier(idOf(first));
      expect(made.intake).toEqual({ hardshipId: id });
      expect(await pendingIds(schemeId)).toEqual([made.id]);
      expect(codeOf(await apply(bodyFor(schemeId), new Date().toISOString()))).toBe('window-closed');
      expect((await view(id, employer)).json).toMatchObject({
        used: { applicationId: made.id },
        mayNow: { apply: 'window-closed' },
      });
    });

    it('lets one in of two that come at the same moment', async () => {
      const id = idOf(await ask('ask-3'));
      expect((await decide(id, grant)).status).toBe(200);
      const when = new Date().toISOString();
      const both = await Promise.all([apply(bodyFor(schemeId), when), apply(bodyFor(schemeId), when)]);
      expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    });

    it('is not taken while the window is open', async () => {
      const open = { ...closing('hardship-open'), window: { ...window_, closesAt: '2100-01-01T09:00' } };
      await publish(open);
      expect(codeOf(await ask('ask-4', { ...asking, schemeId: 'hardship-open' }))).toBe('wrong-state');
    });
  });
});
