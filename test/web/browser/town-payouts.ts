import { application, type Wish } from '../../../local/demo/applications';
import type { Client, Reply } from '../../../local/demo/client';
import { camt053, pain002, readPain001 } from './bank-files';

/** Batches in every end state, and payments that wait for something. */
export interface PayoutTown {
  /** All of it was paid. */
  readonly settledBatch: string;
  /** The bank rejected one line and accepted the other. */
  readonly rejectedBatch: string;
  readonly withdrawnBatch: string;
}

/** Paid on the day it was granted: it asks no evidence. */
const quickPayScheme = {
  schemeId: 'vlotte-betaling',
  version: 1,
  region: 'foodvalley',
  name: { nl: 'Vlotte betaling', en: 'Quick payment' },
  summary: { nl: 'Voor een baan van 6 maanden of langer.', en: 'For a job of 6 months or more.' },
  legalNature: 'subsidy',
  legalBasis: 'Regeling vlot',
  publishedOn: '2026-09-01',
  authority: { name: 'Gemeente Ede', objectionAddress: 'Postbus 9022, 6710 HK Ede' },
  beneficiary: 'employer',
  stateAid: 'none',
  window: { opensAt: '2026-09-01T00:00', closesAt: '2027-12-31T17:00' },
  youth: { minAge: 16, maxAge: 26, ageOn: 'start', startQualification: 'any' },
  placement: { types: ['job', 'bbl'] },
  award: [{ amountCents: 75_050 }],
  instalments: [{ shareBp: 10_000, due: { onGrant: true }, evidence: [] }],
  documents: [],
  caps: { awards: 100, amountCents: 7_505_000, whenShort: 'wait' },
  decision: { by: ['officer'] },
};

const motivation = 'De voorwaarden zijn nagekeken.';

export async function must<T = Record<string, unknown>>(reply: Promise<Reply<T>>, what: string): Promise<T> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

const employer = { kvkNumber: '69599068', tradeName: 'Bakkerij Zonneschijn' };

/** Who applies for what. */
interface Paid {
  /** As it is drafted. */
  readonly scheme: object;
  readonly schemeId: string;
  readonly region: string;
  readonly persona: string;
  readonly wish: Partial<Wish>;
}

const quickly: Paid = { ...quickPayScheme, scheme: quickPayScheme, persona: 'employer-2', wish: employer };

/** What is done around a payment, by whoever does it. */
export class Payouts {
  readonly #client: Client;
  readonly #of: Paid;
  /** Tells one youth from another. */
  #youth = 100;

  constructor(client: Client, of: Paid = quickly) {
    this.#client = client;
    this.#of = of;
  }

  async openScheme(): Promise<void> {
    const path = `/v1/schemes/${this.#of.schemeId}/versions/1`;
    await must(this.#client.as('admin-1').put(path, this.#of.scheme), 'draft');
    await must(this.#client.as('admin-1').post(`${path}/publication`, {}), 'publish');
  }

  /** Applications, granted and with their payment approved by two officers. */
  async approved(count: number, startOn = '2027-03-15'): Promise<readonly string[]> {
    const client = this.#client;
    const ids: string[] = [];
    for (let one = 0; one < count; one++) {
      this.#youth += 1;
      const wish = { schemeId: this.#of.schemeId, youth: this.#youth, startOn, ...this.#of.wish };
      const sent = client.as(this.#of.persona).post<{ id: string }>('/v1/applications', application(wish));
      ids.push((await must(sent, 'apply')).id);
    }
    await client.settle();
    const [first, second] = [client.as('officer-1'), client.as('officer-2')];
    for (const id of ids) {
      const grant = { outcome: 'grant', motivation, overrides: [] };
      await must(first.post(`/v1/applications/${id}/decision`, grant), 'grant');
      const confirm = { outcome: 'confirm', motivation, overrides: [] };
      await must(first.post(`/v1/claims/${id}-1/assessment`, confirm), 'confirm');
      await must(second.post(`/v1/claims/${id}-1/approval`, { outcome: 'approve', motivation }), 'approve');
    }
    await client.settle();
    return ids;
  }

  async batch(executionOn: string): Promise<string> {
    const body = { region: this.#of.region, executionOn };
    return (await must(this.#client.as('finance-1').post<{ id: string }>('/v1/payout-batches', body), 'batch')).id;
  }

  /** Released by another. @returns its payment file */
  async released(batchId: string): Promise<string> {
    const { url } = this.#client;
    await must(this.#client.as('finance-2').post(`/v1/payout-batches/${batchId}/release`, {}), 'release');
    const headers = await this.#signedIn('finance-2');
    const file = await fetch(`${url}/v1/payout-batches/${batchId}/pain001`, { headers });
    if (file.status !== 200) throw new Error(`payment file: ${file.status} ${await file.text()}`);
    return file.text();
  }

  async report(batchId: string, xml: string): Promise<void> {
    const headers = { ...(await this.#signedIn('finance-1')), 'Content-Type': 'application/xml' };
    const path = `${this.#client.url}/v1/payout-batches/${batchId}/bank-reports`;
    const taken = await fetch(path, { method: 'POST', headers, body: xml });
    if (taken.status !== 200) throw new Error(`report: ${taken.status} ${await taken.text()}`);
    await this.#client.settle();
  }

  async #signedIn(persona: string): Promise<Record<string, string>> {
    const token = this.#client.visitor.post<{ accessToken: string }>('/_local/token', { persona });
    return { Authorization: `Bearer ${(await must(token, 'token')).accessToken}` };
  }
}

/** @param client on a system whose clock stands on 3 March 2027 */
export async function buildPayoutTown(client: Client): Promise<PayoutTown> {
  const payouts = new Payouts(client);
  await payouts.openScheme();
  const day = '2027-03-08';
  await payouts.approved(2);
  const settledBatch = await payouts.batch(day);
  await payouts.report(
    settledBatch,
    camt053(await payouts.released(settledBatch), { id: 'AFSCHRIFT-1', bookedOn: day }),
  );
  await payouts.approved(2);
  const rejectedBatch = await payouts.batch(day);
  const file = await payouts.released(rejectedBatch);
  const [rejected] = readPain001(file).transfers;
  await payouts.report(rejectedBatch, pain002(file, 'STATUS-1', { [rejected?.reference ?? '']: 'AC04' }));
  const [held = ''] = await payouts.approved(2);
  const withdrawnBatch = await payouts.batch(day);
  const reason = 'De betaaldag moet een week later zijn.';
  await must(client.as('finance-1').post(`/v1/payout-batches/${withdrawnBatch}/withdrawal`, { reason }), 'withdraw');
  const hold = { reason: 'Het werk is misschien eerder gestopt.', until: '2027-04-01' };
  await must(client.as('officer-1').post(`/v1/applications/${held}/holds`, hold), 'hold');
  await client.settle();
  return { settledBatch, rejectedBatch, withdrawnBatch };
}
