import { mergeSpans, type Span } from './day-spans';
import { extendTerm } from './holidays';
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
}

export interface CompletionRequest {
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
export function completionSuspension({ askedOn, endsOn, completedOn }: CompletionRequest): Span | null {
  const from = addDays(askedOn, 1);
  const to = completedOn !== null && completedOn <= endsOn ? addDays(completedOn, -1) : endsOn;
  return to < from ? null : { from, to };
}

/**
 * The last day to decide in time. The law's term moves over a weekend or holiday, a scheme's own does not. Suspended
 * days lengthen the term, each once, as far as the term still ran when they began.
 * @throws RangeError when `termWeeks` is no whole number of 1 or more, or a suspension ends before it begins.
 */
export function decisionDueOn({ receivedOn, termWeeks, suspensions = [] }: DecisionTermInput): LocalDate {
  if (termWeeks !== null && !(Number.isSafeInteger(termWeeks) && termWeeks > 0)) {
    throw new RangeError(`not a whole number of weeks: ${termWeeks}`);
  }
  const term: Term =
    termWeeks === null
      ? legalTerm('decision', receivedOn)
      : { length: `P${termWeeks}W`, setBy: 'scheme', counted: 'forward' };
  let end = addPeriod(receivedOn, term.length);
  for (const span of mergeSpans(suspensions)) {
    const from = span.from > receivedOn ? span.from : addDays(receivedOn, 1);
    if (span.to >= from && from <= extendTerm(end, term)) end = addDays(end, daysBetween(from, span.to) + 1);
  }
  return extendTerm(end, term);
}
