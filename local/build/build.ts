import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../failure';
import { writeWhole } from '../journal';
import { parseObject, stringAt } from '../json';
import type { Report } from '../report';
import { digestOf } from './inputs';

/** Everything a bundle or a template is made from. */
const inputs = ['infra', 'functions', 'domain', 'events', 'package-lock.json', 'tsconfig.json', 'cdk.json'];

export interface BuildOptions {
  readonly root: string;
  /** Context of the synthesis, such as the issuer whose tokens count. */
  readonly context: Readonly<Record<string, string>>;
  readonly report: Report;
}

/** Bundles the functions and synthesizes the app, unless nothing has changed since the last time. Answers `cdk.out`. */
export const build = async ({ root, context, report }: BuildOptions): Promise<string> => {
  const assembly = join(root, 'cdk.out');
  const stamp = join(root, 'dist', 'local-build.json');
  const digest = `${digestOf(root, inputs)} ${JSON.stringify(context)}`;
  if (existsSync(join(assembly, 'manifest.json')) && readStamp(stamp) === digest) return assembly;
  await report.step('Bundling the functions', () => run(root, 'npx tsx infra/bundle.ts', {}));
  await report.step('Synthesizing the app', () =>
    run(root, appCommand(root), { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(context) }),
  );
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeWhole(stamp, JSON.stringify({ digest }));
  return assembly;
};

const readStamp = (file: string): string | undefined =>
  existsSync(file) ? stringAt(parseObject(readFileSync(file, 'utf8')) ?? {}, 'digest') : undefined;

const appCommand = (root: string): string => {
  const command = stringAt(parseObject(readFileSync(join(root, 'cdk.json'), 'utf8')) ?? {}, 'app');
  if (command === undefined) throw new StartFailure('cdk.json names no app.');
  return command;
};

const run = (root: string, command: string, environment: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, ...environment }, stdio: 'pipe' });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartFailure(`\`${command}\` failed: ${output.trim()}`));
    });
  });
