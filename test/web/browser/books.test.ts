import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, useSystem } from '../../local/system/system';
import { camt053 } from './bank-files';
import { axeFindings, settled, useBrowser, type Visitor } from './browser';
import { openingDay } from './town';
import { grantAid, openAidScheme } from './town-books';
import { Payouts } from './town-payouts';

const system = useSystem(openingDay);
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();
/** Granted on 1 September 2026, and late by 5 October; and one of that day. */
const aid = { late: [''], fresh: '' };
let paidBatch = '';

beforeAll(async () => {
  const client = system();
  await openAidScheme(client);
  aid.late = [await grantAid(client, { youth: 1 }), await grantAid(client, { youth: 2 })];
  const payouts = new Payouts(client);
  await payouts.openScheme();
  await payouts.approved(2, '2026-09-15');
  paidBatch = await payouts.batch('2026-09-03');
  const file = await payouts.released(paidBatch);
  await payouts.report(paidBatch, camt053(file, { id: 'AFSCHRIFT-1', bookedOn: '2026-09-03' }));
  await client.moveTo('2026-10-05T08:00:00.000Z');
  aid.fresh = await grantAid(client, { youth: 3 });
}, 240_000);

async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

const numberOf = async (id: string) => (await applicationOf(system(), id)).number;
const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
/** What its cells say, a number of awards behind the euros. */
const cellsOf = async (page: Page, text: string) =>
  (await rowOf(page, text).first().getByRole('cell').allInnerTexts()).map((one) =>
    one
      .replaceAll('\u00a0', ' ')
      .trim()
      .replace(/\s*\n\s*/, ' | '),
  );
/** Chosen quicker than the page follows: no choice may undo the one before it. */
async function chosenAtOnce(page: Page, choices: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((values) => {
    for (const select of document.querySelectorAll('select')) {
      const value = values[select.labels[0]?.textContent ?? ''];
      if (value === undefined) continue;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, choices);
}
const parameters = (page: Page) => new URL(page.url()).searchParams;

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const pressed = page.getByRole('button', { name: button }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), pressed]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('the ledger', () => {
  it('shows finance what moved and leads to the batch, and keeps scheme and month in the address', async () => {
    const page = await person('finance-1', '/administratie');
    await page.getByRole('listitem').getByRole('link', { name: 'Grootboek' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grootboek' }).waitFor();
    await page.getByLabel('Regeling').selectOption({ label: 'Vlotte betaling' });
    const paid = rowOf(page, 'Van toegekend naar betaald.');
    await paid.first().getByText('€ 750,50').waitFor();
    expect(await paid.count()).toBe(2);
    expect(await page.getByRole('link', { name: /^VL-/ }).count()).toBe(0);
    await page.getByLabel('Maand').selectOption('2026-10');
    await page.getByText('In deze periode is niets geboekt.').waitFor();
    await page.getByLabel('Regeling').selectOption({ label: 'Steunregeling' });
    await rowOf(page, 'Toegekend')
      .getByText(await numberOf(aid.fresh))
      .waitFor();
    await page.reload();
    await rowOf(page, 'Toegekend')
      .getByText(await numberOf(aid.fresh))
      .waitFor();
    expect([parameters(page).get('scheme'), parameters(page).get('month')]).toEqual(['steun-regeling', '2026-10']);
    await chosenAtOnce(page, { Regeling: 'vlotte-betaling', Maand: '' });
    await paid.first().getByRole('link', { name: 'naar de betaalbatch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Betaalbatch FoodValley' }).waitFor();
    expect(page.url()).toContain(paidBatch);
  });

  it('leads the auditor to the case, for whom there is no batch', async () => {
    const page = await person('auditor-1', '/administratie/grootboek?scheme=vlotte-betaling');
    const paid = rowOf(page, 'Van toegekend naar betaald.').first();
    await paid.waitFor();
    expect(await page.getByRole('link', { name: 'naar de betaalbatch' }).count()).toBe(0);
    await paid.getByRole('link', { name: /^VL-/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Dossier VL-/ }).waitFor();
  });

  it('gives all lines as a file, also those that are not shown yet', async () => {
    const page = await person('auditor-1', '/administratie/grootboek?scheme=steun-regeling');
    const { name, text } = await saved(page, 'Download als CSV (Excel)');
    expect(name).toBe('grootboek-steun-regeling.csv');
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toContain('Geboekt op;Beweging;Waarvoor;Bedrag;Aantal;Budgetjaar;Door;');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^2026-09-01;Plafond vastgesteld;version-1;50025,00;50;;automatisch;/);
  });

  it('refuses days that cannot be asked for, in words', async () => {
    const visitor = visitors.get('auditor-1');
    visitor?.watch.allow(/status of 400/);
    const page = await person('auditor-1', '/administratie/grootboek?from=2026-10-02&to=2026-10-01');
    await page.getByRole('alert').getByText('Deze dagen kunnen niet.').waitFor();
  });
});

describe('the trial balance', () => {
  it('closes, in words, with what went up and down in a month', async () => {
    const page = await person('finance-1', '/administratie/proefbalans?scheme=steun-regeling&month=2026-09');
    await page.getByText('De balans sluit: vrij, gereserveerd').waitFor();
    expect(await cellsOf(page, 'Toegekend, nog niet betaald')).toEqual([
      'Toegekend, nog niet betaald',
      '€ 0 | 0',
      '€ 2.001 | 2',
      '€ 0 | 0',
      '€ 2.001 | 2',
    ]);
    expect((await cellsOf(page, 'Samen te verdelen')).at(-1)).toBe((await cellsOf(page, 'Samen verdeeld')).at(-1));
    await page.getByText(/het budget is gelijk aan zijn \d+ boekingen/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows what differed at night, here and on the overview', async () => {
    const page = await person('finance-1', '/administratie');
    await page.getByText('Alle budgetten kloppen met het grootboek.').waitFor();
    const check = {
      checkedAt: '2026-10-05T03:30:00.000Z',
      outcome: 'different',
      whole: true,
      entries: 7,
      differences: [{ number: 'reservedCents', expected: 100_050, found: 0 }],
    };
    // A budget that differs cannot be made by anything the system does.
    const spoil = async (route: Route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { budgets: { budgetId: string }[] };
      const budgets = body.budgets.map((one) =>
        one.budgetId === 'steun-regeling' ? { ...one, lastCheck: check } : one,
      );
      await route.fulfill({ response, json: { ...body, budgets } });
    };
    await page.route(/\/v1\/ledger\//, spoil);
    await page.reload();
    const alarm = page.getByRole('alert').filter({ hasText: 'klopte het budget niet met het grootboek' });
    await alarm.getByRole('link', { name: 'Steunregeling' }).click();
    await page.getByText(/het budget verschilt van zijn 7 boekingen/).waitFor();
    expect(await cellsOf(page, 'Gereserveerd, in euro')).toEqual([
      'Gereserveerd, in euro',
      '€ 1.000,50',
      '€ 0',
      '€ -1.000,50',
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute(/\/v1\/ledger\//);
  });
});

describe('closing a month', () => {
  const path = '/administratie/maandafsluiting?scheme=steun-regeling';

  it('is not for the auditor, who sees what can be closed', async () => {
    const page = await person('auditor-1', path);
    await page.getByText('September 2026 is voorbij en nog niet afgesloten. Afsluiten doet financiën.').waitFor();
    expect(await page.getByRole('button', { name: /^Sluit/ }).count()).toBe(0);
  });

  it('is asked about, done once, and the next month waits until it is over', async () => {
    const page = await person('finance-1', '/administratie');
    await page.getByRole('listitem').filter({ hasText: 'Steunregeling: september 2026' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Sluit september 2026 af' }).click();
    const dialog = page.getByRole('dialog', { name: 'September 2026 afsluiten?' });
    await dialog.getByText('Dit kan niet terug.', { exact: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sluit af' }).click();
    await page.getByText('September 2026 is afgesloten.').waitFor();
    await rowOf(page, 'september 2026').getByText('door u').waitFor();
    await page.getByText('afsluiten kan vanaf 1 november 2026', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'september 2026' }).click();
    await page.getByText('deze cijfers veranderen niet meer', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByText('Deze maanden kunnen worden afgesloten:').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Steunregeling: september' }).count()).toBe(0);
  });
});

describe('the year end', () => {
  it('tells what was open on a day, per scheme and cost centre, as a file and on paper', async () => {
    const page = await person('finance-1', '/administratie/jaareinde?region=foodvalley&asOf=2026-09-30');
    await page.getByText('FoodValley, stand aan het einde van 30 september 2026.').waitFor();
    expect(await cellsOf(page, '6.71, RMC')).toEqual([
      'Steunregeling',
      '6.71, RMC',
      '€ 0 | 0',
      '€ 2.001 | 2',
      '€ 0',
      '€ 0 | 0',
    ]);
    expect((await cellsOf(page, 'Totaal')).at(-1)).toBe('€ 1.501 | 2');
    const { name, text } = await saved(page, 'Download alles als CSV (Excel)');
    expect(name).toBe('jaareinde-foodvalley-2026-09-30.csv');
    expect(text).toContain('steun-regeling');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1040, height: 720 });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByRole('table', { name: /^Per regeling/ }).waitFor();
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
    visitors.get('finance-1')?.watch.allow(/status of 400/);
    await page.getByLabel('Stand op (leeg: vandaag)').fill('2026-12-31');
    await page.getByRole('alert').getByText('Deze dagen kunnen niet.').waitFor();
  });
});

describe('the audit sample', () => {
  const caseNumbers = async (page: Page) => {
    await page.getByText('van de 3 dossiers', { exact: false }).waitFor();
    const table = page.getByRole('table', { name: /^Steekproef 2026/ });
    return (await table.getByText(/^VL-\d/).allTextContents()).map((one) => one.trim());
  };

  it('is drawn by the auditor and found again by whoever has the address', async () => {
    const page = await person('auditor-1', '/administratie/steekproef?scheme=steun-regeling');
    await page.getByLabel('Startwoord').fill('een woord');
    await page.getByLabel('Hoeveel dossiers').fill('2');
    await page.getByRole('button', { name: 'Trek de steekproef' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'niet goed ingevuld' });
    await summary.getByRole('link', { name: /Startwoord/ }).click();
    await page.getByLabel('Startwoord').fill('6-1-4');
    await page.getByRole('button', { name: 'Trek de steekproef' }).click();
    const drawn = await caseNumbers(page);
    expect(new Set(drawn).size).toBe(2);
    expect(await page.getByRole('link', { name: /^VL-/ }).count()).toBe(2);
    const { name, text } = await saved(page, 'Download als CSV (Excel)');
    expect(name).toBe('steekproef-steun-regeling-2026-granted-6-1-4.csv');
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
    const address = new URL(page.url());
    const other = await person('finance-1', `${address.pathname}${address.search}`);
    expect(await caseNumbers(other)).toEqual(drawn);
    expect(await other.getByLabel('Startwoord').inputValue()).toBe('6-1-4');
  });
});

describe('the register of the Union', () => {
  it('shows how many working days are left, and is marked by an officer', async () => {
    const [first = '', second = ''] = await Promise.all(aid.late.map(numberOf));
    const fresh = await numberOf(aid.fresh);
    const page = await person('officer-1', '/administratie');
    await page.getByText('Te laat voor het EU-register: 2 toekenningen.').waitFor();
    await page.getByRole('link', { name: 'Naar de lijst' }).click();
    await rowOf(page, first).getByText('4 werkdagen te laat').waitFor();
    await rowOf(page, fresh).getByText('nog 20 werkdagen').waitFor();
    const { text } = await saved(page, 'Download de velden voor het register (CSV)');
    expect(text).toContain(`Voorbeeldbedrijf B.V.;68750110;1000,50;2026-09-01;Gemeente Ede;subsidie;algemeen;`);
    for (const number of [first, second]) await page.getByRole('checkbox', { name: `Kies ${number}` }).check();
    await page.getByText('Gekozen: 2 toekenningen.').waitFor();
    await page.getByLabel('In het register gezet op').fill('2026-10-06');
    await page.getByLabel('Kenmerk in het register').fill('eAid 2026-1');
    visitors.get('officer-1')?.watch.allow(/status of 400/);
    await page.getByRole('button', { name: 'Markeer als gemeld' }).click();
    await page.getByRole('link', { name: /Deze dag ligt in de toekomst/ }).waitFor();
    await page.getByLabel('In het register gezet op').fill('2026-10-05');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Markeer als gemeld' }).click();
    await page.getByText('Gemarkeerd als gemeld: 2 toekenningen.').waitFor();
    await rowOf(page, first).waitFor({ state: 'hidden' });
    await rowOf(page, fresh).waitFor();
    await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Gemeld' });
    await rowOf(page, second).getByText('eAid 2026-1').waitFor();
    expect(parameters(page).get('status')).toBe('reported');
  });

  it('is read by the auditor, who marks nothing', async () => {
    const page = await person('auditor-1', '/administratie/de-minimis');
    await rowOf(page, await numberOf(aid.fresh)).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Markeer als gemeld' }).count()).toBe(0);
  });
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
