import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubjectAccessAnswer } from '../../functions/api/answers/subject-access';
import { handler as giveAccess } from '../../functions/api/give-subject-access';
import { youthPseudonym } from '../../functions/gateways/pseudonym';
import { keys } from '../../functions/store/keys';
import { loadOpened } from '../../functions/store/opened';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { admin, scheme, seedCase, versionedBucket } from './destruction-world';
import { engines, useEngine } from './engine';
import { partition, publish } from './office';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());
const bucket = versionedBucket();

const youth = { firstName: 'Eerste Gezochte', lastName: 'Gezochte', birthDate: '2006-05-01', postcode: '6711AA' };
const reason = 'Letter of 2 November; passport seen at the desk.';

async function ask(caller: object, body: object = { ...youth, reason }): Promise<Received> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await call(giveAccess, { body, headers, caller, at: '2030-11-02T09:00:00.000Z' });
  assertAnswer('POST', '/v1/subject-access', reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

describe.each(engines)('access to one’s own data on $name', (engine) => {
  useEngine(engine);

  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    const pseudonym = await youthPseudonym(youth);
    await seedCase(bucket, { nth: 1, name: 'Gezochte', pseudonym, closedOn: '2027-03-10' });
    await seedCase(bucket, { nth: 2, name: 'Gezochte', pseudonym, closedOn: '2028-03-10', status: 'rejected' });
    await seedCase(bucket, { nth: 3, name: 'Iemand', closedOn: '2028-03-10' });
  });

  it('gives all that is held over all cases of the youth, with purposes, sources and terms, and nobody else', async () => {
    const reply = await ask(admin('admin-1'));
    expect(reply.status, reply.text).toBe(200);
    expect(reply.headers['Cache-Control']).toBe('no-store');
    const found = reply.json as SubjectAccessAnswer;
    expect(found.items.map(({ applicationId }) => applicationId)).toEqual([idOf(1), idOf(2)]);
    expect(found.items[0]).toMatchObject({
      person: { firstName: 'Eerste Gezochte', lastName: 'Gezochte', birthDate: '2006-05-01', postcode: '6711AA' },
      formerPersons: [{ firstName: 'Test' }],
      facts: [{ field: 'youth.benefit', source: 'phone call with Gezochte' }],
      documents: [{ document: 'contract', contentType: 'application/pdf' }],
      keeping: { keepClass: 'granted', endedOn: '2027-03-10', keptThrough: '2034-03-10' },
    });
    expect(found.items[0]?.text.map(({ of }) => of)).toEqual(expect.arrayContaining(['decision', 'reply']));
    expect(found.items[1]?.keeping).toMatchObject({ keepClass: 'refused', keptThrough: '2033-03-10' });
    expect(found.activities.map(({ activity }) => activity)).toContain('give-access');
    for (const { purpose, recipients, basis } of found.activities) {
      expect([purpose.nl, recipients.nl, basis].every((text) => text !== '')).toBe(true);
    }
    expect(reply.text).not.toMatch(/Iemand|contact@|Contact Gezochte/);
  });

  it('records each case that it opened, with who and why, in the log of processing too', async () => {
    for (const id of [idOf(1), idOf(2)]) {
      const opened = (await loadOpened(id)).filter(({ name }) => name === 'access.given');
      expect(opened).toMatchObject([{ byRole: 'admin', bySub: 'admin-1' }]);
      const items = (await partition(keys.application(id).pk)).filter(({ name }) => name === 'access.given');
      expect(items).toMatchObject([{ reason, processing: { activity: 'give-access' } }]);
    }
    expect((await loadOpened(idOf(3))).filter(({ name }) => name === 'access.given')).toEqual([]);
  });

  it('finds nothing elsewhere, nothing for another name, and is for administrators alone', async () => {
    const elsewhere = await ask({ ...admin('admin-1'), regions: ['foodvalley'] });
    expect((elsewhere.json as SubjectAccessAnswer).items).toEqual([]);
    const other = await ask(admin('admin-1'), { ...youth, lastName: 'Ander', reason });
    expect((other.json as SubjectAccessAnswer).items).toEqual([]);
    for (const role of ['officer', 'auditor', 'finance', 'steering-group', 'employer']) {
      expect((await ask({ ...admin('someone'), roles: [role] })).status).toBe(403);
    }
    expect((await ask(admin('admin-1'), { ...youth, reason: '' })).status).toBe(400);
  });
});
