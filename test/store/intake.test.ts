import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { LocalDate } from '../../domain/calendar';
import { documentRecord } from '../../domain/document/record';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as announceDocument } from '../../functions/api/announce-document';
import type { ApplicationAnswer } from '../../functions/api/answers/application';
import type { AnnouncedDocumentAnswer } from '../../functions/api/answers/document';
import { handler as completeApplication } from '../../functions/api/complete-application';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as registerApplication } from '../../functions/api/register-application';
import { handler as submitApplication } from '../../functions/api/submit-application';
import { loadApplications } from '../../functions/store/applications';
import { commitStatus, loadDocument } from '../../functions/store/documents';
import { keys } from '../../functions/store/keys';
import { waitingPosition } from '../../functions/store/waiting-list';
import { listWork } from '../../functions/store/worklist';
import { application } from '../../local/demo/applications';
import { schemeWith } from '../domain/scheme/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { engines, useEngine } from './engine';
import { fakeBucket } from './fake-bucket';
import {
  allocateAll,
  applicationEvents,
  budget,
  budgetSums,
  dossier,
  ledgerSums,
  partition,
  pendingIds,
  publish,
  waitingIds,
} from './office';

/** Rank by completeness, and what an officer registers: a crowd around it, and nobody's money touched. */

const employer = { sub: 'employer-1', roles: ['employer'], organisation: '68750110' } as const;
const officer = { sub: 'officer-1', roles: ['officer'], regions: ['foodvalley'] } as const;
const open = { opensAt: '2026-01-01T09:00', closesAt: '2100-01-01T09:00' };
const contract = { id: 'contract', label: { nl: 'Contract', en: 'Contract' }, when: 'application', required: true };

const vouchers = (schemeId: string, awards: number, documents: object[] = []): Scheme =>
  schemeWith({ schemeId, caps: { awards, amountCents: awards * 100_000 }, window: open, documents });

const now = (ms = 0) => new Date(Date.now() + ms).toISOString();
const later = () => now(60_000);

const headers = () => ({ 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() });
let youths = 0;
const bodyFor = (schemeId: string) => application({ schemeId, youth: ++youths, kvkNumber: '68750110' });

interface Taken {
  readonly id: string;
  readonly receivedAt: string;
  readonly complete: boolean;
  readonly lacking: readonly { readonly id: string }[];
}

async function submit(schemeId: string, documents: object[] = []): Promise<Taken> {
  const body = { ...bodyFor(schemeId), documents };
  const reply = await call(submitApplication, { body, caller: employer, headers: headers(), at: now() });
  expect(reply.status, reply.text).toBe(202);
  assertAnswer('POST', '/v1/applications', 202, reply.json, 'application/json');
  return reply.json as Taken;
}

/** A document that is announced, of which nothing is uploaded or scanned yet. */
async function announced(caller: typeof employer | typeof officer = employer): Promise<string> {
  const body = { name: 'Contract.pdf', contentType: 'application/pdf', sizeBytes: 10, sha256: 'a'.repeat(64) };
  const reply = await call(announceDocument, { body, caller });
  expect(reply.status, reply.text).toBe(201);
  return (reply.json as AnnouncedDocumentAnswer).id;
}

const complete = (applicationId: string, documents: object[], at = now()): Promise<Received> =>
  call(completeApplication, { path: { applicationId }, body: { documents }, caller: employer, headers: headers(), at });

const register = (body: object, key: string = randomUUID(), caller: object = officer): Promise<Received> =>
  call(registerApplication, { body, caller, headers: { ...headers(), 'Idempotency-Key': key }, at: now() });

const paper = (schemeId: string, receivedAt: string, more: object = {}) => ({
  ...bodyFor(schemeId),
  ...{ channel: 'post', receivedAt, reason: 'Kwam met de post.' },
  ...more,
});

const view = async (applicationId: string, caller: object = employer): Promise<ApplicationAnswer> => {
  const reply = await call(getApplication, { method: 'GET', path: { applicationId }, caller, at: later() });
  expect(reply.status, reply.text).toBe(200);
  assertAnswer('GET', `/v1/applications/${applicationId}`, 200, reply.json, 'application/json');
  return reply.json as ApplicationAnswer;
};

const statusOf = async (id: string): Promise<Application['status']> => (await dossier(id)).application.status;

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

/** What a condition of a write does on each engine, other files tell; a submission gives up by the clock. */
describe.each(engines.slice(0, 1))('what comes in, on $name', (engine) => {
  const answers = useEngine(engine);
  fakeBucket();

  it('lets who lacks a document in line when it is there, behind all who were complete before', async () => {
    const scheme = vouchers('ranked-complete', 2, [contract]);
    await publish(scheme, scheme.schemeId);
    const whole = async () => [{ id: await announced(), kind: 'contract' }];
    const lacks = await submit(scheme.schemeId);
    expect(lacks).toMatchObject({ complete: false, lacking: [{ id: 'contract' }] });
    const first = await submit(scheme.schemeId, await whole());
    const second = await submit(scheme.schemeId, await whole());
    expect([first.complete, second.complete]).toEqual([true, true]);
    expect(await pendingIds(scheme.schemeId)).toEqual([first.id, second.id]);
    const queue = { region: 'foodvalley', queue: 'assess', today: '2026-11-22' } as const;
    const work = await listWork(queue, { limit: 100 });
    expect(work.ok && work.value.items.map(({ id }) => id)).toContain(lacks.id);

    const reply = await complete(lacks.id, await whole());
    expect(reply.status, reply.text).toBe(200);
    const third = await submit(scheme.schemeId, await whole());
    const { completeness, receivedAt } = await view(lacks.id);
    expect(receivedAt).toBe(lacks.receivedAt);
    expect(String(completeness.completeAt) > second.receivedAt).toBe(true);
    expect(completeness.lacking).toEqual([]);
    expect(await pendingIds(scheme.schemeId)).toEqual([first.id, second.id, lacks.id, third.id]);
    expect(await applicationEvents(lacks.id)).toEqual(
      expect.arrayContaining(['application.received', 'application.incomplete', 'application.completion-received']),
    );
    const left = await listWork(queue, { limit: 100 });
    expect(left.ok && left.value.items.map(({ id }) => id)).not.toContain(lacks.id);

    expect(await allocateAll(scheme, scheme.schemeId, later())).toBe(4);
    expect(await Promise.all([first, second, lacks, third].map(({ id }) => statusOf(id)))).toEqual([
      ...['reserved', 'reserved', 'waiting', 'waiting'],
    ]);
    const waiting = await loadApplications([lacks.id, third.id]);
    expect(await Promise.all(waiting.map(waitingPosition))).toEqual([1, 2]);
    expect(await budgetSums(scheme.schemeId)).toEqual(await ledgerSums(scheme.schemeId));
  });

  it('does what completes an application once, also when the answer got lost', async () => {
    const scheme = vouchers('completed-once', 5, [contract]);
    await publish(scheme, scheme.schemeId);
    const { id } = await submit(scheme.schemeId);
    const documents = [{ id: await announced(), kind: 'contract' }];
    answers.loseAnswers(1);
    expect((await complete(id, documents)).status).toBe(200);
    const { completeAt } = (await dossier(id)).application;
    expect((await complete(id, documents)).status).toBe(200);
    expect((await dossier(id)).application).toMatchObject({ completeAt, documents });
    expect(await pendingIds(scheme.schemeId)).toEqual([id]);
    const told = (await applicationEvents(id)).filter((name) => name === 'application.completion-received');
    expect(told).toHaveLength(1);
  });

  it('keeps its place when a scan refuses what it was complete with, and says what to hand in again', async () => {
    const scheme = vouchers('refused-later', 5, [contract]);
    await publish(scheme, scheme.schemeId);
    const documentId = await announced();
    const { id, receivedAt } = await submit(scheme.schemeId, [{ id: documentId, kind: 'contract' }]);
    const document = documentRecord.parse(await loadDocument(documentId));
    await commitStatus(document, { ...document, status: 'refused', refusedBecause: 'infected', judgedAt: now() });
    expect((await view(id)).completeness).toMatchObject({ completeAt: receivedAt, lacking: [{ id: 'contract' }] });
    expect(await pendingIds(scheme.schemeId)).toEqual([id]);
    const refusedBefore = await submit(scheme.schemeId, [{ id: documentId, kind: 'contract' }]);
    expect(refusedBefore.complete).toBe(false);
  });

  it('squeezes in what an officer registers, before who waits since, and takes nothing from who was served', async () => {
    const scheme = vouchers('registered', 2);
    await publish(scheme, scheme.schemeId);
    const before = await submit(scheme.schemeId);
    const between = now();
    const rest = [];
    for (let nth = 0; nth < 3; nth++) rest.push(await submit(scheme.schemeId));
    expect(await allocateAll(scheme, scheme.schemeId, later())).toBe(4);
    const [second, third, fourth] = rest.map(({ id }) => id);
    const body = paper(scheme.schemeId, between);
    const reply = await register(body, 'paper-1');
    expect(reply.status, reply.text).toBe(202);
    assertAnswer('POST', '/v1/registrations', 202, reply.json, 'application/json');
    const { id } = reply.json as Taken;
    expect((await register(body, 'paper-1')).json).toEqual(reply.json);
    const [marker] = await partition(keys.pending(scheme.schemeId, 0, '').pk);
    expect(String(marker?.sk).startsWith(between)).toBe(true);

    expect(await allocateAll(scheme, scheme.schemeId, later())).toBe(1);
    expect(await Promise.all([before.id, String(second)].map(statusOf))).toEqual(['reserved', 'reserved']);
    expect(await waitingIds(scheme.schemeId)).toEqual([id, third, fourth]);
    const line = await loadApplications([id, String(third), String(fourth)]);
    expect(await Promise.all(line.map(waitingPosition))).toEqual([1, 2, 3]);
    expect(line[0]).toMatchObject({ squeezedIn: true, receivedAt: between });
    expect((await budget(scheme.schemeId)).reservedAwards).toBe(2);
    expect(await budgetSums(scheme.schemeId)).toEqual(await ledgerSums(scheme.schemeId));

    const events = await applicationEvents(id);
    expect(events.slice(0, 2).sort()).toEqual(['application.received', 'application.registered-by-officer']);
    const registered = (await partition(keys.application(id).pk)).find(
      (item) => item.name === 'application.registered-by-officer',
    );
    expect(registered).toMatchObject({ bySub: 'officer-1', byRole: 'officer' });
    expect((await view(id)).intake.registered).toMatchObject({ channel: 'post', reason: null });
    expect((await view(id, officer)).intake.registered).toMatchObject({ reason: 'Kwam met de post.' });
  });

  it('hands over to the employer what the officer uploaded with it', async () => {
    const scheme = vouchers('registered-with', 2, [contract]);
    await publish(scheme, scheme.schemeId);
    const documentId = await announced(officer);
    const receivedAt = now(-3_600_000);
    const documents = [{ id: documentId, kind: 'contract' }];
    const reply = await register(paper(scheme.schemeId, receivedAt, { documents }));
    expect(reply.json).toMatchObject({ complete: true, receivedAt });
    const { id } = reply.json as Taken;
    expect(await loadDocument(documentId)).toMatchObject({ organisation: '68750110', applicationId: id });
  });

  it('refuses a registration by the own organisation, elsewhere, and of another time', async () => {
    const scheme = vouchers('registered-not', 2);
    await publish(scheme, scheme.schemeId);
    const body = paper(scheme.schemeId, now(-1000));
    const codeOf = async (asked: Promise<Received>) => ((await asked).json as { code: string }).code;
    const own = { ...officer, organisation: '68750110' };
    expect(await codeOf(register(body, randomUUID(), own))).toBe('own-organisation');
    expect(await codeOf(register(body, randomUUID(), { ...officer, regions: ['elders'] }))).toBe('not-found');
    expect(await codeOf(register(body, randomUUID(), { ...employer }))).toBe('forbidden');
    expect(await codeOf(register({ ...body, receivedAt: later() }))).toBe('input-invalid');
    expect(await codeOf(register({ ...body, receivedAt: '2025-12-31T12:00:00.000Z' as LocalDate }))).toBe(
      'input-invalid',
    );
    expect(await pendingIds(scheme.schemeId)).toEqual([]);
  });
});
