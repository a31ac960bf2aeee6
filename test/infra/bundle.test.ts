import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldAgainstBare, sizeGoal, sizeRatio } from '../../bench/cold-start/bare';
import { bundleFunctions, entryPoints } from '../../infra/bundle';
import { functionNames } from '../../infra/voucherloket';
import { temporaryFolder } from './system';

const dist = temporaryFolder();
const bundleOf = (name: string) => join(dist, 'functions', name, 'index.mjs');
const metafile = (): Metafile => JSON.parse(readFileSync(join(dist, 'functions.meta.json'), 'utf8'));

/**
 * The functions that miss the goal, and what each may be: objections, settlements and revocations move more of the house
 * at once than any other. What makes a PDF carries a library for it and five fonts (ADR 0051), and the OpenAPI document
 * is itself most of what answers with it. Who comes under the goal leaves this list.
 */
const larger: Readonly<Record<string, number>> = {
  'write-letters': 5.53,
  'make-court-file': 5.44,
  'get-openapi': 2.24,
  'handle-objection': 1.63,
  'settle-application': 1.62,
  'revoke-application': 1.62,
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
    const compared = await heldAgainstBare(metafile(), join(dist, 'compared'));
    expect(compared.map(({ name }) => name).sort()).toEqual([...functionNames].sort());
    expect(compared.filter((one) => sizeRatio(one) > (larger[one.name] ?? sizeGoal))).toEqual([]);
    const within = compared.filter((one) => sizeRatio(one) <= sizeGoal).map(({ name }) => name);
    expect(within.filter((name) => name in larger)).toEqual([]);
  });

  it('hold the settings of zod', () => {
    for (const name of functionNames) expect(readFileSync(bundleOf(name), 'utf8')).toContain('jitless:!0');
  });

  it('come with a metafile that says what is in them', () => {
    const inputs = Object.keys(metafile().inputs);
    for (const source of Object.values(entryPoints())) expect(inputs).toContain(source);
  });

  it('have a handler each, loaded as Lambda loads them', async () => {
    const half = Math.ceil(functionNames.length / 2);
    const loaded = await Promise.all([functionNames.slice(0, half), functionNames.slice(half)].map(handlersOf));
    expect(loaded.flat()).toEqual(functionNames.map((name) => `${name} function`));
  });
});
