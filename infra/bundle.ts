import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { authorizer, manifest, preToken } from '../functions/manifest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Function name → source file, relative to the repository. */
export function entryPoints(): Record<string, string> {
  const inApi = [authorizer, preToken].map(({ name }) => [name, `functions/api/${name}.ts`]);
  const declared = manifest.map(({ kind, name }) => [
    name,
    `functions/${kind === 'route' ? 'api' : 'reactions'}/${name}.ts`,
  ]);
  return Object.fromEntries([...declared, ...inApi]);
}

/**
 * Bundles every function in one esbuild pass to `dist/functions/<name>/index.mjs`, dependencies included, so that a
 * function starts with no more than it uses and always with the versions that were tested.
 * @returns bytes per function, largest first.
 * @throws the build's error, which names the file.
 */
export async function bundleFunctions(dist = join(root, 'dist')): Promise<{ name: string; bytes: number }[]> {
  const outdir = join(dist, 'functions');
  const metafile = await bundleEntries(outdir);
  await writeFile(join(dist, 'functions.meta.json'), JSON.stringify(metafile));
  // Last, so that a build that fails leaves what worked before.
  for (const name of await readdir(outdir)) {
    if (!Object.hasOwn(entryPoints(), name)) await rm(join(outdir, name), { recursive: true });
  }
  return sizes(metafile);
}

/** How functions are bundled, wherever they are: as deployed, or for a bench. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
} as const satisfies BuildOptions;

/** Each entry behind the settings of zod: what a module imports runs before the module itself, in order. */
const zodSettingsFirst: Plugin = {
  name: 'zod-settings-first',
  setup({ onResolve, onLoad }) {
    const namespace = 'function';
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'entry-point' ? { path, namespace } : undefined));
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `import './functions/runtime/zod-settings';\nexport * from './${path}';`,
      resolveDir: root,
    }));
  },
};

/**
 * The fonts of letters, in the bundle itself: the bytes of a file stand in place of the call that reads it out of its
 * package, which a deployed function does not have beside it.
 */
const inlineFonts: Plugin = {
  name: 'inline-fonts',
  setup({ onLoad }) {
    const packages = createRequire(import.meta.url);
    const bytesOf = (path: string) => JSON.stringify(readFileSync(packages.resolve(path)).toString('base64'));
    onLoad({ filter: /\/gateways\/pdf\/font-files\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const call = /fromPackage\('([^']+)'\)/g;
      const contents = source.replace(call, (_, file: string) => `Buffer.from(${bytesOf(file)}, 'base64')`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Where the SDK would look for credentials when the environment has none, each fetched by `import()` at that moment
 * only. Lambda always has them in the environment, so the 90 KB of them stay out (ADR 0053).
 */
const neverAsked = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** How functions are bundled beyond what any handler is. */
const functionOptions = { external: neverAsked, plugins: [zodSettingsFirst] } as const satisfies FunctionOptions;

/** Every function, into `<outdir>/<name>/index.mjs`. */
export const bundleEntries = (outdir: string): Promise<Metafile> => bundle(entryPoints(), outdir, functionOptions);

interface FunctionOptions {
  /** Packages that stay out of the bundle. */
  readonly external?: readonly string[];
  readonly plugins?: readonly Plugin[];
}

/** As the functions are bundled: `<outdir>/<name>/index.mjs` of each of these sources, named as they lie in the repository. */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  outdir: string,
  { external = [], plugins = [] }: FunctionOptions = {},
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [`${name}/index`, path])),
    outdir,
    outExtension: { '.js': '.mjs' },
    ...bundleOptions,
    external: [...external],
    plugins: [inlineFonts, ...plugins],
  });
  return metafile;
}

/** Bytes per entry, largest first. */
export const sizes = ({ outputs }: Metafile) =>
  Object.entries(outputs)
    .map(([path, { bytes }]) => ({ name: dirname(path).split('/').at(-1) ?? path, bytes }))
    .sort((a, b) => b.bytes - a.bytes);

async function main(): Promise<void> {
  const bundles = await bundleFunctions();
  for (const { name, bytes } of bundles) console.log(`${(bytes / 1024).toFixed(0).padStart(6)} KB  ${name}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
