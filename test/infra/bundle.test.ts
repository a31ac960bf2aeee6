import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleBoth, sizeGoal, sizeRatio } from '../../bench/cold-start/bare';
import { bundleFunctions, entryPoints } from '../../infra/bundle';
import { functionNames } from '../../infra/voucherloket';
import { temporaryFolder } from './system';

const dist = temporaryFolder();
const bundleOf = (name: string) => join(dist, 'functions', name, 'index.mjs');

/**
 * The functions that miss the goal, and what each may be: those that move applications, claims and money hold most of
 * the house's own code, the more of it the more they move at once, and Powertools (31 KB) is kept by rule, ADR 0029. Who
 * comes under the goal leaves this list.
 */
const larger: Readonly<Record<string, number>> = {
  'get-openapi': 1.81,
  'open-recovery': 1.81,
  'reverse-recovery-entry': 1.81,
  'offset-recovery': 1.8,
  'intend-recovery': 1.8,
  'refund-recovery': 1.8,
  'receive-recovery': 1.8,
  'decide-recovery-write-off': 1.8,
  'decide-recovery': 1.8,
  'plan-recovery': 1.8,
  'ask-recovery-write-off': 1.8,
  'reply-to-recovery': 1.8,
  'evaluate-recovery': 1.79,
  'decide-application': 1.78,
  'hold-payment': 1.77,
  'release-hold': 1.77,
  'change-placement': 1.77,
  'withdraw-application': 1.76,
  'record-facts': 1.76,
  'assess-claim': 1.74,
  'make-batch': 1.74,
  'submit-evidence': 1.74,
  'approve-claim': 1.74,
  'reply-to-refusal': 1.74,
  'override-gate': 1.73,
  'get-recovery': 1.69,
  'assign-application': 1.69,
  'get-application': 1.68,
  'submit-application': 1.65,
  quote: 1.65,
  'allocate-budget': 1.64,
  'follow-recoveries': 1.63,
  'make-youth-link': 1.63,
  'retry-payment': 1.63,
  'approve-recall': 1.62,
  'withdraw-batch': 1.62,
  'recall-batch': 1.62,
  'release-batch': 1.61,
  'import-bank-report': 1.61,
  'visit-youth': 1.61,
};

/** Imports each and says what its handler is; a bundle that does not load is named, and the others are still told. */
const loader = `
  for (const [name, url] of JSON.parse(process.argv[1])) {
    const said = await import(url).then(({ handler }) => typeof handler, String);
    console.log(name + ' ' + said);
  }
  process.exit(0);`;

/** In a process of its own, with nothing of this one: Vite would transform every bundle before it runs it. */
async function handlersOf(names: readonly string[]): Promise<string[]> {
  const urls = names.map((name) => [name, pathToFileURL(bundleOf(name)).href]);
  const given = ['--input-type=module', '--eval', loader, JSON.stringify(urls)];
  const { stdout } = await promisify(execFile)(process.execPath, given, { env: {} });
  return stdout.trim().split('\n');
}

describe('the bundles', () => {
  let sizes: { name: string; bytes: number }[] = [];
  beforeAll(async () => {
    sizes = await bundleFunctions(dist);
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  it('are one per function, each a folder with a module and nothing else', () => {
    expect(readdirSync(join(dist, 'functions')).sort()).toEqual([...functionNames].sort());
    for (const name of functionNames) expect(readdirSync(join(dist, 'functions', name))).toEqual(['index.mjs']);
  });

  it('have the sizes that are told', () => {
    expect(sizes).toHaveLength(functionNames.length);
    for (const { name, bytes } of sizes) expect(bytes).toBe(statSync(bundleOf(name)).size);
  });

  it('are at most 1.6 times a bare handler with the same libraries of the AWS SDK, or what is said of each', async () => {
    const compared = await bundleBoth(join(dist, 'compared'));
    expect(compared.map(({ name }) => name).sort()).toEqual([...functionNames].sort());
    expect(compared.filter((one) => sizeRatio(one) > (larger[one.name] ?? sizeGoal))).toEqual([]);
    const within = compared.filter((one) => sizeRatio(one) <= sizeGoal).map(({ name }) => name);
    expect(within.filter((name) => name in larger)).toEqual([]);
  });

  it('hold the settings of zod', () => {
    for (const name of functionNames) expect(readFileSync(bundleOf(name), 'utf8')).toContain('jitless:!0');
  });

  it('come with a metafile that says what is in them', () => {
    const meta: { inputs: object } = JSON.parse(readFileSync(join(dist, 'functions.meta.json'), 'utf8'));
    for (const source of Object.values(entryPoints())) expect(Object.keys(meta.inputs)).toContain(source);
  });

  it('have a handler each, loaded as Lambda loads them', async () => {
    const half = Math.ceil(functionNames.length / 2);
    const loaded = await Promise.all([functionNames.slice(0, half), functionNames.slice(half)].map(handlersOf));
    expect(loaded.flat()).toEqual(functionNames.map((name) => `${name} function`));
  });
});
