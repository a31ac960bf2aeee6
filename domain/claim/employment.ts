import type { ReportedChanges } from '../application/record';
import { addDays, type LocalDate } from '../calendar';
import type { EmploymentPeriod } from './record';

/**
 * The employment of the evidence, narrowed by what the employer reported earlier: an end or fewer hours that were
 * reported do not vanish because a later form leaves them out. An officer who knows better overrides the check.
 */
export function reportedEmployment(
  evidence: readonly EmploymentPeriod[],
  changes: ReportedChanges,
): {
  readonly employment: EmploymentPeriod[];
  readonly interruptions: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
} {
  const employment = evidence.flatMap((period) => withHours(clip(period, changes.endedOn), changes.hours));
  return { employment, interruptions: changes.interruptions };
}

function clip(period: EmploymentPeriod, endedOn: LocalDate | null): EmploymentPeriod[] {
  if (endedOn === null) return [period];
  if (period.from > endedOn) return [];
  return [{ ...period, to: period.to === null || period.to > endedOn ? endedOn : period.to }];
}

/** Splits periods where reported hours begin; the lower of what was reported and what the evidence says counts. */
function withHours(periods: readonly EmploymentPeriod[], hours: ReportedChanges['hours']): EmploymentPeriod[] {
  let split = [...periods];
  const inOrder = [...hours].sort((a, b) => (a.from < b.from ? -1 : 1));
  inOrder.forEach(({ from, hoursPerWeek }, index) => {
    const until = inOrder[index + 1]?.from ?? null;
    split = split.flatMap((period) => lower(period, from, until, hoursPerWeek));
  });
  return split;
}

/** @param until first day on which these hours no longer hold; null: they hold on. */
function lower(period: EmploymentPeriod, from: LocalDate, until: LocalDate | null, hours: number): EmploymentPeriod[] {
  const ends = period.to ?? '9999-12-31';
  const begin = [period.from, from].sort()[1] ?? from;
  const last = [ends, until === null ? ends : addDays(until, -1)].sort()[0] ?? ends;
  if (begin > last || hours >= period.hoursPerWeek) return [period];
  const parts: EmploymentPeriod[] = [];
  if (period.from < begin) parts.push({ ...period, to: addDays(begin, -1) });
  parts.push({ from: begin, to: last === '9999-12-31' ? null : last, hoursPerWeek: hours });
  if (last < ends) parts.push({ ...period, from: addDays(last, 1) });
  return parts;
}
