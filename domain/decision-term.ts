import { mergeSpans, type Span } from './day-spans';
import { dutchHoliday, extendTerm } from './holidays';
import type { HolidayName } from './holidays-table';
import { type LegalTermName, legalTerms } from './legal-terms-table';
import { addDays, daysBetween, type LocalDate } from './local-date';
import { addPeriod } from './period';
import type { Term } from './statutory-term';

export interface DecisionTermInput {
  readonly receivedOn: LocalDate;
  /** The scheme's own term in weeks; null: the law's (Awb 4:13 lid 2). */
  readonly termWeeks: number | null;
  /** Days that do not count (Awb 4:15), first and last included; `completionSuspension` makes one. */
  readonly suspensions?: readonly Span[];
  /** The decision was put off on `postponedOn`, while the term ran, to `decideBy` (Awb 4:14). */
  readonly postponement?: { readonly postponedOn: LocalDate; readonly decideBy: LocalDate } | null;
}

export interface CompletionTerm {
  readonly askedOn: LocalDate;
  /** The last day of the term given to complete the application. */
  readonly endsOn: LocalDate;
  /** The day the application was completed; null when it was not, or not yet. */
  readonly completedOn: LocalDate | null;
}

/** @throws RangeError when no term was in force yet on `startedOn`. */
function legalTerm(name: LegalTermName, startedOn: LocalDate): Term {
  const row = legalTerms[name].find(({ from }) => from <= startedOn);
  if (row === undefined) throw new RangeError(`no legal term "${name}" on ${startedOn}`);
  return { length: row.length, setBy: 'law', counted: 'forward' };
}

/** The last day of a term of law that runs from the day after `startedOn`, moved by the Algemene termijnenwet. */
export function legalTermEndsOn(name: LegalTermName, startedOn: LocalDate): LocalDate {
  const term = legalTerm(name, startedOn);
  return extendTerm(addPeriod(startedOn, term.length), term);
}

/** The last day to object: six weeks from the day after publication (Awb 6:7, 6:8). 3 Nov 2026 gives 15 Dec 2026. */
export const objectionEndsOn = (publishedOn: LocalDate): LocalDate => legalTermEndsOn('objection', publishedOn);

/**
 * The days a request to complete an application suspends the decision term (Awb 4:15 lid 1 under a): from the day after
 * the request up to the day of completion, or through the last day of the term given when it passes unused.
 * Null when that is no day at all.
 */
export function completionSuspension({ askedOn, endsOn, completedOn }: CompletionTerm): Span | null {
  const from = addDays(askedOn, 1);
  const to = completedOn !== null && completedOn <= endsOn ? addDays(completedOn, -1) : endsOn;
  return to < from ? null : { from, to };
}

/** The sum behind the last day to decide, each step with the day to which it brings the end of the term. */
export interface DecisionTermSum {
  readonly receivedOn: LocalDate;
  readonly weeks: number;
  readonly setBy: Term['setBy'];
  /** `receivedOn` and the weeks. */
  readonly countedTo: LocalDate;
  /** Days that did not count, each once; of a postponed term also those after it was postponed. */
  readonly suspendedDays: number;
  /** The day that was named instead; null: not postponed. */
  readonly postponedTo: LocalDate | null;
  /** What the Algemene termijnenwet moved the end over, in order, each once; empty: nothing. */
  readonly movedOver: readonly (HolidayName | 'weekend')[];
  readonly dueOn: LocalDate;
}

/** The last day to decide in time. @throws RangeError as `decisionTermSum` */
export const decisionDueOn = (input: DecisionTermInput): LocalDate => decisionTermSum(input).dueOn;

/**
 * The last day to decide in time, and how it comes about. The law's term moves over a weekend or holiday, a scheme's own
 * does not, nor does a day that was named when the decision was put off. Suspended days lengthen the term, each once, as
 * far as the term still ran when they began.
 * @throws RangeError when `termWeeks` is no whole number of 1 or more, or a suspension ends before it begins.
 */
export function decisionTermSum(input: DecisionTermInput): DecisionTermSum {
  const { receivedOn, termWeeks, suspensions = [], postponement = null } = input;
  if (termWeeks !== null && !(Number.isSafeInteger(termWeeks) && termWeeks > 0)) {
    throw new RangeError(`not a whole number of weeks: ${termWeeks}`);
  }
  const term: Term =
    termWeeks === null
      ? legalTerm('decision', receivedOn)
      : { length: `P${termWeeks}W`, setBy: 'scheme', counted: 'forward' };
  const countedTo = addPeriod(receivedOn, term.length);
  const before = suspensions.filter(({ from }) => postponement === null || from <= postponement.postponedOn);
  const first = lengthened(countedTo, before, receivedOn, (end) => extendTerm(end, term));
  const base = {
    ...{ receivedOn, setBy: term.setBy, countedTo },
    weeks: Number(term.length.slice(1, -1)),
  };
  if (postponement === null) {
    const dueOn = extendTerm(first.end, term);
    return { ...base, suspendedDays: first.days, postponedTo: null, movedOver: passed(first.end, dueOn), dueOn };
  }
  const { decideBy } = postponement;
  const after = suspensions.filter(({ from }) => from > postponement.postponedOn);
  const second = lengthened(decideBy, after, receivedOn, (end) => end);
  const suspendedDays = first.days + second.days;
  return { ...base, suspendedDays, postponedTo: decideBy, movedOver: [], dueOn: second.end };
}

/** @param runsTo through which day the term runs that is counted to a day: a suspension after that comes too late */
function lengthened(
  countedTo: LocalDate,
  spans: readonly Span[],
  receivedOn: LocalDate,
  runsTo: (end: LocalDate) => LocalDate,
) {
  let [end, days] = [countedTo, 0];
  for (const span of mergeSpans(spans)) {
    const from = span.from > receivedOn ? span.from : addDays(receivedOn, 1);
    if (span.to < from || from > runsTo(end)) continue;
    const length = daysBetween(from, span.to) + 1;
    end = addDays(end, length);
    days += length;
  }
  return { end, days };
}

/** Why the term does not end on any of the days before `dueOn`. */
function passed(from: LocalDate, dueOn: LocalDate): (HolidayName | 'weekend')[] {
  const over = new Set<HolidayName | 'weekend'>();
  for (let day = from; day < dueOn; day = addDays(day, 1)) over.add(dutchHoliday(day) ?? 'weekend');
  return [...over];
}
