import { type Progress, Refused } from './problem';

/** What the API says of work that is too much for one request: the same request goes on where it was. */
const underWay = ['batch-in-progress', 'import-in-progress', 'sealing-in-progress', 'try-again'];

/** Requests at most, one after the other; each works for some twenty seconds. */
const rounds = 60;
const pauseMs = 1_500;

/** How far it is, when it was told; null: it was not. */
export type OnProgress = (progress: Progress | null) => void;

/**
 * Sends a request again and again until its work is done.
 * @param onProgress after each request that was not the last
 * @throws what the request throws for any other reason, or when there is no end to it
 */
export async function untilDone<T>(
  request: () => Promise<T>,
  onProgress: OnProgress,
  wait: () => Promise<void> = pause,
): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof Refused) || !underWay.includes(error.problem.code) || round === rounds) throw error;
      onProgress(error.problem.progress ?? null);
      await wait();
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));
