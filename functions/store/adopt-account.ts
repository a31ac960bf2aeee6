import { adopt, firstAccount } from '../../domain/account/change';
import type { AccountChange } from '../../domain/account/events';
import type { StatedAccount } from '../../domain/account/record';
import type { Application } from '../../domain/application/record';
import type { LocalDate } from '../../domain/calendar';
import { ibanKeyOf } from '../gateways/pseudonym';
import type { Account } from './accounts';
import { loadBankAccount } from './bank-accounts';
import { payeeOf } from './gates';

/** When an employer stated an account with an application, and who. */
export type Said = Pick<StatedAccount, 'statedAt' | 'statedBy'>;

/**
 * What an account that was stated with an application does to the employer's own: the first of a granted one is in use
 * at once, the same changes nothing, another one is a change that waits for two officers. One call to KMS where it may
 * be new.
 * @returns null: nothing
 */
export async function adoption(
  application: Application,
  { iban, holderName }: Account,
  said: Said,
  today: LocalDate,
): Promise<AccountChange | null> {
  const of = payeeOf(application);
  const account = await loadBankAccount(of);
  const isGranted = application.status === 'granted' || application.status === 'completed';
  if (account === null && !isGranted) return null;
  if (account !== null && (account.pending ?? account.current).iban === iban) return null;
  const ibanKey = await ibanKeyOf(iban);
  const stated: StatedAccount = { iban, holderName, ibanKey, applicationId: application.id, ...said };
  if (account !== null) return adopt(account, stated);
  const { tradeName } = application.employer;
  return firstAccount({ ...of, tradeName, contactApplicationId: application.id }, stated, today);
}
