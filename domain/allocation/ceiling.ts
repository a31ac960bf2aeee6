import * as z from 'zod';
import type { Actor } from '../actor';
import { decide } from '../application/decide';
import { isId } from '../application/number';
import type { Application } from '../application/record';
import type { Instant } from '../calendar';
import type { Move } from '../move';
import { type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { paragraph } from '../text';

/** So many decisions fit in the time of one request. */
const mostAtOnce = 100;

/** Body of `POST /v1/schemes/{schemeId}/ceiling-refusals`: one motivation for all, for they are refused for one reason. */
export const ceilingRefusalsRequest = z.strictObject({
  applicationIds: z.array(z.string().refine(isId)).min(1).max(mostAtOnce),
  motivation: paragraph(2000),
});

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
