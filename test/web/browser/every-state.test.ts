import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { axeFindings, settled, sidewaysScroll, useBrowser, type Visitor } from './browser';
import { everyPage, type Shown } from './every-page';
import { startOfTown, type Town } from './town';

const system = useSystem(startOfTown);
const browser = useBrowser(() => system().url);
const visitors = new Map<string | null, Visitor>();

/** Nobody has applied for anything: whatever id is asked for is not there. */
const nothing = '01M1DZQ8X0MKR3M9YY0R506993';
const emptyTown = new Proxy({}, { get: () => nothing }) as Town;
const pages = everyPage(emptyTown);
/** Where nothing is there to see, several pages of the town become the same one, whoever looks: each is looked at once. */
const kinds = [...new Map(pages.map((shown) => [shown.path.split('?')[0], shown])).values()];

async function open({ path, persona }: Shown, wait: (page: Page) => Promise<unknown>): Promise<Page> {
  let visitor = visitors.get(persona);
  if (visitor === undefined) {
    visitor = persona === null ? await browser.visitor() : await browser.signedIn(persona, '/toegankelijkheid');
    visitor.watch.allow(/status of 40[34]/);
    visitors.set(persona, visitor);
  }
  const { page } = visitor;
  await page.goto(path);
  await wait(page);
  return page;
}

/** What the API answers to pages while they are looked at; signing in goes on as it was. */
async function whileApi(answers: (route: Route) => Promise<void>, look: () => Promise<void>): Promise<void> {
  const asked = /\/v1\/(?!sign-in)/;
  const before = [...visitors.values()];
  for (const { context } of before) await context.route(asked, answers);
  await look();
  for (const { context } of before) await context.unroute(asked);
}

async function findings(of: readonly Shown[], wait: (page: Page) => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const shown of of) {
    const page = await open(shown, wait);
    for (const finding of await axeFindings(page)) found.push(`${shown.name}: ${finding}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const pixels = await sidewaysScroll(page);
    if (pixels > 0) found.push(`${shown.name}: ${pixels} px sideways`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  return found;
}

describe('every page in every state', () => {
  it('is accessible with nothing to show', async () => {
    // What is not there at all says so in the same words everywhere; the lists are what can be empty.
    const lists = pages.filter(({ path }) => !path.includes(nothing));
    expect(await findings(lists, settled)).toEqual([]);
  }, 500_000);

  it('is accessible when the API says no, and says so', async () => {
    const refuse = (route: Route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 403, code: 'forbidden', title: 'Forbidden', detail: 'Not with this account.' }),
      });
    await whileApi(refuse, async () => {
      expect(await findings(kinds, settled)).toEqual([]);
      const told = await open(pages.find(({ name }) => name === 'worklist') as Shown, settled);
      await told.getByRole('alert').getByText('Dit mag u niet met dit account.').waitFor();
    });
  }, 500_000);

  it('is accessible while it waits, and has a heading by then', async () => {
    const waits: (() => void)[] = [];
    const hang = (route: Route) =>
      new Promise<void>((resolve) => {
        waits.push(() => {
          route.abort().then(resolve, resolve);
        });
      });
    await whileApi(hang, async () => {
      const skeletonShown = async (page: Page) => {
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForTimeout(350);
      };
      expect(await findings(kinds, skeletonShown)).toEqual([]);
      const waiting = await open(pages.find(({ name }) => name === 'worklist') as Shown, skeletonShown);
      expect(await waiting.locator('[aria-busy="true"] .skeleton-line').count()).toBeGreaterThan(0);
      for (const end of waits) end();
    });
  }, 500_000);

  it('works without anything going wrong unseen', () => {
    const unforeseen = [...visitors.values()].flatMap(({ watch }) => watch.complaints());
    expect(unforeseen.filter((line) => !/ERR_FAILED/.test(line))).toEqual([]);
  });
});
