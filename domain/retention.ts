import type { Span } from './day-spans';
import { type EmploymentPeriod, type HoursRun, hoursRuns } from './employment-days';
import { addDays, daysBetween, type LocalDate } from './local-date';
import { employmentMonthsEnd } from './period';

export type { EmploymentPeriod } from './employment-days';

export interface RetentionRule {
  readonly months: number;
  /** `at-least`: employed through the last day of the months; `longer-than`: on the day after it too. */
  readonly rule: 'at-least' | 'longer-than';
  /** Days without employment, all gaps together, that do not break it. */
  readonly gapDays: number;
  readonly minHoursPerWeek?: number | null | undefined;
}

export type RetentionReason =
  | { readonly code: 'not-employed'; readonly detail: { requiredFrom: LocalDate; requiredThrough: LocalDate } }
  | {
      readonly code: 'started-late';
      readonly detail: { startOn: LocalDate; startedOn: LocalDate; totalGapDays: number; gapDays: number };
    }
  | {
      readonly code: 'gap-too-long';
      readonly detail: { gaps: readonly Span[]; totalGapDays: number; gapDays: number };
    }
  | { readonly code: 'employment-ended'; readonly detail: { endedOn: LocalDate; requiredThrough: LocalDate } }
  | {
      readonly code: 'hours-too-low';
      readonly detail: { from: LocalDate; to: LocalDate; hoursPerWeek: number; minHoursPerWeek: number };
    };

export interface RetentionInput {
  readonly rule: RetentionRule;
  /** First day of the placement; counts as the first day of the months. */
  readonly startOn: LocalDate;
  /** In any order; may overlap. */
  readonly employment: readonly EmploymentPeriod[];
  /** Days without employment reported apart; they win over `employment`. Illness and leave are none (they stay in). */
  readonly interruptions?: readonly Span[] | undefined;
  readonly asOf: LocalDate;
  /** The scheme pays by the hour: low hours lower the amount elsewhere and fail nothing here. */
  readonly proRata?: boolean | undefined;
}

export interface RetentionVerdict {
  /** `not-yet-due` while `asOf` is not past `lastRequiredDay`, whatever is known already. */
  readonly outcome: 'pass' | 'fail' | 'not-yet-due';
  /** The last day of the months themselves. */
  readonly completeOn: LocalDate;
  readonly lastRequiredDay: LocalDate;
  readonly dueOn: LocalDate;
  /** The last day of employment known, at most `lastRequiredDay`; null when there was none. */
  readonly employedThrough: LocalDate | null;
  /** What speaks against a pass. Before the due date: what would, should nothing change. */
  readonly reasons: readonly RetentionReason[];
}

type RequiredDays = Pick<RetentionVerdict, 'completeOn' | 'lastRequiredDay' | 'dueOn'>;

function requiredDays(startOn: LocalDate, { months, rule }: Pick<RetentionRule, 'months' | 'rule'>): RequiredDays {
  if (months < 1) throw new RangeError(`retention of ${months} months`);
  const completeOn = employmentMonthsEnd(startOn, months);
  const lastRequiredDay = rule === 'longer-than' ? addDays(completeOn, 1) : completeOn;
  return { completeOn, lastRequiredDay, dueOn: addDays(lastRequiredDay, 1) };
}

/** The first day on which the check can be answered: the day after the last required day. */
export const retentionDueOn = (startOn: LocalDate, rule: Pick<RetentionRule, 'months' | 'rule'>): LocalDate =>
  requiredDays(startOn, rule).dueOn;

const lengthOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;

interface Limits {
  readonly gapDays: number;
  readonly minHoursPerWeek: number | null;
}

/** A late start and the gaps between are one total against `gapDays`. The last day itself must be a day of employment. */
function gapReasons(runs: readonly HoursRun[], { gapDays }: Limits): RetentionReason[] {
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const required = { requiredFrom: first.from, requiredThrough: last.to };
  if (runs.every(({ hoursPerWeek }) => hoursPerWeek === null)) return [{ code: 'not-employed', detail: required }];
  const gaps = runs.filter((run) => run.hoursPerWeek === null && run !== last).map(({ from, to }) => ({ from, to }));
  const totalGapDays = gaps.reduce((total, gap) => total + lengthOf(gap), 0);
  const reasons: RetentionReason[] = [];
  if (totalGapDays > gapDays) {
    const [startOn, totals] = [first.from, { totalGapDays, gapDays }];
    const between = gaps.filter(({ from }) => from > startOn);
    if (first.hoursPerWeek === null) {
      reasons.push({ code: 'started-late', detail: { startOn, startedOn: addDays(first.to, 1), ...totals } });
    }
    if (between.length > 0) reasons.push({ code: 'gap-too-long', detail: { gaps: between, ...totals } });
  }
  if (last.hoursPerWeek === null) {
    const endedOn = addDays(last.from, -1);
    reasons.push({ code: 'employment-ended', detail: { endedOn, requiredThrough: last.to } });
  }
  return reasons;
}

function hoursReasons(runs: readonly HoursRun[], { minHoursPerWeek }: Limits): RetentionReason[] {
  if (minHoursPerWeek === null) return [];
  return runs.flatMap(({ from, to, hoursPerWeek }): RetentionReason[] =>
    hoursPerWeek === null || hoursPerWeek >= minHoursPerWeek
      ? []
      : [{ code: 'hours-too-low', detail: { from, to, hoursPerWeek, minHoursPerWeek } }],
  );
}

const reasonsAgainst = (runs: readonly HoursRun[], limits: Limits): RetentionReason[] => [
  ...gapReasons(runs, limits),
  ...hoursReasons(runs, limits),
];

/**
 * Whether the youth stayed at work as the scheme demands. Only days from `startOn` through the last required day count;
 * several contracts with the employer count together.
 * @throws RangeError when `rule.months` is below 1 or a period ends before it begins.
 */
export function retentionVerdict(input: RetentionInput): RetentionVerdict {
  const { rule, startOn, employment, interruptions, asOf } = input;
  const days = requiredDays(startOn, rule);
  const through = days.lastRequiredDay;
  const runs = hoursRuns({ startOn, through, employment, interruptions });
  const minHoursPerWeek = input.proRata === true ? null : (rule.minHoursPerWeek ?? null);
  const reasons = reasonsAgainst(runs, { gapDays: rule.gapDays, minHoursPerWeek });
  const employedThrough = runs.findLast(({ hoursPerWeek }) => hoursPerWeek !== null)?.to ?? null;
  const outcome = asOf <= through ? 'not-yet-due' : reasons.length > 0 ? 'fail' : 'pass';
  return { outcome, ...days, employedThrough, reasons };
}

export interface CompletedMonthsOptions {
  readonly maxMonths: number;
  readonly minHoursPerWeek?: number | null | undefined;
  readonly gapDays?: number | undefined;
  readonly interruptions?: readonly Span[] | undefined;
  /** Only months that are over before this day count; absent: employment that runs on completes them all. */
  readonly asOf?: LocalDate | undefined;
}

/** Whole months of employment completed from `startOn` until the first break, 0 to `maxMonths`: for per-month awards. */
export function completedMonths(
  startOn: LocalDate,
  employment: readonly EmploymentPeriod[],
  { maxMonths, minHoursPerWeek = null, gapDays = 0, interruptions, asOf }: CompletedMonthsOptions,
): number {
  let completed = 0;
  for (let months = 1; months <= maxMonths; months += 1) {
    const through = employmentMonthsEnd(startOn, months);
    if (asOf !== undefined && asOf <= through) break;
    const runs = hoursRuns({ startOn, through, employment, interruptions });
    if (reasonsAgainst(runs, { gapDays, minHoursPerWeek }).length === 0) completed = months;
  }
  return completed;
}
