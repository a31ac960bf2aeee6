import * as z from 'zod';
import { mayCheck, mayConfirm } from '../../../domain/account/change';
import { accountStatus, type BankAccount } from '../../../domain/account/record';
import type { Actor } from '../../../domain/actor';
import { maskedIban } from '../../../domain/masked-iban';
import { ok, type Result, refuse } from '../../../domain/result';
import { kvkNumber, slug } from '../../../domain/scheme/definition/pieces';
import {
  checkAccountChangeRoute,
  confirmAccountChangeRoute,
  requestAccountChangeRoute,
  verifyPayeeRoute,
} from '../../manifest/routes-accounts';
import type { RouteEntry } from '../../manifest/types';
import { type Answer, answer } from '../../runtime/api';
import type { Guard } from '../../runtime/guard';
import { actorOf } from '../../runtime/identity';
import { heldRoles, rolesFor } from '../../runtime/scope';
import type { ProblemCode } from '../../runtime/step';
import {
  type AccountOf,
  loadAccountHistory,
  loadBankAccount,
  loadBankAccounts,
  othersOnIban,
} from '../../store/bank-accounts';
import { employerClaims } from '../../store/employer-claims';
import type { AccountAnswer, AccountSummary } from '../answers/bank-account';
import { linesOf } from './account-lines';
import { historyOf, inUseOf, pendingOf, type Showing } from './account-parts';
import type { Asking } from './sight';

export const accountPath = z.strictObject({ region: slug, organisation: kvkNumber });

export const noSuchAccount = refuse({
  code: 'not-found',
  detail: 'There is no such account, or it is not yours to see.',
});

/** The account as this caller may see it; whoever may not gets the answer for one that does not exist. */
export async function openAccount(guard: Guard, of: AccountOf): Promise<Result<BankAccount>> {
  const account = guard.admits(of) ? await loadBankAccount(of) : null;
  return account === null ? noSuchAccount : ok(account);
}

/** The account as it stands now, with every payment it touches. @throws Error when it is gone: a fault. */
export async function answerAccount({ region, organisation }: AccountOf, asking: Asking): Promise<Result<Answer>> {
  const of = { region, organisation };
  const [account, history, claims] = await Promise.all([
    loadBankAccount(of),
    loadAccountHistory(of),
    employerClaims(of),
  ]);
  if (account === null) throw new Error(`the bank account of ${organisation} in ${region} is gone`);
  const others = (await othersOnIban([account]))(account);
  const showing = showingOf(account, asking);
  const body: AccountAnswer = {
    ...{ region, organisation, tradeName: account.tradeName },
    status: accountStatus(account, asking.today),
    current: inUseOf(account, showing),
    pending: pendingOf(account, showing),
    history: historyOf(history, showing),
    sharedWith: showing.office ? employersOf(others) : null,
    sharedNames: await namesOf(others, asking.guard),
    contactApplicationId: asking.guard.roles(of).includes('officer') ? account.contactApplicationId : null,
    ...linesOf(claims, account, history),
    mayNow: showing.mayNow,
  };
  return answer(200, body);
}

/** An employer in two regions has an account in each, and is one all the same. */
const employersOf = (others: readonly AccountOf[]): number =>
  new Set(others.map(({ organisation }) => organisation)).size;

/** One line of the list. */
export const summaryOf = (account: BankAccount, others: readonly AccountOf[], today: string): AccountSummary => ({
  region: account.region,
  organisation: account.organisation,
  tradeName: account.tradeName,
  status: accountStatus(account, today),
  maskedIban: maskedIban(account.current.iban),
  holderName: account.current.holderName,
  since: account.current.since,
  usableFrom: account.current.usableFrom,
  requestedAt: account.pending?.statedAt ?? null,
  sharedWith: employersOf(others),
  verification: account.current.verifications[0]?.result ?? null,
});

function showingOf(account: BankAccount, { caller, guard }: Asking): Showing {
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>): ProblemCode | null => {
    if (heldRoles(route.access, caller).length === 0) return 'forbidden';
    const roles = rolesFor(route.access, caller, account);
    if (roles.length === 0) return 'not-found';
    const decided = decide(actorOf({ ...caller, roles }, roles));
    return decided.ok ? null : decided.refusal.code;
  };
  return {
    caller,
    office: guard.tells(account, 'office'),
    mayNow: {
      requestChange: by(requestAccountChangeRoute, () => ok(null)),
      check: by(checkAccountChangeRoute, (actor) => mayCheck(account, actor)),
      confirm: by(confirmAccountChangeRoute, (actor) => mayConfirm(account, actor)),
      verify: by(verifyPayeeRoute, () => ok(null)),
    },
  };
}

/** An officer hears who else it is where they may see those accounts too: each region is an authority of its own. */
async function namesOf(others: readonly AccountOf[], guard: Guard): Promise<AccountAnswer['sharedNames']> {
  const seen = others.filter((one) => guard.roles(one).includes('officer') && guard.admits(one));
  const accountOf = await loadBankAccounts(seen);
  return seen.flatMap((one) => {
    const account = accountOf(one);
    return account === null ? [] : [{ ...one, tradeName: account.tradeName }];
  });
}
