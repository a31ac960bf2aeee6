import {
  addDays,
  addPeriod,
  amsterdamDate,
  amsterdamInstant,
  type Instant,
  instantFromMs,
  instantToMs,
  type LocalDate,
} from '../calendar';
import type { Scheme } from './definition';

/** Where the window of a scheme stands at a moment. */
export interface PeriodGone {
  /** Basis points, rounded down: 0 until the window opens, 10000 once it has closed. */
  readonly periodGoneBp: number;
  /** The day in Amsterdam on which half of the window has gone. */
  readonly halfTimeFrom: LocalDate;
  readonly halfTimeTo: LocalDate;
  readonly halfTime: boolean;
}

/**
 * Half time lasts a month, from the day on which half of the window has gone: what was reached is held against half of
 * the target, so it is not told before the half is over.
 */
export function periodGone({ window }: Pick<Scheme, 'window'>, now: Instant): PeriodGone {
  const opens = instantToMs(amsterdamInstant(window.opensAt));
  const length = instantToMs(amsterdamInstant(window.closesAt)) - opens;
  const gone = Math.min(Math.max(instantToMs(now) - opens, 0), length);
  const halfTimeFrom = amsterdamDate(instantFromMs(opens + Math.floor(length / 2)));
  const halfTimeTo = addDays(addPeriod(halfTimeFrom, 'P1M'), -1);
  const today = amsterdamDate(now);
  return {
    periodGoneBp: Math.floor((gone * 10_000) / length),
    halfTimeFrom,
    halfTimeTo,
    halfTime: today >= halfTimeFrom && today <= halfTimeTo,
  };
}
