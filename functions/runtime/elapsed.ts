/**
 * Milliseconds since `epochMs`, by the platform's clock (on one machine: the simulated one, as the event's own times).
 * The only place that reads that clock, but for one thing for a duration only: what time it *is*, an event says.
 */
export const elapsedSince = (epochMs: number): number => Date.now() - epochMs;

/**
 * This moment, for what is done here and of which no event tells the time: that a mail was handed over, which must be
 * shown to the minute (ADR 0052). UTC, milliseconds.
 */
export const thisMoment = (): string => new Date().toISOString();

/** A function that tells the milliseconds since it was made, on a clock that no one can set. */
export function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round(performance.now() - startedAt);
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** @throws Error when it takes longer; what was begun goes on, and nobody waits for it */
export async function within<T>(mostMs: number, wanted: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${mostMs} ms`)), mostMs);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}
