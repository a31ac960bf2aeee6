import type { Application } from '../../domain/application/record';
import type { Claim } from '../../domain/claim/record';
import { type HardshipLetter, hardshipLetterKey, hardshipNumber } from '../../domain/hardship/letter';
import { cents } from '../../domain/money';
import { regionDefinition } from '../../domain/region/definition';
import foodvalleyRegion from '../../domain/region/regions/foodvalley.json';
import haarlemRegion from '../../domain/region/regions/zuid-kennemerland-ijmond.json';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as makeBatch } from '../../functions/api/make-batch';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { exampleOf } from '../../functions/api/openapi/examples';
import { handler as stopDestruction } from '../../functions/api/stop-destruction';
import { newLineAction, newListAction } from '../../functions/store/destruction/lists';
import { announceDocument } from '../../functions/store/documents';
import { hardshipAction } from '../../functions/store/hardships';
import { keys } from '../../functions/store/keys';
import { newLetterAction } from '../../functions/store/letters';
import { regionAction } from '../../functions/store/regions';
import { draftAction } from '../../functions/store/schemes';
import { claimIndexes } from '../../functions/store/work';
import { documentOf, foodvalley, haarlem, idOf } from '../domain/fixtures';
import { accountInUse, approvedClaim } from '../domain/payout-fixtures';
import { call } from '../functions/request-event';
import { written } from './case-world';
import { must, publish, publishedAt } from './office';
import { inUse } from './payout-world';

/** A town of two regions and two employers: of each thing there is one for every pair of them. */

export const at = '2026-11-17T10:00:00.000Z';
export const employers = { a: '68750110', b: '69599068' } as const;
export const theIban = 'NL02ABNA0123456789';

/** What tells who somebody is: nobody has any of it but where a row says so. */
export const contacts = ['contact@example.nl', '010-1234567'] as const;
const identityOf = (nth: number) => ({
  firstName: `Voornaam${nth}`,
  lastName: `Achternaam${nth}`,
  birthDate: `2005-03-1${nth}`,
  postcode: `671${nth}ZQ`,
});

/** What there is for a region and an employer. */
export interface Plot {
  readonly region: string;
  readonly organisation: string;
  readonly scheme: Scheme;
  readonly applicationId: string;
  readonly claimId: string;
  readonly documentId: string;
  /** Of another application, which was paid and is claimed back. */
  readonly recoveryId: string;
  readonly batchId: string;
  readonly listId: string;
  /** Asked by the organisation, and not decided. */
  readonly hardshipId: string;
  /** All that says who the two youths are. */
  readonly identities: readonly string[];
}

function claimItem(application: Application, claim: Claim) {
  const { number, schemeId, employer } = application;
  const labels = { number, schemeId, tradeName: employer.tradeName, kvkNumber: employer.kvkNumber };
  const key = keys.claim(application.id, claim.instalment);
  const Item = { ...key, kind: 'claim', ...claim, ...labels, ...claimIndexes(application, claim) };
  return { name: `claim ${claim.id}`, put: { Item } };
}

/** An objection that runs, which nobody of the town decided on. */
const objection: NonNullable<Application['objections']>[number] = {
  ...{ objectionId: 1, status: 'running', contested: 'grant-amount', claimId: null, announcedOn: '2026-11-03' },
  ...{ decidedBySubs: ['nobody'], receivedOn: '2026-11-10', postedOn: null, termEndsOn: '2026-12-15', inTime: true },
  ...{ summary: 'Te laag.', recorded: { bySub: 'seeder', byRole: 'officer', at: '2026-11-10T10:00:00.000Z' } },
  ...{ dueOn: '2027-01-26', committee: false, suspensions: [], postponement: null, ceiling: null, withdrawn: null },
  decision: null,
};

async function caseOf(scheme: Scheme, nth: number, organisation: string, claim: Partial<Claim>): Promise<Application> {
  const employer: Application['employer'] = {
    kvkNumber: organisation,
    tradeName: `Bedrijf ${organisation}`,
    linkedKvkNumbers: [],
    municipality: null,
  };
  const youth = { ...identityOf(nth), municipality: scheme.youth?.municipalities?.[0] ?? 'Haarlem' };
  const held = {
    status: 'granted',
    version: 3,
    heldCents: cents(150_000),
    heldAwards: 1,
    objections: [objection] as Application['objections'],
  } as const;
  const changes = { ...held, organisation, beneficiaryOrganisation: organisation, employer, budgetId: scheme.schemeId };
  const wishes = { nth, kvkNumber: organisation, youth, pseudonym: `youth-${nth}` };
  const application = await written(scheme, wishes, changes, theIban);
  await must([claimItem(application, approvedClaim(application.id, 1, claim))]);
  return application;
}

async function seeded(handler: typeof makeBatch, path: Record<string, string>, region: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' };
  const caller = { sub: 'seeder', roles: ['officer'], regions: [region] } as const;
  const done = await call(handler, { body, headers, caller, at, path });
  if (done.status > 299) throw new Error(`not seeded: ${done.text}`);
}

/** Of a region, with a line of each of its two employers. */
async function listOf(region: string, plots: readonly Omit<Plot, 'batchId' | 'listId'>[]): Promise<string> {
  const id = `${region}.2026-11`;
  const lines = plots.filter((one) => one.region === region);
  await must([
    newListAction({
      ...{ id, region, status: 'proposed', version: 1, proposedAt: at, lines: lines.length, struck: 0, destroyed: 0 },
      ...{ left: 0, review: null, approval: null, returns: [], sha256: null },
    }),
    ...lines.map(({ applicationId, scheme }) => ({
      ...newLineAction({
        ...{ listId: id, lineId: `case#${applicationId}`, subject: 'case', subjectId: applicationId, number: 'VL' },
        ...{ schemeId: scheme.schemeId, keepClass: 'refused', endedOn: '2020-01-01', keptThrough: '2026-01-01' },
        ...{ struck: null, destroyedAt: null, left: null, items: null },
      }),
      name: `line ${applicationId}`,
    })),
  ]);
  return id;
}

async function hardshipOf({ schemeId, region }: Scheme, organisation: string, nth: number): Promise<string> {
  const id = idOf(950 + nth);
  const letterId = `${id}.2.0`;
  const letter: HardshipLetter = {
    ...{ letterId, hardshipId: id, number: hardshipNumber({ id, requestedAt: at }), schemeId, region, organisation },
    ...{ sha256: 'a'.repeat(64), sizeBytes: 9, objectKey: hardshipLetterKey(id, letterId), writtenAt: at },
  };
  const Item = { ...keys.hardshipLetter(id, at, letterId), kind: 'hardship-letter', ...letter };
  await must([
    { name: 'letter', put: { Item } },
    hardshipAction(null, {
      ...{ id, schemeId, schemeVersion: 1, region, organisation, tradeName: null, requestedBySub: 'seeder' },
      ...{ wanted: 'Een voucher.', reason: 'Ziekenhuis.', status: 'asked', version: 1, requestedAt: at },
      ...{ decisionDueOn: '2027-01-12', decision: null, used: null },
    }),
  ]);
  return id;
}

/** A letter that the employer got. Its file is not needed: a link to it is signed here. */
const letterOf = ({ id, number, region, schemeId, schemeVersion, organisation, employer }: Application) =>
  newLetterAction({
    ...{ version: 1, letterId: `${id}.3.0`, applicationId: id, number, region, schemeId, schemeVersion, organisation },
    ...{ tradeName: employer.tradeName, letterKind: 'grant', recipient: 'employer', sha256: 'a'.repeat(64) },
    ...{ sizeBytes: 9, objectKey: `${id}/${id}.3.0.pdf`, writtenAt: publishedAt, attention: null, sendBy: null },
    ...{ about: { type: 'x', time: publishedAt, subject: id, data: {} }, sentByOfficer: false },
  });

async function plot(scheme: Scheme, organisation: string, nth: number): Promise<Omit<Plot, 'batchId' | 'listId'>> {
  const { region } = scheme;
  const [first, second] = [nth * 2, nth * 2 + 1];
  const application = await caseOf(scheme, first, organisation, {});
  const owed = await caseOf(scheme, second, organisation, { status: 'paid', attempt: 1 });
  await must([letterOf(application)]);
  const documentId = idOf(900 + nth);
  await announceDocument(documentOf(application, { id: documentId, applicationId: application.id, region }));
  const contact = { contactApplicationId: application.id };
  const payee = { region, organisation, tradeName: `Bedrijf ${organisation}`, ...contact };
  await must([inUse(accountInUse(payee, { iban: theIban }))]);
  const opened = await call(openRecovery, {
    body: { applicationId: owed.id, text: 'Na de uitbetaling gevonden.', found: { endedOn: '2026-10-15' } },
    headers: { 'Content-Type': 'application/json' },
    caller: { sub: 'seeder', roles: ['officer'], regions: [region] },
    at,
  });
  if (opened.status !== 201) throw new Error(`no recovery: ${opened.text}`);
  await seeded(intendRecovery, { recoveryId: owed.id }, region, {
    ...{ ground: 'fraud', motivation: 'Er is te veel betaald.' },
  });
  await seeded(stopDestruction, { applicationId: application.id }, region, exampleOf('stop-destruction').request);
  return {
    ...{ region, organisation, scheme, applicationId: application.id, claimId: `${application.id}-1` },
    ...{ documentId, recoveryId: owed.id, hardshipId: await hardshipOf(scheme, organisation, nth) },
    identities: [first, second].flatMap((one) => Object.values(identityOf(one))),
  };
}

async function batchOf(region: string): Promise<string> {
  const made = await call(makeBatch, {
    body: { region, executionOn: '2026-11-19' },
    headers: { 'Idempotency-Key': `seed-${region}`, 'Content-Type': 'application/json' },
    caller: { sub: 'seeder', roles: ['finance'], regions: [region] },
    at,
  });
  if (made.status !== 201) throw new Error(`no batch: ${made.text}`);
  return (made.json as { id: string }).id;
}

/** Here a, here b, there a, there b. */
export async function build(): Promise<Plot[]> {
  for (const one of [haarlemRegion, foodvalleyRegion]) {
    await must([regionAction(regionDefinition.parse(one), 'test', at)]);
  }
  const plots: Omit<Plot, 'batchId' | 'listId'>[] = [];
  for (const scheme of [haarlem, foodvalley]) {
    await publish(scheme, scheme.schemeId);
    const draft = { ...scheme, version: 2, publishedOn: publishedAt.slice(0, 10) };
    await must([draftAction(draft, draft)]);
    for (const organisation of Object.values(employers)) plots.push(await plot(scheme, organisation, plots.length));
  }
  const ids = new Map<string, { batchId: string; listId: string }>();
  for (const { region } of [haarlem, foodvalley]) {
    ids.set(region, { batchId: await batchOf(region), listId: await listOf(region, plots) });
  }
  return plots.map((one) => ({ ...one, ...(ids.get(one.region) ?? { batchId: '', listId: '' }) }));
}
