/**
 * The only place that reads the platform's clock (on one machine: the simulated one, as the event's own times), for a
 * duration or for the log: what time it *is*, an event says.
 */

/** Milliseconds since `epochMs`. */
export const elapsedSince = (epochMs: number): number => Date.now() - epochMs;

/** When a line of the log is written, in milliseconds since 1970-01-01T00:00Z; nothing is decided by it. */
export const writtenAtMs = (): number => Date.now();

/** A function that tells the milliseconds since it was made, on a clock that no one can set. */
export function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round(performance.now() - startedAt);
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
