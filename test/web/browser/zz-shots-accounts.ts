import { connect } from '/work/main/local/demo/client';
import { startSystem } from '/work/main/local/system';
import { axeFindings, launch, settled, sidewaysScroll, signInAs } from '/work/main/test/web/browser/browser';
import { everyPage } from '/work/main/test/web/browser/every-page';
import { buildTown, startOfTown } from '/work/main/test/web/browser/town';
import { mkdirSync } from 'node:fs';
const wanted = /^(account|case-held|case-blocked|my-application-held|my-application-new|scheme-paused|manage|worklist|case-to-decide)/;
mkdirSync('/tmp/shots', { recursive: true });
const system = await startSystem({ port: 0, dataDir: null, clock: startOfTown, quiet: true });
const browser = await launch();
try {
  const town = await buildTown(connect(system.url));
  for (const width of [1280, 320]) {
    const contexts = new Map();
    for (const { name, path, persona } of everyPage(town).filter((p) => wanted.test(p.name))) {
      const known = contexts.get(persona);
      const context = known ?? (await browser.newContext({ baseURL: system.url, viewport: { width, height: 900 } }));
      contexts.set(persona, context);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(path);
      if (known === undefined && persona !== null) await signInAs(page, persona);
      await settled(page);
      await page.waitForLoadState('networkidle');
      console.log(name, width, await sidewaysScroll(page), width === 1280 ? await axeFindings(page) : '');
      await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true });
    }
    for (const c of contexts.values()) await c.close();
  }
} finally { await browser.close(); await system.stop(); }
process.exit(0);
