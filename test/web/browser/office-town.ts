import { application, type Wish } from '../../../local/demo/applications';
import type { Client } from '../../../local/demo/client';
import { tinyScheme } from './town';

/** Work for every part of the office; all in September 2026. */
export interface OfficeTown {
  readonly toDecide: string;
  /** Of a company whose name a spreadsheet would run. */
  readonly formula: string;
  /** Too few hours, as they were typed. */
  readonly fewHours: string;
  /** Too old. */
  readonly tooOld: string;
  /** Of another region than all these. */
  readonly elsewhere: string;
  /** Its beneficiary employs `officer-wsp`. */
  readonly bonus: string;
  /** Granted, their evidence is due in March 2027. */
  readonly granted: readonly string[];
  /** Sealed by `finance-1`. */
  readonly batch: string;
}

export const formulaName = '=HYPERLINK("http://x")';
export const bakery = 'Bakkerij Zonneschijn';

/** Asks no evidence, so that it can be paid on the day it was granted. */
const quickScheme = {
  ...tinyScheme,
  schemeId: 'snelle-regeling',
  instalments: [{ shareBp: 10_000, due: { onGrant: true }, evidence: [] }],
  documents: [],
};

const motivation = 'De voorwaarden zijn nagekeken.';

/** @param client on a system whose clock stands in September 2026 */
export async function buildOfficeTown(client: Client): Promise<OfficeTown> {
  const must = async <T>(persona: string, path: string, body: unknown): Promise<T> => {
    const reply = await client.as(persona).post<T>(path, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const scheme = `/v1/schemes/${quickScheme.schemeId}/versions/1`;
  await client.as('admin-1').put(scheme, quickScheme);
  await must('admin-1', `${scheme}/publication`, {});
  let youth = 0;
  const apply = async (persona: string, wish: Partial<Wish>) => {
    youth += 1;
    const haarlem = { schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem', youth };
    return (await must<{ id: string }>(persona, '/v1/applications', application({ ...haarlem, ...wish }))).id;
  };
  const second = { kvkNumber: '69599068', tradeName: bakery };
  const quick = { schemeId: quickScheme.schemeId, municipality: 'Ede' };
  const wsp = { kvkNumber: '68727720', tradeName: 'WSP', municipality: 'Oss', startQualification: false };
  const granted = [await apply('employer-1', {}), await apply('employer-1', {}), await apply('employer-2', second)];
  const payable = await apply('employer-1', quick);
  const town = {
    toDecide: await apply('employer-1', {}),
    formula: await apply('employer-1', { tradeName: formulaName }),
    fewHours: await apply('employer-1', { hoursPerWeek: 8 }),
    tooOld: await apply('employer-1', { birthDate: '1990-05-01', startOn: '2026-10-01' }),
    elsewhere: await apply('employer-1', quick),
    bonus: await apply('wsp', { schemeId: 'noordoost-brabant-bonus', type: 'bbl', benefit: 'none', ...wsp }),
  };
  await client.settle();
  for (const id of [...granted, payable]) {
    await must('officer-1', `/v1/applications/${id}/decision`, { outcome: 'grant', motivation, overrides: [] });
  }
  await must('officer-1', `/v1/claims/${payable}-1/assessment`, { outcome: 'confirm', motivation, overrides: [] });
  await must('officer-2', `/v1/claims/${payable}-1/approval`, { outcome: 'approve', motivation });
  await client.settle();
  const wanted = { region: 'foodvalley', executionOn: '2026-09-03' };
  const { id: batch } = await must<{ id: string }>('finance-1', '/v1/payout-batches', wanted);
  return { ...town, granted, batch };
}
