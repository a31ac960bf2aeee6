import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSystem } from '../../local/system/system';
import { useBrowser } from './browser';

const system = useSystem('2026-09-01T08:00:00.000Z');
const browser = useBrowser(() => system().url);

/** What the asker knows: in the words of the page, and as the API takes it. */
const typed: readonly (readonly [label: RegExp, how: (page: Page, label: RegExp) => Promise<unknown>])[] = [
  [/Wanneer begint het werk/, (page, label) => page.getByLabel(label).fill('2026-09-15')],
  [/Geboortedatum/, (page, label) => page.getByLabel(label).fill('2006-05-01')],
  [/In welke gemeente woont/, (page, label) => page.getByLabel(label).selectOption('Ede')],
  [/Hoeveel uur/, (page, label) => page.getByLabel(label).fill('32')],
  [/KvK-nummer/, (page, label) => page.getByLabel(label).fill('68727720')],
  [/Hoeveel geld/, (page, label) => page.getByLabel(label).fill('420,50')],
  [/einddatum/, (page, label) => choose(page, label, 'Nee')],
  [/uitzendbureau/, (page, label) => choose(page, label, 'Nee')],
  [/startkwalificatie/, (page, label) => choose(page, label, 'Nee')],
  [/een uitkering/, (page, label) => choose(page, label, 'Geen uitkering')],
];

const facts = {
  youth: { birthDate: '2006-05-01', municipality: 'Ede', startQualification: false, benefit: 'none' },
  placement: { startOn: '2026-09-15', endOn: null, hoursPerWeek: 32, viaAgency: false },
  employer: { kvkNumber: '68727720' },
  requestedAmountCents: 42_050,
};

const choose = (page: Page, group: RegExp, answer: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: answer, exact: true }).check();

/** Answers what is asked, as long as something new is asked. */
async function answerAll(page: Page): Promise<void> {
  const done = new Set<RegExp>();
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const [label, how] of typed) {
      if (done.has(label)) continue;
      const asked = page.getByLabel(label).or(page.getByRole('radiogroup', { name: label }));
      if ((await asked.count()) === 0) continue;
      const answered = await how(page, label).then(
        () => true,
        async (error: unknown) => {
          // The answer of the API to what was filled in just before can take a question away.
          if ((await asked.count()) > 0) throw error;
          return false;
        },
      );
      if (answered) done.add(label);
    }
    // What is asked next hangs on the answer of the API.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  }
}

/** An answer and another region, one right after the other. */
const chooseAtOnce = (radio: Locator, answerFirst: boolean): Promise<void> =>
  radio.evaluate(async (answer: HTMLInputElement, first) => {
    const choosesRegion = () => {
      const select = document.querySelector('select');
      if (select === null) throw new Error('no region can be chosen here');
      select.value = 'noordoost-brabant';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const answers = () => answer.click();
    for (const choose of first ? [answers, choosesRegion] : [choosesRegion, answers]) {
      choose();
      await null;
    }
  }, answerFirst);

interface Quote {
  readonly schemeId: string;
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly amountCents: number | null;
  readonly checks: readonly { readonly rule: string; readonly outcome: string }[];
}

const verdict = { yes: 'Past', no: 'Past niet', unknown: 'Past misschien' } as const;

/** 150000 → "1.500", 42050 → "420,50": written out here, not with the pages' own code. */
const inEuro = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replace(/(\d)(?=(\d{3})+$)/g, '$1.');
  return cents % 100 === 0 ? whole : `${whole},${String(cents % 100).padStart(2, '0')}`;
};

describe('the calculator', () => {
  it('says of each scheme what the API says of the same facts', async () => {
    const { page } = await browser.visitor();
    const menu = await system().visitor.get<{
      items: { schemeId: string; placementTypes: string[]; name: { nl: string } }[];
    }>('/v1/schemes');
    expect(menu.body.items.length).toBeGreaterThanOrEqual(9);
    for (const { schemeId, placementTypes, name } of menu.body.items) {
      await page.goto(`/rekenhulp?schemeId=${schemeId}`);
      const type = placementTypes[0];
      await page.getByRole('heading', { level: 2, name: 'Uitkomst' }).waitFor();
      if (type !== undefined) await page.locator(`input[type="radio"]`).first().waitFor();
      if (type !== undefined) await choose(page, /Wat voor plek/, words[type] ?? type);
      await answerAll(page);
      const placement = type === undefined ? facts.placement : { ...facts.placement, type };
      const reply = await system().visitor.post<{ items: Quote[] }>('/v1/quotes', { ...facts, placement, schemeId });
      const quote = reply.body.items[0];
      const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: name.nl }) });
      const shown = await card.innerText();
      expect(shown.split('\n')[0]?.trim(), schemeId).toBe(quote === undefined ? '' : verdict[quote.eligible]);
      if (quote?.amountCents)
        expect(shown, schemeId).toContain(`€ ${inEuro(quote.amountCents)}`.replace(' ', '\u00a0'));
      const failed = quote?.checks.filter(({ outcome }) => outcome === 'fail').length ?? 0;
      expect(shown.includes('Waarom niet'), schemeId).toBe(failed > 0);
    }
  });

  it('carries the answers into the form by a link, and nothing personal with it', async () => {
    const { page } = await browser.visitor();
    await page.goto('/rekenhulp?schemeId=foodvalley-jongerenvoucher');
    await choose(page, /Wat voor plek/, 'Een bbl-plek');
    await answerAll(page);
    await page.getByRole('link', { name: /Vraag aan/ }).click();
    await page.waitForURL(/\/aanvragen\/foodvalley-jongerenvoucher/);
    expect(page.url()).toContain('Ede');
    expect(page.url()).not.toMatch(/2006|none|geboorte/);
    await page.goto(`${new URL(page.url()).pathname}${new URL(page.url()).search.replace(/&?stap=\w+/, '')}`);
    const draft = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(draft).toContain('2006-05-01');
  });

  it.each([
    ['an answer and then a region', true],
    ['a region and then an answer', false],
  ])('keeps what was chosen quicker than the page follows: %s', async (_, answerFirst) => {
    const { page } = await browser.visitor();
    await page.goto('/rekenhulp?region=foodvalley');
    const radio = page.getByRole('radio', { name: 'Een bbl-plek' });
    await radio.waitFor();
    await chooseAtOnce(radio, answerFirst);
    await page.getByRole('heading', { level: 2, name: 'Uitkomst' }).waitFor();
    // What would be undone, is by now.
    await page.waitForTimeout(500);
    expect(new URL(page.url()).searchParams.get('region')).toBe('noordoost-brabant');
    expect(await page.getByRole('combobox').first().inputValue()).toBe('noordoost-brabant');
    expect(page.url()).toContain('bbl');
    expect(await radio.isChecked()).toBe(true);
  });

  it('works without anything going wrong unseen', () => {
    browser.expectNoComplaints();
  });
});

const words: Readonly<Record<string, string>> = {
  job: 'Een baan',
  bbl: 'Een bbl-plek',
  'learn-work': 'Een leer-werktraject',
  'development-job': 'Een ontwikkelbaan',
};
