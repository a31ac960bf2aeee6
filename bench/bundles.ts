import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBoth, type Compared, sizeGoal, sizeRatio } from './cold-start/bare';
import { type Part, table } from './part';

/** Sizes of the bundles, against those of bare handlers. */
export const bundles: Part<readonly Compared[]> = {
  name: 'bundles',
  byDefault: true,
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
    try {
      return await bundleBoth(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  section: (sizes) => [
    '## Bundles',
    '',
    'Each function against a bare handler with the same libraries of the AWS SDK (`bench/cold-start/bare/`), bundled',
    'by the same settings, but whole: functions leave out where the SDK would look for credentials beside the environment.',
    `Goal: ${sizeGoal} at most; \`test/infra/bundle.test.ts\` holds it, and names the functions that miss it and their bounds.`,
    'A function without any is held against `table`.',
    '',
    ...table(
      ['function', 'KB, minified', 'bare handler', 'ratio'],
      sizes.map((one) => [one.name, Math.round(one.bytes / 1024), one.bare.name, sizeRatio(one).toFixed(2)]),
    ),
  ],
};
