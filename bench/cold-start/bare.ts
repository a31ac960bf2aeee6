import type { Metafile } from 'esbuild';
import { bundle, bundleEntries, sizes } from '../../infra/bundle';

/** What a function may be given to speak to AWS with. */
const libraries = [
  'client-dynamodb',
  'client-eventbridge',
  'client-kms',
  'client-s3',
  'client-sesv2',
  's3-request-presigner',
];

/** The bare handler with these libraries of the SDK and no others: `bare/<name>.ts`. */
const bareWith: Readonly<Record<string, string>> = {
  // It speaks to nothing of AWS: held against the commonest.
  '': 'table',
  'client-dynamodb': 'table',
  'client-dynamodb client-kms': 'table-keys',
  'client-dynamodb client-kms client-sesv2': 'table-keys-mail',
  'client-dynamodb client-s3': 'table-files',
  'client-dynamodb client-s3 s3-request-presigner': 'table-links',
  'client-dynamodb client-kms client-s3': 'table-keys-files',
  'client-dynamodb client-kms client-s3 s3-request-presigner': 'table-keys-links',
  'client-eventbridge': 'bus',
};

interface Sized {
  readonly name: string;
  readonly bytes: number;
}

export interface Compared extends Sized {
  /** The bare handler that it is held against. */
  readonly bare: Sized;
}

/** What a bundle may be, against its bare handler's. */
export const sizeGoal = 1.6;

export const sizeRatio = ({ bytes, bare }: Compared): number => bytes / bare.bytes;

/**
 * Bundles every function into `<folder>/<name>/index.mjs` and every bare handler into `<folder>/bare/<name>/index.mjs`,
 * whole (a function leaves out what it never asks of the SDK, ADR 0053), and tells which is held against which.
 * @throws Error when a function has libraries that no bare handler has
 */
export const bundleBoth = async (folder: string): Promise<readonly Compared[]> =>
  heldAgainstBare(await bundleEntries(folder), folder);

/**
 * Bundles the bare handlers alone, for functions that are bundled already.
 * @param metafile of the functions' bundles
 * @throws Error when a function has libraries that no bare handler has
 */
export async function heldAgainstBare(metafile: Metafile, folder: string): Promise<readonly Compared[]> {
  const names = Object.values(bareWith);
  const sources = Object.fromEntries(names.map((name) => [name, `bench/cold-start/bare/${name}.ts`]));
  const bare = sizes(await bundle(sources, `${folder}/bare`));
  return sizes(metafile).map(({ name, bytes }) => {
    const has = librariesIn(metafile, name);
    const held = bare.find((one) => one.name === bareWith[has.join(' ')]);
    if (held === undefined) throw new Error(`no bare handler has what ${name} has: ${has.join(', ')}`);
    return { name, bytes, bare: held };
  });
}

function librariesIn({ outputs }: Metafile, name: string): string[] {
  const output = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`));
  const inputs = Object.keys(output?.[1].inputs ?? {});
  return libraries.filter((library) => inputs.some((path) => path.includes(`/@aws-sdk/${library}/`)));
}
