import { application, type Wish } from '../../../local/demo/applications';
import type { Client } from '../../../local/demo/client';
import { must } from './town-payouts';

/** Every grant of it is de-minimis aid, and its money comes from somewhere. */
export const aidScheme = {
  schemeId: 'steun-regeling',
  version: 1,
  region: 'foodvalley',
  name: { nl: 'Steunregeling', en: 'Aid scheme' },
  summary: { nl: 'Voor een baan van 6 maanden of langer.', en: 'For a job of 6 months or more.' },
  legalNature: 'subsidy',
  legalBasis: 'Regeling steun',
  publishedOn: '2026-09-01',
  authority: { name: 'Gemeente Ede', objectionAddress: 'Postbus 9022, 6710 HK Ede' },
  beneficiary: 'employer',
  stateAid: 'de-minimis',
  window: { opensAt: '2026-09-01T00:00', closesAt: '2027-12-31T17:00' },
  youth: { minAge: 16, maxAge: 26, ageOn: 'start', startQualification: 'any' },
  placement: { types: ['job', 'bbl'] },
  award: [{ amountCents: 100_050 }],
  instalments: [{ shareBp: 10_000, due: { onGrant: true }, evidence: ['payslip'] }],
  documents: [{ id: 'payslip', label: { nl: 'Loonstrook', en: 'Payslip' }, when: 'evidence', required: true }],
  caps: { awards: 50, amountCents: 5_002_500, whenShort: 'wait' },
  funding: { source: 'RMC', costCentre: '6.71' },
  decision: { by: ['officer'] },
};

const motivation = 'De voorwaarden zijn nagekeken.';

export async function openAidScheme(client: Client): Promise<void> {
  const path = `/v1/schemes/${aidScheme.schemeId}/versions/1`;
  await must(client.as('admin-1').put(path, aidScheme), 'draft');
  await must(client.as('admin-1').post(`${path}/publication`, {}), 'publish');
}

/** An application for aid that is granted at once. @returns its id */
export async function grantAid(client: Client, wish: Partial<Wish> & { readonly youth: number }): Promise<string> {
  const { employer, ...rest } = application({ schemeId: aidScheme.schemeId, ...wish });
  const body = { ...rest, employer: { ...employer, sector: 'general' } };
  const { id } = await must(client.as('employer-1').post<{ id: string }>('/v1/applications', body), 'apply');
  await client.settle();
  const decision = { outcome: 'grant', motivation, overrides: [] };
  await must(client.as('officer-1').post(`/v1/applications/${id}/decision`, decision), 'grant');
  return id;
}

/** Grants that are late for the register of the Union two months on. */
export async function buildBooksTown(client: Client): Promise<void> {
  await openAidScheme(client);
  for (const youth of [51, 52]) await grantAid(client, { youth });
}
