import { type Instant, instantToMs } from '../../domain/calendar';

/** In milliseconds: so long a function goes by what it read of something that everybody asks for and that seldom changes. */
const keptMs = 1000;

/** By the instants of the requests themselves, whichever of them comes first. */
export const isFresh = (readAt: Instant, now: Instant): boolean =>
  Math.abs(instantToMs(now) - instantToMs(readAt)) < keptMs;

/**
 * Reads once a second: in a crowd all ask for the same items, and their partition gives 3,000 units a second.
 * @returns by the instant of a request, what was read within a second of it
 */
export function keptForASecond<T>(read: () => Promise<T>): (now: Instant) => Promise<T> {
  let kept: { readonly value: T; readonly readAt: Instant } | undefined;
  return async (now) => {
    if (kept !== undefined && isFresh(kept.readAt, now)) return kept.value;
    const value = await read();
    kept = { value, readAt: now };
    return value;
  };
}
