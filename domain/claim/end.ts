import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import type { DomainEvent } from '../event';
import { minus } from '../money';
import type { Move } from '../move';
import { type Claim, hasEnded, hasEndedUnpaid } from './record';

/**
 * The move in which a claim ends unpaid: its money returns to the budget, and with the last claim the application is
 * completed. The award itself returns only where nothing of it is paid or still can be.
 * @param claims all claims of the application, as they stood before.
 */
export function endUnpaid(
  application: Application,
  claims: readonly Claim[],
  prior: Claim,
  next: Claim,
  events: readonly DomainEvent[],
): Move {
  const after = claims.map((claim) => (claim.id === next.id ? next : claim));
  const awards = after.every(hasEndedUnpaid) ? application.heldAwards : 0;
  const movement: Movement = { kind: 'release-committed', amountCents: prior.amountCents, awards, cause: prior.id };
  const completed = after.every(hasEnded);
  const changed: Application = {
    ...application,
    status: completed ? 'completed' : application.status,
    version: application.version + 1,
    heldCents: minus(application.heldCents, prior.amountCents),
    heldAwards: application.heldAwards - awards,
  };
  return {
    application: { prior: application, next: changed },
    claims: [{ prior, next }],
    movements: [movement],
    events: completed ? [...events, applicationEvent(changed, 'completed')] : events,
  };
}
