import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../failure';
import { writeWhole } from '../journal';
import { parseObject, stringAt } from '../json';
import type { Report } from '../report';
import { digestOf } from './inputs';
import { takeBuildLock } from './lock';

/** Everything a bundle, the pages or a template is made from. */
const inputs = [
  'infra',
  'functions',
  'domain',
  'events',
  'web',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
];

export interface BuildOptions {
  readonly root: string;
  /** Context of the synthesis, such as the issuer whose tokens count. */
  readonly context: Readonly<Record<string, string>>;
  readonly report: Report;
}

/** Bundles the functions, builds the pages and synthesizes the app, unless nothing has changed since the last time. Answers `cdk.out`. */
export const build = async (options: BuildOptions): Promise<string> => {
  const { root, context, report } = options;
  const assembly = join(root, 'cdk.out');
  const stamp = join(root, 'dist', 'local-build.json');
  const release = await report.step(
    'Functions and template',
    () => takeBuildLock(join(root, 'dist')),
    () => (isFresh(options, assembly, stamp) ? 'unchanged' : 'to be built'),
  );
  try {
    if (isFresh(options, assembly, stamp)) return assembly;
    await report.step('Bundling the functions, building the pages', () =>
      together(bundling.map((c) => run(root, c, {}))),
    );
    const environment = { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(context) };
    await report.step('Synthesizing the app', () => run(root, appCommand(root), environment));
    writeWhole(stamp, JSON.stringify({ digest: digestOfAll(options) }));
    return assembly;
  } finally {
    release();
  }
};

/** Both are of `npm run build`, and neither needs the other. */
const bundling = ['npx tsx infra/bundle.ts', 'npx vite build --config web/vite.config.ts'];

/** Waits for all, also when one fails: nothing may still be writing when the lock is given back. */
const together = async (works: readonly Promise<void>[]): Promise<void> => {
  const outcomes = await Promise.allSettled(works);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const isFresh = (options: BuildOptions, assembly: string, stamp: string): boolean =>
  existsSync(join(assembly, 'manifest.json')) &&
  existsSync(stamp) &&
  stringAt(parseObject(readFileSync(stamp, 'utf8')) ?? {}, 'digest') === digestOfAll(options);

/** What went in and what came out: somebody may have synthesized since, for another purpose. */
const digestOfAll = ({ root, context }: BuildOptions): string => {
  const templates = existsSync(join(root, 'cdk.out')) ? readdirSync(join(root, 'cdk.out')) : [];
  const outputs = templates.filter((name) => name.endsWith('.json')).map((name) => join('cdk.out', name));
  return [digestOf(root, inputs), digestOf(root, outputs.sort()), JSON.stringify(context)].join(' ');
};

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
