import * as z from 'zod';
import type { Instant } from '../../domain/calendar';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet } from './table';

/** The account an application is paid to. */
const accountRecord = z.object({ applicationId: z.string(), iban: z.string(), holderName: z.string() });
export type Account = z.infer<typeof accountRecord>;

export const accountAction = (account: Account, now: Instant): NamedAction => ({
  name: 'account',
  put: { Item: { ...keys.account(account.applicationId), kind: 'account', ...account, recordedAt: now } },
});

/** By application; one without an account is left out. */
export async function loadAccounts(applicationIds: readonly string[]): Promise<Map<string, Account>> {
  const items = await batchGet([...new Set(applicationIds)].map(keys.account), { consistent: true });
  return new Map(items.map((item) => accountRecord.parse(item)).map((account) => [account.applicationId, account]));
}
