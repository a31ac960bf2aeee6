import { addDays, type LocalDate } from '../calendar';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { applicationEvent } from './events';
import type { Hold } from './hold-record';
import type { Application } from './record';

/**
 * Days before the last day of a hold on which the office is told that it will end by itself (Awb 4:56): in time to
 * finish the enquiry, and in time to act before the next batch takes the payment.
 */
export const holdReminderDaysBefore = [14, 2] as const;

/** In order; a hold that is shorter than that has fewer, or none. */
export const holdReminderDays = ({ startedOn, until }: Pick<Hold, 'startedOn' | 'until'>): LocalDate[] =>
  holdReminderDaysBefore.map((days) => addDays(until, -days)).filter((day) => day > startedOn);

/** Null: payment is not on hold, or the office was told all it is told. */
export function nextHoldReminderOn({ status, hold }: Pick<Application, 'status' | 'hold'>): LocalDate | null {
  if (status !== 'granted' || hold === null || hold.released !== null) return null;
  return holdReminderDays(hold)[hold.reminded ?? 0] ?? null;
}

/** Late, it tells once for all the days behind it; once the hold is over, nothing more. */
export function remindOfHold(application: Application, today: LocalDate): Result<Move> {
  const { hold, status } = application;
  const day = nextHoldReminderOn(application);
  if (hold === null || day === null) return wrongState('The application', status, ['granted']);
  if (day > today) return refuse({ code: 'wrong-state', detail: `The office is told on ${day}, not yet on ${today}.` });
  const reminded = holdReminderDays(hold).filter((one) => one <= today).length;
  const next: Application = { ...application, version: application.version + 1, hold: { ...hold, reminded } };
  return ok({
    application: { prior: application, next },
    claims: [],
    movements: [],
    events: today > hold.until ? [] : [applicationEvent(next, 'hold-ending', { until: hold.until })],
  });
}
