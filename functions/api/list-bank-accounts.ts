import { type AccountStatus, accountStatus } from '../../domain/account/record';
import { listBankAccountsRoute } from '../manifest/routes-accounts';
import { answer, api } from '../runtime/api';
import { listBankAccounts, othersOnIban } from '../store/bank-accounts';
import { pagedOver } from '../store/paged-over';
import { accountsQuery } from './shared/account-queries';
import { summaryOf } from './shared/bank-account';

/** The caller's regions one after the other, in each by KvK number. */
export const handler = api(listBankAccountsRoute, { query: accountsQuery }, async ({ guard, query: asked, today }) => {
  const regions = guard.regions(asked.region);
  const inState = (status: AccountStatus) =>
    asked.status === undefined ||
    asked.status === 'flagged' ||
    asked.status === status ||
    (asked.status === 'pending' && status.startsWith('change-'));
  const page = await pagedOver(regions, asked, (region, part) =>
    listBankAccounts(region, part, (account) => inState(accountStatus(account, today))),
  );
  if (!page.ok) return page;
  const othersOf = await othersOnIban(page.value.items);
  const items = page.value.items
    .map((account) => summaryOf(account, othersOf(account), today))
    .filter(({ sharedWith }) => asked.status !== 'flagged' || (sharedWith ?? 0) > 0);
  return answer(200, { items, next: page.value.next });
});
