import { describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { fillAll, fillCompany, haarlemApplication, onStep, send } from './apply-steps';
import { axeFindings, signInAs, useBrowser } from './browser';

const system = useSystem('2026-09-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);

const ownApplications = async () => {
  const reply = await system().as('employer-1').get<{ items: { id: string }[] }>('/v1/applications');
  return reply.body.items.length;
};

describe('the application form', () => {
  it('says on leaving a field what is wrong, and on going on all of it, with the focus on the summary', async () => {
    const { page } = await browser.signedIn('employer-1', haarlemApplication);
    await onStep(page, 'Uw bedrijf');
    await page.getByLabel('E-mailadres').fill('personeel@');
    await page.getByLabel('Telefoonnummer').focus();
    await page.getByText('Vul een e-mailadres in', { exact: false }).waitFor();
    expect(await page.getByLabel('E-mailadres').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Volgende stap' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'niet goed ingevuld' });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    expect(await summary.getByRole('link').count()).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
    await summary.getByRole('link', { name: /contactpersoon/ }).click();
    expect(await page.getByLabel('Naam van de contactpersoon').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
  });

  it('keeps a draft over a reload and over signing in, which is asked before sending only', async () => {
    const { page } = await browser.visitor({ width: 375, height: 740 });
    await page.goto(haarlemApplication);
    await page.getByLabel('KvK-nummer').fill('68750110');
    await fillCompany(page);
    await onStep(page, 'De jongere');
    await page.getByLabel('Voornaam').fill('Test');
    await page.reload();
    await onStep(page, 'De jongere');
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Test');
    await signInAs(page, 'employer-1');
    await onStep(page, 'De jongere');
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Test');
  });

  it('makes one application of two attempts when the answer to the first is lost', async () => {
    const visitor = await browser.signedIn('employer-1', haarlemApplication);
    const { page } = visitor;
    visitor.watch.allow(/ERR_(FAILED|CONNECTION)|Failed to load resource/);
    await fillAll(page, 'Jongere Twee');
    let attempts = 0;
    await page.route('**/v1/applications', async (route) => {
      attempts += 1;
      const response = await route.fetch();
      if (attempts === 1) await route.abort('connectionreset');
      else await route.fulfill({ response });
    });
    await send(page);
    await page
      .getByRole('alert')
      .filter({ hasText: /geen antwoord/ })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await ownApplications()).toBe(1);
    await send(page);
    await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is ontvangen' }).waitFor();
    expect(attempts).toBe(2);
    expect(await ownApplications()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('works without anything going wrong unseen', () => {
    browser.expectNoComplaints();
  });
});
