import { application } from './applications';
import type { Client } from './client';
import { day, euro, expected, heading, say } from './say';

interface Application {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly amountCents: number;
  readonly waitingPosition: number | null;
  readonly decisionDueOn: string;
  readonly claims: readonly { readonly id: string; readonly status: string; readonly dueOn: string | null }[];
}

type Amount = { readonly amountCents: number; readonly awards: number };
type Budget = Readonly<Record<'cap' | 'available' | 'reserved' | 'committed' | 'waiting', Amount>>;

/** The three applications the demo follows. */
export interface Followed {
  readonly haarlem: string;
  readonly foodvalley: string;
  readonly brabant: string;
}

const words: Readonly<Record<string, string>> = {
  received: 'ontvangen',
  reserved: 'geld gereserveerd',
  waiting: 'op de wachtlijst',
  granted: 'toegekend',
  rejected: 'afgewezen',
};

const read = async (client: Client, id: string): Promise<Application> =>
  expected(await client.as('auditor-1').get<Application>(`/v1/applications/${id}`), 200, 'read an application');

async function apply(client: Client, persona: string, body: unknown): Promise<string> {
  const reply = await client.as(persona).post<{ id: string }>('/v1/applications', body);
  return expected(reply, 202, 'apply').id;
}

export async function receive(client: Client): Promise<Followed> {
  heading('1. Drie aanvragen komen binnen');
  const brabant = { type: 'bbl', kvkNumber: '68727720', tradeName: 'WSP', startQualification: false, benefit: 'none' };
  const followed = {
    haarlem: await apply(
      client,
      'employer-1',
      application({ schemeId: 'haarlem-jongerenvoucher', youth: 1, municipality: 'Haarlem' }),
    ),
    foodvalley: await apply(client, 'employer-2', application({ ...foodvalley, youth: 2 })),
    brabant: await apply(
      client,
      'wsp',
      application({ schemeId: 'noordoost-brabant-bonus', youth: 3, municipality: 'Oss', ...brabant }),
    ),
  };
  await client.settle();
  for (const id of Object.values(followed)) {
    const { number, status, amountCents, decisionDueOn } = await read(client, id);
    say(`${number}: ${words[status]}, ${euro(amountCents)}. De beslissing moet er zijn op ${day(decisionDueOn)}.`);
  }
  return followed;
}

const foodvalley = { schemeId: 'foodvalley-jongerenvoucher', kvkNumber: '69599068', municipality: 'Ede' };

async function showBudget(client: Client, schemeId: string): Promise<void> {
  const reply = await client.as('auditor-1').get<Budget>(`/v1/budgets/${schemeId}`);
  const { cap, reserved, committed, available, waiting } = expected(reply, 200, 'read the budget');
  const parts = [
    `plafond ${euro(cap.amountCents)} (${cap.awards})`,
    `gereserveerd ${euro(reserved.amountCents)} (${reserved.awards})`,
    `toegekend ${euro(committed.amountCents)} (${committed.awards})`,
    `vrij ${euro(available.amountCents)} (${available.awards})`,
    `wachtlijst ${waiting.awards}`,
  ];
  say(`Budget: ${parts.join(' · ')}`);
}

/** FoodValley's 198 vouchers run out; one comes free, and the first of the waiting list gets it. */
export async function fullBudget(client: Client): Promise<void> {
  heading('2. FoodValley: 198 vouchers, meer aanvragen dan geld');
  const wishes = Array.from({ length: 200 }, (_, index) => application({ ...foodvalley, youth: 100 + index }));
  const ids = await Promise.all(wishes.map((body) => apply(client, 'employer-2', body)));
  await client.settle();
  await showBudget(client, foodvalley.schemeId);
  const all = await Promise.all(ids.map((id) => read(client, id)));
  const first = all.find(({ waitingPosition }) => waitingPosition === 1);
  const reserved = all.find(({ status }) => status === 'reserved');
  if (first === undefined || reserved === undefined) throw new Error('nobody waits, or nobody has a reservation');
  say(`${first.number} staat als eerste op de wachtlijst.`);
  const reject = { outcome: 'reject', motivation: 'De jongere begint toch niet bij deze werkgever.', overrides: [] };
  const decided = await client.as('steering-group-1').post(`/v1/applications/${reserved.id}/decision`, reject);
  expected(decided, 200, 'reject');
  await client.settle();
  say(
    `De stuurgroep wijst ${reserved.number} af. ${first.number} is nu: ${words[(await read(client, first.id)).status]}.`,
  );
  await showBudget(client, foodvalley.schemeId);
}

/** Each scheme by its own decider; the WSP's own officer may not decide on the WSP's bonus. */
export async function decisions(client: Client, { haarlem, foodvalley: voucher, brabant }: Followed): Promise<void> {
  heading('3. Beslissen');
  const grant = { outcome: 'grant', motivation: 'De aanvraag voldoet aan de voorwaarden.', overrides: [] };
  const refused = await client.as('officer-wsp').post(`/v1/applications/${brabant}/decision`, grant);
  expected(refused, 403, 'an officer of the WSP decides on its own bonus');
  say('Een medewerker van het WSP wil de bonus van het WSP zelf toekennen: dat mag niet.');
  const deciders = [
    ['officer-1', haarlem],
    ['steering-group-1', voucher],
    ['officer-1', brabant],
  ] as const;
  for (const [persona, id] of deciders) {
    expected(await client.as(persona).post(`/v1/applications/${id}/decision`, grant), 200, 'grant');
    const { number, status, claims } = await read(client, id);
    const due = claims.map(({ dueOn }) => (dueOn === null ? 'meteen te beoordelen' : `controle op ${day(dueOn)}`));
    say(`${number}: ${words[status]} door ${persona}; ${due.join(', ')}.`);
  }
}

/** Six months pass; the daily rule opens the check, the employer answers, two officers look. */
export async function claimChecks(client: Client, { haarlem, foodvalley: voucher, brabant }: Followed): Promise<void> {
  heading('4. Zes maanden later: werkt de jongere er nog?');
  const { ran } = await client.moveTo('2027-03-02T08:00:00.000Z');
  say(`De klok gaat naar 2 maart 2027. Onderweg liepen de dagelijkse regels ${ran.length} keer.`);
  const evidence = {
    employment: [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }],
    documents: [],
    statementBy: 'Afdeling personeel',
  };
  for (const [persona, id] of [
    ['employer-1', haarlem],
    ['wsp', brabant],
  ] as const) {
    const { number } = await read(client, id);
    const reply = await client.as(persona).post(`/v1/claims/${id}-1/evidence`, evidence);
    expected(reply, 200, 'evidence');
    say(`${number}: de aanvrager verklaart dat de jongere er nog werkt.`);
  }
  const motivation = 'Het dienstverband is nagekeken.';
  for (const id of [haarlem, voucher, brabant]) {
    const claim = `/v1/claims/${id}-1`;
    const { number } = await read(client, id);
    const assessed = await client.as('officer-1').post(`${claim}/assessment`, { outcome: 'confirm', motivation });
    expected(assessed, 200, 'assess');
    const approve = { outcome: 'approve', motivation };
    expected(await client.as('officer-1').post(`${claim}/approval`, approve), 403, 'the same officer approves');
    expected(await client.as('officer-2').post(`${claim}/approval`, approve), 200, 'approve');
    say(`${number}: officer-1 beoordeelt, officer-2 keurt goed (officer-1 mocht dat niet zelf doen).`);
  }
}

/** What the employer of the Haarlem voucher read in the meantime: the decision, as it was sent. */
export async function mail(client: Client, { haarlem }: Followed): Promise<void> {
  heading('7. Wat de werkgever per mail kreeg');
  const { number } = await read(client, haarlem);
  const reply = await client.visitor.get<{ items: { subject: string; text: string }[] }>('/_local/mail');
  const { items } = expected(reply, 200, 'read the mail');
  const own = items.filter(({ subject, text }) => `${subject} ${text}`.includes(number));
  for (const { subject } of own) say(`- ${subject}`);
  const decision = own.find(({ text }) => text.includes('bezwaar'));
  if (decision === undefined) throw new Error('no mail tells how to object');
  say(`\nHet besluit, zoals het is verstuurd:\n\n${decision.text.replace(/^/gm, '    ')}`);
}

/** A released batch and its payment file. */
export interface Released {
  readonly region: string;
  readonly batchId: string;
  readonly xml: string;
}

/** One batch a region: made by one finance officer, released by another. */
export async function payout(client: Client): Promise<Released[]> {
  heading('5. Betalen');
  const files: Released[] = [];
  for (const region of ['zuid-kennemerland-ijmond', 'foodvalley', 'noordoost-brabant']) {
    const made = await client
      .as('finance-1')
      .post<{ id: string; lines: number; totalCents: number }>('/v1/payout-batches', {
        region,
        executionOn: '2027-03-05',
      });
    const batch = expected(made, 201, 'make a batch');
    const path = `/v1/payout-batches/${batch.id}`;
    expected(await client.as('finance-1').post(`${path}/release`, {}), 403, 'the maker releases');
    expected(await client.as('finance-2').post(`${path}/release`, {}), 200, 'release');
    const xml = expected(await client.as('finance-2').get<string>(`${path}/pain001`), 200, 'the payment file');
    say(
      `${region}: batch van ${batch.lines} regel(s), ${euro(batch.totalCents)}; finance-1 maakt, finance-2 geeft vrij.`,
    );
    files.push({ region, batchId: batch.id, xml });
  }
  return files;
}
