import type { AccountVersion } from './record';

/** What a releaser should look at of an account that lines are paid to. */
export const payeeWarningCodes = ['payee-close-match', 'payee-no-match', 'payee-not-possible'] as const;
export type PayeeWarningCode = (typeof payeeWarningCodes)[number];

/** By what the bank said last of name and IBAN together; nothing where it was not asked, or they match. */
export function payeeWarnings({ verifications }: Pick<AccountVersion, 'verifications'>): PayeeWarningCode[] {
  const result = verifications[0]?.result;
  return result === undefined || result === 'match' ? [] : [`payee-${result}`];
}
