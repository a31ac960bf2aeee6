import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { bundleOptions } from '../../infra/bundle';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** What the code of a function may not take from the real world. */
export const parameters = [
  ...['module', 'exports', 'require', 'process', 'simulation', 'crypto'],
  ...['setTimeout', 'clearTimeout', 'Date', 'performance', 'AbortSignal', 'Math'],
] as const;

export type Surroundings = Readonly<Record<(typeof parameters)[number], unknown>>;

/** What a function of a simulation is given. */
export type Given = Surroundings & { readonly global: unknown };

const names = [...parameters, 'global'] as const;

/**
 * A function's code, compiled once; each call evaluates it anew, as a new container would.
 * @param family of the containers of one function in one world: the packages that they use are evaluated once for all
 */
export type Program = (given: Given, family: object) => void;

const simulated: Plugin = {
  name: 'simulated',
  setup(plugins) {
    plugins.onResolve({ filter: /^@smithy\/node-http-handler$/ }, () => ({ path: here('./simulated-handler.ts') }));
    plugins.onResolve({ filter: /^@smithy\/signature-v4$/ }, () => ({ path: here('./simulated-signer.ts') }));
  },
};

const options = { ...bundleOptions, absWorkingDir: root, format: 'cjs', minify: false, write: false } as const;

/**
 * Bundles functions as they are deployed, but for the HTTP handler and the signer of the AWS SDK, and as scripts whose
 * globals are handed to them instead of modules. Packages are bundled apart and evaluated once for the containers of a
 * function: what a container keeps, the house's own modules and clients keep, and a thousand times zod and the SDK would
 * leave V8 with a thousand classes for one.
 * @param entries name → source file, relative to the repository
 */
export async function compilePrograms(entries: Readonly<Record<string, string>>): Promise<Map<string, Program>> {
  const outdir = 'dist/simulation';
  const own = await build({ ...options, entryPoints: { ...entries }, outdir, packages: 'external' });
  const imports = Object.values(own.metafile.outputs).flatMap((output) => output.imports);
  const evaluatePackages = await compilePackages(imports.map(({ path }) => path));
  const programs = new Map<string, Program>();
  for (const { path, text } of own.outputFiles) {
    const name = path.split('/').at(-1)?.replace(/\.js$/, '') ?? path;
    const evaluate = scriptOf(name, text.replace(importedPackage, 'require($1)'));
    const packagesOf = new WeakMap<object, Packages>();
    programs.set(name, (given, family) => {
      const packages = packagesOf.get(family) ?? evaluatePackages(given);
      packagesOf.set(family, packages);
      const builtIn = given.require as (name: string) => unknown;
      evaluate({ ...given, require: (path: string) => packages[path] ?? builtIn(path) });
    });
  }
  return programs;
}

type Packages = Readonly<Record<string, unknown>>;

/** esbuild would make a namespace of its own for each module and container out of one that there is. */
const importedPackage = /__toESM\(require\(("(?!node:)[^"]+")\)(?:, 1)?\)/g;

/** What those of these imports that are packages export, by name. As deployed, zod's settings come first. */
async function compilePackages(imports: readonly string[]): Promise<(given: Given) => Packages> {
  const packages = [...new Set(imports)].filter((path) => !path.startsWith('node:')).sort();
  const contents = [
    ...(packages.includes('zod') ? ["import './functions/runtime/zod-settings';"] : []),
    ...packages.map((name, nth) => `import * as package${nth} from ${JSON.stringify(name)};`),
    `module.exports = { ${packages.map((name, nth) => `${JSON.stringify(name)}: { ...package${nth} }`).join(', ')} };`,
  ].join('\n');
  const stdin = { contents, resolveDir: root, sourcefile: 'packages.mjs' };
  const { outputFiles } = await build({
    ...options,
    stdin,
    outfile: 'dist/simulation/packages.js',
    plugins: [simulated],
  });
  const evaluate = scriptOf('packages', outputFiles[0]?.text ?? '');
  return (given) => {
    const module = { exports: {} };
    evaluate({ ...given, module, exports: module.exports });
    return module.exports;
  };
}

/** One function for all containers: what V8 learns of its code in one of them serves the others. */
function scriptOf(name: string, text: string): (given: Given) => void {
  const script = new Script(`(function (${names.join(', ')}) {${text}\n})`, { filename: `${name}.js` });
  const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
  return (given) => evaluate(...names.map((name) => given[name]));
}

const real = createRequire(import.meta.url);

const noFile = () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
const noFiles = { readFile: noFile, stat: noFile, promises: { readFile: noFile } };

/** `require` of a container: no files (the SDK looks for its settings in some), and chance by the seed. */
export const containerRequire = (replaced: Readonly<Record<string, unknown>>) => (name: string) => {
  const plain = name.replace(/^node:/, '');
  if (plain in replaced) return replaced[plain];
  return plain === 'fs' || plain === 'fs/promises' ? noFiles : real(`node:${plain}`);
};
