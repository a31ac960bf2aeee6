import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, useSystem } from '../../local/system/system';
import { axeFindings, drawLate, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { Recoveries } from './town-recoveries';

const system = useSystem('2027-03-03T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();
let recoveries: Recoveries;
let id: string;
let number: string;

beforeAll(async () => {
  recoveries = new Recoveries(system());
  await recoveries.openScheme();
  [id = ''] = await recoveries.paid(1, '2027-03-08');
  number = (await applicationOf(system(), id)).number;
});

/** Somebody in a browser of their own, on this page. */
async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

const recoveryFor = (persona: string) => person(persona, `/terugvorderingen/${id}`);
const caseFor = (persona: string) => person(persona, `/mijn-aanvragen/${id}`);
const told = (page: Page) => page.locator('.recovery-told');
const rowsOf = (page: Page, table: RegExp) => page.getByRole('table', { name: table }).getByRole('row');
/** Spaces that do not break are spaces too. */
const words = async (page: Page, table: RegExp) =>
  (await rowsOf(page, table).allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** How it stands, and what is still open. */
const status = (page: Page, text: string) =>
  page.locator('.standing .utrecht-status-badge').filter({ hasText: text }).waitFor();

async function noneOf(page: Page, ...buttons: readonly string[]): Promise<void> {
  for (const name of buttons) expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
}

async function looksGood(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function inDialog(page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('from a change to the last cent', () => {
  it('begins with an employer who reports that the work stopped', async () => {
    const page = await person('employer-1', `/mijn-aanvragen/${id}/wijziging`);
    await page.getByLabel('De jongere is gestopt, of stopt').check();
    await page.getByLabel('Laatste werkdag').fill('2026-12-15');
    await page.getByRole('button', { name: 'Controleer en verstuur' }).click();
    await page.getByRole('button', { name: 'Ja, geef door' }).click();
    await said(page, 'Wij hebben uw wijziging.');
    await system().settle();
    // Nobody has looked at it yet: the employer is not told of a proposal.
    const own = await caseFor('employer-1');
    expect(await told(own).count()).toBe(0);
    expect(await own.content()).not.toContain('erugvordering');
  });

  it('is proposed to officers, with a sum that adds up, and linked from the case', async () => {
    const list = await person('officer-1', '/terugvorderingen');
    await list.getByRole('row').filter({ hasText: number }).getByText('Voorgesteld', { exact: true }).waitFor();
    await looksGood(list);
    const file = await person('officer-1', `/dossiers/${id}`);
    await file.getByRole('link', { name: 'Bekijk de terugvordering' }).click();
    await file.getByRole('heading', { level: 1, name: `Terugvordering ${number}` }).waitFor();
    await said(file, 'De laatste werkdag was of is 15 december 2026.');
    expect(await words(file, /Betaald min verdiend/)).toEqual([
      'Termijn Betaald Daarvan verdiend Terug te betalen',
      expect.stringMatching(/^Termijn 1 .*er niet, of te weinig uren\. € 400,20 € 0 € 400,20$/),
      expect.stringMatching(/^Termijn 2 .* € 0 € 0 € 0$/),
      'Samen € 400,20 € 0 € 400,20',
    ]);
    await said(file, /Nog niet betaald en niet verdiend: €\s600,30\. Dat betalen wij dan ook niet\./);
    await looksGood(file);
  });

  it('becomes an intention with a ground and reasons, by an officer who may not decide then', async () => {
    const page = await recoveryFor('officer-1');
    await page.getByRole('button', { name: 'Stuur het voornemen' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Motivering/ })
      .waitFor();
    await page.getByRole('button', { name: 'Tekst bij deze reden' }).click();
    await said(page, /De werkgever leest dat wij €\s400,20 willen terugvragen\./);
    await page.getByRole('button', { name: 'Stuur het voornemen' }).click();
    await said(page, 'Het voornemen is verstuurd.');
    await status(page, 'Voornemen verstuurd');
    const decide = page.getByRole('region', { name: 'Beslissen' });
    await decide.getByText('Een tweede persoon moet dit doen', { exact: false }).waitFor();
    await noneOf(page, 'Leg het besluit vast', 'Stuur het voornemen');
    const colleague = await recoveryFor('officer-2');
    await colleague.getByText('De werkgever mag nog reageren.', { exact: false }).waitFor();
    expect(await colleague.getByRole('radio', { name: 'Terugvorderen', exact: true }).count()).toBe(0);
  });

  it('is answered by the employer, who finds it among what to do', async () => {
    const list = await person('employer-1', '/mijn-aanvragen');
    await list.getByRole('link', { name: /^Wij willen geld terugvragen\. Reageer uiterlijk op 17 maart 2027/ }).click();
    await list.getByRole('heading', { name: 'Wij willen geld van u terugvragen' }).waitFor();
    const page = await caseFor('employer-1');
    await said(page, /Het gaat om €\s400,20\. Wij hebben nog niets besloten\./);
    await said(page, /De jongere werkte niet meer bij u op de dag/);
    await said(page, /Dat staat in Awb 4:4/);
    await looksGood(page);
    await page.getByLabel('Uw reactie').fill('Wij dachten dat een maand genoeg was.');
    await page.getByRole('button', { name: 'Verstuur uw reactie' }).click();
    await said(page, 'Wij hebben uw reactie.');
    await page.getByRole('button', { name: 'Pas uw reactie aan' }).waitFor();
  });

  it('is decided by another officer, after a question', async () => {
    const page = await recoveryFor('officer-2');
    await said(page, 'Wij dachten dat een maand genoeg was.');
    await page.getByRole('radio', { name: 'Terugvorderen', exact: true }).check();
    await page.getByRole('button', { name: 'Reactie verandert het niet' }).click();
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/moet €\s400,20 terugbetalen, binnen zes weken/).waitFor();
    await dialog.getByText(/€\s600,30\. Dat geld gaat terug naar het budget/).waitFor();
    await dialog.getByRole('button', { name: 'Ja, vorder terug' }).click();
    await said(page, 'De terugvordering is vastgesteld.');
    await status(page, 'Vastgesteld');
    await noneOf(page, 'Ontvangst boeken', 'Leg het besluit vast');
  });

  it('tells the employer what to pay, where, by when, and how to object', async () => {
    const page = await caseFor('employer-1');
    await page.getByRole('heading', { name: 'U moet geld terugbetalen' }).waitFor();
    const text = (await told(page).innerText()).replaceAll(/\s+/g, ' ');
    for (const part of [
      'U moet nog € 400,20 betalen. Betaal uiterlijk op 14 april 2027.',
      'NL52 TEST 0000 0004 04',
      'Gemeente Roermond',
      `Zet erbij ${number}`,
      'Dat kan tot en met 14 april 2027.',
      'Postbus 900, 6040 AX Roermond',
    ])
      expect(text).toContain(part);
    await looksGood(page);
    const list = await person('employer-1', '/mijn-aanvragen');
    await list.getByRole('link', { name: /^Betaal terug uiterlijk op 14 april 2027/ }).waitFor();
  });

  it('is paid in part: booked once, with the day and reference of the bank', async () => {
    const page = await recoveryFor('finance-1');
    expect(await page.getByText('Wij dachten dat een maand genoeg was.').count()).toBe(0);
    const receipt = { 'Ontvangen bedrag': '150', 'Ontvangen op': '2027-03-04', 'Kenmerk van de bank': 'NTRY-1' };
    await page.getByRole('button', { name: 'Ontvangst boeken' }).click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(receipt)) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: 'Boek de ontvangst' }).click();
    await dialog.getByText('Deze dag ligt in de toekomst.').waitFor();
    visitors.get('finance-1')?.watch.allow(/status of 400/);
    await inDialog(page, { 'Ontvangen op': '2027-03-03' }, 'Boek de ontvangst');
    await said(page, 'De ontvangst is geboekt.');
    await said(page, /nog €\s250,20 terugbetalen/);
    expect((await words(page, /Oudste eerst/)).slice(1)).toEqual([
      expect.stringMatching(/Vastgesteld € 400,20 \+ € 400,20 € 400,20/),
      expect.stringMatching(/Ontvangen NTRY-1 € 150 − € 150 € 250,20/),
    ]);
  });

  it('takes a mistake back with a counter entry', async () => {
    const page = await recoveryFor('finance-1');
    await page.getByRole('button', { name: /^Draai terug Ontvangen/ }).click();
    await inDialog(page, { 'Wat ging er mis?': 'Dit was van een ander bedrijf.' }, 'Draai terug');
    await said(page, 'De boeking is teruggedraaid.');
    const rows = await words(page, /Oudste eerst/);
    expect(rows.at(-1)).toMatch(/Teruggedraaid de boeking van 3 mrt 2027: ontvangen .* € 150 \+ € 150 € 400,20/);
    expect(rows.at(-2)).toContain('later teruggedraaid');
    await page.getByRole('button', { name: 'Ontvangst boeken' }).click();
    const again = { 'Ontvangen bedrag': '200,20', 'Ontvangen op': '2027-03-03', 'Kenmerk van de bank': 'NTRY-2' };
    await inDialog(page, again, 'Boek de ontvangst');
    await said(page, /nog €\s200 terugbetalen/);
    await looksGood(page);
  });

  it('is agreed to be paid in parts, that the employer reads too', async () => {
    const page = await recoveryFor('finance-1');
    await page.getByText('Betalingsregeling maken').click();
    await page.getByLabel('Aantal maanden').fill('3');
    await page.getByLabel('Eerste betaaldag').fill('2027-04-01');
    await page.getByRole('button', { name: 'Verdeel in gelijke bedragen' }).click();
    await page.getByText(/Samen €\s200: dat klopt\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leg de regeling vast' }).click();
    await said(page, 'De betalingsregeling is vastgelegd.');
    const plan = /Afgesproken dagen en bedragen/;
    expect((await words(page, plan)).slice(1)).toEqual([
      '1 apr 2027 € 66,66 € 0 Nog te betalen',
      '1 mei 2027 € 66,66 € 0 Nog te betalen',
      '1 jun 2027 € 66,68 € 0 Nog te betalen',
    ]);
    const own = await caseFor('employer-1');
    expect((await words(own, plan)).length).toBe(4);
    await looksGood(own);
  });

  it('is overdue once a day of the plan has passed', async () => {
    await system().moveTo('2027-04-02T08:00:00.000Z');
    const page = await person('finance-1', '/terugvorderingen?status=te-laat');
    await page.getByRole('row').filter({ hasText: number }).getByText('€ 66,66').waitFor();
    await said(page, /Nog terug te betalen: €\s200 door 1 werkgever\. Daarvan is €\s66,66 te laat\./);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als CSV (Excel)' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toMatch(/Status;Terugvordering;Werkgever;KvK;Regeling;Regio;Dag;Terug te vragen;Nog open;Te laat/);
    expect(lines[1]).toMatch(new RegExp(`^established;${number};.*;400,20;200,00;66,66$`));
  });

  it('is written off for the rest by two persons of finance', async () => {
    const page = await recoveryFor('finance-1');
    await page.getByRole('button', { name: 'Afboeken vragen' }).click();
    const reason = { 'Waarom komt dit geld niet meer binnen?': 'Het bedrijf is failliet.' };
    await inDialog(page, reason, 'Vraag een collega');
    await said(page, 'Het afboeken is gevraagd.');
    const asked = page.getByRole('region', { name: 'Afboeken?' });
    await asked.getByText('Een tweede persoon moet dit doen', { exact: false }).waitFor();
    await noneOf(page, 'Boek af', 'Afboeken vragen');
    const second = await recoveryFor('finance-2');
    await second.getByText('Het bedrijf is failliet.').waitFor();
    await looksGood(second);
    await second.getByRole('button', { name: 'Boek af', exact: true }).click();
    await inDialog(second, { 'Waarom?': 'Het verslag van de curator zegt het ook.' }, 'Ja, boek af');
    await said(second, 'Het bedrag is afgeboekt.');
    await status(second, 'Afgeboekt');
    await said(second, 'Er staat niets meer open. Een deel is afgeboekt');
    expect((await words(second, /Oudste eerst/)).at(-1)).toMatch(/Afgeboekt .*€ 200 − € 200 € 0/);
    const own = await caseFor('employer-1');
    await told(own).getByText('Een deel hoeft u niet te betalen', { exact: false }).waitFor();
  });
});

describe('what an officer finds out', () => {
  it('is recorded from the case and becomes a proposal, which can be dropped', async () => {
    const [found = ''] = await recoveries.paid(1, '2027-04-05');
    const page = await person('officer-1', `/dossiers/${found}`);
    await page.getByText('Geld terugvragen', { exact: true }).click();
    await page.getByLabel('Wat ontdekte u, en hoe?').fill('Bij een bezoek bleek dat de jongere nooit begon.');
    await page.getByRole('button', { name: 'Maak een voorstel' }).click();
    await page.getByRole('heading', { level: 1, name: /^Terugvordering VL-/ }).waitFor();
    await said(page, 'Bij een bezoek bleek dat de jongere nooit begon.');
    await page.getByRole('radio', { name: 'Fraude' }).check();
    await said(page, /De werkgever leest dat wij €\s400,20 willen terugvragen\./);
    await page.getByLabel('Wat is er toch verdiend?').fill('100');
    await said(page, /De werkgever leest dat wij €\s300,20 willen terugvragen\./);
    await page.getByRole('button', { name: 'Niet terugvorderen' }).click();
    await inDialog(page, { 'Waarom niet?': 'Het was een andere jongere.' }, 'Laat het voorstel vervallen');
    await said(page, 'Het voorstel is vervallen.');
    await status(page, 'Vervallen');
  });

  it('is not the only way: an employer withdraws after a payment', async () => {
    const [own = ''] = await recoveries.paid(1, '2027-04-05');
    const page = await person('employer-1', `/mijn-aanvragen/${own}`);
    await drawLate(page);
    await page.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await inDialog(page, { 'Waarom trekt u in?': 'Wij stoppen met het project.' }, 'Ja, trek in');
    await page.getByRole('heading', { name: 'U trok uw aanvraag in' }).waitFor();
    // The button that opened the dialog is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const officer = await person('officer-1', `/terugvorderingen/${own}`);
    await said(officer, 'Wij stoppen met het project.');
    expect(await officer.getByRole('radio', { name: /trekt de aanvraag in/ }).isChecked()).toBe(true);
  });
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
