import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import { paymentEvent } from '../claim/events';
import { type Claim, hasEnded, transferCents } from '../claim/record';
import type { DomainEvent } from '../event';
import { type Move, wrongState } from '../move';
import { ok, type Result } from '../result';
import type { BankOutcome } from './bank-outcome';
import type { Batch } from './batch';

/** A claim that a bank tells something of, among all claims of its application. */
export interface Settled {
  readonly application: Application;
  /** All of them, `claim` included. */
  readonly claims: readonly Claim[];
  readonly claim: Claim;
}

/**
 * Whether the award of an application stands in `paid`: it goes there with its first cent, by transfer or by set-off,
 * and stays while any cent of it is there, for an award is one unit.
 */
export const awardIsPaid = (claims: readonly Claim[]): boolean =>
  claims.some(({ status, offsetCents }) => status === 'paid' || offsetCents > 0);

/** The bank will pay; nothing moves before it has. */
export function accepted({ application, claim }: Settled, outcome: BankOutcome): Move {
  const next: Claim = { ...claim, version: claim.version + 1, bankOutcome: outcome };
  return claimOnly(application, claim, next, []);
}

/** Booked: committed → paid, and with the last claim the application is completed. */
export function paid({ application, claims, claim }: Settled, outcome: BankOutcome): Move {
  const next = after(claim, 'paid', outcome);
  const movement: Movement = {
    kind: 'pay',
    amountCents: transferCents(claim),
    awards: awardIsPaid(claims) ? 0 : application.heldAwards,
    cause: claim.id,
  };
  const isCompleted = application.status === 'granted' && replaced(claims, next).every(hasEnded);
  const changed: Application = {
    ...application,
    status: isCompleted ? 'completed' : application.status,
    version: application.version + 1,
  };
  const told = paymentEvent(application, next, 'paid');
  return {
    application: { prior: application, next: changed },
    claims: [{ prior: claim, next }],
    movements: [movement],
    events: isCompleted ? [told, applicationEvent(changed, 'completed')] : [told],
  };
}

/** The bank did not pay. The money stays committed: it is still owed. */
export function rejected({ application, claim }: Settled, outcome: BankOutcome): Move {
  const next = after(claim, 'rejected-by-bank', outcome);
  return claimOnly(application, claim, next, [paymentEvent(application, next, 'rejected')]);
}

/**
 * The money came back, days later perhaps: paid → committed, and an application that was completed by it is `granted`
 * again. One of which the booking was never reported moves no money: that went and came back unseen.
 */
export function returned({ application, claims, claim }: Settled, outcome: BankOutcome): Move {
  const next = after(claim, 'returned-by-bank', outcome);
  const told = paymentEvent(application, next, 'returned');
  if (claim.status !== 'paid') return claimOnly(application, claim, next, [told]);
  const movement: Movement = {
    kind: 'unpay',
    amountCents: transferCents(claim),
    awards: awardIsPaid(replaced(claims, next)) ? 0 : application.heldAwards,
    cause: claim.id,
  };
  const changed: Application = {
    ...application,
    status: application.status === 'completed' ? 'granted' : application.status,
    version: application.version + 1,
  };
  return {
    application: { prior: application, next: changed },
    claims: [{ prior: claim, next }],
    movements: [movement],
    events: [told],
  };
}

const cameBack = ['rejected-by-bank', 'returned-by-bank'] as const;

/** Whether it came back, so that it can be paid again. */
export const mayMend = ({ status }: Pick<Claim, 'status'>): Result<null> =>
  cameBack.some((one) => one === status) ? ok(null) : wrongState('The payment', status, cameBack);

/**
 * A claim that came back is payable again: its account was mended, or `retry` says why it need not be. The attempt is
 * kept, so that the next batch gives it another id at the bank.
 */
export function mended(application: Application, claim: Claim, retry?: Claim['retries'][number]): Result<Move> {
  const allowed = mayMend(claim);
  if (!allowed.ok) return allowed;
  const next: Claim = {
    ...claim,
    status: 'approved',
    version: claim.version + 1,
    batchId: null,
    endToEndId: null,
    retries: retry === undefined ? claim.retries : [...claim.retries, retry],
  };
  return ok(claimOnly(application, claim, next, [paymentEvent(application, next, 'payable')]));
}

/** The batch with so many lines less of which the bank has told no end; with the last one it is settled. */
export function withEnded(batch: Batch, lines: number): Batch {
  if (lines === 0) return batch;
  const openLines = batch.openLines - lines;
  if (openLines < 0) throw new Error(`batch ${batch.id} would have ${openLines} open lines`);
  const isSettled = openLines === 0 && batch.status === 'released';
  return isSettled ? { ...batch, openLines, status: 'settled', version: batch.version + 1 } : { ...batch, openLines };
}

const after = (claim: Claim, status: Claim['status'], bankOutcome: BankOutcome): Claim => ({
  ...claim,
  status,
  version: claim.version + 1,
  bankOutcome,
});

const replaced = (claims: readonly Claim[], next: Claim): Claim[] =>
  claims.map((one) => (one.id === next.id ? next : one));

const claimOnly = (application: Application, prior: Claim, next: Claim, events: readonly DomainEvent[]): Move => ({
  application: { prior: application, next: application },
  claims: [{ prior, next }],
  movements: [],
  events,
});
