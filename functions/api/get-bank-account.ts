import { getBankAccountRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { accountPath, answerAccount, openAccount } from './shared/bank-account';

export const handler = api(getBankAccountRoute, { path: accountPath }, async (request) => {
  const { guard, path } = request;
  const found = await openAccount(guard, path);
  return found.ok ? answerAccount(path, request) : found;
});
