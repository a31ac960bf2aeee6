import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { ok, type Result, refuse } from '../result';
import { notTreatedBy } from './due';
import { termOf } from './record';

/**
 * Whether an application may be left untreated (Awb 4:5): it was asked to complete it, the answer is not enough or the
 * term to answer has passed without one, and four weeks after that have not.
 */
export function mayLeaveUntreated(application: Application, today: LocalDate): Result<null> {
  const asked = termOf(application).completionRequests.at(-1);
  if (asked === undefined) {
    return refuse({ code: 'wrong-state', detail: 'The applicant was not asked to complete it: that comes first.' });
  }
  if (asked.completion === null && today <= asked.endsOn) {
    return refuse({ code: 'reply-term-running', detail: `The applicant may complete it through ${asked.endsOn}.` });
  }
  const last = notTreatedBy(asked);
  if (today <= last) return ok(null);
  const detail = `It had to be announced by ${last} (Awb 4:5 lid 4): decide on the application as it is.`;
  return refuse({ code: 'term-passed', detail });
}
