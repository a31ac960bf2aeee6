import { isJudged } from '../../../domain/account/change';
import type { AccountChange } from '../../../domain/account/events';
import type { BankAccount } from '../../../domain/account/record';
import type { JudgementRequest } from '../../../domain/account/requests';
import type { Actor } from '../../../domain/actor';
import { ok, type Result } from '../../../domain/result';
import type { Answer, ApiRequest } from '../../runtime/api';
import { type AccountOf, commitBankAccount, loadAccountHistory, type NotBy } from '../../store/bank-accounts';
import { decideAndCommit } from '../../store/commit-move';
import { answerAccount, openAccount } from './bank-account';

export interface Judging {
  readonly by: 'check' | 'confirmation';
  /** Whose word it must not be, besides by the domain: a condition of the write. */
  readonly notBy: NotBy['what'];
  readonly decide: (account: BankAccount, actor: Actor) => Promise<Result<AccountChange>> | Result<AccountChange>;
}

/** Load, decide, commit for one of the two officers who judge a change, and the account as it stands then. */
export async function judge(
  request: ApiRequest<JudgementRequest, AccountOf, undefined>,
  { by, notBy, decide }: Judging,
): Promise<Result<Answer>> {
  const { guard, path, body, now } = request;
  const actor = guard.actor(path);
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openAccount(guard, path);
    if (!found.ok) return found;
    const [latest] = await loadAccountHistory(path);
    if (isJudged(found.value, latest, by, body, actor)) return ok(null);
    const decided = await decide(found.value, actor);
    if (!decided.ok) return decided;
    return commitBankAccount(decided.value, { actor, now, notBy: { what: notBy, sub: actor.sub } });
  });
  return done.ok ? answerAccount(path, request) : done;
}
