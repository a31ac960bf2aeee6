import { addPeriod, daysBetween, type LocalDate } from '../calendar';
import { completionSuspension } from '../decision-term';
import { extendTerm } from '../holidays';
import { type LegalTermName, legalTerms } from '../legal-terms-table';
import type { Term } from '../statutory-term';
import type { Objection } from './record';

function legal(name: LegalTermName, on: LocalDate): Term {
  const row = legalTerms[name].find(({ from }) => from <= on);
  if (row === undefined) throw new RangeError(`no legal term "${name}" on ${on}`);
  return { length: row.length, setBy: 'law', counted: 'forward' };
}

export type TermParts = Pick<Objection, 'termEndsOn' | 'receivedOn' | 'committee' | 'suspensions'> & {
  readonly postponed: boolean;
};

/**
 * The last day to decide on an objection: six weeks from the day after the term to object ended, twelve with an advisory
 * committee (Awb 7:10 lid 1); of one that came later, from its receipt. Days in which who objects is asked to mend it do
 * not count (lid 2); it can be postponed once, by six weeks (lid 3). A last day on a weekend or holiday moves.
 */
export function objectionDueOn({ termEndsOn, receivedOn, committee, suspensions, postponed }: TermParts): LocalDate {
  const from = receivedOn > termEndsOn ? receivedOn : termEndsOn;
  const term = legal(committee ? 'objection-committee' : 'objection-decision', from);
  const more = legal('objection-postponement', from);
  let end = addPeriod(from, term.length);
  for (const asked of suspensions) {
    const span = completionSuspension(asked);
    if (span !== null && span.from <= extendTerm(end, term))
      end = addPeriod(end, `P${daysBetween(span.from, span.to) + 1}D`);
  }
  if (!postponed) return extendTerm(end, term);
  return extendTerm(addPeriod(end, more.length), more);
}

/** Weeks after the end of the term in which a letter still comes in time that was posted before it (Awb 6:9 lid 2). */
const postWeeks = 'P1W';

/** In time: received on the last day at the latest, or posted by then and received within a week after it (Awb 6:9). */
export const isInTime = (termEndsOn: LocalDate, receivedOn: LocalDate, postedOn: LocalDate | null): boolean =>
  receivedOn <= termEndsOn ||
  (postedOn !== null && postedOn <= termEndsOn && receivedOn <= addPeriod(termEndsOn, postWeeks));
