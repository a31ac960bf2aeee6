import { describe, expect, it } from 'vitest';
import { untilDone } from '../../web/api/going-on';
import { NoAnswer, type Progress, problemOf, Refused } from '../../web/api/problem';

const refused = (code: string, more: object = {}) => new Refused(problemOf(409, { code, ...more }));

/** A request that fails so often before it is done, and what was told meanwhile. */
async function sent(failures: readonly Error[]) {
  const told: (Progress | null)[] = [];
  let asked = 0;
  const request = async () => {
    const failure = failures[asked++];
    if (failure !== undefined) throw failure;
    return 'done';
  };
  const onProgress = (progress: Progress | null) => told.push(progress);
  const outcome = await untilDone(request, onProgress, async () => {}).catch((error: Error) => error.message);
  return { outcome, asked, told };
}

describe('work that takes more than one request', () => {
  it('is gone on with until it is done, and tells how far it is', async () => {
    const failures = [
      refused('import-in-progress', { done: 180, total: 900 }),
      refused('batch-in-progress'),
      refused('sealing-in-progress'),
      refused('try-again'),
    ];
    expect(await sent(failures)).toEqual({
      outcome: 'done',
      asked: 5,
      told: [{ done: 180, total: 900 }, null, null, null],
    });
  });

  it('ends on any other refusal, and where no answer came', async () => {
    expect(await sent([refused('wrong-state')])).toEqual({ outcome: '409 wrong-state', asked: 1, told: [] });
    expect(await sent([new NoAnswer('lost')])).toEqual({ outcome: 'lost', asked: 1, told: [] });
  });

  it('does not go on for ever', async () => {
    const { outcome, asked } = await sent(Array(100).fill(refused('batch-in-progress')));
    expect([outcome, asked]).toEqual(['409 batch-in-progress', 60]);
  });
});
