import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As many files at a time as there are processors, and two at least: much of a test is waiting for an engine. */
const maxWorkers = Math.max(2, availableParallelism());

/** Files that take minutes on a small machine: begun last, one of them would be waited for alone. */
const slow = ['browser/every-page', 'browser/every-state', 'system/readme', 'faults/walk-1', 'faults/walk-2'];

const isSlow = ({ moduleId }: TestSpecification): boolean => slow.some((name) => moduleId.endsWith(`/${name}.test.ts`));

/** As Vitest orders them, after those. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

interface Options {
  /** Where a half year passes or a browser is at work it is long: it ends what hangs, and measures nothing. */
  readonly timeoutMs?: number;
  /** Each file starts a whole system: after all others, and no more than two of them at a time. */
  readonly wholeSystem?: boolean;
  /** Its files share what they import: only where no file leaves anything behind. Halves their time. */
  readonly together?: boolean;
  /** Where its tests are; left out: in the folder of its name. */
  readonly folder?: string;
  readonly exclude?: string;
  readonly globalSetup?: string;
  /** Notes which function asks AWS for what: `npm run access` compares it with the policies afterwards. */
  readonly watched?: boolean;
}

const project = (name: string, options: Options = {}) => ({
  test: {
    name,
    include: [`test/${options.folder ?? name}/**/*.test.ts`],
    exclude: options.exclude === undefined ? [] : [`test/${options.exclude}/**`],
    setupFiles: ['test/setup.ts', ...(options.watched ? ['test/access/record.ts'] : [])],
    testTimeout: options.timeoutMs ?? 20_000,
    hookTimeout: 300_000,
    isolate: !options.together,
    ...(options.globalSetup === undefined ? {} : { globalSetup: [options.globalSetup] }),
    ...(options.wholeSystem
      ? {
          ...{ maxWorkers: 2, sequence: { groupOrder: 1 }, env: { RECORD_CALLS: 'dist/access' } },
          expect: { poll: { timeout: 30_000 } },
        }
      : {}),
  },
});

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: SlowFirst },
    projects: [
      project('domain', { together: true }),
      project('events', { together: true }),
      project('store', { timeoutMs: 180_000, watched: true, globalSetup: 'test/store/dynamodb-local.ts' }),
      project('functions', { timeoutMs: 180_000, watched: true }),
      project('faults', { timeoutMs: 600_000, globalSetup: 'test/store/dynamodb-local.ts' }),
      project('bench', { timeoutMs: 120_000, watched: true }),
      project('infra', { timeoutMs: 180_000, together: true }),
      project('web', { exclude: 'web/browser', together: true }),
      project('pages', {
        folder: 'web/browser',
        timeoutMs: 300_000,
        wholeSystem: true,
        globalSetup: 'test/web/browser/unpack.ts',
      }),
      project('local', { timeoutMs: 480_000, wholeSystem: true }),
      { test: { name: 'house', include: ['test/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
