import { accountSince, cameBack } from '../../domain/account/touched';
import { system } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { mended } from '../../domain/payout/settle';
import { ok } from '../../domain/result';
import { loadApplications } from './applications';
import { type AccountOf, loadBankAccount } from './bank-accounts';
import { commitMove, decideAndCommit } from './commit-move';
import { employerClaims } from './employer-claims';
import { loadClaims } from './payments';

/**
 * Makes payments of an employer that came back payable again, once another account is in use than the one they went to.
 * A second call finds nothing left to do, so whoever broke off is followed by the next.
 * @returns how many
 */
export async function mendReturned(of: AccountOf, now: Instant): Promise<number> {
  const account = await loadBankAccount(of);
  if (account === null) return 0;
  const { since } = account.current;
  const returned = (await employerClaims(of)).filter(({ claim }) => cameBack(claim) && accountSince(claim) !== since);
  for (const { claim, scheme } of returned) {
    const done = await decideAndCommit(async () => {
      const [[application], [current]] = await Promise.all([
        loadApplications([claim.applicationId]),
        loadClaims([claim]),
      ]);
      if (application === undefined || current === undefined) throw new Error(`claim ${claim.id} is gone`);
      if (!cameBack(current)) return ok(null);
      const move = mended(application, current);
      return move.ok ? commitMove(move.value, { scheme, actor: system, now }) : move;
    });
    if (!done.ok) throw new Error(`claim ${claim.id} could not be made payable: ${done.refusal.detail}`);
  }
  return returned.length;
}
