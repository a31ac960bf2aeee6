import { connect } from '/work/main/local/demo/client';
import { startSystem } from '/work/main/local/system';
import { launch, settled, signInAs } from '/work/main/test/web/browser/browser';
import { buildPayoutTown, Payouts } from '/work/main/test/web/browser/town-payouts';
async function main() {
  const system = await startSystem({ port: 0, dataDir: null, clock: '2027-03-03T08:00:00.000Z', quiet: true });
  const browser = await launch();
  try {
    const client = connect(system.url);
    const town = await buildPayoutTown(client);
    const payouts = new Payouts(client);
    const sealed = await payouts.batch('2027-03-09');
    await client.as('admin-1').put('/v1/nothing', {});
    const shots: [string, string, string][] = [
      ['settled', `/betaalbatches/${town.settledBatch}`, 'finance-1'],
      ['rejected', `/betaalbatches/${town.rejectedBatch}`, 'finance-1'],
      ['withdrawn', `/betaalbatches/${town.withdrawnBatch}`, 'finance-1'],
      ['sealed', `/betaalbatches/${sealed}`, 'finance-2'],
      ['payments', '/betalingen', 'finance-1'],
      ['blocked', '/betalingen?status=geblokkeerd', 'finance-1'],
      ['batches', '/betaalbatches', 'finance-1'],
    ];
    for (const width of [1280, 320]) {
      const contexts = new Map<string, any>();
      for (const [name, path, persona] of shots) {
        const known = contexts.get(persona);
        const context = known ?? (await browser.newContext({ baseURL: system.url, viewport: { width, height: 900 } }));
        contexts.set(persona, context);
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(path);
        if (known === undefined) await signInAs(page, persona);
        await settled(page);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => { for (const d of document.querySelectorAll('details')) (d as any).open = true; });
        await page.screenshot({ path: `/tmp/shot-${name}-${width}.png`, fullPage: true });
      }
      for (const c of contexts.values()) await c.close();
    }
  } finally { await browser.close(); await system.stop(); }
}
main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1); });
