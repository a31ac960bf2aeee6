import type { Application } from '../application/record';
import { paymentEvent } from '../claim/events';
import type { Claim } from '../claim/record';
import { cents } from '../money';
import type { Move } from '../move';
import type { Batch, BatchLine } from './batch';

/** Whether the claim still is the line of this batch that the bank has told no end of. */
export const isOpenIn = (batchId: string, claim: Claim): boolean =>
  claim.status === 'batched' && claim.batchId === batchId;

/**
 * A line of a batch that is taken back is payable again. Its money stays committed. The attempt is kept, so that the
 * next batch gives it another id at the bank, and a late word of the bank about this one is never taken for that.
 */
export function freed(application: Application, claim: Claim): Move {
  const next: Claim = {
    ...claim,
    status: 'approved',
    version: claim.version + 1,
    batchId: null,
    endToEndId: null,
    bankOutcome: null,
  };
  return {
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [paymentEvent(application, next, 'payable')],
  };
}

/**
 * The batch after its lines up to `throughLine` were looked at and these of them freed.
 * @throws Error when the batch is not being taken back: a fault.
 */
export function withFreed(batch: Batch, throughLine: number, lines: readonly Pick<BatchLine, 'amountCents'>[]): Batch {
  if (batch.status !== 'withdrawing' && batch.status !== 'recalling') {
    throw new Error(`lines of batch ${batch.id} would be freed while it is ${batch.status}`);
  }
  const totalCents = lines.reduce((total, { amountCents }) => total + amountCents, batch.freed.totalCents as number);
  return {
    ...batch,
    openLines: batch.status === 'recalling' ? batch.openLines - lines.length : batch.openLines,
    freed: { throughLine, lines: batch.freed.lines + lines.length, totalCents: cents(totalCents) },
  };
}

/**
 * The batch, once every line was looked at.
 * @throws Error when one was not, or the batch is not being taken back: a fault.
 */
export function takenBack(batch: Batch): Batch {
  const status = { withdrawing: 'withdrawn', recalling: 'recalled' } as const;
  if (batch.status !== 'withdrawing' && batch.status !== 'recalling') {
    throw new Error(`batch ${batch.id} would be taken back while it is ${batch.status}`);
  }
  if (batch.freed.throughLine !== batch.lines) throw new Error(`batch ${batch.id} still has lines to free`);
  return { ...batch, status: status[batch.status], version: batch.version + 1 };
}
