import { verificationRequest } from '../../domain/account/requests';
import { isVerified, verify } from '../../domain/account/verify';
import { verifyPayeeRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { commitBankAccount } from '../store/bank-accounts';
import { decideAndCommit } from '../store/commit-move';
import { rewarnActions } from '../store/rewarn-batches';
import { accountPath, answerAccount, openAccount } from './shared/bank-account';

export const handler = api(verifyPayeeRoute, { path: accountPath, body: verificationRequest }, async (request) => {
  const { guard, path, body, now, today } = request;
  const actor = guard.actor(path);
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openAccount(guard, path);
    if (!found.ok || isVerified(found.value, body, actor)) return found;
    const change = verify(found.value, body, actor, now, today);
    if (!change.ok) return change;
    return commitBankAccount(change.value, { actor, now }, await rewarnActions(found.value, change.value.next));
  });
  return done.ok ? answerAccount(path, request) : done;
});
