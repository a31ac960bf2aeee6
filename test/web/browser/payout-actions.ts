import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** What finance does on the pages of batches, and what it reads there. */

export const rowOf = (within: Page | Locator, text: string) => within.getByRole('row').filter({ hasText: text });
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const status = (page: Page, words: string) =>
  page.locator('.standing .utrecht-status-badge').filter({ hasText: words }).waitFor();

/** What the button "Download" of a row saves. */
export async function downloaded(page: Page, label: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${label}` }).click(),
  ]);
  return readFile(await download.path());
}

export async function takeIn(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel('Kies een bankbestand').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

/** The counts of the report that was just taken in, in the order in which they stand. */
export async function countsOf(page: Page): Promise<Record<string, number>> {
  const box = page.getByRole('status').filter({ hasText: 'Het bankbestand is ingelezen.' });
  await box.waitFor();
  const names = await box.locator('.report-counts dt').allTextContents();
  const values = await box.locator('.report-counts dd').allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, Number(values[index])]));
}

export async function withReason(page: Page, label: string, reason: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).fill(reason);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}
