import type { Actor } from '../actor';
import { decide } from '../application/decide';
import type { Application } from '../application/record';
import type { Instant } from '../calendar';
import type { Move } from '../move';
import { type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';

/**
 * Refuses one that must be refused for the ceiling, for its applicant does not wait (Awb 4:15 lid 2, 4:25): by the rules of
 * any decision. What must be looked at for another reason is not refused so.
 */
export function refuseForCeiling(
  application: Application,
  scheme: Scheme,
  motivation: string,
  actor: Actor,
  now: Instant,
): Result<Move> {
  if (application.status === 'assess' && application.task === 'refuse-for-ceiling') {
    return decide(application, scheme, { outcome: 'reject', motivation, overrides: [] }, actor, now);
  }
  const detail = 'This application is not one that must be refused for the ceiling.';
  return refuse({ code: 'wrong-state', detail });
}
