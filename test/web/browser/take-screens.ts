import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { connect } from '../../../local/demo/client';
import { startSystem } from '../../../local/system';
import { root } from '../../house';
import { launch, settled, signInAs } from './browser';
import { everyPage } from './every-page';
import { buildTown, startOfTown } from './town';

const folder = join(root, 'docs', 'screens');
const widths = [1280, 375];

/** `npm run screens`: a picture of every page at two widths, in `docs/screens/`, of a town made up for it. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const system = await startSystem({ port: 0, dataDir: null, clock: startOfTown, quiet: true });
  const browser = await launch();
  try {
    const town = await buildTown(connect(system.url));
    for (const width of widths) {
      const contexts = new Map<string | null, BrowserContext>();
      for (const { name, path, persona } of everyPage(town)) {
        const known = contexts.get(persona);
        const context = known ?? (await browser.newContext({ baseURL: system.url, viewport: { width, height: 900 } }));
        contexts.set(persona, context);
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(path);
        if (known === undefined && persona !== null) await signInAs(page, persona);
        await settled(page);
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: join(folder, `${name}-${width}.jpg`),
          fullPage: true,
          type: 'jpeg',
          quality: 40,
        });
      }
      for (const context of contexts.values()) await context.close();
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
