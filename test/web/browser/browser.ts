import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

/** What people would wait for something to appear, on a busy machine. */
const patienceMs = 45_000;

/** A real browser: the one of `CHROMIUM_PATH`, else the one out of the package, which runs on Linux. */
export async function launch(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined && own !== '') return chromium.launch({ executablePath: own });
  // Not with the package's own flags: they are for Lambda, and let the storage of visitors run together.
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
}

/** What must not happen on a page that works: an error in the console, a fault, a request that fails. */
export interface Watch {
  /** Expected, as the test brings it about: it is taken off the list. */
  readonly allow: (pattern: RegExp) => void;
  readonly complaints: () => readonly string[];
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
}

function watching(page: Page): Watch {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      seen.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => seen.push(`fault: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Who leaves a page breaks off what it was still asking for.
    if (why !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${why}`);
  });
  return {
    allow: (pattern) => {
      allowed.push(pattern);
    },
    complaints: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}

export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
}

/** A browser for the tests of one file; each visitor has storage of their own. */
export function useBrowser(urlOf: () => string) {
  let browser: Browser | undefined;
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    /** Somebody new, not signed in, on no page yet. */
    async visitor({ width = 1280, height = 900, reducedMotion = false }: Looks = {}): Promise<Visitor> {
      if (browser === undefined) throw new Error('the browser is not running');
      const context = await browser.newContext({
        baseURL: urlOf(),
        viewport: { width, height },
        locale: 'nl-NL',
        acceptDownloads: true,
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      const visitor = { page, context, watch: watching(page) };
      visitors.push(visitor);
      return visitor;
    },
    /** Somebody who signed in as this persona, by the button, and stands on `path`. */
    async signedIn(persona: string, path: string, looks: Looks = {}): Promise<Visitor> {
      const visitor = await this.visitor(looks);
      await visitor.page.goto(path);
      await signInAs(visitor.page, persona);
      return visitor;
    },
    /** Nothing went wrong unseen on any page of any visitor. */
    expectNoComplaints() {
      expect(visitors.flatMap(({ watch }) => watch.complaints())).toEqual([]);
    },
  };
}

/** From "Inloggen" in the head of the page, over the issuer's page, back to where one was. */
export async function signInAs(page: Page, persona: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name: new RegExp(`(^|\\s)${persona}(\\s|$)`) }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Uitloggen' }).waitFor();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds against WCAG 2.2 A and AA and its best practices, as `rule: elements`. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Not as a script on the page, for the content security policy refuses that.
  await page.evaluate(axeSource);
  // Of what is right it needs no list, which takes longer to write than to find.
  const violations = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }).then((r) => r.violations)',
  )) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** The page is there: its heading stands, and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** How far the page can be scrolled sideways, in CSS pixels: WCAG 2.2, 1.4.10 allows none at 320. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });

/** From here on a page draws the answers of the API late, as a busy browser does: its timers take 200 ms at least. */
export const drawLate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const usual = window.setTimeout;
    window.setTimeout = ((run: () => void, ms = 0) => usual(run, Math.max(ms, 200))) as typeof window.setTimeout;
  });
