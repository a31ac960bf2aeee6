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
 * comes under the goal leaves this list. What makes a PDF carries a library for it and five fonts (ADR 0051).
 */
const larger: Readonly<Record<string, number>> = {
  'write-letters': 5.8,
  'make-court-file': 5.64,
  'get-openapi': 2.25,
  'handle-objection': 2.02,
  'settle-application': 2.0,
  'revoke-application': 2.0,
  'record-objection': 1.98,
  'hold-payment': 1.97,
  'release-hold': 1.97,
  'complete-application': 1.97,
  'decide-application': 1.97,
  'fix-penalty': 1.97,
  'give-default-notice': 1.97,
  'request-completion': 1.97,
  'postpone-decision': 1.97,
  'withdraw-application': 1.96,
  'change-placement': 1.95,
  'record-facts': 1.94,
  'open-recovery': 1.88,
  'reverse-recovery-entry': 1.88,
  'intend-recovery': 1.88,
  'offset-recovery': 1.88,
  'decide-recovery': 1.88,
  'refund-recovery': 1.88,
  'receive-recovery': 1.88,
  'decide-recovery-write-off': 1.88,
  'plan-recovery': 1.87,
  'ask-recovery-write-off': 1.87,
  'reply-to-recovery': 1.87,
  'evaluate-recovery': 1.87,
  'assign-application': 1.86,
  'get-application': 1.85,
  'assess-claim': 1.82,
  'approve-claim': 1.82,
  'submit-evidence': 1.82,
  'override-gate': 1.81,
  'make-batch': 1.81,
  'reply-to-refusal': 1.81,
  'draft-scheme': 1.81,
  'refuse-for-ceiling': 1.74,
  'get-recovery': 1.74,
  'register-application': 1.72,
  'submit-application': 1.72,
  'allocate-budget': 1.72,
  'pay-penalty': 1.71,
  'follow-recoveries': 1.7,
  'retry-payment': 1.7,
  'approve-recall': 1.69,
  quote: 1.69,
  'withdraw-batch': 1.69,
  'recall-batch': 1.69,
  'make-youth-link': 1.67,
  'import-bank-report': 1.67,
  'tend-waiting-lists': 1.66,
  'visit-youth': 1.66,
  'verify-payee': 1.66,
  'lapse-claims': 1.67,
  'confirm-account-change': 1.65,
  'request-account-change': 1.65,
  'check-account-change': 1.65,
  'release-batch': 1.64,
  'open-due-claims': 1.64,
  'list-payments': 1.63,
  'register-dispatch': 1.62,
  'watch-terms': 1.62,
  'decide-hardship': 1.62,
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
