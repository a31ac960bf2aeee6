import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Part, table } from './part';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Bundle {
  readonly name: string;
  readonly bytes: number;
}

/** Sizes of the bundles, out of the last build. */
export const bundles: Part<readonly Bundle[]> = {
  name: 'bundles',
  byDefault: true,
  async measure() {
    const meta = JSON.parse(readFileSync(join(root, 'dist/functions.meta.json'), 'utf8')) as {
      outputs: Record<string, { bytes: number }>;
    };
    return Object.keys(meta.outputs)
      .map((path) => ({ name: path.split('/').at(-2) ?? path, bytes: statSync(join(root, path)).size }))
      .sort((a, b) => b.bytes - a.bytes);
  },
  section: (sizes) => [
    '## Bundles',
    '',
    ...table(
      ['function', 'KB, minified'],
      sizes.map(({ name, bytes }) => [name, Math.round(bytes / 1024)]),
    ),
  ],
};
