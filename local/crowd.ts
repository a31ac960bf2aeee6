import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Callers go first. In the cloud a crowd at the door takes nothing from what works behind it; on a machine of two cores
 * it does, so reactions stand aside for a moment while many callers wait.
 */
export interface Crowd {
  /** A caller comes in; the answer lets it out again. */
  readonly enter: () => () => void;
  /** Settles when there is no crowd, or after a while all the same. */
  readonly calm: () => Promise<void>;
}

/** More callers at once than this are a crowd. */
const few = 8;
const mostPatienceMs = 2000;
const pauseMs = 10;

export const createCrowd = (): Crowd => {
  let callers = 0;
  return {
    enter() {
      callers += 1;
      return () => {
        callers -= 1;
      };
    },
    async calm() {
      const deadline = performance.now() + mostPatienceMs;
      while (callers > few && performance.now() < deadline) await sleep(pauseMs);
    },
  };
};
