import { asked, firstAccount, isAsked } from '../../domain/account/change';
import type { AccountChange } from '../../domain/account/events';
import type { BankAccount, StatedAccount } from '../../domain/account/record';
import { accountChangeRequest } from '../../domain/account/requests';
import type { LocalDate } from '../../domain/calendar';
import { ok } from '../../domain/result';
import { ibanKeyOf } from '../gateways/pseudonym';
import { requestAccountChangeRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { type AccountOf, commitBankAccount, loadBankAccount } from '../store/bank-accounts';
import { decideAndCommit } from '../store/commit-move';
import { employerApplications } from '../store/employer-claims';
import { accountPath, answerAccount, noSuchAccount } from './shared/bank-account';

const input = { path: accountPath, body: accountChangeRequest };

/** An employer for its own organisation; where it has applied in that region, also when it gave no account before. */
export const handler = api(requestAccountChangeRoute, input, async (request) => {
  const { guard, path, body, now, today } = request;
  if (!guard.admits(path)) return noSuchAccount;
  const actor = guard.actor(path);
  const ibanKey = await ibanKeyOf(body.iban);
  const statedBy = { sub: actor.sub, role: actor.role };
  const stated: StatedAccount = { ...body, ibanKey, statedAt: now, statedBy, applicationId: null };
  const done = await decideAndCommit<unknown>(async () => {
    const account = await loadBankAccount(path);
    if (account !== null && (isAsked(account, body) || isFirst(account, stated))) return ok(null);
    const change = account === null ? await first(path, stated, today) : asked(account, stated);
    return change === null ? noSuchAccount : commitBankAccount(change, { actor, now });
  });
  return done.ok ? answerAccount(path, request) : done;
});

/** Sent again, because its answer got lost: it was the first, and is in use since this very person gave it. */
const isFirst = ({ version, current }: BankAccount, { iban, holderName, statedBy, applicationId }: StatedAccount) =>
  version === 1 &&
  applicationId === current.applicationId &&
  current.iban === iban &&
  current.holderName === holderName &&
  current.statedBy.sub === statedBy.sub;

/** Null: it never applied in this region. */
async function first(of: AccountOf, stated: StatedAccount, today: LocalDate): Promise<AccountChange | null> {
  const [newest] = await employerApplications(of);
  if (newest === undefined) return null;
  const employer = { ...of, tradeName: newest.employer.tradeName, contactApplicationId: newest.id };
  return firstAccount(employer, stated, today);
}
