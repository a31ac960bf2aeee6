import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, useSystem } from '../../local/system/system';
import { axeFindings, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { tinyScheme } from './town';
import { must } from './town-payouts';

const system = useSystem('2026-09-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();

const waiting = {
  ...tinyScheme,
  schemeId: 'volle-regeling',
  name: { nl: 'Volle regeling', en: 'Full scheme' },
  caps: { awards: 5, amountCents: 500_000, whenShort: 'wait' },
};
const closed = {
  ...tinyScheme,
  schemeId: 'dichte-regeling',
  name: { nl: 'Dichte regeling', en: 'Closed scheme' },
  window: { opensAt: '2026-09-01T00:00', closesAt: '2026-09-30T17:00' },
};
let ids: readonly string[] = [];

/** Ten came for five places; five were refused, and a month has passed since. */
beforeAll(async () => {
  const client = system();
  for (const scheme of [waiting, closed]) {
    const path = `/v1/schemes/${scheme.schemeId}/versions/1`;
    await must(client.as('admin-1').put(path, scheme), 'draft');
    await must(client.as('admin-1').post(`${path}/publication`, {}), 'publish');
  }
  const made: string[] = [];
  for (let youth = 1; youth <= 13; youth++) {
    const wish = application({ schemeId: waiting.schemeId, youth, agreesToWait: youth < 13 });
    made.push((await must(client.as('employer-1').post<{ id: string }>('/v1/applications', wish), 'apply')).id);
  }
  ids = made;
  await client.settle();
  // The pace is that of the last four weeks.
  await client.moveTo('2026-09-04T08:00:00.000Z');
  const reject = { outcome: 'reject', motivation: 'De jongere begint niet.', overrides: [] };
  for (const id of ids.slice(0, 5))
    await must(client.as('officer-1').post(`/v1/applications/${id}/decision`, reject), 'reject');
  await client.moveTo('2026-10-01T08:00:00.000Z');
});

async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

/** Fits, for whoever looks with whatever. */
async function expectFits(page: Page) {
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await sidewaysScroll(page)).toBe(0);
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

describe('who stands on the waiting list', () => {
  it('sees the place and what may be expected of it, and who got budget before, without names', async () => {
    const page = await person('employer-1', `/mijn-aanvragen/${ids[11]}`);
    await page.getByText('U bent nummer 2 op de wachtlijst.').waitFor();
    await page.getByText('kwam er geld vrij voor 5 aanvragen.', { exact: false }).waitFor();
    await page.getByText('U kunt er geen rechten aan ontlenen.', { exact: false }).waitFor();
    await page.getByText('De termijn staat stil zolang u op de wachtlijst staat.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Laat zien wie eerder geld kreeg' }).click();
    await rowOf(page, 'Was eerder compleet').first().getByText('een ander').waitFor();
    await expectFits(page);
  });

  it('is passed by nobody without a ground that an officer can follow to the other case', async () => {
    const page = await person('officer-1', `/dossiers/${ids[11]}`);
    await page.getByRole('button', { name: 'Laat zien wie eerder geld kreeg' }).click();
    const passed = rowOf(page, 'Was eerder compleet').first();
    await passed.waitFor();
    await expectFits(page);
    await passed.getByRole('link').click();
    await page.waitForURL((url) => !url.pathname.endsWith(ids[11] ?? ''));
  });

  it('is refused for the ceiling with others who did not want to wait', async () => {
    const page = await person('officer-1', '/werkvoorraad?queue=assess');
    await page.getByRole('button', { name: /^Wijs 1 aanvraag af omdat het budget op is: Volle regeling/ }).click();
    const dialog = page.getByRole('dialog', { name: '1 aanvraag afwijzen?' });
    await dialog.getByLabel('Motivering').fill('Het budget is op.');
    await dialog.getByRole('button', { name: 'Wijs af' }).click();
    await page.getByText('Afgewezen: 1 aanvraag.').waitFor();
    expect((await applicationOf(system(), ids[12] ?? '')).status).toBe('rejected');
  });

  it('is refused once an administrator ends the list', async () => {
    const page = await person('admin-1', '/beheer/regelingen');
    expect(
      await rowOf(page, 'Dichte regeling')
        .getByRole('button', { name: /wachtlijst/ })
        .count(),
    ).toBe(0);
    await rowOf(page, 'Volle regeling')
      .getByRole('button', { name: /wachtlijst/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Beëindig de wachtlijst' }).click();
    await dialog.getByText('Vul dit in of kies een antwoord.').waitFor();
    await dialog.getByLabel('Motivering').fill('De raad stopt met de regeling.');
    await dialog.getByRole('button', { name: 'Beëindig de wachtlijst' }).click();
    await page.getByText('Wie erop staat, wijzen wij vannacht af: 2 aanvragen.', { exact: false }).waitFor();
    await system().moveTo('2026-10-02T08:00:00.000Z');
    const employer = await person('employer-1', `/mijn-aanvragen/${ids[11]}`);
    await employer.getByText('U krijgt geen geld voor deze aanvraag.', { exact: false }).waitFor();
    await employer.getByText('De raad stopt met de regeling.').waitFor();
  });
});

describe('who comes after the closing', () => {
  it('asks to apply all the same, and may when an officer says so', async () => {
    const page = await person('employer-1', `/aanvragen/${closed.schemeId}`);
    await page.getByRole('link', { name: /uitzondering/ }).click();
    await page.getByRole('heading', { level: 1, name: /hardheid/ }).waitFor();
    await expect.poll(() => page.getByLabel('Regeling').inputValue()).toBe(closed.schemeId);
    await page.getByRole('button', { name: 'Verstuur uw verzoek' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /E-mailadres/ })
      .waitFor();
    await page.getByLabel('Naam van de contactpersoon').fill('Afdeling personeel');
    await page.getByLabel('E-mailadres').fill('personeel@voorbeeldbedrijf.example');
    await page.getByLabel('Wat wilde u aanvragen?').fill('Geld voor een baan.');
    await page.getByLabel('Waarom kon dat niet op tijd?').fill('De boekhouder lag in het ziekenhuis.');
    await page.getByRole('button', { name: 'Verstuur uw verzoek' }).click();
    await page.getByText('Wij hebben uw verzoek ontvangen.', { exact: false }).waitFor();
    const officer = await person('officer-1', '/hardheid');
    await rowOf(officer, 'Dichte regeling').getByRole('link').first().click();
    await officer.getByText('De boekhouder lag in het ziekenhuis.').waitFor();
    await officer.getByRole('link', { name: 'Dichte regeling' }).waitFor();
    await officer.getByRole('radio', { name: 'Mag toch aanvragen' }).check();
    await officer.getByRole('button', { name: 'Neem het besluit' }).click();
    await officer.getByRole('alert').getByRole('link').first().waitFor();
    await officer.locator('input[type=date]').fill('2026-10-31');
    await officer.locator('textarea').fill('Hier kon de werkgever niets aan doen.');
    await officer.getByRole('button', { name: 'Neem het besluit' }).click();
    await officer.getByText('De werkgever mag één keer aanvragen, tot en met 31 oktober 2026.').waitFor();
    await officer.getByText('De werkgever kan bezwaar maken tot en met', { exact: false }).waitFor();
    await expectFits(officer);
    await system().settle();
    const own = await person('employer-1', '/hardheid');
    await rowOf(own, 'Dichte regeling').getByRole('link').first().click();
    await own.getByText('U mag één keer aanvragen, tot en met 31 oktober 2026.').waitFor();
    await own.getByText('Dan kunt u bezwaar maken tot en met', { exact: false }).waitFor();
    await own.getByRole('link', { name: 'Vraag nu aan' }).click();
    await own.getByRole('heading', { level: 2, name: /Uw bedrijf/ }).waitFor();
  });

  it('may apply for longer where an administrator recorded an outage at the closing', async () => {
    const page = await person('admin-1', '/beheer/regelingen');
    await rowOf(page, 'Dichte regeling')
      .getByRole('button', { name: /storing/ })
      .click();
    const dialog = page.getByRole('dialog');
    const fill = (name: string, value: string) => dialog.getByLabel(name).fill(value);
    await fill('Begin van de storing', '2026-09-30T16:00');
    await fill('Einde van de storing', '2026-09-30T18:00');
    await fill('Open tot', '2026-09-30T16:30');
    await fill('Wat was er aan de hand?', 'Het portaal was niet te bereiken.');
    await dialog.getByRole('button', { name: 'Leg vast en verleng' }).click();
    await dialog
      .getByText(/Kies een moment/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await fill('Open tot', '2026-10-05T17:00');
    await dialog.getByRole('button', { name: 'Leg vast en verleng' }).click();
    await page.getByText('De regeling blijft langer open.').waitFor();
    const scheme = await person('employer-1', `/regelingen/${closed.schemeId}`);
    await scheme.getByText('Het portaal was niet te bereiken.', { exact: false }).waitFor();
  });
});

it('works without anything going wrong unseen', () => {
  for (const { watch } of visitors.values()) watch.allow(/status of 400/);
  browser.expectNoComplaints();
});
