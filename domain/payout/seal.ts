import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { paymentEvent } from '../claim/events';
import type { Claim, ClaimStatus } from '../claim/record';
import type { DomainEvent } from '../event';
import { type Cents, cents } from '../money';
import type { Move } from '../move';
import { type Batch, type BatchLine, endToEndIdOf } from './batch';

/** The states in which a claim is a payment: to be made, on its way, done, or come back. */
export const paymentStatuses = [
  'approved',
  'batched',
  'paid',
  'rejected-by-bank',
  'returned-by-bank',
] as const satisfies readonly ClaimStatus[];

/** Approved, and something to pay: a transfer of nothing does not exist in SEPA. */
export const isPayable = (claim: Claim) => claim.status === 'approved' && claim.amountCents > 0;

/** Who pays and who is paid, in SEPA characters. */
export interface Party {
  readonly name: string;
  readonly iban: string;
}

export interface NewBatch {
  readonly id: string;
  readonly region: string;
  readonly executionOn: LocalDate;
  readonly createdAt: string;
  readonly makerSub: string;
  readonly debtor: Party;
}

/** A batch before its first line. */
export const newBatch = ({ debtor, ...batch }: NewBatch): Batch => ({
  ...batch,
  status: 'sealing',
  version: 1,
  releaserSub: null,
  releasedAt: null,
  debtorName: debtor.name,
  debtorIban: debtor.iban,
  lines: 0,
  totalCents: cents(0),
});

/** The batch with these lines more: whoever adds the next ones counts on from here. */
export function withLines(batch: Batch, lines: readonly BatchLine[]): Batch {
  const added = lines.reduce((total, { amountCents }) => total + amountCents, 0);
  return { ...batch, lines: batch.lines + lines.length, totalCents: cents(batch.totalCents + added) };
}

/** The snapshot of a payable claim that is line number `line` of a batch. */
export function lineOf(
  batchId: string,
  line: number,
  application: Application,
  claim: Claim,
  creditor: Party,
): BatchLine {
  return {
    batchId,
    line,
    claimId: claim.id,
    applicationId: application.id,
    number: application.number,
    amountCents: claim.amountCents,
    creditorName: creditor.name,
    creditorIban: creditor.iban,
    endToEndId: endToEndIdOf(claim.id, claim.attempt + 1),
  };
}

/** The move by which a payable claim is that line. Its money stays committed until the bank has paid. */
export function batched(application: Application, claim: Claim, line: BatchLine): Move {
  const next: Claim = {
    ...claim,
    status: 'batched',
    version: claim.version + 1,
    attempt: claim.attempt + 1,
    batchId: line.batchId,
    endToEndId: line.endToEndId,
  };
  return {
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [paymentEvent(application, next, 'batched')],
  };
}

/** What the lines of a batch come to when they are counted. */
export interface Tally {
  readonly lines: number;
  readonly totalCents: Cents;
}

/**
 * The batch, closed: from here on it never changes but for its release.
 * @throws Error when its lines, counted again, are not what was counted while they were added: a fault.
 */
export function sealed(batch: Batch, counted: Tally): Batch {
  if (batch.lines !== counted.lines || batch.totalCents !== counted.totalCents || counted.lines === 0) {
    const has = `${counted.lines} lines of ${counted.totalCents} cents`;
    throw new Error(`batch ${batch.id} has ${has}, not ${batch.lines} of ${batch.totalCents}`);
  }
  return { ...batch, status: 'sealed', version: batch.version + 1 };
}

export const batchEvent = (batch: Batch, name: 'sealed' | 'released'): DomainEvent => ({
  name: `batch.${name}`,
  subject: batch.id,
  data: {
    batchId: batch.id,
    region: batch.region,
    lines: batch.lines,
    totalCents: batch.totalCents,
    executionOn: batch.executionOn,
  },
});
