import { type Instant, instantFromMs } from '../../../domain/calendar';
import { elapsedSince } from '../../runtime/elapsed';

/**
 * Allocation ranks what came up to a second ago, so a write that puts somebody in line at this very moment must be done
 * well before: a stamp older than `freshMs` is renewed just before writing, as if the request came now, and the write
 * gives up at `givesUpMs` (ADR 0002).
 */
const freshMs = 400;
const givesUpMs = 900;

export interface Stamp {
  readonly at: Instant;
  /** Milliseconds that are left to write under it; at least 1. */
  readonly withinMs: () => number;
}

/** @param receivedEpochMs when the gateway received the request */
export function freshStamp(receivedEpochMs: number): Stamp {
  const late = elapsedSince(receivedEpochMs);
  const stampMs = late > freshMs ? receivedEpochMs + late : receivedEpochMs;
  return { at: instantFromMs(stampMs), withinMs: () => Math.max(1, givesUpMs - elapsedSince(stampMs)) };
}
