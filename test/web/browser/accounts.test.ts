import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { axeFindings, settled, useBrowser, type Visitor } from './browser';
import { openingDay } from './town';
import { approved, calledBack, granted } from './town-accounts';
import { must, Payouts } from './town-payouts';

const system = useSystem(openingDay);
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();
const employer = { kvkNumber: '68750110', tradeName: 'Voorbeeldbedrijf B.V.' };
const place = `foodvalley/${employer.kvkNumber}`;
let application = '';

/** A payment of an employer that two officers approved: it could be paid today. */
beforeAll(async () => {
  await new Payouts(system()).openScheme();
  application = await granted(system(), 'employer-1', { schemeId: 'vlotte-betaling', youth: 1, ...employer });
  await approved(system(), application);
});

/** Somebody in a browser of their own, on this page. */
async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  // A day that is too late is sent on purpose: only the API knows the clock.
  visitor.watch.allow(/status of 400/);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

const region = (page: Page, name: string) => page.getByRole('region', { name });
const claimCard = (page: Page) => page.getByRole('article').filter({ hasText: 'Kan dit worden betaald?' });
const payments = async () =>
  (
    await must(
      system().as('finance-1').get<{ items: { blockedBy: string[] }[] }>('/v1/payments?status=approved'),
      'list',
    )
  ).items;

describe('another account', () => {
  it('is asked for by the employer, who reads what happens next', async () => {
    const page = await person('employer-1', `/mijn-aanvragen/${application}`);
    await page.getByRole('button', { name: 'Rekeningnummer wijzigen' }).click();
    await page.getByText('Wij kijken elk nieuw rekeningnummer na.').waitFor();
    await page.getByLabel('IBAN').fill('NL20 INGB 0001 2345 68');
    await page.getByLabel('Naam van de rekeninghouder').fill('Voorbeeldbedrijf Holding B.V.');
    await page.getByRole('button', { name: 'Sla rekeningnummer op' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /geldig rekeningnummer/ })
      .waitFor();
    await page.getByLabel('IBAN').fill('NL20 INGB 0001 2345 67');
    await page.getByRole('button', { name: 'Sla rekeningnummer op' }).click();
    await page.getByText('Wij hebben uw nieuwe rekeningnummer. Wij kijken het eerst na.').waitFor();
    await page.getByText('U vroeg om een ander rekeningnummer.', { exact: false }).waitFor();
    await page
      .getByText('Wij betalen zodra uw nieuwe rekeningnummer klaar is voor gebruik.', { exact: false })
      .waitFor();
    // The account of before is still the one in use, and the new one is shown masked.
    await page.getByText('NL•• ABNA •••• •• 4300').waitFor();
    await page.getByText('NL•• INGB •••• •• 4567').waitFor();
    expect(await page.content()).not.toContain('NL20INGB0001234567');
    expect(await axeFindings(page)).toEqual([]);
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([['account']]);
  });

  it('is verified by a first officer, who sees every payment it touches', async () => {
    const page = await person('officer-1', '/rekeningen');
    const row = page.getByRole('row').filter({ hasText: employer.tradeName });
    await row.getByText('Wijziging, na te kijken').waitFor();
    await row.getByRole('link', { name: employer.tradeName }).click();
    await page.getByRole('heading', { level: 1, name: `Rekening ${employer.tradeName}` }).waitFor();
    const change = region(page, 'De werkgever wil een andere rekening');
    await change.getByText('NL20 INGB 0001 2345 67').waitFor();
    await change.getByText('Bel de werkgever op een nummer dat wij al kenden', { exact: false }).waitFor();
    await change.getByRole('button', { name: /Toon telefoonnummer/ }).click();
    await change.getByRole('link', { name: '0318-123456' }).waitFor();
    const touched = region(page, 'Nog te betalen');
    await touched.getByText('1 betaling, samen € 750,50.', { exact: false }).waitFor();
    await change.getByRole('button', { name: 'Leg oordeel vast' }).click();
    await change
      .getByRole('alert')
      .getByRole('link', { name: /Klopt de wijziging/ })
      .waitFor();
    await change.getByRole('radio', { name: /^Ja/ }).check();
    await change.getByLabel('Hoe hebt u dit nagekeken?').fill(calledBack);
    await change.getByRole('button', { name: 'Leg oordeel vast' }).click();
    await page.getByText('Een tweede medewerker moet de wijziging nu bevestigen.', { exact: false }).waitFor();
  });

  it('is not confirmed by who verified it, who reads so', async () => {
    const page = await person('officer-1', `/rekeningen/${place}`);
    const change = region(page, 'De werkgever wil een andere rekening');
    await change.getByText('Een tweede persoon moet dit doen', { exact: false }).waitFor();
    expect(await change.getByRole('button', { name: 'Leg oordeel vast' }).count()).toBe(0);
    // Nor is the whole number shown any more.
    expect(await page.content()).not.toContain('NL20 INGB 0001 2345 67');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is confirmed by another officer, and cools', async () => {
    const page = await person('officer-2', `/rekeningen/${place}`);
    const change = region(page, 'De werkgever wil een andere rekening');
    await change.getByText(calledBack).waitFor();
    await change.getByRole('radio', { name: /^Ja/ }).check();
    await change.getByLabel('Hoe hebt u dit nagekeken?').fill('Het verslag van mijn collega klopt met het dossier.');
    await change.getByRole('button', { name: 'Leg oordeel vast' }).click();
    await page.getByText('Betalen op deze rekening kan vanaf 8 september 2026.', { exact: false }).first().waitFor();
    await page.getByText('Wachttijd loopt', { exact: true }).waitFor();
    await region(page, 'Eerder').getByText('NL•• ABNA •••• •• 4300').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const list = await person('officer-2', '/rekeningen?lijst=cooling');
    await list
      .getByRole('row')
      .filter({ hasText: employer.tradeName })
      .getByText('betalen kan vanaf 8 sep 2026')
      .waitFor();
  });

  it('keeps what the bank said of the name', async () => {
    const page = await person('officer-2', `/rekeningen/${place}`);
    const bank = region(page, 'Naamcontrole door de bank');
    await bank.getByText('Antwoord van de bank vastleggen').click();
    await bank.getByRole('radio', { name: 'Naam klopt niet' }).check();
    await bank.getByLabel('Naam volgens de bank').fill('Iemand Anders');
    await bank.getByLabel('Op welke dag?').fill('2026-09-20');
    await bank.getByRole('button', { name: 'Leg vast' }).click();
    await bank
      .getByRole('alert')
      .getByRole('link', { name: /Deze dag moet nog komen/ })
      .waitFor();
    await bank.getByLabel('Op welke dag?').fill('2026-09-01');
    await bank.getByRole('button', { name: 'Leg vast' }).click();
    await bank.getByRole('listitem').getByText('Naam volgens de bank: Iemand Anders').waitFor();
  });

  it('can be paid to sooner by an officer who gives a reason, and not by who approved the payment', async () => {
    const approver = await person('officer-2', `/dossiers/${application}`);
    await claimCard(approver).getByText('U keurde deze betaling goed.', { exact: false }).waitFor();
    expect(
      await claimCard(approver)
        .getByRole('button', { name: /Zet deze controle opzij/ })
        .count(),
    ).toBe(0);
    const page = await person('officer-1', `/dossiers/${application}`);
    const card = claimCard(page);
    await card.getByText('Betalen kan vanaf 8 september 2026.', { exact: false }).waitFor();
    await card.getByRole('button', { name: /Zet deze controle opzij/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarom mag dit?').fill('De werkgever kwam zelf aan de balie.');
    await dialog.getByLabel('Tot en met welke dag?').fill('2026-12-31');
    await dialog.getByRole('button', { name: 'Zet opzij' }).click();
    await dialog.getByText('Kies een dag van 1 september 2026 tot en met 2 oktober 2026.').waitFor();
    await dialog.getByLabel('Tot en met welke dag?').fill('2026-09-03');
    await dialog.getByRole('button', { name: 'Zet opzij' }).click();
    await card.getByText('De werkgever kwam zelf aan de balie.').waitFor();
    await card.getByText('alle 9 controles laten het door', { exact: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([[]]);
  });

  it('is paid to once the cooling period is over, as the employer reads too', async () => {
    await system().moveTo('2026-09-04T08:00:00.000Z');
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([['account']]);
    const own = await person('employer-1', `/mijn-aanvragen/${application}`);
    await own.getByText('Wij betalen erop vanaf 8 september 2026.', { exact: false }).waitFor();
    await system().moveTo('2026-09-08T08:00:00.000Z');
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([[]]);
    const page = await person('officer-1', `/rekeningen/${place}`);
    await page.getByText('In gebruik', { exact: true }).waitFor();
    await own.reload();
    await own.getByText('Deze betaling is goedgekeurd. U hoeft niets te doen.').waitFor();
  });
});

describe('a suspicion', () => {
  it('suspends payment until a day, as the employer reads with the reason', async () => {
    const page = await person('officer-1', `/dossiers/${application}`);
    await page.getByRole('button', { name: 'Schort de betaling op' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarom?').fill('Wij twijfelen of de jongere nog in dienst is.');
    await dialog.getByLabel('Tot en met welke dag?').fill('2027-09-08');
    await dialog.getByRole('button', { name: 'Schort op' }).click();
    await dialog.getByText('Kies een dag tot en met 8 december 2026: langer dan 13 weken mag niet.').waitFor();
    await dialog.getByLabel('Tot en met welke dag?').fill('2026-10-01');
    await dialog.getByRole('button', { name: 'Schort op' }).click();
    await page.getByText('Er wordt niets betaald tot en met 1 oktober 2026.').waitFor();
    await claimCard(page).getByText('De betaling is opgeschort. Tot en met 1 oktober 2026.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const own = await person('employer-1', `/mijn-aanvragen/${application}`);
    await own.getByText('Wij betalen nu even niet, tot en met 1 oktober 2026.').waitFor();
    await own.getByText('Wij twijfelen of de jongere nog in dienst is.').waitFor();
    expect(await own.getByText('Wij betalen uiterlijk op', { exact: false }).count()).toBe(0);
    expect(await axeFindings(own)).toEqual([]);
  });

  it('is ended earlier with a reason', async () => {
    const page = await person('officer-2', `/dossiers/${application}`);
    await page.getByRole('button', { name: 'Beëindig eerder' }).click();
    await page.getByRole('dialog').getByLabel('Waarom eerder?').fill('De loonstrook van augustus is er.');
    await page.getByRole('dialog').getByRole('button', { name: 'Beëindig de opschorting' }).click();
    await page.getByText('De opschorting is beëindigd.', { exact: false }).waitFor();
    await region(page, 'Betaling opschorten').getByText('De loonstrook van augustus is er.').waitFor();
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([[]]);
  });
});

describe('a scheme', () => {
  it('is paused and resumed by the administrator, as everybody reads', async () => {
    const page = await person('admin-1', '/beheer/regelingen');
    const row = page.getByRole('row').filter({ hasText: 'Vlotte betaling' });
    await row.getByRole('button', { name: /Zet stil/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zet stil' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Vul dit in/)
      .waitFor();
    await page.getByRole('dialog').getByLabel('Waarom?').fill('Er zit een fout in de regels.');
    await page.getByRole('dialog').getByRole('button', { name: 'Zet stil' }).click();
    await page.getByText('De regeling is stilgezet.').waitFor();
    await row.getByText('Stilgezet').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const visitor = await person('employer-1', '/regelingen/vlotte-betaling');
    await visitor.getByText('U kunt wel aanvragen.', { exact: false }).waitFor();
    await visitor.getByRole('link', { name: 'Vraag aan' }).waitFor();
    await visitor.goto('/?region=foodvalley');
    await visitor
      .getByRole('article')
      .filter({ hasText: 'Vlotte betaling' })
      .getByText('Ligt tijdelijk stil')
      .waitFor();
    await visitor.goto(`/mijn-aanvragen/${application}`);
    await visitor.getByText('Deze regeling ligt tijdelijk stil.', { exact: false }).waitFor();
    const officer = await person('officer-1', `/dossiers/${application}`);
    await officer.getByText('De regeling is stilgezet: er wordt niet betaald.').waitFor();
    await row.getByRole('button', { name: /Zet weer aan/ }).click();
    await page.getByRole('dialog').getByLabel('Waarom?').fill('De fout is weg.');
    await page.getByRole('dialog').getByRole('button', { name: 'Zet weer aan' }).click();
    await page.getByText('De regeling loopt weer.').waitFor();
    expect((await payments()).map(({ blockedBy }) => blockedBy)).toEqual([[]]);
  });
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
