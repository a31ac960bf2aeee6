import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from '../../house';
import { useSystem } from '../../local/system/system';
import { axeFindings, settled, sidewaysScroll, useBrowser } from './browser';

const system = useSystem('2026-09-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);
const schemes = /\/v1\/schemes/;
const mostScriptBytes = 200_000;

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

  it('bring less than 200 KB of script, gzipped, to who looks at the menu', async () => {
    const { page } = await browser.visitor();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto('/');
    await settled(page);
    const bytes = scripts.map((path) => gzipSync(readFileSync(`${root}dist/web${path}`)).length);
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostScriptBytes);
    expect(scripts.filter((path) => path.includes('oidc'))).toEqual([]);
  });

  it('work without anything going wrong unseen', () => {
    browser.expectNoComplaints();
  });
});
