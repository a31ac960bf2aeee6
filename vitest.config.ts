import { defineConfig } from 'vitest/config';

const project = (name: string, options: { timeoutMs?: number; serial?: boolean } = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
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
      project('infra', { timeoutMs: 120_000 }),
      project('local', { timeoutMs: 180_000, serial: true }),
      { test: { name: 'house', include: ['test/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
