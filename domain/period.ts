import { addDays, daysInMonth, type LocalDate, localDate, partsOf } from './local-date';

/** An ISO 8601 duration of whole calendar units; weeks count as seven days. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

const shape = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/** Whether `text` is a duration this system counts in: `P2M`, `P14D`, `P6W`, `P1Y`, `P1Y6M`; no hours, no sign. */
export const isPeriod = (text: string): boolean => shape.test(text);

/** @throws RangeError when `text` is no such duration. */
export function parsePeriod(text: string): Period {
  const match = shape.exec(text);
  if (match === null) throw new RangeError(`not a period: ${text}`);
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days };
}

interface MonthStep {
  /** The same-numbered day that many months on, or the last day of a month that lacks the number. */
  readonly date: LocalDate;
  readonly clamped: boolean;
}

function stepMonths(date: LocalDate, months: number): MonthStep {
  if (!Number.isSafeInteger(months)) throw new RangeError(`not a whole number of months: ${months}`);
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const length = daysInMonth(toYear, toMonth);
  return { date: localDate(toYear, toMonth, Math.min(day, length)), clamped: day > length };
}

/** Adds months first, clamped to the month's last day (31 January + `P1M` is 28 or 29 February), then days. */
export function addPeriod(date: LocalDate, period: string): LocalDate {
  const { months, days } = parsePeriod(period);
  return addDays(stepMonths(date, months).date, days);
}

/** The mirror of `addPeriod`: months back first, clamped (31 March - `P1M` is 28 or 29 February), then days back. */
export function subtractPeriod(date: LocalDate, period: string): LocalDate {
  const { months, days } = parsePeriod(period);
  return addDays(stepMonths(date, -months).date, -days);
}

/**
 * The last day of `months` months of employment that starts on (and counts) `start`: the day before the same-numbered
 * day; where that month lacks the number, its last day (by analogy with HR 1-9-2017, ECLI:NL:HR:2017:2225).
 * @param months whole; 0 gives the day before `start`, for then nothing is complete.
 */
export function employmentMonthsEnd(start: LocalDate, months: number): LocalDate {
  const { date, clamped } = stepMonths(start, months);
  return clamped ? date : addDays(date, -1);
}

/**
 * The day on which a period counted from `start` is over: for months the same-numbered day, or the last day + 1 of a
 * month that lacks the number (31 August + `P6M` is 1 March); days and weeks are added to that.
 */
export function sameNumberedDay(start: LocalDate, period: string): LocalDate {
  const { months, days } = parsePeriod(period);
  return addDays(employmentMonthsEnd(start, months), days + 1);
}

/** Age in completed years, both dates Amsterdam dates: born on 29 February, one turns on 1 March. Negative before birth. */
export function completedYears(birth: LocalDate, on: LocalDate): number {
  const from = partsOf(birth);
  const to = partsOf(on);
  const birthdayToCome = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (birthdayToCome ? 1 : 0);
}
