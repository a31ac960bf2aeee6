import { expect, test } from 'vitest';
import { cases } from './cases';
import type { Case } from './cases/case';
import { Stages } from './lives';
import { tryCase } from './try-case';

/** Files that the cases are spread over, so that they run beside each other. */
const parts = 4;

/** `FAULTS_OF=make-batch` tries one function alone, `FAULTS_OF=make-batch,release-batch` two. */
const only = process.env.FAULTS_OF?.split(',');
const wanted = (one: Case, nth: number, part: number): boolean =>
  nth % parts === part && (only === undefined || only.includes(one.function));

/** Each call of a quarter of the cases, with everything that may happen to it. */
export function eachCallOf(part: 0 | 1 | 2 | 3): void {
  const lives = Stages.open();
  const mine = cases.filter((one, nth) => wanted(one, nth, part));
  test('cases are tried', () => expect(mine.length > 0 || only !== undefined).toBe(true));
  test.each(mine.map((one) => [`${one.function}, ${one.when}`, one] as const))('%s', async (_, one) => {
    const { tried, found } = await tryCase(await lives, one);
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
}
