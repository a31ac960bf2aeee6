import * as z from 'zod';
import type { Instant } from '../../domain/calendar';
import { whenAsked } from '../../domain/when-asked';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, get, type Item } from './table';

/** The account that an application stated: the employer’s own item says what is paid to. */
const accountRecord = whenAsked(() =>
  z.object({ applicationId: z.string(), iban: z.string(), holderName: z.string() }),
);
export type Account = z.infer<typeof accountRecord>;

/** As it lies in the table: with when the employer said so; empty where that was not kept. */
const keptAccount = whenAsked(() => accountRecord.unwrap().extend({ recordedAt: z.string().default('') }));
export type KeptAccount = z.infer<typeof keptAccount>;

export const readAccount = (item: Item): KeptAccount => keptAccount.parse(item);

export const accountAction = (account: Account, now: Instant): NamedAction => ({
  name: 'account',
  put: { Item: { ...keys.account(account.applicationId), kind: 'account', ...account, recordedAt: now } },
});

/** Consistent: what was acknowledged before is seen. Null: none was given yet. */
export async function loadAccount(applicationId: string): Promise<KeptAccount | null> {
  const item = await get(keys.account(applicationId), { consistent: true });
  return item === undefined ? null : readAccount(item);
}

/** By application; one without an account is left out. */
export async function loadAccounts(applicationIds: readonly string[]): Promise<Map<string, Account>> {
  const items = await batchGet([...new Set(applicationIds)].map(keys.account), { consistent: true });
  return new Map(items.map((item) => accountRecord.parse(item)).map((account) => [account.applicationId, account]));
}
