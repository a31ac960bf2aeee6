import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { type ApplicationView, applicationOf, useSystem } from '../../local/system/system';
import { documentOf, pdf } from '../../local/system/upload';
import { axeFindings, drawLate, settled, signInAs, useBrowser, type Visitor } from './browser';
import { cameraMake, lookAt, photoOf } from './photo';
import { openingDay, tinyScheme } from './town';

const system = useSystem(openingDay);
const browser = useBrowser(() => system().url);
const { schemeId } = tinyScheme;
const motivation = 'De loonstrook is niet te lezen.';

/** Two of the small scheme are granted, two wait; one of Haarlem is granted. */
const ids = { first: '', second: '', waiting: '', last: '', haarlem: '' };
let visitor: Visitor;

const grant = async (id: string) => {
  const body = { outcome: 'grant', motivation: 'De voorwaarden zijn nagekeken.', overrides: [] };
  const reply = await system().as('officer-1').post(`/v1/applications/${id}/decision`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};

beforeAll(async () => {
  const scheme = `/v1/schemes/${schemeId}/versions/1`;
  await system().as('admin-1').put(scheme, tinyScheme);
  await system().as('admin-1').post(`${scheme}/publication`, {});
  const apply = async (youth: number, of: string, municipality: string) =>
    (
      await system()
        .as('employer-1')
        .post<{ id: string }>('/v1/applications', application({ schemeId: of, youth, municipality }))
    ).body.id;
  for (const [youth, name] of (['first', 'second', 'waiting', 'last'] as const).entries()) {
    ids[name] = await apply(youth + 1, schemeId, 'Ede');
  }
  ids.haarlem = await apply(9, 'haarlem-jongerenvoucher', 'Haarlem');
  await system().settle();
  for (const id of [ids.first, ids.second, ids.haarlem]) await grant(id);
  visitor = await browser.signedIn('employer-1', '/mijn-aanvragen');
});

const evidencePage = (id: string) => `/mijn-aanvragen/${id}/bewijs/${id}-1`;
const chooser = (page: Page) => page.getByLabel(/Kies bestanden/);
const isFocused = (page: Page, role: 'button' | 'textbox', name: string) =>
  page.getByRole(role, { name }).evaluate((one) => one === document.activeElement);

describe('evidence with a photo of a payslip', () => {
  let photo: Buffer;

  it('asks the photo that lacks, and opens it with the tool for black boxes', async () => {
    const { page } = visitor;
    await page.goto(evidencePage(ids.first));
    await settled(page);
    await page.getByRole('button', { name: 'Ja, nog in dienst' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Bestanden/ })
      .waitFor();
    photo = await photoOf(page);
    expect(photo.includes(cameraMake)).toBe(true);
    await chooser(page).setInputFiles({ name: 'Test Jongere.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('dialog', { name: 'Maak het BSN zwart' }).waitFor();
    await page.getByText('Er staat nog geen zwart vak op de foto.').waitFor();
  });

  it('takes one box by mouse and one by keyboard', async () => {
    const { page } = visitor;
    const shown = page.getByRole('img', { name: 'Uw foto' });
    await shown.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // Upright, though it is stored lying: higher than wide.
    expect(height / width).toBeCloseTo(640 / 480, 1);
    await page.mouse.move(x + width * 0.2, y + height * 0.1);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.5, y + height * 0.15, { steps: 4 });
    await page.mouse.move(x + width * 0.8, y + height * 0.2, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Zwarte vakken: 1').waitFor();
    await page.getByRole('button', { name: 'Vak toevoegen' }).press('Enter');
    await page.getByText('Zwarte vakken: 2').waitFor();
    expect(await isFocused(page, 'button', 'Zwart vak 2')).toBe(true);
    // A step is half a hundredth of the height: from 47% to 62%, and the lower side from 68% to 78%.
    for (let times = 0; times < 32; times++) await page.keyboard.press('ArrowDown');
    for (let times = 0; times < 21; times++) await page.keyboard.press('Shift+ArrowDown');
    expect(await isFocused(page, 'button', 'Zwart vak 2')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows how far the sending is, and what the scan says', async () => {
    const { page } = visitor;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/./, async (route) => {
      if (route.request().method() === 'PUT') await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Gebruik deze foto' }).click();
    await page.getByRole('progressbar', { name: 'Test Jongere.jpg versturen' }).waitFor();
    await page.getByText('Wacht tot uw bestanden zijn verstuurd.').waitFor();
    goOn();
    await page.getByText(/✓ Ontvangen en gecontroleerd/).waitFor();
    await page.unroute(/./);
    await page.getByRole('button', { name: 'Ja, nog in dienst' }).click();
    await page.getByText('Uw bewijs is binnen.').waitFor();
    await page.getByText('Loonstroken: ontvangen').waitFor();
  });

  it('reaches the officer black where it was made so, and without what the camera wrote', async () => {
    type Claims = { claims: { evidence: { documents: { id: string }[] } | null }[] };
    const view = await system().as('officer-1').get<Claims>(`/v1/applications/${ids.first}`);
    const [document] = view.body.claims[0]?.evidence?.documents ?? [];
    const { status, link } = await documentOf(system(), document?.id ?? '', 'officer-1');
    expect(status).toBe('clean');
    const bytes = Buffer.from(await (await fetch(String(link))).arrayBuffer());
    const { page } = await browser.signedIn('officer-1', `/dossiers/${ids.first}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download Loonstroken' }).click(),
    ]);
    expect((await readFile(await download.path())).equals(bytes)).toBe(true);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes(cameraMake)).toBe(false);
    const { width, height, parts } = await lookAt(visitor.page, bytes, [
      { left: 0.23, top: 0.12, right: 0.77, bottom: 0.18 },
      { left: 0.38, top: 0.64, right: 0.62, bottom: 0.76 },
      // Beside them, and where the second box stood before it was moved.
      { left: 0.05, top: 0.05, right: 0.95, bottom: 0.08 },
      { left: 0.38, top: 0.48, right: 0.62, bottom: 0.58 },
      { left: 0.05, top: 0.85, right: 0.95, bottom: 0.95 },
    ]);
    expect({ width, height }).toEqual({ width: 480, height: 640 });
    for (const { lightest } of parts.slice(0, 2)) expect(lightest).toBeLessThan(20);
    for (const { darkest } of parts.slice(2)) expect(darkest).toBeGreaterThan(180);
  });
});

describe('a file that cannot be used', () => {
  it('is refused in words before anything is sent', async () => {
    const { page } = visitor;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.goto(evidencePage(ids.second));
    const html = Buffer.from('<html><script>1</script></html>');
    await chooser(page).setInputFiles({ name: 'loonstrook.pdf', mimeType: 'application/pdf', buffer: html });
    await page.getByRole('listitem').getByText('Dit is geen PDF, JPEG of PNG.').waitFor();
    const large = Buffer.concat([pdf('large'), Buffer.alloc(10 * 1024 * 1024)]);
    await chooser(page).setInputFiles({ name: 'groot.pdf', mimeType: 'application/pdf', buffer: large });
    await page.getByRole('listitem').getByText('Dit bestand is te groot.').waitFor();
    expect(sent).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    for (const name of ['loonstrook.pdf', 'groot.pdf']) {
      await page.getByRole('button', { name: `Haal weg ${name}` }).click();
    }
    await page.getByRole('status').getByText('groot.pdf: weggehaald').waitFor();
    expect(await page.getByText('Dit bestand is te groot.').count()).toBe(0);
  });

  it('is refused in words when the scan finds a virus in it, and does not count', async () => {
    const { page } = visitor;
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
    const buffer = Buffer.concat([pdf('infected'), Buffer.from(eicar)]);
    await chooser(page).setInputFiles({ name: 'virus.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('region', { name: 'Loonstroken' }).getByText('In dit bestand zit een virus.').waitFor();
    expect(await page.getByText(/✓ Ontvangen/).count()).toBe(0);
    await page.getByRole('button', { name: 'Ja, nog in dienst' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Bestanden/ })
      .waitFor();
  });
});

describe('an application that runs', () => {
  it('gives the day of the evidence to the calendar of the employer', async () => {
    const { page } = visitor;
    await page.goto(`/mijn-aanvragen/${ids.haarlem}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zet in mijn agenda' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^bewijs-VL-2026-.*\.ics$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    // Longer than six months from 1 September: the second of March is the first day on which that can be told.
    expect(lines.filter((line) => /^(BEGIN:V[CE]|DT(START|END)|END:V[CE])/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270302',
      'DTEND;VALUE=DATE:20270303',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(lines).toContain(`URL:${system().url}${evidencePage(ids.haarlem)}`);
    expect(text).not.toContain('Jongere');
  });

  it('takes a change, after showing it once more, and says what it means', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Geef een wijziging door' }).click();
    await page.getByRole('button', { name: 'Controleer en verstuur' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.getByLabel('De jongere is gestopt, of stopt').check();
    await page.getByLabel('Laatste werkdag').fill('2026-12-31');
    await page.getByRole('button', { name: 'Controleer en verstuur' }).click();
    const dialog = page.getByRole('dialog', { name: 'Klopt dit?' });
    await dialog.getByText('De laatste werkdag was of is 31 december 2026.').waitFor();
    await dialog.getByRole('button', { name: 'Ja, geef door' }).click();
    await page.getByRole('heading', { level: 1, name: /Aanvraag VL-/ }).waitFor();
    const claim = page.getByRole('article', { name: /Betaling/ });
    await claim.getByText(/eindigde op 31 december 2026/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('lets the employer reply to an intended refusal', async () => {
    const { page } = visitor;
    const body = { outcome: 'refuse', motivation, overrides: [] };
    const refused = await system().as('officer-1').post(`/v1/claims/${ids.first}-1/assessment`, body);
    expect(refused.status).toBe(200);
    await page.goto(`/mijn-aanvragen/${ids.first}`);
    await page.getByText(motivation).waitFor();
    const send = page.getByRole('button', { name: 'Verstuur uw reactie' });
    await send.click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Uw reactie/ })
      .waitFor();
    await page.getByLabel('Uw reactie').fill('Op de strook staat het volledige loon.');
    await send.click();
    await page.getByText('Wij hebben uw reactie.', { exact: true }).waitFor();
    await page.getByText('Op de strook staat het volledige loon.').waitFor();
    expect(await send.count()).toBe(0);
    const view = await system().as('officer-2').get(`/v1/applications/${ids.first}`);
    expect(JSON.stringify(view.body)).toContain('Op de strook staat het volledige loon.');
  });
});

describe('a place on the waiting list', () => {
  const placeShown = (page: Page, number: number) =>
    page.getByRole('status').getByText(`U bent nummer ${number} op de wachtlijst.`).waitFor();

  it('moves while one looks at it, when somebody ahead withdraws after a question', async () => {
    const watching = await browser.visitor();
    await watching.page.clock.install();
    await watching.page.goto(`/mijn-aanvragen/${ids.last}`);
    await signInAs(watching.page, 'employer-1');
    await placeShown(watching.page, 2);
    await withdraws(visitor.page, ids.waiting);
    await system().settle();
    await watching.page.clock.fastForward('00:31');
    await placeShown(watching.page, 1);
    await withdraws(visitor.page, ids.second);
    await system().settle();
    await watching.page.clock.fastForward('00:31');
    await watching.page.getByText('Er is geld voor u gereserveerd.', { exact: false }).waitFor();
    expect((await applicationOf(system(), ids.last)).status).toBe('reserved');
  });

  /** First looks twice without doing it, and forgets the reason once. */
  async function withdraws(page: Page, id: string) {
    await page.goto(`/mijn-aanvragen/${id}`);
    const dialog = page.getByRole('dialog', { name: 'Aanvraag intrekken?' });
    const open = page.getByRole('button', { name: 'Aanvraag intrekken' });
    for (const leave of ['Annuleren', 'Escape']) {
      await open.click();
      await dialog.waitFor();
      if (leave === 'Escape') await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: leave }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect([leave, await isFocused(page, 'button', 'Aanvraag intrekken')]).toEqual([leave, true]);
    }
    await open.click();
    await dialog.getByRole('button', { name: 'Ja, trek in' }).click();
    const reason = dialog.getByRole('textbox', { name: 'Waarom trekt u in?' });
    await page.waitForFunction((box) => box?.getAttribute('aria-invalid') === 'true', await reason.elementHandle());
    await expect.poll(() => isFocused(page, 'textbox', 'Waarom trekt u in?')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    const before: ApplicationView = await applicationOf(system(), id);
    expect(before.status).not.toBe('withdrawn');
    await reason.fill('De jongere komt niet.');
    await drawLate(page);
    await dialog.getByRole('button', { name: 'Ja, trek in' }).click();
    await page.getByText('U hebt deze aanvraag ingetrokken.', { exact: false }).waitFor();
    // The focus goes to the heading once the page has been drawn anew.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }
});

it('works without anything going wrong unseen', () => {
  browser.expectNoComplaints();
});
