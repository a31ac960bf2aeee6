import { type Claim, hasEndedUnpaid, isInPayment } from '../claim/record';
import { zero } from '../money';
import { type Move, wrongState } from '../move';
import { ok, type Result } from '../result';
import { applicationEvent, releaseAll } from './events';
import type { Application } from './record';
import { whileOpen } from './while-open';

/** The employer withdraws: at any time before a payment is on its way. What stands on the budget comes free. */
export function withdraw(application: Application, claims: readonly Claim[]): Result<Move> {
  const open = whileOpen(application);
  if (!open.ok) return open;
  const underway = claims.find(isInPayment);
  if (underway) return wrongState(`Claim ${underway.instalment}`, underway.status, ['not yet in a payout batch']);
  const ended = claims
    .filter((claim) => !hasEndedUnpaid(claim))
    .map((prior) => ({
      prior,
      next: { ...prior, status: 'withdrawn', version: prior.version + 1, payBy: null } satisfies Claim,
    }));
  const next: Application = {
    ...application,
    status: 'withdrawn',
    version: application.version + 1,
    heldCents: zero,
    heldAwards: 0,
  };
  return ok({
    application: { prior: application, next },
    claims: ended,
    movements: releaseAll(application),
    events: [applicationEvent(next, 'withdrawn')],
  });
}
