import { expect, test } from 'vitest';
import type { Attributes } from './table/bindings';
import { stepsOf } from './walk/random-steps';
import { type Failure, shrink, sortOf, walk } from './walk/shrink';
import type { Sabotage } from './walk/walk';

/** Breaks a house on purpose, and has the walk find it and make it short. */
async function found(
  sabotage: Sabotage,
  seeds: readonly number[],
  faultShare?: number,
): Promise<{ failure: Failure; steps: number }> {
  for (const seed of seeds) {
    const steps = stepsOf(seed, 250, faultShare);
    const failure = await walk(steps, sabotage);
    if (failure === null) continue;
    const short = await shrink(steps, failure, (fewer) => walk(fewer, sabotage), 15_000);
    expect(short.steps.length).toBeLessThanOrEqual(failure.after);
    // The short list fails by itself, in the same way.
    const again = await walk(short.steps, sabotage);
    expect(again && sortOf(again)).toBe(sortOf(failure));
    return { failure: short.failure, steps: short.steps.length };
  }
  throw new Error('nothing was found');
}

test('a table that lets conditions go and forgets tokens moves money twice, and that is found', async () => {
  const letsGo = (pk: string) => /^(BUDGET|LEDGER|APPLICATION|AID|EVENT)/.test(pk);
  const { failure, steps } = await found({ weakness: { letsGo, forgetsTokens: true } }, [2, 4, 3, 1], 0.7);
  expect(failure.what.join('\n')).toMatch(/its ledger comes to|its cases come to|written over/);
  expect(steps).toBeLessThan(240);
});

test('an entry of the ledger that is gone is found at once', async () => {
  const after: Sabotage['after'] = ({ table }) => {
    const entries = [...table.items()].filter(({ plain }) => plain.kind === 'ledger-entry');
    const last = entries.at(-1);
    if (entries.length > 4 && last !== undefined) table.overwrite(last.pk, last.sk, null);
  };
  const { failure, steps } = await found({ after }, [1, 2, 3]);
  expect(failure.what.join('\n')).toMatch(/its ledger comes to/);
  expect(steps).toBeLessThan(30);
});

test('a claim that stands twice in a batch is found', async () => {
  const after: Sabotage['after'] = ({ table }) => {
    const line = [...table.items()].find(({ plain }) => plain.kind === 'batch-line');
    if (line === undefined) return;
    const doubled: Attributes = { ...line.attributes, sk: { S: 'LINE#0000999' }, line: { N: '999' } };
    table.overwrite(line.pk, 'LINE#0000999', doubled);
  };
  const { failure } = await found({ after }, [1, 2, 3, 4, 5, 6, 7, 8]);
  expect(failure.what.join('\n')).toMatch(/there twice/);
});
