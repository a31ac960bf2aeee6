import { createServer, type Server } from 'node:http';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Claim } from '../../domain/claim/record';
import { cents } from '../../domain/money';
import type { Recovery } from '../../domain/recovery/record';
import { handler as destroyApproved } from '../../functions/reactions/destroy-approved';
import { handler as proposeDestruction } from '../../functions/reactions/propose-destruction';
import type { Caller } from '../../functions/runtime/identity';
import { accountAction } from '../../functions/store/accounts';
import { addCountDeltas, type CountDeltas, countActions } from '../../functions/store/counts';
import { announceDocument } from '../../functions/store/documents';
import { indexKeys } from '../../functions/store/index-keys';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { correctedPersonActions, loadPerson, type Person, personAction } from '../../functions/store/persons';
import { documents, type Item, tableName } from '../../functions/store/table';
import { claimOf, haarlem, received } from '../domain/fixtures';
import { listening, portOf } from './gate';
import { must } from './office';

export const scheme = haarlem;
export const region = haarlem.region;

export const admin = (sub: string): Partial<Caller> => ({
  sub,
  name: `Test ${sub}`,
  roles: ['admin'],
  regions: [region],
});

/** A bucket with versions: what is put lies on what was there, and goes version by version. */
export interface VersionedBucket {
  readonly versions: Map<string, string[]>;
  /** So many of the next requests are answered with a fault after they were done. */
  failing: number;
}

export function versionedBucket(): VersionedBucket {
  const bucket: VersionedBucket = { versions: new Map(), failing: 0 };
  let server: Server | undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://bucket');
      const key = url.pathname.replace(/^\/(documents|letters)\//, '');
      const kept = bucket.versions.get(key) ?? [];
      if (request.method === 'DELETE') {
        const left = kept.filter((version) => version !== url.searchParams.get('versionId'));
        bucket.versions.set(key, left);
      }
      if (bucket.failing > 0) {
        bucket.failing -= 1;
        return response.writeHead(500).end();
      }
      if (request.method === 'DELETE') return response.writeHead(204).end();
      const newest = kept.at(-1);
      if (newest === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'x-amz-version-id': newest, 'content-length': '9' }).end();
    });
    await listening(server);
    const AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${portOf(server)}`;
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3, DOCUMENTS_BUCKET: 'documents', LETTERS_BUCKET: 'letters' });
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return bucket;
}

const at = (day: string) => `${day}T10:00:00.000Z`;

export interface Seed {
  readonly nth: number;
  /** What is seen of them in plain texts: a name that is nowhere else. */
  readonly name: string;
  readonly pseudonym?: string;
  readonly closedOn: string;
  /** Whether a letter was written, and the file of another one of which nothing else is there. */
  readonly letter?: boolean;
  readonly status?: 'completed' | 'rejected' | 'withdrawn';
  readonly recovery?: Recovery['status'];
}

/** A case that is over, with all that can hang on one; every free text has the name in it. */
export async function seedCase(bucket: VersionedBucket, seed: Seed): Promise<Application> {
  const { nth, name, closedOn, status = 'completed' } = seed;
  const base = received(scheme, { nth, pseudonym: seed.pseudonym ?? `pseudonym-${nth}` });
  const { id } = base;
  const granted = status === 'completed';
  const application: Application = {
    ...base,
    status,
    version: 5,
    heldCents: cents(granted ? 150_000 : 0),
    heldAwards: granted ? 1 : 0,
    documents: [{ id: `D${id}`, kind: 'contract' }],
    decision: status === 'withdrawn' ? null : decision(granted, name, closedOn),
  };
  const claim: Claim | null = granted ? paidClaim(application, name, closedOn) : null;
  await must([
    ...newApplicationActions(application, scheme, application.receivedAt),
    await personAction(id, personNamed(name)),
    accountAction({ applicationId: id, iban: 'NL91ABNA0417164300', holderName: `Holder ${name}` }, at(closedOn)),
    item(keys.event(id, at(closedOn), `${id}.5.0`), {
      ...{ kind: 'event', name: `application.${status}`, subject: id, data: {}, occurredAt: at(closedOn) },
      ...{ byRole: 'officer', bySub: 'officer-1', eventId: `${id}.5.0` },
    }),
    item(keys.fact(id, at(closedOn), 4, 0), {
      ...{ kind: 'fact', field: 'youth.benefit', value: 'none', source: `phone call with ${name}`, at: at(closedOn) },
    }),
    item(keys.opened(id, at(closedOn), 'officer-1'), {
      ...{ kind: 'opened', name: 'person.opened', at: at(closedOn), byRole: 'officer', bySub: `officer of ${name}` },
    }),
    ...(seed.letter === true ? letterItems(bucket, application, at(closedOn)) : []),
    ...(claim === null ? [] : [item(keys.claim(id, 1), { kind: 'claim', ...claim })]),
    ...(seed.recovery ? recoveryItems(application, name, seed.recovery, closedOn) : []),
    ...counted(application),
  ]);
  const { person, stored } = await loadPerson(id);
  await must(await correctedPersonActions(id, { ...person, firstName: `Eerste ${name}` }, stored));
  await announce(bucket, application);
  return application;
}

/** Of a grant: an event whose letter was written, and one of which there is the file alone. */
function letterItems(bucket: VersionedBucket, application: Application, writtenAt: string) {
  const { id, number, schemeId, schemeVersion, organisation } = application;
  const letterId = `${id}.3.0`;
  const objectKey = `${id}/${letterId}.pdf`;
  bucket.versions.set(objectKey, ['letter-1', 'letter-2']);
  bucket.versions.set(`${id}/${id}.4.0.pdf`, ['letter-3']);
  const letter = {
    ...{ kind: 'letter', letterId, applicationId: id, number, region, schemeId, schemeVersion, organisation },
    ...{ tradeName: 'Proefbedrijf', letterKind: 'grant', recipient: 'employer', sha256: 'b'.repeat(64), version: 1 },
    ...{ sizeBytes: 9, objectKey, writtenAt, attention: 'undeliverable', sendBy: writtenAt.slice(0, 10) },
    ...{ about: { type: 'x', time: writtenAt, subject: id, data: {} }, sentByOfficer: false },
  };
  const told = { kind: 'event', name: 'application.granted', subject: id, data: {}, occurredAt: writtenAt };
  const event = (eventId: string) =>
    item(keys.event(id, writtenAt, eventId), { ...told, eventId, byRole: 'officer', bySub: 'officer-1' });
  return [
    item(keys.letter(id, writtenAt, letterId), letter),
    item(keys.dispatch(id, writtenAt, letterId, 'mail-1'), { kind: 'dispatch', addressHash: 'c'.repeat(64) }),
    event(letterId),
    event(`${id}.4.0`),
  ];
}

const personNamed = (name: string): Person => ({
  firstName: 'Test',
  lastName: name,
  birthDate: '2006-05-01',
  postcode: '6711AA',
  contactName: `Contact ${name}`,
  contactEmail: `${name.toLowerCase()}@example.nl`,
  contactPhone: '010-1234567',
});

const decision = (granted: boolean, name: string, day: string): Application['decision'] => ({
  outcome: granted ? 'grant' : 'reject',
  motivation: `about ${name}`,
  amountCents: null,
  overrides: [],
  deciderSub: 'officer-1',
  deciderRole: 'officer',
  decidedAt: at(day),
});

const paidClaim = (application: Application, name: string, day: string): Claim =>
  claimOf(application, {
    ...{ status: 'paid', version: 6, dueOn: day, reply: { text: `says ${name}`, repliedAt: at(day) } },
    evidence: { employment: [], documents: [], statementBy: name, submittedAt: at(day) },
    approval: { outcome: 'approve', motivation: name, approverSub: 'officer-2', approvedAt: at(day) },
  });

function recoveryItems(
  { id, number, organisation }: Application,
  name: string,
  status: Recovery['status'],
  day: string,
) {
  const recovery = {
    ...{ id, number, schemeId: scheme.schemeId, region, organisation, tradeName: 'Proefbedrijf', status, version: 2 },
    ...{ cause: 'officer', causeText: `heard of ${name}`, proposedAt: at(day), ground: null, article: null },
    ...{ intention: null, earnedAtMostCents: null, reply: null, decision: null, dueOn: null, lines: [] },
    ...{ principalCents: 0, collectedCents: 0, writtenOffCents: 0, recoveredCents: 0, entries: 0 },
    ...{ plan: null, writeOff: null, kind: 'recovery', ...indexKeys.recovery(region, day, id) },
  };
  return [item(keys.recovery(id), recovery)];
}

function counted(application: Application) {
  const deltas: CountDeltas = new Map();
  addCountDeltas(deltas, { prior: { ...application, heldAwards: 0 }, next: application }, scheme);
  return countActions(deltas);
}

async function announce(bucket: VersionedBucket, { id, organisation }: Application): Promise<void> {
  const objectKey = `${organisation}/${id}`;
  bucket.versions.set(objectKey, ['first', 'second']);
  await announceDocument({
    ...{ id: `D${id}`, status: 'clean', contentType: 'application/pdf', sizeBytes: 9, sha256: 'a'.repeat(64) },
    ...{ objectKey, organisation, uploaderSub: 'employer-1', announcedAt: '2026-08-24T09:00:00.000Z' },
    ...{ applicationId: id, region, judgedAt: '2026-08-24T09:00:00.000Z', refusedBecause: null },
  });
}

let written = 0;
const item = (key: { pk: string; sk: string }, rest: Item) => {
  written += 1;
  return { name: `item ${written}`, put: { Item: { ...key, ...rest } } };
};

export const proposeOn = (day: string) => proposeDestruction({ time: `${day}T04:00:00Z` }, {} as Context);
export const destroyOn = (day: string) => destroyApproved({ time: `${day}T04:00:00Z` }, {} as Context);

/** Every item of the table as text. */
export async function rawTable(): Promise<string[]> {
  const items: string[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const input = { TableName: tableName(), ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) };
    const page = await documents().send(new ScanCommand(input));
    items.push(...(page.Items ?? []).map((one) => JSON.stringify(one)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

/** A report of the bank that finance uploaded, by its id. */
export async function bankReport(bucket: VersionedBucket, announcedAt: string): Promise<string> {
  const id = '01M0000000000000000000B4NK';
  const objectKey = `reports/${id}`;
  bucket.versions.set(objectKey, ['only']);
  await announceDocument({
    ...{ id, status: 'clean', contentType: 'application/xml', sizeBytes: 9, sha256: 'b'.repeat(64), objectKey },
    ...{ organisation: null, uploaderSub: 'finance-1', announcedAt, applicationId: null, region: null },
    ...{ judgedAt: announcedAt, refusedBecause: null },
  });
  return id;
}
