import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parameters, type Surroundings } from '../../../bench/simulation/programs';
import { manifest } from '../../../functions/manifest';
import { entryPoints } from '../../../infra/bundle';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const simulation = (file: string): string =>
  fileURLToPath(new URL(`../../../bench/simulation/${file}`, import.meta.url));

/** Code that is compiled once; each call evaluates it anew. */
export type Program = (surroundings: Surroundings) => void;

export interface Code {
  /** Every function of the manifest by name: its own code alone, evaluated for each of its processes. */
  readonly functions: ReadonlyMap<string, Program>;
  /** The packages that they use, evaluated once for a house: `module.exports` is them by name. */
  readonly packages: Program;
}

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'silent',
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

/** The HTTP handler of the AWS SDK, behind which every call to every service can be met. */
const seam: Plugin = {
  name: 'seam',
  setup(plugins) {
    plugins.onResolve({ filter: /^@smithy\/node-http-handler$/ }, () => ({ path: simulation('simulated-handler.ts') }));
    plugins.onResolve({ filter: /^@smithy\/signature-v4$/ }, () => ({ path: simulation('simulated-signer.ts') }));
  },
};

/**
 * Setting a letter as a PDF asks nothing of any service, and takes a second of a cold process: here its text is the file.
 * That the same letter gives the same bytes is held by the tests of the PDF.
 */
const unset: Plugin = {
  name: 'unset-letters',
  setup(plugins) {
    plugins.onLoad({ filter: /\/gateways\/pdf\/render\.ts$/ }, () => ({
      contents: 'export const renderPdf = async (letter) => Buffer.from(JSON.stringify(letter));',
      loader: 'ts',
    }));
  },
};

let compiled: Promise<Code> | undefined;

/** Compiled once for all houses of this process. */
export const houseCode = (): Promise<Code> => {
  compiled ??= compile();
  return compiled;
};

async function compile(): Promise<Code> {
  const names = new Set(manifest.map(({ name }) => name));
  const entries = Object.fromEntries(Object.entries(entryPoints()).filter(([name]) => names.has(name)));
  const own = await build({
    ...options,
    entryPoints: entries,
    outdir: 'dist/faults',
    packages: 'external',
    plugins: [unset],
  });
  const imports = Object.values(own.metafile.outputs).flatMap((output) => output.imports);
  const used = new Set(imports.map(({ path }) => path).filter((path) => !path.startsWith('node:')));
  const packages = [...used].sort().map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);
  const contents = `${byDefault}; module.exports = byDefault({ ${packages.join(', ')} });`;
  const stdin = { contents, resolveDir: root, sourcefile: 'packages.cjs' };
  const vendor = await build({ ...options, stdin, outfile: 'dist/faults/packages.js', plugins: [seam] });
  const functions = new Map<string, Program>();
  for (const { path, text } of own.outputFiles) functions.set(nameOf(path), programOf(nameOf(path), importing(text)));
  return { functions, packages: programOf('packages', vendor.outputFiles[0]?.text ?? '') };
}

/** As Node hands a package over that has a default alone: itself. */
const byDefault = `const byDefault = (all) => {
  for (const [name, one] of Object.entries(all)) if (typeof one.default === 'function') all[name] = Object.assign(one.default, one);
  return all;
}`;

/** Imports of packages go by `require.imported`, which makes a namespace once for a house and not for each process. */
const importing = (text: string) => text.replace(/__toESM\(require\(("[^"]+")\)(?:, 1)?\)/g, 'require.imported($1)');

const nameOf = (path: string) => path.split('/').at(-1)?.replace(/\.js$/, '') ?? path;

function programOf(name: string, text: string): Program {
  let evaluate: ((...given: unknown[]) => void) | undefined;
  return (given) => {
    evaluate ??= new Script(`(function (${parameters.join(', ')}) {${text}\n})`, {
      filename: `${name}.js`,
    }).runInThisContext() as (...given: unknown[]) => void;
    evaluate(...parameters.map((parameter) => given[parameter]));
  };
}
