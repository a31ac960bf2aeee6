import { beforeAll, describe, expect, it } from 'vitest';
import { type DueClaims, measureDueClaims } from '../../bench/due-claims';
import { keptResult } from '../../bench/kept';
import { rises } from '../../bench/operations/rises';
import { dynoxide } from '../../local/engine/dynoxide';

const accept = 'Was it meant? Then write it down: BENCH_NOT_DUE=1000000 npm run bench -- due-claims';

const obstacle = dynoxide.obstacle();
if (obstacle !== null) console.warn(`SKIPPED: ${obstacle}, so what opening due claims costs was not measured`);

describe.skipIf(obstacle !== null)('what opening the claims that are due costs', () => {
  const kept = keptResult('due-claims') as readonly DueClaims[];
  const of = (results: readonly DueClaims[], notDue: number) => results.filter((one) => one.notDue === notDue);
  let measured: readonly DueClaims[] = [];

  beforeAll(async () => {
    measured = await measureDueClaims([0, 2_000]);
  }, 120_000);

  it.each([
    [0, 0],
    [2_000, 100_000],
    [2_000, 1_000_000],
  ])('with %i that are not due did not rise over what was written down for %i', (now, before) => {
    expect(of(measured, now)).toHaveLength(1);
    expect(
      rises(of(kept, before), of(measured, now), () => false),
      accept,
    ).toEqual([]);
  });
});
