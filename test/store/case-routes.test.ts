import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import type { FactsAnswer } from '../../functions/api/answers/fact';
import type { RelatedAnswer } from '../../functions/api/answers/related';
import { handler as assign } from '../../functions/api/assign-application';
import { handler as decide } from '../../functions/api/decide-application';
import { handler as getPerson } from '../../functions/api/get-person';
import { handler as listFacts } from '../../functions/api/list-facts';
import { handler as listRelated } from '../../functions/api/list-related';
import { handler as listWork } from '../../functions/api/list-work';
import { handler as openPerson } from '../../functions/api/open-person';
import { handler as recordFacts } from '../../functions/api/record-facts';
import { keys } from '../../functions/store/keys';
import { haarlem, idOf, minute } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type Asked, ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, dossier, partition, publish } from './office';

const scheme: Scheme = { ...haarlem, schemeId: 'case-routes' };
const { officer, colleague, farOfficer, employer, otherEmployer, auditor, steeringGroup, finance } = people;

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

const of = (nth: number) => `/v1/applications/${idOf(nth)}`;
const related = async (nth: number, caller: Asked['caller'] = officer) =>
  (await ask(listRelated, `${of(nth)}/related`, { caller })).json as RelatedAnswer;
const ids = ({ items }: RelatedAnswer['employer']) => items.map(({ id }) => id);
const take = (nth: number, caller: Asked['caller'], body: unknown) =>
  ask(assign, `${of(nth)}/assignee`, { body, caller, method: 'PUT' });

describe.each(engines)('beside a case on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    await publish(scheme, 'case-routes');
    await written(scheme, { nth: 1, pseudonym: 'same' });
    await written(scheme, { nth: 2, pseudonym: 'other' });
    await written(scheme, { nth: 3, pseudonym: 'same', kvkNumber: '69599068' });
    await written(scheme, { nth: 4, pseudonym: 'same', kvkNumber: '69599068' }, { region: 'foodvalley' });
    await allocateAll(scheme, 'case-routes', minute(9));
  });

  it('opens the person for an officer of the region and the employer itself, and records who did', async () => {
    const path = `${of(1)}/person`;
    for (const caller of [officer, employer]) {
      const { status, json, headers } = await ask(getPerson, path, { caller });
      expect(status).toBe(200);
      expect(json).toEqual({
        firstName: 'Test',
        lastName: 'Jongere',
        birthDate: '2006-05-01',
        postcode: '6711AA',
        candidateNumber: null,
        contact: { name: 'Test Contact', email: 'contact@example.nl', phone: '010-1234567' },
      });
      expect(headers['Cache-Control']).toBe('no-store');
    }
    for (const caller of [farOfficer, otherEmployer]) {
      expect(refusedWith(await ask(getPerson, path, { caller }))).toEqual([404, 'not-found']);
    }
    for (const caller of [auditor, steeringGroup, finance]) {
      expect(refusedWith(await ask(getPerson, path, { caller }))).toEqual([403, 'forbidden']);
    }
    const openings = (await partition(keys.application(idOf(1)).pk)).filter(({ kind }) => kind === 'opened');
    expect(openings.map(({ bySub, byRole }) => [bySub, byRole])).toEqual([
      ['employer-1', 'employer'],
      ['officer-1', 'officer'],
    ]);
    expect(JSON.stringify(openings)).not.toMatch(/Jongere|2006-05-01|6711AA/);
  });

  it('opens the person for an auditor with a reason alone, which is kept and listed', async () => {
    const path = `${of(2)}/person-openings`;
    const reason = 'Steekproef 2026-3: hoort deze verklaring bij deze jongere?';
    for (const body of [{}, { reason: ' ' }]) {
      expect(refusedWith(await ask(openPerson, path, { caller: auditor, body }))).toEqual([400, 'input-invalid']);
    }
    for (const caller of [officer, employer, steeringGroup, finance]) {
      expect(refusedWith(await ask(openPerson, path, { caller, body: { reason } }))).toEqual([403, 'forbidden']);
    }
    const far = { ...auditor, regions: ['foodvalley'] };
    expect(refusedWith(await ask(openPerson, path, { caller: far, body: { reason } }))).toEqual([404, 'not-found']);
    expect((await seen(idOf(2), auditor)).openings).toEqual([]);
    const { status, json, headers } = await ask(openPerson, path, { caller: auditor, body: { reason } });
    expect({ status, cache: headers['Cache-Control'] }).toEqual({ status: 200, cache: 'no-store' });
    expect(json).toMatchObject({ firstName: 'Test', lastName: 'Jongere', birthDate: '2006-05-01' });
    const listed = { type: 'person.opened', byRole: 'auditor', mine: true, reason };
    expect((await seen(idOf(2), auditor)).openings).toMatchObject([listed]);
    expect((await seen(idOf(2), { ...auditor, sub: 'auditor-2' })).openings).toMatchObject([{ mine: false }]);
    for (const caller of [officer, employer, steeringGroup]) {
      expect(await seen(idOf(2), caller)).not.toHaveProperty('openings');
    }
    const kept = (await partition(keys.application(idOf(2)).pk)).filter(({ kind }) => kind === 'opened');
    expect(kept).toMatchObject([{ bySub: 'auditor-1', byRole: 'auditor', reason }]);
    expect(JSON.stringify(kept)).not.toMatch(/Jongere|2006-05-01|6711AA/);
  });

  it('shows openings to auditors alone, and publishes none', async () => {
    const types = async (caller: Asked['caller']) => (await seen(idOf(1), caller)).timeline.map(({ type }) => type);
    expect((await types(auditor)).filter((type) => type === 'person.opened')).toHaveLength(2);
    expect(await types(officer)).not.toContain('person.opened');
    expect(await applicationEvents(idOf(1))).not.toContain('person.opened');
  });

  it('gives a case to who takes it, and to a colleague only when taken over', async () => {
    expect((await take(1, officer, { taken: true })).json).toMatchObject({
      assignee: { name: 'Test officer-1', mine: true },
    });
    expect((await seen(idOf(1), colleague)).mayNow.take).toBe('taken-by-another');
    const denied = await take(1, colleague, { taken: true });
    expect(refusedWith(denied)).toEqual([409, 'taken-by-another']);
    expect(denied.text).toContain('Test officer-1');
    expect(refusedWith(await take(1, colleague, { taken: false }))).toEqual([409, 'taken-by-another']);
    const over = await take(1, colleague, { taken: true, takeOver: true });
    expect(over.json).toMatchObject({ assignee: { name: 'Test officer-2', mine: true } });
    expect((await take(1, colleague, { taken: false })).json).toMatchObject({ assignee: null });
    expect(refusedWith(await take(1, farOfficer, { taken: true }))).toEqual([404, 'not-found']);
  });

  it('lets one of two who take it at the same moment have it', async () => {
    const both = await Promise.all([officer, colleague].map((caller) => take(2, caller, { taken: true })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await dossier(idOf(2))).assignee?.sub).toBe(both[0]?.status === 200 ? 'officer-1' : 'officer-2');
  });

  it('shows who has it in the back office, and never keeps a colleague from deciding', async () => {
    expect((await seen(idOf(2), steeringGroup)).assignee).toMatchObject({ mine: false });
    expect((await seen(idOf(2), employer)).assignee).toBeNull();
    const free = (await dossier(idOf(2))).assignee?.sub === 'officer-1' ? colleague : officer;
    const body = { outcome: 'grant', motivation: 'Voldoet.', overrides: [] };
    expect((await ask(decide, `${of(2)}/decision`, { body, caller: free })).status).toBe(200);
    expect((await dossier(idOf(2))).assignee).not.toBeNull();
  });

  it('puts names in the worklist, for a person to read', async () => {
    await take(1, officer, { taken: true });
    const query = { region };
    const { items } = (await ask(listWork, '/v1/worklist', { caller: colleague, query })).json as {
      items: { id: string }[];
    };
    expect(items.find(({ id }) => id === idOf(1))).toMatchObject({
      tradeName: 'Proefbedrijf',
      kvkNumber: '68750110',
      assignee: { name: 'Test officer-1', mine: false },
    });
    expect(items.find(({ id }) => id === idOf(3))).toMatchObject({ assignee: null });
  });

  it('says in the worklist when the last day to decide has passed, and not on that day', async () => {
    const { decisionDueOn } = await seen(idOf(1), colleague);
    const overdueOn = async (day: string) => {
      const asked = { caller: colleague, query: { region }, at: `${day}T10:00:00.000Z` };
      const { items } = (await ask(listWork, '/v1/worklist', asked)).json as {
        items: { id: string; overdue: boolean }[];
      };
      return items.find(({ id }) => id === idOf(1))?.overdue;
    };
    expect(decisionDueOn).toBe('2026-10-19');
    expect([await overdueOn('2026-10-19'), await overdueOn('2026-10-20')]).toEqual([false, true]);
  });

  it('finds what the same employer and the same youth had, in the regions of the caller', async () => {
    const found = await related(1);
    expect([ids(found.employer), ids(found.youth)]).toEqual([[idOf(2)], [idOf(3)]]);
    expect(found.employer).toMatchObject({ more: false, grantedCents: 150_000, grantedAwards: 1 });
    expect(found.youth).toMatchObject({ more: false, grantedCents: 0, grantedAwards: 0 });
    const wide = await related(1, { ...auditor, regions: [region, 'foodvalley'] });
    expect(ids(wide.youth)).toEqual([idOf(4), idOf(3)]);
    const other = await ask(listRelated, `${of(1)}/related`, { caller: employer });
    expect(refusedWith(other)).toEqual([403, 'forbidden']);
  });

  it('moves an application to the youth it turns out to be of, and lists the correction without its value', async () => {
    const body = [
      { field: 'youth.lastName', value: 'Voorbeeld', source: 'Telefonisch van de werkgever' },
      { field: 'youth.benefit', value: 'ww', source: 'Suwinet' },
    ];
    expect((await ask(recordFacts, `${of(3)}/facts`, { body, caller: officer })).status).toBe(200);
    expect(ids((await related(1)).youth)).toEqual([]);
    const { items } = (await ask(listFacts, `${of(3)}/facts`, { caller: auditor })).json as FactsAnswer;
    const entry = { at: '2026-09-10T10:00:00.000Z', byRole: 'officer' };
    expect(items).toEqual([
      { field: 'youth.lastName', value: null, identifying: true, source: 'Telefonisch van de werkgever', ...entry },
      { field: 'youth.benefit', value: 'ww', identifying: false, source: 'Suwinet', ...entry },
    ]);
    expect((await ask(getPerson, `${of(3)}/person`, { caller: officer })).json).toMatchObject({
      lastName: 'Voorbeeld',
    });
    const steering = await ask(listFacts, `${of(3)}/facts`, { caller: steeringGroup });
    expect(refusedWith(steering)).toEqual([403, 'forbidden']);
  });
});
