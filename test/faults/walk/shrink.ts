import type { Step } from './random-steps';
import { type Sabotage, Walk } from './walk';

export interface Failure {
  /** Steps taken until it showed; as many as there are where it showed at the end. */
  readonly after: number;
  readonly what: readonly string[];
}

/** Takes the steps one after the other, and lets the house come to rest. Null: nothing was wrong at any moment. */
export async function walk(steps: readonly Step[], sabotage: Sabotage | null = null): Promise<Failure | null> {
  const one = await Walk.begin(sabotage);
  for (const [index, step] of steps.entries()) {
    const what = await one.take(step).catch((error: unknown) => [String(error)]);
    if (what.length > 0) return { after: index + 1, what };
  }
  const what = await one.end().catch((error: unknown) => [String(error)]);
  return what.length === 0 ? null : { after: steps.length, what };
}

/** Ids and numbers aside, what a failure is about. */
export const sortOf = ({ what }: Failure): string =>
  (what[0] ?? '').replace(/[0-9A-HJKMNP-TV-Z]{26}|\d+/g, '…').slice(0, 60);

/**
 * Fewer and simpler steps that fail in the same way: pieces are left out, large ones first (delta debugging), then faults.
 * @param withinMs gives back what it has by then
 */
export async function shrink(
  steps: readonly Step[],
  failure: Failure,
  fails: (steps: readonly Step[]) => Promise<Failure | null>,
  withinMs = 60_000,
): Promise<{ steps: readonly Step[]; failure: Failure }> {
  const endsAt = performance.now() + withinMs;
  let best = { steps: steps.slice(0, failure.after), failure };
  const better = async (candidate: readonly Step[]): Promise<boolean> => {
    const found = await fails(candidate);
    if (found === null || sortOf(found) !== sortOf(failure)) return false;
    best = { steps: candidate.slice(0, found.after), failure: found };
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && performance.now() < endsAt; ) {
    let shorter = false;
    for (let start = 0; start < best.steps.length && performance.now() < endsAt; ) {
      const without = [...best.steps.slice(0, start), ...best.steps.slice(start + size)];
      if (without.length < best.steps.length && (await better(without))) shorter = true;
      else start += size;
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (!shorter) break;
  }
  for (const [index, step] of best.steps.entries()) {
    if (step.fault === null || performance.now() > endsAt) continue;
    await better(best.steps.map((one, at) => (at === index ? { ...one, fault: null } : one)));
  }
  return best;
}

/** What is printed of a walk that fails: how to take it again, and the short one. */
export function told(seed: number, count: number, { steps, failure }: { steps: readonly Step[]; failure: Failure }) {
  const lines = steps.map((step) => `  ${JSON.stringify(step)},`);
  return [
    ...failure.what.slice(0, 10),
    `WALK_SEED=${seed} WALK_STEPS=${count} npm run walk   # the whole of it`,
    `The ${steps.length} steps that are enough; WALK_FILE=<a file with this list> npm run walk takes them again:`,
    `[\n${lines.join('\n').replace(/,$/, '')}\n]`,
  ].join('\n');
}
