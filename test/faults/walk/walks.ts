import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Step, stepsOf } from './random-steps';
import { shrink, told, walk } from './shrink';

/**
 * Random walks over the whole house, with faults, late and doubled deliveries and jumps of the clock; everything that
 * must hold is looked at after each step. By hand, longer or from another seed: `WALK_SEED=7 WALK_STEPS=100000 npm run
 * walk`; a list of steps that was printed: `WALK_FILE=steps.json npm run walk`.
 */
const wholeSteps = Number(process.env.WALK_STEPS ?? 10_000);
const perWalk = Math.min(250, wholeSteps);
const seed = Number(process.env.WALK_SEED ?? 1);
const file = process.env.WALK_FILE;

async function mustHold(steps: readonly Step[], name: number): Promise<void> {
  const failure = await walk(steps);
  if (failure === null) return;
  const short = await shrink(steps, failure, walk);
  expect.fail(told(name, steps.length, short));
}

const hours = 3_600_000;

/** Half of the walks, so that two files run beside each other. */
export function walks(part: 0 | 1): void {
  if (file !== undefined) {
    const steps = () => mustHold(JSON.parse(readFileSync(file, 'utf8')) as Step[], 0);
    test('the steps of the file', steps, hours);
    return;
  }
  const all = Array.from({ length: Math.ceil(wholeSteps / perWalk) }, (_, nth) => seed + nth);
  const mine = all.filter((_, nth) => nth % 2 === part || all.length === 1);
  test.each(mine)('a walk from seed %i', (from) => mustHold(stepsOf(from, perWalk), from), hours);
}
