import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ApplicationView, applicationOf, useSystem } from '../../local/system/system';
import { axeFindings, settled, useBrowser, type Visitor } from './browser';
import { bakery, buildOfficeTown, formulaName, type OfficeTown } from './office-town';
import { openingDay } from './town';

const system = useSystem(openingDay);
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();
let town: OfficeTown;

beforeAll(async () => {
  town = await buildOfficeTown(system());
});

/** Somebody of the office, in a browser of their own, on this page. */
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
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

describe('the worklist', () => {
  it('keeps its filters in the address: over a reload, and on the way back', async () => {
    const [here, elsewhere] = [await numberOf(town.toDecide), await numberOf(town.elsewhere)];
    const page = await person('officer-1', '/werkvoorraad');
    await rowOf(page, here).waitFor();
    await page.getByLabel('Regio').selectOption('foodvalley');
    await rowOf(page, here).waitFor({ state: 'hidden' });
    await rowOf(page, elsewhere).waitFor();
    expect(new URL(page.url()).searchParams.get('region')).toBe('foodvalley');
    await page.reload();
    await rowOf(page, elsewhere).waitFor();
    expect(await page.getByLabel('Regio').inputValue()).toBe('foodvalley');
    expect(await rowOf(page, here).count()).toBe(0);
    await page.getByRole('link', { name: elsewhere }).click();
    await page.getByRole('heading', { level: 1, name: elsewhere }).waitFor();
    await page.goBack();
    await rowOf(page, elsewhere).waitFor();
    expect(await page.getByLabel('Regio').inputValue()).toBe('foodvalley');
    const lists = page.getByRole('navigation', { name: 'Lijsten' });
    await lists.getByRole('link', { name: 'Beoordelen' }).click();
    await lists.locator('[aria-current="page"]', { hasText: 'Beoordelen' }).waitFor();
    expect(await page.getByLabel('Regio').inputValue()).toBe('foodvalley');
    await page.goBack();
    await lists.locator('[aria-current="page"]', { hasText: 'Beslissen' }).waitFor();
  });

  it('is gone through with j and Enter, which somebody can turn off', async () => {
    const page = await person('officer-1', '/werkvoorraad');
    await rowOf(page, await numberOf(town.toDecide)).waitFor();
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    const second = await focused(page);
    expect([first, second].every((text) => /^VL-2026-/.test(text)) && first !== second).toBe(true);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Dossier ${first}` }).waitFor();
    await page.goBack();
    await rowOf(page, first).waitFor();
    await page.getByText('Sneltoetsen').click();
    const letters = page.getByRole('checkbox', { name: 'Letters als sneltoets gebruiken' });
    for (const on of [false, true]) {
      await letters.setChecked(on);
      await title(page).focus();
      await page.keyboard.press('j');
      expect([on, await focused(page)]).toEqual([on, on ? first : 'Werkvoorraad']);
    }
  });

  it('shows a colleague who took a case', async () => {
    const number = await numberOf(town.toDecide);
    const page = await person('officer-1', '/werkvoorraad');
    await rowOf(page, number)
      .getByRole('button', { name: `Op mijn naam ${number}` })
      .click();
    await rowOf(page, number)
      .getByRole('button', { name: `Geef terug ${number}` })
      .waitFor();
    const colleague = await person('officer-2', '/werkvoorraad');
    await rowOf(colleague, number).getByText('Test Medewerker 1').waitFor();
    await rowOf(colleague, number)
      .getByRole('button', { name: `Neem over ${number}` })
      .waitFor();
    await page.getByLabel('Alleen mijn zaken').check();
    await rowOf(page, await numberOf(town.formula)).waitFor({ state: 'hidden' });
    await rowOf(page, number).waitFor();
  });

  it('gives a file that Dutch Excel opens right, in which nothing runs', async () => {
    const page = await person('officer-1', '/werkvoorraad');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als CSV (Excel)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('werkvoorraad-decide.csv');
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^Termijn;Dossier;Werkgever;KvK;Regeling;Status;Bedrag/);
    expect(lines.filter((line) => line.includes(';1500,00;')).length).toBeGreaterThan(1);
    const formula = await numberOf(town.formula);
    expect(lines.find((line) => line.includes(formula))).toContain(';"\'=HYPERLINK(""http://x"")";68750110;');
    // Shown as it is called, on the page.
    await rowOf(page, formula).getByText(formulaName).waitFor();
  });
});

describe('a case', () => {
  it('shows who the youth is on request only, and records that', async () => {
    const page = await person('officer-1', '/');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/person')) asked.push(request.url());
    });
    await page.goto(`/dossiers/${town.toDecide}`);
    await page.getByRole('heading', { name: 'Persoonsgegevens' }).waitFor();
    await settled(page);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(await page.getByText(/Test Jongere/).count()).toBe(0);
    await page.getByRole('button', { name: 'Toon persoonsgegevens' }).click();
    await page.getByText('Test Jongere 5').waitFor();
    expect(asked.length).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verberg persoonsgegevens' }).click();
    await page.getByText('Test Jongere 5').waitFor({ state: 'hidden' });
    const audit = await person('auditor-1', `/dossiers/${town.toDecide}`);
    await audit.getByRole('listitem').filter({ hasText: 'Persoonsgegevens bekeken' }).waitFor();
    expect(await audit.getByRole('button', { name: 'Toon persoonsgegevens' }).count()).toBe(0);
    expect(await audit.getByText('Test Jongere 5').count()).toBe(0);
    await audit.getByRole('button', { name: 'Open persoonsgegevens' }).click();
    const dialog = audit.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog
      .getByText(/Vul dit in|verplicht|Schrijf/)
      .first()
      .waitFor();
    await dialog.getByLabel('Waarom moet u deze gegevens zien?').fill('Steekproef 2026, nummer 12.');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await audit.getByText('Test Jongere 5').waitFor();
    expect(await axeFindings(audit)).toEqual([]);
    await audit.reload();
    await audit.getByText('Wie deze gegevens bekeek (2)').click();
    await audit.getByRole('listitem').filter({ hasText: 'Steekproef 2026, nummer 12.' }).waitFor();
    expect(await audit.getByText('Test Jongere 5').count()).toBe(0);
  });

  it('is checked again when a fact is corrected, with where it was found', async () => {
    const page = await person('officer-1', `/dossiers/${town.fewHours}`);
    const failed = page.getByRole('listitem').filter({ hasText: 'Past niet' });
    await failed.waitFor();
    expect(await failed.textContent()).toContain('8 uur');
    await page.getByRole('button', { name: 'Verbeter Uren per week' }).click();
    await page.getByRole('textbox', { name: 'Uren per week' }).fill('24,5');
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Bron' }).waitFor();
    await page.getByRole('textbox', { name: 'Bron' }).fill('Arbeidscontract');
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('De aanvraag is opnieuw gecontroleerd.', { exact: false }).waitFor();
    await failed.waitFor({ state: 'hidden' });
    await page.getByText('Wat medewerkers toevoegden').click();
    await rowOf(page, 'Arbeidscontract').getByText('24,5').waitFor();
  });

  it('is granted in spite of a failed check with a reason, and not without', async () => {
    const page = await person('officer-1', `/dossiers/${town.tooOld}`);
    await page.getByRole('radio', { name: 'Toekennen' }).check();
    await page.getByLabel('Motivering', { exact: true }).fill('De jongere is door ziekte later begonnen.');
    await page.getByRole('button', { name: 'Ken toe' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'niet goed ingevuld' });
    await summary.getByRole('link', { name: /Waarom mag dit toch/ }).click();
    await page.keyboard.type('Hardheidsclausule, besluit van 31 augustus.');
    await page.getByRole('button', { name: 'Ken toe' }).click();
    await page.getByText(/Uw besluit is vastgelegd|De aanvraag is toegekend/).waitFor();
    const decided = page.getByRole('region', { name: 'Besluit' });
    await decided.getByText('Hardheidsclausule, besluit van 31 augustus.').waitFor();
    await page.getByText('Beslistermijn was').waitFor();
    const { status }: ApplicationView = await applicationOf(system(), town.tooOld);
    expect(status).toBe('granted');
  });

  it('tells an officer of the organisation that gets the money beforehand that they may not decide', async () => {
    const page = await person('officer-wsp', `/dossiers/${town.bonus}`);
    const decide = (of: Page) => of.getByRole('region', { name: 'Beslissen' });
    await decide(page).getByText('Uw eigen organisatie krijgt dit geld.').waitFor();
    expect(await page.getByRole('radio', { name: 'Toekennen' }).count()).toBe(0);
    const other = await person('officer-1', `/dossiers/${town.bonus}`);
    await decide(other).getByRole('radio', { name: 'Toekennen' }).waitFor();
  });
});

describe('searching and calling', () => {
  it('finds a case by its number without dashes, by name and by KvK number', async () => {
    const [number, bakeryNumber] = [await numberOf(town.toDecide), await numberOf(town.granted[2] ?? '')];
    const page = await person('officer-1', '/dossiers');
    for (const [typed, found] of [
      [number.replaceAll('-', '').toLowerCase(), number],
      ['zonneschijn', bakeryNumber],
      ['69599068', bakeryNumber],
    ] as const) {
      await page.getByRole('searchbox').fill(typed);
      await page.getByRole('status').filter({ hasText: '1 gevonden.' }).waitFor();
      await rowOf(page, found).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
      await page.getByRole('searchbox').fill('');
      await page.getByRole('status').filter({ hasText: '1 gevonden.' }).waitFor({ state: 'hidden' });
    }
  });

  it('gathers calls per employer, with a number on demand', async () => {
    const page = await person('officer-1', '/bellijst');
    await page.getByLabel('Van').fill('2027-02-01');
    await page.getByLabel('Tot en met').fill('2027-03-31');
    await page.getByText(/2 werkgevers, 3 betalingen/).waitFor();
    const tables = [page.getByRole('table', { name: /Voorbeeldbedrijf/ }), page.getByRole('table', { name: bakery })];
    // Each with a row of heads.
    expect(await Promise.all(tables.map((table) => table.getByRole('row').count()))).toEqual([3, 2]);
    expect(await page.getByRole('link', { name: /0318/ }).count()).toBe(0);
    await page.getByRole('button', { name: `Toon telefoonnummer ${bakery}` }).click();
    const phone = page.getByRole('link', { name: '0318-123456' });
    expect(await phone.getAttribute('href')).toBe('tel:0318123456');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the money', () => {
  it('is drawn with a name and colours, and stands in a table below', async () => {
    const page = await person('finance-1', '/budgetten/haarlem-jongerenvoucher');
    const plot = page.getByRole('img', { name: /^Grafiek\. .*toegekend/i });
    const areas = plot.locator('svg [aria-label="area"] path');
    await areas.first().waitFor({ state: 'attached' });
    const drawn = await areas.evaluateAll((paths) =>
      paths.map((one) => ({ fill: getComputedStyle(one).fill, height: one.getBoundingClientRect().height })),
    );
    expect([drawn.length, new Set(drawn.map(({ fill }) => fill)).size]).toEqual([4, 4]);
    // Nothing has been paid; the rest has a share, one more than another.
    expect(drawn.filter(({ height }) => height > 1).length).toBe(3);
    await page.getByRole('table', { name: /De dagen waarop iets veranderde/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is released by another than who made the batch, who reads so', async () => {
    const page = await person('finance-1', `/betaalbatches/${town.batch}`);
    await page.getByText(/Een tweede persoon moet dit doen/).waitFor();
    expect(await page.getByRole('button', { name: 'Geef de batch vrij' }).count()).toBe(0);
    const second = await person('finance-2', `/betaalbatches/${town.batch}`);
    await second.getByRole('button', { name: 'Geef de batch vrij' }).waitFor();
  });

  it('is decided on by a steering group that sees no identity', async () => {
    const page = await person('steering-group-1', '/');
    const heard: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/v1/')) heard.push(response.text().catch(() => ''));
    });
    await page.goto(`/dossiers/${town.bonus}`);
    await page.getByRole('heading', { name: 'Feiten' }).waitFor();
    await settled(page);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: 'Persoonsgegevens' }).count()).toBe(0);
    const all = [...(await Promise.all(heard)), await page.content()].join('\n');
    expect(all).toContain(await numberOf(town.bonus));
    expect(all).not.toMatch(/Test Jongere|2006-05-01|6711AA|NL91ABNA|personeel@/);
  });
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
