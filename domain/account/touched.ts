import type { Claim } from '../claim/record';
import { hasEndedUnpaid } from '../claim/record';
import { type Cents, cents } from '../money';

/** What is still to be paid to the account, whatever has yet to happen before; not what is in a batch. */
export const isTouched = (claim: Claim): boolean =>
  !hasEndedUnpaid(claim) && claim.status !== 'batched' && claim.status !== 'paid';

/** In a batch: it is paid to the account that was in use when the batch was made, also if another is in use since. */
export const keepsAccount = ({ status }: Claim): boolean => status === 'batched';

/** Came back from the bank: to be paid again once the account is mended. */
export const cameBack = ({ status }: Claim): boolean => status === 'rejected-by-bank' || status === 'returned-by-bank';

/** The longest cooling period, in working days, of schemes of which something is still to be paid. */
export const coolingWorkingDays = (schemes: readonly { readonly payout: { readonly coolingWorkingDays: number } }[]) =>
  schemes.length === 0 ? defaultCooling : Math.max(...schemes.map(({ payout }) => payout.coolingWorkingDays));

/** As a scheme has it that says nothing. */
const defaultCooling = 5;

export const totalOf = (amounts: readonly { readonly amountCents: Cents }[]): Cents =>
  cents(amounts.reduce((total, { amountCents }) => total + amountCents, 0));

/** Since when the account was in use that a claim was sealed to, as its gate kept it; null: not kept. */
export function accountSince({ gates }: Claim): string | null {
  const input = gates?.gates.find(({ gate }) => gate === 'account')?.input;
  const since = typeof input === 'object' && input !== null && 'since' in input ? input.since : null;
  return typeof since === 'string' ? since : null;
}
