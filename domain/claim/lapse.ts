import { system } from '../actor';
import type { Application } from '../application/record';
import { addDays, type Instant, type LocalDate } from '../calendar';
import { type Move, wrongState } from '../move';
import type { RecoveryCase } from '../recovery/standing';
import { ok, type Result, refuse } from '../result';
import { withSettlement } from '../settlement/settle';
import { endUnpaid } from './end';
import { claimEvent } from './events';
import type { Claim } from './record';

/** Days in which evidence still reopens a lapsed claim (contract, life of a claim). */
export const reopenDays = 14;

/** An open claim whose term for evidence has passed lapses; its money stays until the way back has closed. */
export function lapse(application: Application, claim: Claim, today: LocalDate): Result<Move> {
  if (claim.status !== 'open') return wrongState('The claim', claim.status, ['open']);
  if (claim.evidenceDueOn === null || today <= claim.evidenceDueOn) {
    return refuse({ code: 'wrong-state', detail: `Evidence may come until ${claim.evidenceDueOn}.` });
  }
  const reopenUntil = addDays(today, reopenDays);
  const next: Claim = { ...claim, status: 'lapsed', version: claim.version + 1, reopenUntil };
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [claimEvent(application, next, 'lapsed', { reopenUntil })],
  });
}

/** After the way back has closed, the money of a lapsed claim returns to the budget. */
export function releaseLapsed(
  application: Application,
  claims: readonly Claim[],
  claim: Claim,
  today: LocalDate,
): Result<Move> {
  if (claim.status !== 'lapsed' || claim.released) return wrongState('The claim', claim.status, ['lapsed']);
  if (claim.reopenUntil !== null && today <= claim.reopenUntil) {
    return refuse({ code: 'wrong-state', detail: `Evidence still reopens the claim until ${claim.reopenUntil}.` });
  }
  const next: Claim = { ...claim, version: claim.version + 1, released: true };
  return ok(endUnpaid(application, claims, claim, next, []));
}

/** As `releaseLapsed`, with what it decides: nothing comes of the claim any more, and with the last one of the award it is settled. */
export function endLapsed(
  { application, scheme, claims, recovery }: RecoveryCase,
  claim: Claim,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const released = releaseLapsed(application, claims, { ...claim, releasedAt: now }, today);
  if (!released.ok) return released;
  const { claims: changed, events } = released.value;
  const [ended] = changed;
  if (ended === undefined) throw new Error(`claim ${claim.id} is released and does not change`);
  const told = [claimEvent(application, ended.next, 'lapse-final'), ...events];
  const move = { ...released.value, claims: [{ prior: claim, next: ended.next }], events: told };
  return ok(withSettlement(move, claims, { cause: 'lapse', actor: system, now, scheme, recovery }));
}
