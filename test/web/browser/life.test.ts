import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { fillAll, haarlemApplication, send } from './apply-steps';
import { axeFindings, sidewaysScroll, useBrowser, type Visitor } from './browser';

/** The youth began on 1 September: five months later there is one to go, and fewer nights to go through. */
const system = useSystem('2027-02-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);

/** Five people and the youth, each in a browser of their own, as they would sit in five offices. */
describe('the life of a Haarlem voucher through the pages', () => {
  let number = '';
  const people: Record<string, Visitor> = {};
  const person = async (persona: string, path: string) => {
    const known = people[persona];
    if (known !== undefined) {
      await known.page.goto(path);
      return known.page;
    }
    const visitor = await browser.signedIn(persona, path);
    people[persona] = visitor;
    return visitor.page;
  };
  const openCase = async (persona: string) => {
    const page = await person(persona, `/dossiers?q=${number}`);
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    return page;
  };

  it('begins with an application, sent with a form', async () => {
    const page = await person('employer-1', haarlemApplication);
    await fillAll(page, 'Jongere Eén');
    await send(page);
    await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is ontvangen' }).waitFor();
    number =
      (await page
        .getByText(/^VL-2027-/)
        .first()
        .textContent()) ?? '';
    expect(number).toMatch(/^VL-2027-\w{5}-\w{5}$/);
    await system().settle();
    await page.getByRole('link', { name: 'Bekijk uw aanvraag' }).click();
    await page.getByText('€ 1.500').first().waitFor();
  });

  it('is decided by an officer, who finds it on the worklist', async () => {
    const page = await person('officer-1', '/werkvoorraad');
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('radio', { name: 'Toekennen' }).check();
    await page.getByLabel('Motivering', { exact: true }).fill('De aanvraag voldoet aan alle voorwaarden.');
    await page.getByRole('button', { name: 'Ken toe' }).click();
    await page.getByText('De aanvraag is toegekend.').waitFor();
  });

  it('has a letter, which the employer opens and of which an officer registers the dispatch', async () => {
    await system().settle();
    const employer = await person('employer-1', '/mijn-aanvragen');
    await employer.getByRole('link', { name: number }).first().click();
    const own = employer.getByRole('region', { name: 'Brieven' });
    const [download] = await Promise.all([
      employer.waitForEvent('download'),
      own.getByRole('button', { name: 'Download Besluit: toegekend' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${number}-grant.pdf`);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await own.getByText('Geopend op deze website:', { exact: false }).waitFor();
    expect(await axeFindings(employer)).toEqual([]);
    const office = await openCase('officer-1');
    const letters = office.getByRole('region', { name: 'Brieven' });
    await letters.getByText('Gemaild:', { exact: false }).waitFor();
    await letters.getByRole('button', { name: 'Verzending vastleggen Besluit: toegekend' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    expect(await axeFindings(office)).toEqual([]);
    await dialog.getByLabel('Per post').check();
    await dialog.getByLabel('Op welke dag?').fill('2027-02-01');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await letters.getByText('Per post verstuurd:', { exact: false }).waitFor();
    await office.getByText('De verzending is vastgelegd.').waitFor();
    const list = await person('officer-1', '/werkvoorraad?queue=letters');
    await list.getByText('Er is nu geen brief te versturen.').waitFor();
  });

  it('is shown once to the youth, on a phone, who asks for a correction that the officer handles', async () => {
    const office = await openCase('officer-1');
    await office.getByRole('button', { name: 'Maak een link voor de jongere' }).click();
    const link = await office.locator('code', { hasText: '/jongere#' }).innerText();
    const { page, watch } = await browser.visitor({ width: 375, height: 740 });
    watch.allow(/status of 404/);
    await page.goto(link);
    const born = page.getByLabel('Wanneer ben je geboren?');
    await born.fill('2006-05-02');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Bekijk mijn gegevens' }).click();
    await page.getByText('of de geboortedatum klopt niet').waitFor();
    await born.fill('2006-05-01');
    await page.getByRole('button', { name: 'Bekijk mijn gegevens' }).click();
    await page.getByRole('heading', { name: 'Wat wij over jou weten' }).waitFor();
    await page.getByText('1 mei 2006').waitFor();
    await page.getByText('Aanvraag ontvangen (werkgever)').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Er klopt iets niet' }).click();
    await page.getByLabel('Wat klopt er niet, en wat moet het zijn?').fill('Mijn postcode is 2012AB.');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('De regio kijkt ernaar').waitFor();
    await page.reload();
    await born.fill('2006-05-01');
    await page.getByRole('button', { name: 'Bekijk mijn gegevens' }).click();
    await page.getByText('Mijn postcode is 2012AB.').waitFor();
    const other = await browser.visitor();
    other.watch.allow(/status of 404/);
    await other.page.goto(link);
    await other.page.getByLabel('Wanneer ben je geboren?').fill('2006-05-01');
    await other.page.getByRole('button', { name: 'Bekijk mijn gegevens' }).click();
    await other.page.getByText('of de geboortedatum klopt niet').waitFor();
    await office.getByRole('button', { name: 'Toon wat de jongere zei' }).click();
    await office.getByText('Mijn postcode is 2012AB.').waitFor();
    await office.getByLabel('Wat hebt u gedaan?').selectOption('taken-over');
    await office.getByLabel('Uw antwoord aan de jongere').fill('Uw postcode is verbeterd.');
    await office.getByRole('button', { name: 'Sluit het verzoek af' }).click();
    await office.getByText('Verbeterd', { exact: true }).waitFor();
    expect(await axeFindings(office)).toEqual([]);
  });

  it('asks the employer for evidence six months after the start, which takes one tap', async () => {
    await system().moveTo('2027-03-02T08:00:00.000Z');
    const page = await person('employer-1', '/mijn-aanvragen');
    await page.getByRole('link', { name: number }).first().click();
    await page.getByRole('link', { name: 'Stuur uw bewijs' }).click();
    await page.getByRole('button', { name: 'Ja, nog in dienst, niets veranderd' }).click();
    await page.getByText('Uw bewijs is binnen.').waitFor();
    await page.getByText('6 maanden in dienst: ja.').waitFor();
  });

  it('is assessed by one officer, who sees beforehand that a second one must approve', async () => {
    const page = await openCase('officer-1');
    await page.getByRole('radio', { name: 'Akkoord, betalen' }).check();
    await page.getByLabel('Motivering', { exact: true }).fill('Het dienstverband is nagekeken.');
    await page.getByRole('button', { name: 'Leg oordeel vast' }).click();
    await page.getByText('Uw beoordeling is vastgelegd.').waitFor();
    expect(await page.getByRole('radio', { name: 'Ja, goedkeuren' }).count()).toBe(0);
    const second = await openCase('officer-2');
    await second.getByRole('radio', { name: 'Ja, goedkeuren' }).check();
    await second.getByLabel('Motivering', { exact: true }).fill('Akkoord.');
    await second.getByRole('button', { name: 'Leg oordeel vast' }).click();
    await second.getByText('Goedgekeurd.').waitFor();
  });

  it('is paid in a batch that one makes and another releases', async () => {
    const page = await person('finance-1', '/betalingen');
    await page
      .getByRole('button', { name: /betaalbatch/i })
      .first()
      .click();
    await page.getByLabel('Dag waarop de bank betaalt').fill('2027-03-05');
    await page.getByRole('button', { name: 'Maak batch' }).click();
    await page.waitForURL(/\/betaalbatches\/\w+/);
    await page.getByText('€ 1.500').first().waitFor();
    await page.getByText(/Een tweede persoon moet dit doen/).waitFor();
    expect(await page.getByRole('button', { name: 'Geef de batch vrij' }).count()).toBe(0);
    const second = await person('finance-2', new URL(page.url()).pathname);
    await second.getByRole('button', { name: 'Geef de batch vrij' }).click();
    await second.getByRole('button', { name: 'Geef vrij', exact: true }).click();
    const [download] = await Promise.all([
      second.waitForEvent('download'),
      second.getByRole('button', { name: /Download Betaalbestand/ }).click(),
    ]);
    const xml = await readFile(await download.path(), 'utf8');
    expect(xml).toContain('<CtrlSum>1500.00</CtrlSum>');
    expect(xml).toContain('NL91ABNA0417164300');
  });

  it('leaves nothing in anybody’s console', () => {
    browser.expectNoComplaints();
  });
});
