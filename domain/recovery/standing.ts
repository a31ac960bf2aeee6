import type { Application } from '../application/record';
import { addPeriod, amsterdamDate, type LocalDate } from '../calendar';
import { type Claim, hasEndedUnpaid } from '../claim/record';
import { type Cents, cents, least, zero } from '../money';
import type { Scheme } from '../scheme/definition';
import { entitled } from './entitled';
import { recoveryYears } from './grounds-table';
import { isEstablished, type Recovery, type RecoveryLine } from './record';

/** A recovery among what it is about: all claims of the application, under the pinned version of its scheme. */
export interface RecoveryCase {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly claims: readonly Claim[];
  /** Null: there is none yet. */
  readonly recovery: Recovery | null;
}

/** What of the claim has left our hands: all of a paid one, and of another what was set off. */
export const paidOf = ({ status, amountCents, offsetCents }: Claim): Cents =>
  status === 'paid' ? amountCents : offsetCents;

/** The day the claim was paid, as the bank booked it; of a set-off, or where no bank told, the day of its approval. */
export const paidOn = ({ bankOutcome, approval }: Claim): LocalDate | null => {
  if (bankOutcome?.bookedOn) return bankOutcome.bookedOn;
  const at = bankOutcome?.at ?? approval?.approvedAt ?? null;
  return at === null ? null : amsterdamDate(at);
};

/**
 * What each claim comes to on what is known now. Claims that ended unpaid are left out. Once five years have passed
 * since a claim was paid nothing more of it is asked back than was established before (Awb 4:57 lid 4).
 */
export function linesOf(found: RecoveryCase, earnedAtMostCents: Cents | null, today: LocalDate): RecoveryLine[] {
  const { application, scheme, claims, recovery } = found;
  const alive = claims.filter((claim) => !hasEndedUnpaid(claim) || claim.offsetCents > 0);
  const byClaim = new Map(alive.map((claim) => [claim.id, claim]));
  return entitled(application, scheme, alive, { today, earnedAtMostCents }).flatMap(
    ({ claimId, entitledCents, reason }) => {
      const claim = byClaim.get(claimId);
      return claim === undefined ? [] : [lineOf(claim, entitledCents, reason, recovery, today)];
    },
  );
}

function lineOf(
  claim: Claim,
  entitledCents: Cents,
  reason: RecoveryLine['reason'],
  recovery: Recovery | null,
  today: LocalDate,
): RecoveryLine {
  const paidCents = paidOf(claim);
  const beyond = cents(Math.max(0, paidCents - entitledCents));
  const paid = paidOn(claim);
  const barred = beyond > 0 && paid !== null && today > addPeriod(paid, recoveryYears);
  return {
    claimId: claim.id,
    instalment: claim.instalment,
    amountCents: claim.amountCents,
    paidCents,
    entitledCents,
    owedCents: barred ? least(beyond, establishedFor(claim.id, recovery)) : beyond,
    barred,
    reason,
  };
}

const establishedFor = (claimId: string, recovery: Recovery | null): Cents =>
  recovery !== null && isEstablished(recovery)
    ? (recovery.lines.find((line) => line.claimId === claimId)?.owedCents ?? zero)
    : zero;

/** Promised and past the point where a claim is refused in the ordinary way, but not earned. */
const pastRefusal = ['approved', 'batched', 'rejected-by-bank', 'returned-by-bank'];

/** Whether the facts speak for a recovery: money is owed back, or a claim is about to be paid that was not earned. */
export function isCalledFor(lines: readonly RecoveryLine[], claims: readonly Claim[]): boolean {
  const unearned = new Set(lines.filter((line) => line.entitledCents < line.amountCents).map(({ claimId }) => claimId));
  return (
    lines.some(({ owedCents }) => owedCents > 0) ||
    claims.some(({ id, status }) => unearned.has(id) && pastRefusal.includes(status))
  );
}
