import type { Application } from '../../domain/application/record';
import type { LocalDate } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import type { Batch } from '../../domain/payout/batch';
import { resumedIn, suspendedIn } from '../../domain/payout/suspended';
import { batchAction, loadBatch } from './batches';
import type { NamedAction } from './commit';

/** A hold that comes after sealing is written on the batch too, so that a release at that very moment fails. */
export const suspendActions = ({ number }: Application, claims: readonly Claim[], until: LocalDate) =>
  onBatches(claims, (batch, { id }) => suspendedIn(batch, { claimId: id, number, until }));

/** And so is the end of a hold before its last day. */
export const resumeActions = (claims: readonly Claim[]) => onBatches(claims, resumedIn);

/** Two claims of one application may stand in one batch: that is one write. */
async function onBatches(
  claims: readonly Claim[],
  change: (batch: Batch, claim: Claim) => Batch | null,
): Promise<NamedAction[]> {
  const changed = new Map<string, { readonly prior: Batch; readonly next: Batch }>();
  for (const claim of claims) {
    if (claim.status !== 'batched' || claim.batchId === null) continue;
    const prior = changed.get(claim.batchId)?.prior ?? (await loadBatch(claim.batchId));
    if (prior === undefined) throw new Error(`batch ${claim.batchId} of claim ${claim.id} is gone`);
    const next = change(changed.get(claim.batchId)?.next ?? prior, claim);
    if (next !== null) changed.set(claim.batchId, { prior, next });
  }
  return [...changed].map(([id, { prior, next }]) => ({ ...batchAction(prior, next), name: `batch ${id}` }));
}
