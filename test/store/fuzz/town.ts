import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Application } from '../../../domain/application/record';
import { handler as announceDocument } from '../../../functions/api/announce-document';
import { handler as makeYouthLink } from '../../../functions/api/make-youth-link';
import { handler as releaseBatch } from '../../../functions/api/release-batch';
import type { Caller } from '../../../functions/runtime/identity';
import { keys } from '../../../functions/store/keys';
import { personAction, personOf } from '../../../functions/store/persons';
import { get } from '../../../functions/store/table';
import { haarlem, idOf, requestFor } from '../../domain/fixtures';
import { accountInUse } from '../../domain/payout-fixtures';
import { schemeWith, shipped } from '../../domain/scheme/fixtures';
import { call, type RequestParts } from '../../functions/request-event';
import { written } from '../case-world';
import { allocateAll, must, publish } from '../office';
import * as payouts from '../payout-world';
import * as recoveries from '../recovery-world';
import type { Pool } from './arbitrary';

/** Somewhere to send requests to: a little of everything, so that an id that is tried often means something. */

const [here, there] = ['foodvalley', 'zuid-kennemerland-ijmond'] as const;
export const organisations = ['68750110', '69599068', '90004760'] as const;
const at = '2026-11-17T10:00:00.000Z';

const named = (sub: string, roles: Caller['roles'], rest: Partial<Caller> = {}): Caller => ({
  ...{ sub, name: `Test ${sub}`, roles, regions: roles.includes('employer') ? [] : [here], organisation: null },
  ...rest,
});

/** Null: nobody signed in. */
export const personas: readonly (Caller | null)[] = [
  null,
  named('employer-1', ['employer'], { organisation: organisations[0] }),
  named('employer-2', ['employer'], { organisation: organisations[1] }),
  named('employer-3', ['employer'], { organisation: null }),
  named('officer-1', ['officer'], { regions: [here, there] }),
  named('officer-2', ['officer'], { regions: [here, there] }),
  named('officer-3', ['officer'], { regions: ['elders'] }),
  named('officer-4', ['officer'], { organisation: organisations[0] }),
  named('steering-group-1', ['steering-group'], { regions: [here, there] }),
  named('finance-1', ['finance'], { regions: [here, there] }),
  named('finance-2', ['finance'], { regions: [here, there] }),
  named('admin-1', ['admin'], { regions: [here, there] }),
  named('auditor-1', ['auditor'], { regions: [here, there] }),
  named('everything-1', ['employer', 'officer', 'steering-group', 'finance', 'admin', 'auditor'], {
    ...{ regions: [here, there], organisation: organisations[0] },
  }),
  named('nothing-1', []),
];

const by = (sub: string): Caller => {
  const found = personas.find((one) => one?.sub === sub);
  if (!found) throw new Error(`there is no ${sub}`);
  return found;
};

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

async function done(handler: Handler, parts: RequestParts): Promise<Record<string, unknown>> {
  const { status, text, json } = await call(handler, { at, ...parts });
  if (status >= 400) throw new Error(`the town is not built: ${status} ${text}`);
  return json as Record<string, unknown>;
}

async function waitingAndReserved(): Promise<string[]> {
  const scheme = { ...haarlem, schemeId: 'fuzz-haarlem' };
  await publish(scheme, scheme.schemeId);
  for (const nth of [1, 2, 3, 4]) {
    const kvkNumber = organisations[nth % 2] ?? organisations[0];
    await written(scheme, { nth, kvkNumber }, {}, nth === 1 ? 'NL91ABNA0417164300' : undefined);
  }
  await allocateAll(scheme, scheme.schemeId, at);
  return [1, 2, 3, 4].map(idOf);
}

const claimsBack = 'fuzz-claims-back';

const applicationOf = (claimId: string) => claimId.slice(0, 26);

const awarded = async (...given: [Parameters<typeof recoveries.award>[1], Partial<Application>?]): Promise<string> =>
  (await recoveries.award(claimsBack, ...given)).application.id;

/** Ids of claims that can be paid, each of an award of its own. */
async function approved(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(`${await awarded(['approved', 'scheduled'])}-1`);
  return ids;
}

/** Who was granted something in haste was never told to be anybody. */
async function withPerson(id: string): Promise<void> {
  if ((await get(keys.person(id))) === undefined) await must([await personAction(id, personOf(requestFor(haarlem)))]);
}

const inUse = () =>
  must([payouts.inUse(accountInUse({ region: here, organisation: organisations[0] }, { holderName: 'Test' }))]);

const document = (sub: string, contentType = 'application/pdf') =>
  done(announceDocument, {
    body: { name: 'stuk.pdf', contentType, sizeBytes: 20, sha256: 'a'.repeat(64) },
    caller: by(sub),
  });

/** Builds it, and says what is in it by the names that fields and parameters have. */
export async function buildTown(): Promise<Pool> {
  for (const region of [here, there]) await payouts.aRegion(region);
  const open = schemeWith({
    ...{ schemeId: 'fuzz-open', caps: { amountCents: 100_000_000 }, stateAid: 'de-minimis' },
    window: { opensAt: '2026-01-01T09:00', closesAt: '2028-12-31T17:00' },
  });
  await publish(open, open.schemeId);
  await publish({ ...shipped('foodvalley-jongerenvoucher'), schemeId: 'fuzz-voucher' }, 'fuzz-voucher');
  const waiting = await waitingAndReserved();
  await recoveries.aScheme(claimsBack, { caps: { amountCents: 100_000_000, awards: 100 } });
  await inUse();
  const paidSoon = await approved(2);
  const batch = payouts.idOf(await payouts.post({ region: here, key: 'first', sub: 'finance-1' }));
  await done(releaseBatch, { body: {}, path: { batchId: batch }, caller: by('finance-2') });
  const sealedOf = await approved(2);
  const sealed = payouts.idOf(await payouts.post({ region: here, key: 'second', sub: 'finance-1' }));
  const payable = await approved(2);
  const owed = await recoveries.established(claimsBack);
  const proposed = await awarded(['paid', 'open'], recoveries.ended('2026-10-15'));
  await recoveries.changed(proposed);
  const running = [await awarded(['open', 'scheduled']), await awarded(['submitted', 'scheduled'])];
  const applications = [...waiting, owed, proposed, ...running, ...payable.map(applicationOf)];
  const claims = [...paidSoon, ...sealedOf, ...payable, ...running.map((id) => `${id}-1`)];
  for (const id of new Set([...applications, ...claims.map(applicationOf)])) await withPerson(id);
  const documents = [await document('employer-1'), await document('finance-1', 'application/xml')];
  const link = await done(makeYouthLink, { path: { applicationId: waiting[0] ?? '' }, caller: by('officer-1') });
  const token = String(link.path).split('#')[1] ?? '';
  return poolOf({
    applications,
    claims,
    owed: [owed, proposed],
    token,
    documents,
    batches: [batch, sealed],
  });
}

interface Found {
  readonly applications: readonly string[];
  readonly claims: readonly string[];
  readonly owed: readonly string[];
  readonly batches: readonly string[];
  readonly documents: readonly Record<string, unknown>[];
  readonly token: string;
}

function poolOf({ applications, claims, owed, batches, documents, token }: Found): Pool {
  const documentIds = documents.map(({ id }) => id);
  const ofOwed = owed.flatMap((id) => [`${id}-1`, `${id}-2`]);
  return {
    applicationId: applications,
    applicationIds: applications,
    claimId: [...claims, ...ofOwed],
    recoveryId: owed,
    batchId: batches,
    documentId: documentIds,
    id: documentIds,
    schemeId: ['fuzz-open', 'fuzz-haarlem', claimsBack, 'fuzz-voucher'],
    version: [1, 2],
    region: [here, there],
    regionId: [here, there],
    organisation: [...organisations],
    kvkNumber: [organisations[0], ...organisations],
    token: [token],
    visitId: ['v'.repeat(22)],
    birthDate: ['2006-05-01'],
    postcode: ['6711 AA'],
    iban: ['NL91ABNA0417164300', 'NL60RABO0315274001'],
    month: ['2026-10', '2026-11'],
    period: ['2026-10', '2026-11'],
    executionOn: [payouts.executionOn, '2026-11-20'],
    correctionId: [1],
    entryId: [1, 2],
  };
}
