import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { appContext } from './app-context';
import { settingsFrom } from './settings';
import { voucherloket } from './voucherloket';

const codeRoot = fileURLToPath(new URL('../dist/functions', import.meta.url));

/** Synthesizes to `CDK_OUTDIR`, as the CDK's command line and the local runtime ask. One sentence where it cannot. */
function main(): void {
  const app = new App({ analyticsReporting: false, context: appContext });
  voucherloket(app, settingsFrom(app.node, codeRoot));
  app.synth();
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
