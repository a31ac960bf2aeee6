import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ownIssuer, placeholderBundles, placeholderPages, temporaryFolder } from './system';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the app as the CDK's command line does. */
function start(context: Readonly<Record<string, string>>) {
  const outdir = join(folder, 'out');
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_VALIDATION: 'false',
  };
  const [, ...command] = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).app.split(' ');
  expect(command).toEqual(['tsx', 'infra/app.ts']);
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], { cwd: root, env, encoding: 'utf8' });
  return { ...done, outdir };
}

describe('the app', () => {
  it('leaves its templates where it is told', () => {
    const { status, outdir, stderr } = start({
      ...ownIssuer,
      codeRoot: placeholderBundles(folder),
      webRoot: placeholderPages(folder),
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const stack of ['data', 'events', 'api', 'web']) {
      expect(existsSync(join(outdir, `voucherloket-dev-${stack}.template.json`))).toBe(true);
    }
  });

  it('says in one sentence why it cannot', () => {
    const { status, stderr } = start({ ...ownIssuer, codeRoot: join(folder, 'nowhere') });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('npx tsx infra/bundle.ts');
  });
});
