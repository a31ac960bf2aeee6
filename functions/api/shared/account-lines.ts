import type { AccountHistory, BankAccount } from '../../../domain/account/record';
import { accountSince, isTouched, keepsAccount, totalOf } from '../../../domain/account/touched';
import { transferCents } from '../../../domain/claim/record';
import { maskedIban } from '../../../domain/masked-iban';
import type { EmployerClaim } from '../../store/employer-claims';
import type { AccountAnswer } from '../answers/bank-account';

/** What is still to be paid to the account, and what is in a batch and keeps the one that was in use then. */
export function linesOf(
  claims: readonly EmployerClaim[],
  account: BankAccount,
  history: readonly AccountHistory[],
): Pick<AccountAnswer, 'unpaid' | 'sealed'> {
  const unpaid = claims.filter(({ claim }) => isTouched(claim)).map(lineOf);
  const sealed = claims
    .filter(({ claim }) => keepsAccount(claim))
    .map((one) => ({
      ...lineOf(one),
      batchId: one.claim.batchId,
      maskedIban: ibanSince(accountSince(one.claim), account, history),
    }));
  return {
    unpaid: { lines: unpaid.length, totalCents: totalOf(unpaid), items: unpaid },
    sealed: { lines: sealed.length, totalCents: totalOf(sealed), items: sealed },
  };
}

const lineOf = ({ application, claim }: EmployerClaim) => ({
  claimId: claim.id,
  applicationId: application.id,
  number: application.number,
  schemeId: application.schemeId,
  instalment: claim.instalment,
  status: claim.status,
  amountCents: transferCents(claim),
});

/** The account that was in use since then; null for a line of before that was kept. */
function ibanSince(since: string | null, { current }: BankAccount, history: readonly AccountHistory[]): string | null {
  const versions = [current, ...history.flatMap(({ used }) => (used === null ? [] : [used]))];
  const found = versions.find((version) => version.since === since);
  return found === undefined ? null : maskedIban(found.iban);
}
