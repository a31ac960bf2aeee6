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
  schemeWith({ schemeId, caps: { awards, amountCents: null }, window: open, documents });

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

const register = (body: object, key = randomUUID(), caller: object = officer): Promise<Received> =>
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
