import type { Client } from '../../../local/demo/client';
import { camt053 } from './bank-files';
import { must, Payouts } from './town-payouts';

/** Money that was paid and not earned, in every stage of getting it back. */
export interface RecoveryTown {
  readonly proposedRecovery: string;
  /** The employer may reply. */
  readonly intendedRecovery: string;
  /** With a payment plan, a part payment, and a write-off that was asked for. */
  readonly establishedRecovery: string;
}

/** €1,000.50 in two parts: two and six months after the start, each when the youth is still there that day. */
const stepsScheme = {
  schemeId: 'twee-termijnen',
  version: 1,
  region: 'midden-limburg',
  name: { nl: 'Twee termijnen', en: 'Two instalments' },
  summary: { nl: 'Voor een baan van 6 maanden of langer.', en: 'For a job of 6 months or more.' },
  legalNature: 'subsidy',
  legalBasis: 'Regeling termijnen',
  publishedOn: '2026-09-01',
  authority: { name: 'Gemeente Roermond', objectionAddress: 'Postbus 900, 6040 AX Roermond' },
  beneficiary: 'employer',
  stateAid: 'none',
  window: { opensAt: '2026-09-01T00:00', closesAt: '2027-12-31T17:00' },
  youth: { minAge: 16, maxAge: 26, ageOn: 'start', startQualification: 'any' },
  placement: { types: ['job', 'bbl'] },
  award: [{ amountCents: 100_050 }],
  instalments: [
    { shareBp: 4_000, due: { after: 'P2M' }, evidence: [] },
    { shareBp: 6_000, due: { after: 'P6M' }, evidence: [] },
  ],
  documents: [],
  caps: { awards: 100, amountCents: 10_005_000, whenShort: 'wait' },
  decision: { by: ['officer'] },
};

/** Before the first part was earned. */
const endedOn = '2026-12-15';
export const firstPart = 40_020;

/** What is done around money that must come back, by whoever does it. */
export class Recoveries {
  readonly #client: Client;
  readonly #payouts: Payouts;
  #statements = 0;

  constructor(client: Client) {
    this.#client = client;
    const { schemeId, region } = stepsScheme;
    this.#payouts = new Payouts(client, { scheme: stepsScheme, schemeId, region, persona: 'employer-1', wish: {} });
  }

  openScheme(): Promise<void> {
    return this.#payouts.openScheme();
  }

  /** Applications of which the first part was paid, by the word of the bank. @param on the day of payment */
  async paid(count: number, on: string): Promise<readonly string[]> {
    const ids = await this.#payouts.approved(count, '2026-11-02');
    const batch = await this.#payouts.batch(on);
    this.#statements += 1;
    const id = `TERUG-${this.#statements}`;
    await this.#payouts.report(batch, camt053(await this.#payouts.released(batch), { id, bookedOn: on }));
    return ids;
  }

  /** The employer reports that the work stopped: a proposal follows. */
  async stopped(id: string): Promise<void> {
    await must(this.#client.as('employer-1').post(`/v1/applications/${id}/changes`, { endedOn }), 'change');
    await this.#client.settle();
  }

  async intended(id: string): Promise<void> {
    const motivation = 'De jongere werkte niet meer bij u op de dag waarop u het geld verdiend moest hebben.';
    await this.does('officer-1', id, 'intention', { ground: 'ended-early', motivation });
  }

  /** Established by another, after the employer replied. */
  async established(id: string): Promise<void> {
    await this.does('employer-1', id, 'reply', { text: 'Wij dachten dat een maand genoeg was.' });
    const motivation = 'Wij hebben uw reactie gelezen. Die verandert ons oordeel niet.';
    await this.does('officer-2', id, 'decision', { outcome: 'establish', motivation });
  }

  async does(persona: string, id: string, what: string, body: unknown): Promise<void> {
    await must(this.#client.as(persona).post(`/v1/recoveries/${id}/${what}`, body), what);
    await this.#client.settle();
  }
}

/** @param client on a system whose clock stands on 3 March 2027 */
export async function buildRecoveryTown(client: Client): Promise<RecoveryTown> {
  const recoveries = new Recoveries(client);
  await recoveries.openScheme();
  const ids = await recoveries.paid(3, '2027-03-08');
  const [proposedRecovery = '', intendedRecovery = '', establishedRecovery = ''] = ids;
  for (const id of ids) await recoveries.stopped(id);
  for (const id of [intendedRecovery, establishedRecovery]) await recoveries.intended(id);
  await recoveries.established(establishedRecovery);
  const instalments = [
    { dueOn: '2027-04-01', amountCents: 20_020 },
    { dueOn: '2027-05-01', amountCents: 20_000 },
  ];
  const receipt = { amountCents: 15_000, receivedOn: '2027-03-03', bankReference: 'NTRY-0042' };
  const writeOff = { amountCents: 5_000, reason: 'De bewindvoerder keert niet meer uit.' };
  await recoveries.does('finance-1', establishedRecovery, 'plan', { instalments });
  await recoveries.does('finance-1', establishedRecovery, 'receipts', receipt);
  await recoveries.does('finance-1', establishedRecovery, 'write-offs', writeOff);
  return { proposedRecovery, intendedRecovery, establishedRecovery };
}
