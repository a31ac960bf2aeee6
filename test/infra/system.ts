import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../infra/create-app';
import { settingsFrom } from '../../infra/settings';
import { functionNames, voucherloket } from '../../infra/voucherloket';
import { type Resource, resolved, type Template } from './template';

export interface System {
  readonly templates: ReadonlyMap<string, Template>;
  readonly resources: readonly Resource[];
  /** Resources of one type, `AWS::SQS::Queue`, of all stacks. */
  readonly ofType: (type: string) => readonly Resource[];
}

export const ownIssuer = { issuer: 'https://login.example/realm', audience: 'voucherloket' };

/** A folder with an empty bundle per function: templates do not depend on what is inside. */
export function placeholderBundles(folder: string): string {
  const codeRoot = join(folder, 'bundles');
  for (const name of functionNames) {
    mkdirSync(join(codeRoot, name), { recursive: true });
    writeFileSync(join(codeRoot, name, 'index.mjs'), `export const handler = () => '${name}';\n`);
  }
  return codeRoot;
}

/** A folder with the least of pages. */
export function placeholderPages(folder: string): string {
  const webRoot = join(folder, 'web');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Test</title>\n');
  writeFileSync(join(webRoot, 'assets', 'index-0123abcd.js'), 'export {};\n');
  return webRoot;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'voucherloket-infra-'));

/** The app of the context given, ready to be synthesized. */
export function systemApp(folder: string, context: Readonly<Record<string, string>>) {
  const app = createApp({ outdir: join(folder, 'out'), context });
  const built = { codeRoot: placeholderBundles(folder), webRoot: placeholderPages(folder) };
  const stacks = voucherloket(app, settingsFrom(app.node, built));
  return { app, stacks };
}

const known = new Map<string, System>();

/**
 * Synthesizes the whole system, cdk-nag included, and reads its templates back: once for each context, for all files
 * that run in this process.
 */
export function synthesize(context: Readonly<Record<string, string>> = ownIssuer): System {
  const name = JSON.stringify(context);
  const system = known.get(name) ?? synthesized(context);
  known.set(name, system);
  return system;
}

function synthesized(context: Readonly<Record<string, string>>): System {
  // The CDK's slow validator runs in its own test.
  process.env.CDK_VALIDATION = 'false';
  const folder = temporaryFolder();
  try {
    const { stacks } = systemApp(folder, context).app.synth();
    const templates = new Map(
      stacks.map(({ stackName, templateFullPath }) => [
        stackName,
        JSON.parse(readFileSync(templateFullPath, 'utf8')) as Template,
      ]),
    );
    const resources = resolved(templates);
    return { templates, resources, ofType: (type) => resources.filter((resource) => resource.type === type) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
