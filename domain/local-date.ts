/**
 * A legal date, `YYYY-MM-DD`, years 0001 to 9999: the date on the wall in Europe/Amsterdam. Two of them compare as
 * strings. Computed with whole day numbers: no time zone, no clock, no leap of an hour can touch them.
 */
export type LocalDate = string;

/** Whole days since 1970-01-01, which is day 0. */
export type DayNumber = number;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysInEra = 146_097;
/** Days from 0000-03-01, where the reckoning below starts, to 1970-01-01. */
const epochShift = 719_468;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @param month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const length = monthLengths[month - 1];
  if (length === undefined) throw new RangeError(`no such month: ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : length;
}

function tryParts(text: string): DateParts | undefined {
  const match = shape.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Whether `text` is a date that exists: `2026-02-29` is not. */
export const isLocalDate = (text: string): boolean => tryParts(text) !== undefined;

/** @throws RangeError when `date` is no existing `YYYY-MM-DD`; without the text, which may be a date of birth. */
export function partsOf(date: LocalDate): DateParts {
  const parts = tryParts(date);
  if (parts === undefined) throw new RangeError('not an existing date YYYY-MM-DD');
  return parts;
}

/** @throws RangeError when the parts name no existing date of the years 0001 to 9999. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** The proleptic Gregorian calendar in eras of 400 years that start on 1 March, so that a leap day ends its year. */
export function toDayNumber(date: LocalDate): DayNumber {
  const { year, month, day } = partsOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - epochShift;
}

/** @throws RangeError outside the years 0001 to 9999, or when `dayNumber` is not whole. */
export function fromDayNumber(dayNumber: DayNumber): LocalDate {
  if (!Number.isSafeInteger(dayNumber)) throw new RangeError(`not a whole number of days: ${dayNumber}`);
  const shifted = dayNumber + epochShift;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return localDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** @param days whole days, negative to go back. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(toDayNumber(date) + days);

/** Days from `from` to `to`: 0 on the same day, negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from);

export const yearOf = (date: LocalDate): number => partsOf(date).year;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const isWeekend = (date: LocalDate): boolean => weekday(date) >= 6;
