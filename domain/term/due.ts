import type { Application } from '../application/record';
import { addDays, amsterdamDate, type LocalDate } from '../calendar';
import type { Span } from '../day-spans';
import { completionSuspension, type DecisionTermSum, decisionTermSum, legalTermEndsOn } from '../decision-term';
import type { Scheme } from '../scheme/definition';
import { penaltyFixBy } from './penalty';
import { type CompletionRequest, openRequest, type TermRecord, termOf } from './record';

type Timed = Pick<Application, 'receivedAt' | 'term'>;

/** The days that do not count, as far as they are known; of a wait that still lasts it is not known how many. */
function suspensionsOf({ completionRequests, waits }: TermRecord): Span[] {
  const asked = completionRequests.map(({ askedOn, endsOn, completion }) =>
    completionSuspension({ askedOn, endsOn, completedOn: completion?.completedOn ?? null }),
  );
  const waited = waits.map(({ from, to }) => {
    const span = { from: addDays(from, 1), to: to === null ? from : addDays(to, -1) };
    return span.to < span.from ? null : span;
  });
  return [...asked, ...waited].filter((span) => span !== null);
}

/** The sum behind `decisionDueOn`. @param scheme the pinned version of the application's scheme */
export function termSum(application: Timed, scheme: Pick<Scheme, 'decision'>): DecisionTermSum {
  const term = termOf(application);
  return decisionTermSum({
    receivedOn: amsterdamDate(application.receivedAt),
    termWeeks: scheme.decision.termWeeks,
    suspensions: suspensionsOf(term),
    postponement: term.postponement,
  });
}

/** Since when the term stands still: it is on the waiting list, or was asked to complete and may still do so. Null: it runs. */
export function standsStillSince(application: Pick<Application, 'term'>, today: LocalDate): LocalDate | null {
  const waiting = termOf(application).waits.find(({ to }) => to === null)?.from ?? null;
  const asked = openRequest(application);
  const answering = asked !== null && today <= asked.endsOn ? asked.askedOn : null;
  if (waiting === null || answering === null) return waiting ?? answering;
  return waiting < answering ? waiting : answering;
}

/** The application with this in its term, and the last day to decide that follows from it: the next version. */
export function withTerm(application: Application, scheme: Scheme, changed: Partial<TermRecord>): Application {
  const next = { ...application, version: application.version + 1, term: { ...termOf(application), ...changed } };
  return { ...next, decisionDueOn: termSum(next, scheme).dueOn };
}

/**
 * The last day to announce that it is not treated: four weeks after an insufficient answer, or after the term to answer
 * passed without one (Awb 4:5 lid 4). An answer that came later does not open it again.
 */
export const notTreatedBy = ({ endsOn, completion }: CompletionRequest): LocalDate => {
  const answeredOn = completion?.completedOn ?? endsOn;
  return legalTermEndsOn('not-treated', answeredOn < endsOn ? answeredOn : endsOn);
};

const ended = ['granted', 'rejected', 'withdrawn', 'completed'];

export const isEnded = ({ status }: Pick<Application, 'status'>): boolean => ended.includes(status);

/** What somebody of the office must do because of the term alone; null: decide, or nothing. */
export type TermTask = 'not-treated' | 'fix-penalty';

/**
 * The day by which somebody must act: to decide, or sooner where an unanswered request must lead to "not treated", and
 * afterwards to fix a penalty. It is what the worklist is in the order of.
 */
export function deadlineOf(application: Application): LocalDate {
  if (isEnded(application)) return penaltyFixBy(termOf(application)) ?? application.decisionDueOn;
  const asked = openRequest(application);
  const by = asked === null ? application.decisionDueOn : notTreatedBy(asked);
  return by < application.decisionDueOn ? by : application.decisionDueOn;
}

/** Whether it must be on a worklist for its term, whatever its status. */
export const termNeedsWork = (application: Application): boolean =>
  isEnded(application) ? penaltyFixBy(termOf(application)) !== null : openRequest(application) !== null;

export function termTaskOf(application: Application, today: LocalDate): TermTask | null {
  if (isEnded(application)) return penaltyFixBy(termOf(application)) === null ? null : 'fix-penalty';
  const asked = openRequest(application);
  return asked !== null && asked.endsOn < today && today <= notTreatedBy(asked) ? 'not-treated' : null;
}
