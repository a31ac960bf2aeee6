import type { Application } from '../application/record';
import { addDays, type LocalDate } from '../calendar';
import type { DomainEvent } from '../event';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { claimEvent } from './events';
import type { Claim } from './record';

/** The claim as it opens today; the term for evidence counts from this day, so a late run costs the employer nothing. */
export function opened(
  application: Application,
  scheduled: Claim,
  today: LocalDate,
): { readonly claim: Claim; readonly event: DomainEvent } {
  const evidenceDueOn = scheduled.lapseAfterDays === null ? null : addDays(today, scheduled.lapseAfterDays);
  const claim: Claim = {
    ...scheduled,
    status: 'open',
    version: scheduled.version + 1,
    openedOn: today,
    evidenceDueOn,
  };
  return { claim, event: claimEvent(application, claim, 'opened', { evidenceDueOn }) };
}

/** The daily rule opens a scheduled claim on or after its day. */
export function open(application: Application, claim: Claim, today: LocalDate): Result<Move> {
  if (claim.status !== 'scheduled') return wrongState('The claim', claim.status, ['scheduled']);
  if (claim.dueOn === null || claim.dueOn > today) {
    return refuse({ code: 'wrong-state', detail: `The claim falls due on ${claim.dueOn}, not yet on ${today}.` });
  }
  const { claim: next, event } = opened(application, claim, today);
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [event],
  });
}
