import type { LocalDate } from '../calendar';
import type { Claim } from '../claim/record';
import { type Result, refuse } from '../result';
import type { Batch } from './batch';

/** A line of a batch whose payment was suspended (Awb 4:56) after it was sealed. */
export type SuspendedLine = Batch['suspended'][number];

/** Whether a batch still can be kept from paying: nothing of it has left. */
const isHere = ({ status }: Pick<Batch, 'status'>) => status === 'sealing' || status === 'sealed';

/** The batch with this line suspended through `until`; null: its file may have left, so a hold comes too late for it. */
export function suspendedIn(batch: Batch, line: SuspendedLine): Batch | null {
  if (!isHere(batch)) return null;
  const others = batch.suspended.filter(({ claimId }) => claimId !== line.claimId);
  return { ...batch, version: batch.version + 1, suspended: [...others, line] };
}

/** The batch once the hold on this claim has ended; null: that changes nothing. */
export function resumedIn(batch: Batch, { id }: Pick<Claim, 'id'>): Batch | null {
  const others = batch.suspended.filter(({ claimId }) => claimId !== id);
  if (!isHere(batch) || others.length === batch.suspended.length) return null;
  return { ...batch, version: batch.version + 1, suspended: others };
}

/** Those of which the hold counts on this day; a hold ends by itself. */
export const suspendedOn = ({ suspended }: Pick<Batch, 'suspended'>, today: LocalDate): readonly SuspendedLine[] =>
  suspended.filter(({ until }) => today <= until);

/** The refusal to release a batch of which these applications or schemes may not be paid now. */
export const paymentSuspended = (what: 'application' | 'scheme', names: readonly string[]): Result<never> =>
  refuse({
    code: 'payment-suspended',
    detail:
      what === 'application'
        ? `Since the batch was sealed, payment was suspended of ${names.join(', ')}.`
        : `Since the batch was sealed, payment was paused under ${names.join(', ')}.`,
  });
