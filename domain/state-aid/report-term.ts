import { addDays, isWeekend, type LocalDate, yearOf } from '../calendar';
import { easterSunday, isDutchHoliday } from '../holidays';
import { decreedHolidays } from '../holidays-table';

/** Regulation (EU) 2023/2831, art. 6(2): recorded in the central register "within 20 working days following the granting". */
const workingDays = 20;

const equated: ReadonlySet<LocalDate> = new Set(decreedHolidays.flatMap(({ days }) => days));

/** Good Friday and days set by decree stand on a par with a holiday "for the application of this Act" alone (Awt art. 3 lid 2, 3). */
const isEquatedOnly = (day: LocalDate): boolean => addDays(easterSunday(yearOf(day)), -2) === day || equated.has(day);

/**
 * A working day of Regulation (EEC, Euratom) No 1182/71, art. 2: no Saturday, Sunday or public holiday of the Member
 * State; here the generally recognised holidays (Algemene termijnenwet art. 3 lid 1). Days that only that Act puts on a
 * par with one count as working days, so that the term is never found later than it is.
 */
export const isUnionWorkingDay = (day: LocalDate): boolean =>
  !isWeekend(day) && (!isDutchHoliday(day) || isEquatedOnly(day));

/** The last day to report aid granted on this day, which is not counted itself (No 1182/71, art. 3(1)). */
export function reportBy(grantedOn: LocalDate): LocalDate {
  let day = grantedOn;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isUnionWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `today` up to and including `day`; below zero: so many since that day. A day off may give 0. */
export function workingDaysUntil(day: LocalDate, today: LocalDate): number {
  const [from, to] = day < today ? [day, today] : [today, day];
  let days = 0;
  for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) {
    if (isUnionWorkingDay(one)) days += 1;
  }
  return day < today ? 0 - days : days;
}
