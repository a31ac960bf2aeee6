import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, useSystem } from '../../local/system/system';
import { camt053, pain002, readPain001 } from './bank-files';
import { axeFindings, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { countsOf, downloaded, rowOf, sha256, status, takeIn, withReason } from './payout-actions';
import { must, Payouts } from './town-payouts';

const system = useSystem('2027-03-03T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const visitors = new Map<string, Visitor>();
const day = '2027-03-08';
let payouts: Payouts;

beforeAll(async () => {
  payouts = new Payouts(system());
  await payouts.openScheme();
});

/** Somebody of finance, in a browser of their own, on this page. */
async function person(persona: string, path: string): Promise<Page> {
  const known = visitors.get(persona);
  const visitor = known ?? (await browser.signedIn(persona, path));
  visitors.set(persona, visitor);
  if (known !== undefined) await known.page.goto(path);
  await settled(visitor.page);
  return visitor.page;
}

const numberOf = async (id: string) => (await applicationOf(system(), id)).number;

/** A released batch of so many payments: its id, its payment file, and its applications. */
async function releasedBatch(count: number) {
  const ids = await payouts.approved(count);
  const batchId = await payouts.batch(day);
  return { ids, batchId, file: await payouts.released(batchId) };
}

describe('from approved to settled', () => {
  let path: string;

  it('is sealed by one person', async () => {
    await payouts.approved(3);
    const page = await person('finance-1', '/betalingen');
    await page.getByRole('button', { name: /^Maak betaalbatch/ }).click();
    await page.getByLabel('Dag waarop de bank betaalt').fill(day);
    await page.getByRole('button', { name: 'Maak batch' }).click();
    await page.getByRole('heading', { level: 1, name: /^Betaalbatch/ }).waitFor();
    await status(page, 'Vrij te geven');
    await page.getByText('De totalen zijn gelijk.').waitFor();
    await page.getByText(/Een tweede persoon moet dit doen/).waitFor();
    expect(await page.getByRole('button', { name: 'Geef de batch vrij' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Download Betaalbestand/ }).count()).toBe(0);
    path = new URL(page.url()).pathname;
  });

  it('is released by another', async () => {
    const page = await person('finance-2', path);
    await page.getByRole('button', { name: 'Geef de batch vrij' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/3 betalingen vrij, samen €.2\.251,50/).waitFor();
    await dialog.getByRole('button', { name: 'Geef vrij' }).click();
    await page.getByText('De batch is vrijgegeven.', { exact: false }).waitFor();
    await status(page, 'Vrijgegeven');
  });

  it('gives files with the very hash that is shown', async () => {
    const page = await person('finance-1', path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const label of ['Betaalbestand', 'Regels voor de boekhouding (CSV)']) {
      const row = rowOf(page, label);
      const shown = await row.locator('code').textContent();
      expect(sha256(await downloaded(page, label))).toBe(shown);
      await row.getByText('✓ Controlegetal klopt').waitFor();
      await row.getByRole('button', { name: `Kopieer ${label}` }).click();
      await row.getByText('Gekopieerd').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    }
  });

  it('saves nothing that is not what was released', async () => {
    const page = await person('finance-1', path);
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await page.route('**/pain001*', (route) => route.fulfill({ status: 200, body: '<Document/>' }));
    await page.getByRole('button', { name: 'Download Betaalbestand' }).click();
    await page
      .getByRole('alert')
      .getByText(/is niet het vrijgegeven bestand/)
      .waitFor();
    await page.unroute('**/pain001*');
    expect(saved).toEqual([]);
  });

  it('refuses a report that is wrong, with each error by its reference', async () => {
    const page = await person('finance-1', path);
    visitors.get('finance-1')?.watch.allow(/status of 400/);
    const file = (await downloaded(page, 'Betaalbestand')).toString('utf8');
    const [first] = readPain001(file).transfers;
    const amounts = { [first?.reference ?? '']: '1.00' };
    await takeIn(page, 'afschrift.xml', camt053(file, { id: 'FOUT-1', bookedOn: day, amounts }));
    const alert = page.getByRole('alert').filter({ hasText: 'Er is niets van ingelezen' });
    await rowOf(alert, first?.reference ?? '')
      .getByText('De bank noemt een ander bedrag: 1,00. De regel is 750,50.')
      .waitFor();
    await takeIn(page, 'afschrift.xml', '<Document/>');
    await rowOf(alert, 'Het hele bestand')
      .getByText(/geen bankbestand dat wij lezen/)
      .waitFor();
    await takeIn(page, 'foto.jpg', Buffer.from([0xff, 0xd8, 0xff]));
    await page
      .getByRole('alert')
      .getByText(/^Dit is geen bankbestand\. Kies een pain\.002/)
      .waitFor();
    await status(page, 'Vrijgegeven');
    await page.getByText('Er is nog geen bankbestand ingelezen.').waitFor();
  });

  it('is settled by a statement, once, however often it is taken in', async () => {
    const page = await person('finance-1', path);
    const file = (await downloaded(page, 'Betaalbestand')).toString('utf8');
    const statement = camt053(file, { id: 'AFSCHRIFT-7', bookedOn: day, strangers: ['HUUR MAART'] });
    const counts = {
      betaald: 3,
      'geaccepteerd, nog niet betaald': 0,
      geweigerd: 0,
      teruggeboekt: 0,
      'past nergens bij': 1,
    };
    await takeIn(page, 'afschrift.xml', statement);
    expect(await countsOf(page)).toEqual(counts);
    const result = page.getByRole('status').filter({ hasText: 'Het bankbestand is ingelezen.' });
    await rowOf(result, 'HUUR MAART').getByText('Dit kenmerk hoort niet bij deze batch.').waitFor();
    await status(page, 'Afgehandeld door de bank');
    await page.getByText(/Er staat niets meer open/).waitFor();
    expect(
      await page.getByRole('table', { name: 'Betalingen in deze batch' }).getByText('Betaald', { exact: true }).count(),
    ).toBe(3);
    await page.reload();
    await settled(page);
    await takeIn(page, 'nog-eens.xml.gz', gzipSync(statement));
    expect(await countsOf(page)).toEqual(counts);
    const earlier = page.locator('summary').filter({ hasText: 'camt.053.001.08' });
    expect(await earlier.count()).toBe(1);
    await earlier.click();
    await page.getByText('AFSCHRIFT-7').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await person('finance-1', '/betaalbatches?status=settled');
    await rowOf(page, 'Afgehandeld door de bank').getByText('€ 2.251,50').waitFor();
  });
});

describe('what the bank did not pay', () => {
  it('is shown with why, and paid again with a reason', async () => {
    const { ids, batchId, file } = await releasedBatch(2);
    const [first] = readPain001(file).transfers;
    const number = await numberOf((first?.reference ?? '').split('-')[0] ?? '');
    const page = await person('finance-2', `/betaalbatches/${batchId}`);
    await takeIn(page, 'status.xml', pain002(file, 'STATUS-9', { [first?.reference ?? '']: 'AC06' }));
    expect(await countsOf(page)).toMatchObject({ geweigerd: 1, 'geaccepteerd, nog niet betaald': 1, betaald: 0 });
    await page.getByText(/Bij de bank staan nog open: 1 van de 2 betalingen/).waitFor();
    await person('finance-2', '/betalingen?status=rejected-by-bank');
    const row = rowOf(page, number);
    await row.getByText('De rekening is geblokkeerd. (AC06)').waitFor();
    await row.getByRole('button', { name: `Betaal opnieuw ${number}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Laat de werkgever een goede rekening doorgeven/).waitFor();
    await dialog.getByRole('button', { name: 'Zet klaar' }).click();
    await dialog
      .getByText(/^Vul dit in/)
      .first()
      .waitFor();
    await withReason(page, 'Waarom kan het nu wel?', 'De blokkade is volgens de werkgever opgeheven.', 'Zet klaar');
    await page.getByText('De betaling staat weer klaar voor een volgende batch.').waitFor();
    await row.waitFor({ state: 'hidden' });
    const { claims } = await applicationOf(system(), ids.find((id) => first?.reference.startsWith(id)) ?? '');
    expect(claims[0]?.status).toBe('approved');
  });

  it('tells what keeps a payment, and every check on demand', async () => {
    const [id = ''] = await payouts.approved(1);
    const hold = { reason: 'Het werk is misschien eerder gestopt.', until: '2027-04-01' };
    await must(system().as('officer-1').post(`/v1/applications/${id}/holds`, hold), 'hold');
    await system().settle();
    const number = await numberOf(id);
    const page = await person('finance-1', '/betalingen');
    await page.getByRole('link', { name: 'Bekijk waarom' }).click();
    const row = rowOf(page, number);
    await page.getByText(/^Dit is alles: 1 regel/).waitFor();
    await row.getByText('De betaling is opgeschort. Tot en met 1 april 2027.').waitFor();
    expect(await rowOf(page, 'VL-').count()).toBe(1);
    await row.getByText('Alle controles').click();
    await row.getByText('Betaling niet opgeschort: niet in orde').waitFor();
    await row.getByText('Rekening bruikbaar: in orde').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('a batch that is taken back', () => {
  it('is withdrawn before its release, with a reason', async () => {
    await payouts.approved(1);
    const batchId = await payouts.batch(day);
    const page = await person('finance-1', `/betaalbatches/${batchId}`);
    await page.getByRole('button', { name: 'Trek de batch in' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Vul dit in/)
      .first()
      .waitFor();
    await withReason(page, 'Waarom trekt u de batch in?', 'De betaaldag moet later zijn.', 'Trek in');
    await page.getByText('De batch is ingetrokken. De betalingen staan weer klaar', { exact: false }).waitFor();
    await status(page, 'Ingetrokken');
    await page.getByText('De betaaldag moet later zijn.').waitFor();
    await page.getByText('Er staan geen betalingen meer in deze batch.').waitFor();
    expect(await page.getByRole('button', { name: /Trek de batch in|Geef de batch vrij/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is recalled by two persons, with the word of the bank', async () => {
    const { batchId } = await releasedBatch(1);
    const path = `/betaalbatches/${batchId}`;
    const first = await person('finance-1', path);
    const ask = async () => {
      await first.getByText('Batch terugroepen', { exact: true }).click();
      await first.getByRole('button', { name: 'Vraag om terugroepen' }).click();
      await first.getByRole('dialog').getByLabel('Kenmerk van de bank').fill('RCL-2027-0308');
      await withReason(
        first,
        'Waarom moet de batch terug?',
        'Het bestand is twee keer aangeleverd.',
        'Vraag terugroepen',
      );
      await first.getByText(/Een tweede persoon moet dit doen/).waitFor();
      expect(await first.getByRole('button', { name: 'Keur terugroepen goed' }).count()).toBe(0);
    };
    await ask();
    expect(await axeFindings(first)).toEqual([]);
    const second = await person('finance-2', path);
    await second.getByText('RCL-2027-0308').waitFor();
    await second.getByRole('button', { name: 'Wijs terugroepen af' }).click();
    await withReason(second, 'Waarom?', 'De bank heeft al betaald.', 'Roep niet terug');
    await second.getByText(/De batch wordt niet teruggeroepen/).waitFor();
    await status(second, 'Vrijgegeven');
    await person('finance-1', path);
    await ask();
    await person('finance-2', path);
    await second.getByRole('button', { name: 'Keur terugroepen goed' }).click();
    await withReason(second, 'Waarom?', 'Telefonisch bevestigd door de bank.', 'Roep terug');
    await second.getByText('De batch is teruggeroepen. De betalingen staan weer klaar', { exact: false }).waitFor();
    await status(second, 'Teruggeroepen');
  });

  it('goes on by itself when it is too much for one request', async () => {
    await payouts.approved(1);
    const batchId = await payouts.batch(day);
    const page = await person('finance-1', `/betaalbatches/${batchId}`);
    visitors.get('finance-1')?.watch.allow(/status of 409/);
    let asked = 0;
    await page.route('**/withdrawal', async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      const problem = {
        status: 409,
        code: 'batch-in-progress',
        title: '',
        detail: '',
        errors: [],
        done: 400,
        total: 900,
      };
      return route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) });
    });
    await page.getByRole('button', { name: 'Trek de batch in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarom trekt u de batch in?').fill('Te groot.');
    await dialog.getByRole('button', { name: 'Trek in' }).click();
    await dialog.getByText(/gaat vanzelf verder: 400 van 900/).waitFor();
    await status(page, 'Ingetrokken');
    expect(asked).toBe(2);
  });
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
