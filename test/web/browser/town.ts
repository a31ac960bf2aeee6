import { application, type Wish } from '../../../local/demo/applications';
import type { Client, Reply } from '../../../local/demo/client';
import { type AccountsTown, buildAccountsTown } from './town-accounts';
import { buildBooksTown } from './town-books';
import { buildIntakeTown, type IntakeTown } from './town-intake';
import { buildPayoutTown, type PayoutTown } from './town-payouts';
import { buildRecoveryTown, type RecoveryTown } from './town-recoveries';

/** One of everything that pages can show, made as people would make it. Begins on 4 January 2027, ends on 3 March. */
export interface Town extends AccountsTown, IntakeTown, PayoutTown, RecoveryTown {
  /** Money is reserved; somebody must decide. */
  readonly toDecide: string;
  /** A check failed; an officer must look. */
  readonly toAssess: string;
  readonly waiting: string;
  readonly rejected: string;
  /** Its claim is open: the employer must hand in evidence. */
  readonly evidenceDue: string;
  /** Its claim has evidence; an officer must assess. */
  readonly claimToAssess: string;
  readonly claimToApprove: string;
  readonly refusalIntended: string;
  readonly payable: string;
  readonly sealedBatch: string;
  readonly releasedBatch: string;
}

/** Two awards, so that a third application waits. */
export const tinyScheme = {
  schemeId: 'kleine-regeling',
  version: 1,
  region: 'foodvalley',
  name: { nl: 'Kleine regeling', en: 'Small scheme' },
  summary: { nl: 'Voor een baan van 6 maanden of langer.', en: 'For a job of 6 months or more.' },
  legalNature: 'subsidy',
  legalBasis: 'Regeling klein',
  publishedOn: '2026-09-01',
  authority: { name: 'Gemeente Ede', objectionAddress: 'Postbus 9022, 6710 HK Ede' },
  beneficiary: 'employer',
  stateAid: 'none',
  window: { opensAt: '2026-09-01T00:00', closesAt: '2027-12-31T17:00' },
  youth: { minAge: 16, maxAge: 26, ageOn: 'start', startQualification: 'any' },
  placement: { types: ['job', 'bbl'] },
  award: [{ amountCents: 100_000 }],
  instalments: [{ shareBp: 10_000, due: { onGrant: true }, evidence: ['payslip'] }],
  documents: [
    { id: 'payslip', label: { nl: 'Loonstrook', en: 'Payslip' }, when: 'evidence', required: true },
    { id: 'contract', label: { nl: 'Arbeidscontract', en: 'Contract' }, when: 'application', required: false },
  ],
  caps: { awards: 2, amountCents: 200_000, whenShort: 'wait' },
  decision: { by: ['officer'] },
};

const motivation = 'De voorwaarden zijn nagekeken.';
const haarlem = { schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem' };

function expected<T>({ status, body }: Reply<T>, wanted: number, what: string): T {
  if (status !== wanted) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/**
 * Youths began on 1 September, so their checks are due two months later. By then the term to decide on what came this
 * day has passed, and its grants are late for the register.
 */
export const startOfTown = '2027-01-04T08:00:00.000Z';

/** For what needs no more of a town than its schemes: these opened that day. */
export const openingDay = '2026-09-01T08:00:00.000Z';

/** @param client on a system whose clock stands at `startOfTown` */
export async function buildTown(client: Client): Promise<Town> {
  const scheme = `/v1/schemes/${tinyScheme.schemeId}/versions/1`;
  expected(await client.as('admin-1').put(scheme, tinyScheme), 200, 'draft');
  expected(await client.as('admin-1').post(`${scheme}/publication`, {}), 200, 'publish');
  await buildBooksTown(client);
  const apply = async (youth: number, wish: Wish = haarlem) =>
    expected(
      await client.as('employer-1').post<{ id: string }>('/v1/applications', application({ ...wish, youth })),
      202,
      'apply',
    ).id;
  const granted = [];
  for (let youth = 1; youth <= 7; youth++) granted.push(await apply(youth));
  const rejected = await apply(8);
  const small = { schemeId: tinyScheme.schemeId, municipality: 'Ede' };
  for (const youth of [11, 12]) await apply(youth, small);
  const waiting = await apply(13, small);
  await client.settle();
  const decide = async (id: string, outcome: string) =>
    expected(
      await client.as('officer-1').post(`/v1/applications/${id}/decision`, { outcome, motivation, overrides: [] }),
      200,
      outcome,
    );
  for (const id of granted) await decide(id, 'grant');
  await decide(rejected, 'reject');
  await client.moveTo('2027-03-03T08:00:00.000Z');
  const claims = await workOnClaims(client, granted);
  const toDecide = await apply(21, { ...haarlem, startOn: '2027-03-15' });
  const toAssess = await apply(22, { ...haarlem, startOn: '2027-03-15', birthDate: '1990-05-01' });
  await client.settle();
  return {
    toDecide,
    toAssess,
    waiting,
    rejected,
    ...claims,
    ...(await buildPayoutTown(client)),
    ...(await buildAccountsTown(client)),
    ...(await buildRecoveryTown(client)),
    ...(await buildIntakeTown(client)),
  };
}

/** Seven granted applications, each one step further. */
async function workOnClaims(client: Client, ids: readonly string[]) {
  const [evidenceDue = '', claimToAssess = '', claimToApprove = '', refusalIntended = '', released = ''] = ids;
  const [, , , , , sealed = '', payable = ''] = ids;
  const evidence = { employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }], statementBy: 'Personeelszaken' };
  const handIn = async (id: string) =>
    expected(await client.as('employer-1').post(`/v1/claims/${id}-1/evidence`, evidence), 200, 'evidence');
  const assess = async (id: string, outcome: string) =>
    expected(
      await client.as('officer-1').post(`/v1/claims/${id}-1/assessment`, { outcome, motivation, overrides: [] }),
      200,
      outcome,
    );
  const approve = async (id: string) => {
    await handIn(id);
    await assess(id, 'confirm');
    const body = { outcome: 'approve', motivation };
    expected(await client.as('officer-2').post(`/v1/claims/${id}-1/approval`, body), 200, 'approve');
  };
  const batch = async () => {
    await client.settle();
    const body = { region: 'zuid-kennemerland-ijmond', executionOn: '2027-03-08' };
    return expected(await client.as('finance-1').post<{ id: string }>('/v1/payout-batches', body), 201, 'batch').id;
  };
  for (const id of [claimToAssess, claimToApprove, refusalIntended]) await handIn(id);
  await assess(claimToApprove, 'confirm');
  await assess(refusalIntended, 'refuse');
  await approve(released);
  const releasedBatch = await batch();
  expected(await client.as('finance-2').post(`/v1/payout-batches/${releasedBatch}/release`, {}), 200, 'release');
  await approve(sealed);
  const sealedBatch = await batch();
  await approve(payable);
  await client.settle();
  return { evidenceDue, claimToAssess, claimToApprove, refusalIntended, payable, sealedBatch, releasedBatch };
}
