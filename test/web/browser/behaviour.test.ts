import { describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { haarlemApplication, onStep } from './apply-steps';
import { axeFindings, settled, sidewaysScroll, useBrowser } from './browser';
import { press, tick, typeInto } from './keyboard';

const system = useSystem('2026-09-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const schemes = /\/v1\/schemes/;

describe('pages for everybody', () => {
  it('are used with the keyboard alone, and the focus goes to the heading of the page one went to', async () => {
    const { page } = await browser.visitor();
    await page.goto('/');
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await page.getByRole('navigation').getByRole('link', { name: 'Rekenhulp' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rekenhulp' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const outline = await page
      .getByRole('navigation')
      .getByRole('link')
      .first()
      .evaluate((link) => {
        link.focus({ focusVisible: true } as FocusOptions);
        return getComputedStyle(link).outlineStyle;
      });
    expect(outline).not.toBe('none');
  });

  it('let an employer apply without a mouse', async () => {
    const { page } = await browser.signedIn('employer-1', haarlemApplication);
    await onStep(page, 'Uw bedrijf');
    await typeInto(page, 'Naam van uw bedrijf', 'Voorbeeldbedrijf B.V.');
    await typeInto(page, 'Naam van de contactpersoon', 'Personeelszaken');
    await typeInto(page, 'E-mailadres', 'personeel@voorbeeldbedrijf.example');
    await typeInto(page, 'Telefoonnummer', '023-1234567');
    await press(page, 'Volgende stap');
    await onStep(page, 'De jongere');
    await typeInto(page, 'Voornaam', 'Test');
    await typeInto(page, 'Achternaam', 'Jongere');
    // The same day and month: the browser's own date field asks for them in the order of its language.
    await typeInto(page, 'Geboortedatum', '05052006');
    await typeInto(page, 'Postcode', '2011AA');
    await typeInto(page, 'Gemeente', 'Haarlem');
    await press(page, 'Volgende stap');
    await onStep(page, 'De baan of plek');
    await tick(page, 'Een baan');
    await typeInto(page, 'Functie of werk', 'Magazijnmedewerker');
    await typeInto(page, 'Eerste werkdag', '09092026');
    await tick(page, 'Nee, voor onbepaalde tijd');
    await typeInto(page, 'Uren per week', '32');
    await press(page, 'Volgende stap');
    await onStep(page, 'Rekening en verklaringen');
    await typeInto(page, 'Rekeningnummer', 'NL91ABNA0417164300');
    await typeInto(page, 'Op naam van', 'Voorbeeldbedrijf B.V.');
    await tick(page, 'Ja');
    for (const declared of ['is waar', 'niet in de plaats', 'jongere weet']) await tick(page, declared);
    await press(page, 'Volgende stap');
    await onStep(page, 'Controleren en versturen');
    await press(page, 'Verstuur de aanvraag');
    await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is ontvangen' }).waitFor();
  });

  it('are in English for who chooses that, and stay so', async () => {
    const { page } = await browser.visitor();
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Calculator' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto('/regelingen/haarlem-jongerenvoucher');
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('say what to do when the API fails, and go on when it answers again', async () => {
    const visitor = await browser.visitor();
    const { page } = visitor;
    visitor.watch.allow(/503/);
    await page.route(schemes, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('/regelingen/haarlem-jongerenvoucher');
    await page.bringToFront();
    const again = page.getByRole('button', { name: 'Probeer opnieuw' });
    await again.first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute(schemes);
    await again.first().click();
    await page.getByRole('heading', { level: 1, name: /Jongerenvoucher/ }).waitFor();
  });

  it('keep their room while loading slowly, and do not jump', async () => {
    const { page } = await browser.visitor({ reducedMotion: true });
    await page.route(schemes, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto('/?region=foodvalley');
    await page.locator('[aria-busy="true"]').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await settled(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            })[]) {
              if (!entry.hadRecentInput) total += entry.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total), 300);
        }),
    );
    // "Good" for Core Web Vitals is 0.1.
    expect(shift).toBeLessThan(0.1);
  });

  it('work at twice the size of text, without scrolling sideways', async () => {
    const { page } = await browser.visitor({ width: 640, height: 450 });
    for (const path of ['/', '/rekenhulp?region=foodvalley', '/regelingen/haarlem-jongerenvoucher']) {
      await page.goto(path);
      await settled(page);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    }
  });

  it('work without anything going wrong unseen', () => {
    browser.expectNoComplaints();
  });
});
