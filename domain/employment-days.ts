import { checkSpan, type Span } from './day-spans';
import { addDays, daysBetween, type LocalDate } from './local-date';

/** A contract, or a part of one with the same hours; `to` is its last day, null while it runs on. */
export interface EmploymentPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly hoursPerWeek: number;
}

/** A run of days with the same hours a week; null: not employed. */
export interface HoursRun extends Span {
  readonly hoursPerWeek: number | null;
}

export interface EmploymentSpan {
  readonly startOn: LocalDate;
  readonly through: LocalDate;
  readonly employment: readonly EmploymentPeriod[];
  readonly interruptions?: readonly Span[] | undefined;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/**
 * Hours a week on every day from `startOn` through `through`, null where not employed. Where periods overlap the
 * highest counts, not the sum: the same contract reported twice must not look like more work than there was.
 */
function hoursByDay({ startOn, through, employment, interruptions = [] }: EmploymentSpan): (number | null)[] {
  const hours = new Array<number | null>(daysBetween(startOn, through) + 1).fill(null);
  const change = (span: Span, apply: (before: number | null) => number | null) => {
    const first = daysBetween(startOn, later(span.from, startOn));
    const last = daysBetween(startOn, earlier(span.to, through));
    for (let day = first; day <= last; day += 1) hours[day] = apply(hours[day] ?? null);
  };
  for (const { from, to, hoursPerWeek } of employment) {
    change(checkSpan({ from, to: to ?? later(from, through) }), (before) => Math.max(before ?? 0, hoursPerWeek));
  }
  for (const interruption of interruptions) change(checkSpan(interruption), () => null);
  return hours;
}

/**
 * Every day from `startOn` through `through` as runs of equal hours, in order. How the periods were cut, ordered or
 * repeated leaves no trace; days outside the span do not count.
 * @throws RangeError when a period or interruption ends before it begins.
 */
export function hoursRuns(span: EmploymentSpan): readonly HoursRun[] {
  const hours = hoursByDay(span);
  const starts = hours.flatMap((value, day) => (day === 0 || value !== hours[day - 1] ? [day] : []));
  return starts.map((first, index) => ({
    from: addDays(span.startOn, first),
    to: addDays(span.startOn, (starts[index + 1] ?? hours.length) - 1),
    hoursPerWeek: hours[first] ?? null,
  }));
}
