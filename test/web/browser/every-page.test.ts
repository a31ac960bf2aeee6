import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { axeFindings, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { everyPage } from './every-page';
import { buildTown, startOfTown } from './town';

const system = useSystem(startOfTown);
const browser = useBrowser(() => system().url);
const visitors = new Map<string | null, Visitor>();

/** One visitor a persona, for signing in takes seconds. */
async function visitorFor(persona: string | null): Promise<Visitor> {
  const known = visitors.get(persona);
  if (known !== undefined) return known;
  const visitor = persona === null ? await browser.visitor() : await browser.signedIn(persona, '/toegankelijkheid');
  visitors.set(persona, visitor);
  // What is not there is asked for on purpose.
  visitor.watch.allow(/status of 404/);
  return visitor;
}

interface Look {
  readonly axe: readonly string[];
  readonly title: string;
  readonly headings: number;
  readonly language: string | null;
  /** Pixels to the side at a width of 320. */
  readonly sideways: number;
}

async function lookAt(page: Page): Promise<Look> {
  const axe = await axeFindings(page);
  const title = await page.title();
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const language = await page.locator('html').getAttribute('lang');
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await sidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return { axe, title, headings, language, sideways };
}

describe('every page', () => {
  const looks = new Map<string, Look>();
  /** Only the pages on which this is not as it should be. */
  const wrong = <T>(of: (look: Look) => T, right: (value: T) => boolean) =>
    [...looks].map(([name, look]) => [name, of(look)] as const).filter(([, value]) => !right(value));

  beforeAll(async () => {
    const town = await buildTown(system());
    for (const { name, path, persona } of everyPage(town)) {
      const { page } = await visitorFor(persona);
      await page.goto(path);
      await settled(page);
      looks.set(name, await lookAt(page));
    }
  }, 900_000);

  it('is among those looked at', () => {
    expect(looks.size).toBeGreaterThan(30);
  });

  it('has nothing that axe finds against WCAG 2.2 AA', () => {
    expect(
      wrong(
        ({ axe }) => axe,
        (found) => found.length === 0,
      ),
    ).toEqual([]);
  });

  it('has one heading, a title of its own, and the language of its text', () => {
    expect(
      wrong(
        ({ headings }) => headings,
        (count) => count === 1,
      ),
    ).toEqual([]);
    expect(
      wrong(
        ({ title }) => title,
        (title) => /^.{3,} – Voucherloket$/.test(title),
      ),
    ).toEqual([]);
    expect(
      wrong(
        ({ language }) => language,
        (language) => language === 'nl',
      ),
    ).toEqual([]);
  });

  it('needs no scrolling sideways at 320 pixels, which is 400 % zoom of 1280', () => {
    expect(
      wrong(
        ({ sideways }) => sideways,
        (pixels) => pixels === 0,
      ),
    ).toEqual([]);
  });

  it('works without anything going wrong unseen', () => {
    browser.expectNoComplaints();
  });
});
