import {
  decreedHolidays,
  easterHolidays,
  easterTargetClosings,
  fixedHolidays,
  fixedTargetClosings,
  type HolidayName,
  monarchsDays,
} from './holidays-table';
import { addDays, daysBetween, isWeekend, type LocalDate, localDate, weekday, yearOf } from './local-date';
import { movesOverHolidays, type Term } from './statutory-term';

const decreed: ReadonlySet<LocalDate> = new Set(decreedHolidays.flatMap(({ days }) => days));
const sunday = 7;

/** Easter Sunday of the western churches, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDays = epact + toSunday - 7 * lateMoon + 114;
  return localDate(year, Math.floor(marchDays / 31), (marchDays % 31) + 1);
}

const monthAndDay = (date: LocalDate): string => date.slice(5);

const daysFromEaster = (date: LocalDate): number => daysBetween(easterSunday(yearOf(date)), date);

function isMonarchsDay(date: LocalDate): boolean {
  const year = yearOf(date);
  const row = monarchsDays.find(({ fromYear }) => fromYear <= year);
  if (row === undefined) return false;
  const birthday = `${date.slice(0, 4)}-${row.on}`;
  return date === (weekday(birthday) === sunday ? addDays(birthday, -1) : birthday);
}

/** A generally recognised holiday, or a day on a par with it: Algemene termijnenwet art. 3. Null: neither; nor is a weekend. */
export const dutchHoliday = (date: LocalDate): HolidayName | null =>
  fixedHolidays[monthAndDay(date)] ??
  easterHolidays.get(daysFromEaster(date)) ??
  (isMonarchsDay(date) ? 'monarchs-day' : decreed.has(date) ? 'by-decree' : null);

export const isDutchHoliday = (date: LocalDate): boolean => dutchHoliday(date) !== null;

/** A day on which TARGET settles payments in euro; King's Day and Ascension Day are. */
export const isTargetDay = (date: LocalDate): boolean =>
  !isWeekend(date) &&
  !fixedTargetClosings.includes(monthAndDay(date)) &&
  !easterTargetClosings.includes(daysFromEaster(date));

function firstFrom(date: LocalDate, fits: (day: LocalDate) => boolean): LocalDate {
  let day = date;
  while (!fits(day)) day = addDays(day, 1);
  return day;
}

/** `date` itself when TARGET is open, else the first day after it that TARGET is. */
export const nextTargetDay = (date: LocalDate): LocalDate => firstFrom(date, isTargetDay);

/** `date` itself when it is neither Saturday, Sunday nor holiday, else the first such day after it. */
export const nextWorkingDay = (date: LocalDate): LocalDate =>
  firstFrom(date, (day) => !isWeekend(day) && !isDutchHoliday(day));

/** The day that lies so many working days after `date`: neither weekends nor holidays count. 0 is `date` itself. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let day = date;
  for (let left = days; left > 0; left--) day = nextWorkingDay(addDays(day, 1));
  return day;
}

const shortStatutory: Term = { length: 'P6W', setBy: 'law', counted: 'forward' };

/**
 * The last day of a term whose counted end is `endsOn`: the next working day where the Algemene termijnenwet moves it,
 * else `endsOn` itself. Without `term`: one of law, counted forward, short enough to move.
 */
export const extendTerm = (endsOn: LocalDate, term: Term = shortStatutory): LocalDate =>
  movesOverHolidays(term) ? nextWorkingDay(endsOn) : endsOn;
