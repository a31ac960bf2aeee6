import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { addDays, type LocalDate } from '../calendar';
import { claimEvent } from '../claim/events';
import { type Claim, hasEndedUnpaid } from '../claim/record';
import { type Cents, cents } from '../money';
import { ok, type Result, refuse } from '../result';
import { resettled } from '../settlement/settle';
import type { ObjectionCase, Remedied } from './case';
import { regain } from './regain';

/**
 * The refusal or the lapse is taken back, and with it the settlement: the claims stand as before, their money is
 * committed again, and officers judge them anew. Their room under the ceiling was theirs by the grant.
 * @param which null: every claim that came to nothing
 */
export function reopenClaims(found: ObjectionCase, which: string | null, today: LocalDate): Result<Remedied> {
  const { application, claims, budget } = found;
  const ended = claims.filter(({ id, status }) => status !== 'withdrawn' && (which === null || id === which));
  const again = ended.filter(hasEndedUnpaid).filter(({ status }) => status === 'refused' || status === 'lapsed');
  if (again.length === 0) {
    return refuse({
      code: 'wrong-state',
      detail: 'No claim of it was refused or lapsed: there is nothing to take back.',
    });
  }
  const amountCents = cents(again.reduce((total, claim) => total + claim.amountCents, 0)) as Cents;
  const held = regain(application, budget, amountCents);
  const next: Application = {
    ...resettled(application, undefined),
    status: 'granted',
    version: application.version + 1,
    heldCents: held.heldCents,
    heldAwards: held.heldAwards,
  };
  const changes = again.map((prior) => ({ prior, next: reopened(prior, today) }));
  const opened = changes
    .filter(({ next: claim }) => claim.status === 'open')
    .map(({ next: claim }) => claimEvent(next, claim, 'opened', { evidenceDueOn: claim.evidenceDueOn }));
  const events = [applicationEvent(next, 'changed', { fields: ['claims'] }), ...opened];
  const move = { application: { prior: application, next }, claims: changes, movements: held.movements, events };
  return ok({ move, recovery: null, above: held, amountCents: null });
}

/** With its evidence, where there is some, else open for it with a new term. */
function reopened({ releasedAt: _, ...prior }: Claim, today: LocalDate): Claim {
  const shown = prior.evidence !== null;
  return {
    ...prior,
    status: shown ? 'submitted' : 'open',
    version: prior.version + 1,
    released: false,
    reopenUntil: null,
    assessment: null,
    reply: null,
    approval: null,
    openedOn: prior.openedOn ?? today,
    evidenceDueOn: shown || prior.lapseAfterDays === null ? null : addDays(today, prior.lapseAfterDays),
  };
}
