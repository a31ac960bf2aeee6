import type { BankAccount } from '../../domain/account/record';
import { accountSince, keepsAccount } from '../../domain/account/touched';
import { payeeWarnings } from '../../domain/account/warnings';
import { rewarned } from '../../domain/payout/rewarn';
import { batchAction, loadBatch } from './batches';
import type { NamedAction } from './commit';
import { employerClaims } from './employer-claims';

/** What a bank says after a batch was sealed and before it is released warns too: the writes on those batches. */
export async function rewarnActions(prior: BankAccount, next: BankAccount): Promise<NamedAction[]> {
  const codes = { before: payeeWarnings(prior.current), after: payeeWarnings(next.current) };
  if (codes.before.join() === codes.after.join()) return [];
  const numbers = new Map<string, string[]>();
  for (const { application, claim } of await employerClaims(next)) {
    if (!keepsAccount(claim) || claim.batchId === null || accountSince(claim) !== next.current.since) continue;
    numbers.set(claim.batchId, [...(numbers.get(claim.batchId) ?? []), application.number]);
  }
  const actions: NamedAction[] = [];
  for (const [batchId, ofBatch] of numbers) {
    const batch = await loadBatch(batchId);
    if (batch?.status !== 'sealed') continue;
    const warned = { ...batch, version: batch.version + 1, warnings: rewarned(batch.warnings, ofBatch, codes) };
    actions.push({ ...batchAction(batch, warned), name: `batch ${batchId}` });
  }
  return actions;
}
