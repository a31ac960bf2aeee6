import { fileURLToPath } from 'node:url';
import { createApp } from './create-app';
import { settingsFrom } from './settings';
import { voucherloket } from './voucherloket';

const dist = (name: string) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

/** What `cdk.json` names: the CDK's command line and the local runtime start it and read the templates it leaves. */
function main(): void {
  const app = createApp();
  voucherloket(app, settingsFrom(app.node, { codeRoot: dist('functions'), webRoot: dist('web') }));
  app.synth();
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
