import type { Instant, LocalDate } from '../../domain/calendar';
import { amsterdamDate, instantFromMs } from '../../domain/calendar';

/** What EventBridge hands a function on a schedule, as far as it is read. */
export interface ScheduledEvent {
  /** RFC 3339, UTC, to the second: the moment the rule was due. */
  readonly time: string;
}

export interface Scheduled {
  readonly now: Instant;
  /** The day of `now` in Amsterdam. */
  readonly today: LocalDate;
}

/** Whether a function with several triggers was called by a schedule. */
export const isScheduled = (event: unknown): event is ScheduledEvent =>
  typeof event === 'object' &&
  event !== null &&
  !('Records' in event) &&
  'time' in event &&
  typeof event.time === 'string';

/** @throws Error when `time` is not an instant: not an event of EventBridge */
export function readSchedule(event: ScheduledEvent): Scheduled {
  const ms = Date.parse(event.time);
  if (!Number.isSafeInteger(ms)) throw new Error('a scheduled event has no valid time');
  const now = instantFromMs(ms);
  return { now, today: amsterdamDate(now) };
}
