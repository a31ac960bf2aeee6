import type { Actor } from '../actor';
import { notOfBeneficiary } from '../application/decide';
import type { Application } from '../application/record';
import { addDays, amsterdamDate, type Instant, type LocalDate } from '../calendar';
import type { Move } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { badDay, moved, whileUndecided } from './complete';
import { standsStillSince, withTerm } from './due';
import { termOf } from './record';
import type { PostponementRequest } from './requests';

/** What still counts as reasonable where the law sets the term (Awb 4:14 lid 3): no longer than the term itself, weeks. */
const reasonableWeeks = 8;

/** By how many weeks the decision may be put off at most; null: a scheme's own term that says nothing of it. */
const mostWeeks = ({ decision }: Pick<Scheme, 'decision'>): number | null =>
  decision.termWeeks === null ? reasonableWeeks : decision.extensionWeeks;

/** The last day that may be named. */
const lastDay = ({ decisionDueOn }: Application, weeks: number): LocalDate => addDays(decisionDueOn, 7 * weeks);

/** Whether the decision may be put off now, once and within the term; until which day hangs on the request. */
export function mayPostpone(application: Application, scheme: Scheme, actor: Actor, today: LocalDate): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const open = whileUndecided(application);
  if (!open.ok) return open;
  if (mostWeeks(scheme) === null) {
    return refuse({ code: 'wrong-state', detail: 'The scheme sets its own term, and says nothing of putting it off.' });
  }
  if (termOf(application).postponement !== null) {
    return refuse({ code: 'wrong-state', detail: 'The decision was put off already; that can be done once.' });
  }
  if (standsStillSince(application, today) !== null) {
    return refuse({ code: 'wrong-state', detail: 'The term stands still now: put it off, if need be, once it runs.' });
  }
  if (today <= application.decisionDueOn) return ok(null);
  const detail = `The term ended on ${application.decisionDueOn}; it must be put off within it.`;
  return refuse({ code: 'term-passed', detail });
}

/** Puts the decision off, once, with the day by which it may be expected (Awb 4:14). */
export function postpone(
  application: Application,
  scheme: Scheme,
  { reason, decideBy }: PostponementRequest,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const today = amsterdamDate(now);
  const allowed = mayPostpone(application, scheme, actor, today);
  if (!allowed.ok) return allowed;
  const first = addDays(application.decisionDueOn, 1);
  const last = lastDay(application, mostWeeks(scheme) ?? 0);
  if (decideBy < first || decideBy > last) return badDay('decideBy', `must lie between ${first} and ${last}`);
  const by = { bySub: actor.sub, byRole: actor.role };
  const postponement = { reason, postponedOn: today, decideBy, at: now, ...by };
  const next = withTerm(application, scheme, { postponement });
  return moved(application, next, 'postponed', { decisionDueOn: next.decisionDueOn });
}

/** The last day that could be named now; null: it cannot be put off at all. */
export function mostDecideBy(application: Application, scheme: Scheme): LocalDate | null {
  const weeks = mostWeeks(scheme);
  return weeks === null || termOf(application).postponement !== null ? null : lastDay(application, weeks);
}

/** Sent again by who did it, because its answer got lost. */
export function isRepeatedPostponement(
  application: Application,
  { reason, decideBy }: PostponementRequest,
  actor: Actor,
): boolean {
  const { postponement } = termOf(application);
  return postponement?.bySub === actor.sub && postponement.reason === reason && postponement.decideBy === decideBy;
}
