import { sleep } from '../runtime/elapsed';

/** Tries of one call: with the waits below, about two seconds at most. */
export const maxTries = 8;

const baseMs = 25;
const longestMs = 500;

/** Waits a random part ("full jitter") of a time that doubles with each try, so that rivals do not meet again. */
export const backOff = (tries: number): Promise<void> =>
  sleep(Math.random() * Math.min(longestMs, baseMs * 2 ** (tries - 1)));
