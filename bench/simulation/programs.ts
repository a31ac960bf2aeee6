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

/** A function's code, compiled once; each call evaluates it anew, as a new container would. */
export type Program = (surroundings: Surroundings) => void;

const simulated: Plugin = {
  name: 'simulated',
  setup(plugins) {
    plugins.onResolve({ filter: /^@smithy\/node-http-handler$/ }, () => ({ path: here('./simulated-handler.ts') }));
    plugins.onResolve({ filter: /^@smithy\/signature-v4$/ }, () => ({ path: here('./simulated-signer.ts') }));
  },
};

/**
 * Bundles functions as they are deployed, but for the HTTP handler and the signer of the AWS SDK, and as scripts whose globals are
 * handed to them instead of modules.
 * @param entries name → source file, relative to the repository
 */
export async function compilePrograms(entries: Readonly<Record<string, string>>): Promise<Map<string, Program>> {
  const { outputFiles } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: 'dist/simulation',
    format: 'cjs',
    write: false,
    plugins: [simulated],
  });
  const programs = new Map<string, Program>();
  for (const { path, text } of outputFiles) {
    const name = path.split('/').at(-1)?.replace(/\.js$/, '') ?? path;
    const script = new Script(`(function (${parameters.join(', ')}) {${text}\n})`, { filename: `${name}.js` });
    // One function for all containers: what V8 learns of its code in one of them serves the others.
    const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
    programs.set(name, (given) => evaluate(...parameters.map((parameter) => given[parameter])));
  }
  return programs;
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
