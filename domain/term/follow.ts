import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import type { Scheme } from '../scheme/definition';
import { isEnded, termSum } from './due';
import { termOf } from './record';

/**
 * The application after a move, with what that move means for its term: on the waiting list with the applicant's written
 * consent the term stands still (Awb 4:15 lid 2 under a), and what ends the application ends the delay. Worked out of
 * the records, so that no move forgets it.
 * @param scheme the pinned version of the application's scheme
 */
export function withTermFollowed(
  prior: Application,
  next: Application,
  scheme: Pick<Scheme, 'decision'>,
  today: LocalDate,
): Application {
  if (next.status === prior.status) return next;
  const waited = next.term?.waits.at(-1);
  const joins = next.status === 'waiting' && next.declarations.agreesToWait;
  const leaves = prior.status === 'waiting' && waited !== undefined && waited.to === null;
  const ends = isEnded(next) && !isEnded(prior) && next.term !== undefined;
  if (!(joins || leaves || ends)) return next;
  const term = termOf(next);
  const closed = leaves ? [...term.waits.slice(0, -1), { ...waited, to: today }] : term.waits;
  const waits = joins ? [...closed, { from: today, to: null }] : closed;
  const followed = { ...next, term: { ...term, waits, endedOn: ends ? today : term.endedOn } };
  return { ...followed, decisionDueOn: termSum(followed, scheme).dueOn };
}
