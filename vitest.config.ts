import { defineConfig } from 'vitest/config';

interface Options {
  readonly timeoutMs?: number;
  readonly serial?: boolean;
  /** Where its tests are; left out: in the folder of its name. */
  readonly folder?: string;
  readonly exclude?: string;
}

const project = (name: string, options: Options = {}) => ({
  test: {
    name,
    include: [`test/${options.folder ?? name}/**/*.test.ts`],
    exclude: options.exclude === undefined ? [] : [`test/${options.exclude}/**`],
    setupFiles: ['test/setup.ts'],
    testTimeout: options.timeoutMs ?? 20_000,
    hookTimeout: 120_000,
    fileParallelism: !options.serial,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('domain'),
      project('events'),
      project('store', { timeoutMs: 60_000 }),
      project('functions', { timeoutMs: 60_000 }),
      project('bench', { timeoutMs: 120_000 }),
      project('infra', { timeoutMs: 120_000 }),
      project('web', { exclude: 'web/browser' }),
      project('pages', { folder: 'web/browser', timeoutMs: 180_000, serial: true }),
      project('local', { timeoutMs: 180_000, serial: true }),
      { test: { name: 'house', include: ['test/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
