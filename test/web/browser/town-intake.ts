import { application } from '../../../local/demo/applications';
import type { Client } from '../../../local/demo/client';
import { must } from './town-payouts';

/** What comes in otherwise than whole, by the form, in time. */
export interface IntakeTown {
  /** A document of the checklist lacks. */
  readonly incomplete: string;
  /** An officer registered it; it came by post. */
  readonly registered: string;
  /** Hardship requests: one nobody has decided on, one that lets the employer apply. */
  readonly pleaded: string;
  readonly permitted: string;
}

const label = { nl: 'Arbeidscontract', en: 'Employment contract' };

const scheme = (schemeId: string, nl: string, closesAt: string, documents: readonly object[]) => ({
  ...{ schemeId, version: 1, region: 'foodvalley', name: { nl, en: nl } },
  summary: { nl: 'Voor een baan van 6 maanden of langer.', en: 'For a job of 6 months or more.' },
  ...{ legalNature: 'subsidy', legalBasis: 'Regeling', publishedOn: '2026-09-01' },
  authority: { name: 'Gemeente Ede', objectionAddress: 'Postbus 9022, 6710 HK Ede' },
  ...{ beneficiary: 'employer', stateAid: 'none', window: { opensAt: '2026-09-01T00:00', closesAt } },
  placement: { types: ['job'] },
  award: [{ amountCents: 100_000 }],
  instalments: [{ shareBp: 10_000, due: { onGrant: true } }],
  documents,
});

/** @param client on a system whose clock stands on 3 March 2027 */
export async function buildIntakeTown(client: Client): Promise<IntakeTown> {
  const contract = [{ id: 'contract', label, when: 'application', required: true }];
  const schemes = [
    scheme('regeling-met-lijst', 'Regeling met een lijst', '2027-12-31T17:00', contract),
    scheme('gesloten-regeling', 'Gesloten regeling', '2027-03-02T17:00', []),
  ];
  for (const one of schemes) {
    const path = `/v1/schemes/${one.schemeId}/versions/1`;
    await must(client.as('admin-1').put(path, one), 'draft');
    await must(client.as('admin-1').post(`${path}/publication`, {}), 'publish');
  }
  const wish = { schemeId: 'regeling-met-lijst', startOn: '2027-03-15' };
  const apply = client.as('employer-1').post<{ id: string }>('/v1/applications', application({ ...wish, youth: 301 }));
  const paper = {
    ...application({ schemeId: 'gesloten-regeling', startOn: '2027-03-15', youth: 302 }),
    ...{ channel: 'post', receivedAt: '2027-03-02T10:15:00.000Z', reason: 'De brief kwam op de laatste dag.' },
  };
  const incomplete = (await must(apply, 'apply')).id;
  const registered = await must(client.as('officer-1').post<{ id: string }>('/v1/registrations', paper), 'register');
  const ask = (reason: string) => {
    const contact = { name: 'Afdeling personeel', email: 'personeel@voorbeeldbedrijf.example' };
    const body = {
      schemeId: 'gesloten-regeling',
      tradeName: 'Voorbeeldbedrijf B.V.',
      contact,
      wanted: 'Geld.',
      reason,
    };
    return must(client.as('employer-1').post<{ id: string }>('/v1/hardship-requests', body), 'ask');
  };
  const pleaded = await ask('Onze boekhouder lag in het ziekenhuis.');
  const permitted = await ask('Het formulier gaf een fout, zie de foto.');
  const grant = { outcome: 'granted', motivation: 'U kon hier niets aan doen.', applyBy: '2027-03-31' };
  await must(client.as('officer-1').post(`/v1/hardship-requests/${permitted.id}/decision`, grant), 'grant');
  await client.settle();
  return { incomplete, registered: registered.id, pleaded: pleaded.id, permitted: permitted.id };
}
