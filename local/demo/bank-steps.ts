import { bookedStatement } from './bank';
import type { Client } from './client';
import { day, expected, heading, say } from './say';
import type { Followed, Released } from './steps';

const payday = '2027-03-05';

interface Counts {
  readonly accepted: number;
  readonly paid: number;
  readonly rejected: number;
  readonly returned: number;
  readonly unmatched: number;
}

/** The bank books each file; its statement makes every line of it paid, and a second time changes nothing. */
export async function bankReports(
  client: Client,
  files: readonly Released[],
  { haarlem }: Pick<Followed, 'haarlem'>,
): Promise<void> {
  heading('6. Wat de bank terugmeldt');
  await client.moveTo(`${payday}T16:00:00.000Z`);
  for (const { region, batchId, xml } of files) {
    const reports = `/v1/payout-batches/${batchId}/bank-reports`;
    const statement = bookedStatement(xml, payday);
    const first = expected(await client.as('finance-1').postXml<Counts>(reports, statement), 200, 'the bank report');
    const second = expected(await client.as('finance-2').postXml<Counts>(reports, statement), 200, 'the same report');
    if (second.paid !== first.paid) throw new Error('the same report of the bank told something else');
    const path = `/v1/payout-batches/${batchId}`;
    const { status } = expected(await client.as('finance-1').get<{ status: string }>(path), 200, 'read the batch');
    say(`${region}: ${first.paid} regel(s) betaald op ${day(payday)}; de batch is ${words[status] ?? status}.`);
  }
  const reply = await client.as('auditor-1').get<Paid>(`/v1/applications/${haarlem}`);
  const { number, status, claims } = expected(reply, 200, 'read an application');
  if (status !== 'completed' || claims.some((claim) => claim.status !== 'paid')) {
    throw new Error(`${number} is paid by the bank, but is ${status}`);
  }
  say(`${number} is betaald en afgerond. Het afschrift nog eens inlezen verandert niets.`);
}

interface Paid {
  readonly number: string;
  readonly status: string;
  readonly claims: readonly { readonly status: string }[];
}

const words: Readonly<Record<string, string>> = { settled: 'afgehandeld', released: 'nog niet afgehandeld' };
