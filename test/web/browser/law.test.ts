import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, useSystem } from '../../local/system/system';
import { pdf } from '../../local/system/upload';
import { fillCompany, fillDeclarations, fillPlacement, fillYouth, onStep, send } from './apply-steps';
import { axeFindings, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { tinyScheme } from './town';
import { must } from './town-payouts';

const system = useSystem('2026-12-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();

const room = { awards: 20, amountCents: 2_000_000, whenShort: 'wait' };
const label = { nl: 'Arbeidscontract', en: 'Contract' };
const paid = { ...tinyScheme, instalments: [{ shareBp: 10_000, due: { onGrant: true }, evidence: [] }], caps: room };
const withList = {
  ...{ ...paid, schemeId: 'met-lijst' },
  documents: [{ id: 'contract', label, when: 'application', required: true }],
};
const open = { ...paid, schemeId: 'open-regeling', documents: [] };
let ids = { incomplete: '', settled: '', contested: '' };

beforeAll(async () => {
  const client = system();
  for (const scheme of [withList, open]) {
    const path = `/v1/schemes/${scheme.schemeId}/versions/1`;
    await must(client.as('admin-1').put(path, scheme), 'draft');
    await must(client.as('admin-1').post(`${path}/publication`, {}), 'publish');
  }
  const apply = async (schemeId: string, youth: number) => {
    const body = application({ schemeId, youth, startOn: '2026-12-07' });
    return (await must(client.as('employer-1').post<{ id: string }>('/v1/applications', body), 'apply')).id;
  };
  ids = {
    incomplete: await apply(withList.schemeId, 1),
    settled: await apply(open.schemeId, 2),
    contested: await apply(open.schemeId, 3),
  };
  await client.settle();
  const grant = { outcome: 'grant', motivation: 'De voorwaarden zijn nagekeken.', overrides: [] };
  for (const id of [ids.settled, ids.contested])
    await must(client.as('officer-1').post(`/v1/applications/${id}/decision`, grant), 'grant');
  await client.settle();
});

async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

const office = (id: string, persona = 'officer-1') => person(persona, `/dossiers/${id}`);
const own = (id: string) => person('employer-1', `/mijn-aanvragen/${id}`);
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens a dialog, fills it in and does what it asks. */
async function inDialog(page: Page, button: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  return download;
}

/** Fits, for whoever looks with whatever. */
async function expectFits(page: Page) {
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await sidewaysScroll(page)).toBe(0);
}

describe('an application that is not complete', () => {
  it('is asked for what lacks, not without saying what', async () => {
    const page = await office(ids.incomplete);
    await page.getByText('De aanvraag is niet compleet en staat niet in de rij.', { exact: false }).waitFor();
    await page.getByText('ontvangen 1 december 2026 + 8 weken → 26 januari 2027').waitFor();
    await page.getByRole('button', { name: 'Vraag om aanvulling', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Vraag om aanvulling' }).click();
    await expect.poll(() => dialog.getByText('Vul dit in of kies een antwoord.').count()).toBe(2);
    await dialog.getByLabel('Wat ontbreekt er?').fill('Het ondertekende contract\nHoeveel uur werkt de jongere?');
    await dialog.getByLabel('Laatste dag om aan te vullen').fill('2026-11-01');
    await dialog.getByRole('button', { name: 'Vraag om aanvulling' }).click();
    await dialog.getByText(/Kies een dag van 2 december 2026 tot en met/).waitFor();
    await dialog.getByLabel('Laatste dag om aan te vullen').fill('2026-12-14');
    await dialog.getByRole('button', { name: 'Vraag om aanvulling' }).click();
    await section(page, 'Beslistermijn').getByText('De termijn staat stil sinds 1 december 2026.').waitFor();
    await expectFits(page);
  });

  it('is completed by the employer, and gets its place', async () => {
    const page = await own(ids.incomplete);
    await page.getByText('Uw aanvraag is nog niet compleet. Stuur wat er ontbreekt.', { exact: false }).waitFor();
    await page.getByText('Vul uw aanvraag aan, uiterlijk op 14 december 2026.').waitFor();
    await page.getByText('+ 13 dagen opgeschort → 8 februari 2027', { exact: false }).waitFor();
    await expectFits(page);
    expect(await page.getByLabel(/Kies bestanden/).count()).toBe(2);
    await page
      .getByLabel(/Kies bestanden/)
      .first()
      .setInputFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer: pdf('contract') });
    await page.getByText('✓ Ontvangen').waitFor();
    await page.getByLabel('Uw antwoord').fill('32 uur per week.');
    await page.getByRole('button', { name: 'Verstuur de aanvulling' }).click();
    await page.getByText('Er is geld voor u gereserveerd.', { exact: false }).waitFor();
    const { status } = await applicationOf(system(), ids.incomplete);
    expect(status).toBe('reserved');
    const seen = await office(ids.incomplete);
    await section(seen, 'Beslistermijn').getByText('32 uur per week.').waitFor();
  });
});

describe('an application that came by post', () => {
  let id = '';

  it('is registered by an officer at the moment it came, with what is wrong said', async () => {
    const page = await person('officer-1', `/registreren/${open.schemeId}`);
    await page.getByLabel('Waarom niet met het formulier', { exact: false }).fill('De brief kwam per post.');
    await page.getByLabel('KvK-nummer').fill('68750110');
    await fillCompany(page);
    await fillYouth(page, 'Jongere Vier');
    await fillPlacement(page);
    await fillDeclarations(page);
    await onStep(page, 'Controleren en versturen');
    // What others wrote about a youth stays on no device of an office.
    const kept = await page.evaluate(() => [localStorage, sessionStorage].map((store) => JSON.stringify(store)));
    expect(kept).toEqual([expect.not.stringContaining('Jongere Vier'), expect.stringContaining('Jongere Vier')]);
    const received = page.getByLabel('Ontvangen op');
    await send(page);
    await expect.poll(() => received.evaluate((field) => field === document.activeElement)).toBe(true);
    await received.fill('2027-01-05T10:15');
    await send(page);
    await page.getByText('Dit moment is er nog niet.').waitFor();
    await received.fill('2026-09-02T10:15');
    await send(page);
    await page.waitForURL(/\/dossiers\/\w+/);
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('per post', { exact: false }).first().waitFor();
    await system().settle();
  });

  it('is forgotten by the tab of an officer who signs out before it is sent', async () => {
    const { page } = await browser.signedIn('officer-2', `/registreren/${open.schemeId}`);
    await page.getByLabel('KvK-nummer').fill('68750110');
    await fillCompany(page);
    await fillYouth(page, 'Jongere Vijf');
    await page.getByRole('banner').getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('button', { name: 'Ja, uitloggen' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Inloggen' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('Jongere Vijf');
  });

  it('is late, so a notice of default lets a penalty grow, which is fixed once it is decided', async () => {
    const page = await office(id);
    await page.getByText('ontvangen 2 september 2026 + 8 weken → 28 oktober 2026').waitFor();
    await inDialog(page, 'Leg een ingebrekestelling vast', (dialog) =>
      dialog.getByLabel('Op welke dag kwam de brief?').fill('2026-11-02'),
    );
    const term = section(page, 'Beslistermijn');
    await term.getByText('De dwangsom loopt vanaf 17 november 2026.', { exact: false }).waitFor();
    await term.getByText(/Dwangsom tot nu toe: 14 dagen, €\s[\d.]+/).waitFor();
    const employer = await own(id);
    await employer.getByText('U hebt ons op 2 november 2026 laten weten dat wij te laat zijn.').waitFor();
    await page.getByRole('radio', { name: 'Toekennen' }).check();
    await page.getByLabel('Motivering', { exact: true }).fill('De aanvraag voldoet.');
    await page.getByRole('button', { name: 'Ken toe' }).click();
    await page.getByText('De aanvraag is toegekend.').waitFor();
    await inDialog(page, 'Stel de dwangsom vast', async (dialog) => {
      await dialog.getByRole('radio', { name: /Ja: 14 dagen/ }).check();
      await dialog.getByLabel('Toelichting voor de brief').fill('Wij waren te laat.');
    });
    await term.getByText(/Dwangsom vastgesteld: 14 dagen/).waitFor();
    await expectFits(page);
  });
});

describe('an award that is settled lower', () => {
  it('is intended, answered, decided by another officer, and told in a letter', async () => {
    const page = await office(ids.settled);
    await inDialog(page, 'Lager vaststellen', async (dialog) => {
      await dialog.getByLabel('Op welke grond?').selectOption({ label: (await groundOf(dialog)) ?? '' });
      await dialog.getByLabel('Hoeveel blijft er over?').fill('0');
      await dialog.getByLabel('Waarom?').fill('De jongere is niet begonnen.');
    });
    const procedures = section(page, 'Vaststelling en intrekking');
    await procedures.getByText('Een tweede persoon moet dit doen', { exact: false }).waitFor();
    await system().settle();
    const employer = await own(ids.settled);
    await employer.getByText('Wij zijn van plan om de toekenning te verlagen naar € 0.').waitFor();
    await employer.getByLabel('Uw reactie').fill('De jongere was ziek.');
    await employer.getByRole('button', { name: 'Verstuur uw reactie' }).click();
    await employer.getByText('Dit hebt u geantwoord:').waitFor();
    await expectFits(employer);
    const second = await office(ids.settled, 'officer-2');
    await section(second, 'Vaststelling en intrekking').getByText('De jongere was ziek.').waitFor();
    await inDialog(second, 'Beslis over het voornemen', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Het gaat door' }).check();
      await dialog.getByLabel('Waarom?').fill('Ziekte was er pas na de eerste dag.');
    });
    await second.getByText('Vastgesteld op 1 december 2026: € 0 van € 1.000.', { exact: false }).waitFor();
    await expectFits(second);
    await system().settle();
    await own(ids.settled);
    const letter = 'Download Besluit: definitief bedrag';
    await downloaded(employer, () => employer.getByRole('button', { name: letter }).click());
    await employer.getByText('Op 1 december 2026 hebben wij het bedrag vastgesteld op € 0.').waitFor();
  });

  const groundOf = (dialog: ReturnType<Page['getByRole']>) =>
    dialog.getByRole('option', { name: /niet of niet helemaal gedaan/ }).textContent();
});

describe('an objection', () => {
  it('is recorded, and decided on by another than who took the decision', async () => {
    const page = await office(ids.contested);
    await page.getByRole('button', { name: 'Leg een bezwaar vast' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('dialog').getByText('Kies een antwoord.', { exact: true }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
    await inDialog(page, 'Leg een bezwaar vast', async (dialog) => {
      await dialog.getByLabel('Tegen welk besluit?').selectOption({ label: 'de toekenning of het bedrag' });
      await dialog.getByLabel('Op welke dag kwam het?').fill('2026-12-01');
      await dialog.getByLabel('Wat staat erin?').fill('Het bedrag moet hoger zijn.');
    });
    await page.getByText('op tijd (tot en met 12 januari 2027).', { exact: false }).waitFor();
    await section(page, 'Bezwaar').getByText('Een tweede persoon moet dit doen', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Beslis op het bezwaar' }).count()).toBe(0);
    const second = await office(ids.contested, 'officer-2');
    await inDialog(second, 'Bekijk het plafond van toen', async () => undefined);
    await second.getByText('Het plafond op 1 december 2026: € 20.000.', { exact: false }).waitFor();
    await expectFits(second);
    await inDialog(second, 'Beslis op het bezwaar', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Ongegrond' }).check();
      await dialog.getByLabel('Waarom?').fill('De regeling kent een vast bedrag.');
    });
    await section(second, 'Bezwaar').getByText('Ongegrond').waitFor();
    await system().settle();
    const employer = await own(ids.contested);
    await employer.getByText('Ons besluit: ongegrond.').waitFor();
    const letter = 'Download Besluit op het bezwaar';
    await downloaded(employer, () => employer.getByRole('button', { name: letter }).click());
  });

  it('stands in the court file, one PDF, made with a reason', async () => {
    const page = await office(ids.contested, 'officer-2');
    const file = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Maak het hele dossier als PDF' }).click();
      await page.getByLabel('Waarvoor hebt u het dossier nodig?').fill('Beroep bij de rechtbank.');
      await page.getByRole('button', { name: 'Maak en download' }).click();
    });
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  });
});

it('works without anything going wrong unseen', () => {
  for (const { watch } of visitors.values()) watch.allow(/status of 400/);
  browser.expectNoComplaints();
});
