import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../bench/kept';
import { page } from '../../bench/page';

it('docs/performance.md is what the bench wrote, of the results that are kept', () => {
  expect(readFileSync(join(root, 'docs/performance.md'), 'utf8')).toBe(page());
});
