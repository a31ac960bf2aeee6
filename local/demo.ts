import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bankReports } from './demo/bank-steps';
import { connect } from './demo/client';
import { say } from './demo/say';
import { claimChecks, decisions, fullBudget, mail, payout, receive } from './demo/steps';
import { startSystem } from './system';

/** `npm run demo`: the main job, unattended, on a system of its own that keeps nothing. */
async function main(): Promise<void> {
  process.env.TZ = 'UTC';
  say('Voucherloket start op, met een lege administratie. De klok staat op 1 september 2026.');
  const system = await startSystem({ port: 0, dataDir: null, clock: '2026-09-01T07:00:00.000Z', quiet: true });
  try {
    const client = connect(system.url);
    const applications = await receive(client);
    await fullBudget(client);
    await decisions(client, applications);
    await claimChecks(client, applications);
    const files = await payout(client);
    await bankReports(client, files, applications);
    await mail(client, applications);
    const folder = await mkdtemp(join(tmpdir(), 'voucherloket-demo-'));
    for (const { region, xml } of files) {
      const path = join(folder, `pain001-${region}.xml`);
      await writeFile(path, xml);
      say(`Betaalbestand voor de bank (pain.001): ${path}`);
    }
  } finally {
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
