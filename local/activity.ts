/**
 * Counts what is in flight: running invocations and messages on their way. `generation` grows with every beginning and
 * end, so that whoever finds nothing in flight twice with the same generation knows that nothing happened in between.
 */
export interface Activity {
  readonly begin: () => () => void;
  readonly inFlight: () => number;
  readonly generation: () => number;
  /** Calls back whenever something ends: a good moment to look for what it has written. */
  readonly onEnd: (listener: () => void) => () => void;
}

export const createActivity = (): Activity => {
  let running = 0;
  let generation = 0;
  const listeners = new Set<() => void>();
  const begin = () => {
    running += 1;
    generation += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      running -= 1;
      generation += 1;
      for (const listener of listeners) listener();
    };
  };
  return {
    begin,
    inFlight: () => running,
    generation: () => generation,
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
