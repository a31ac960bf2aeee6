import { getBankAccountRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { accountPath, answerAccount, openAccount } from './shared/bank-account';

const roles = ['employer', 'officer', 'finance', 'auditor'] as const;

export const handler = api(getBankAccountRoute, { path: accountPath }, async (request) => {
  const { caller, path } = request;
  const found = await openAccount(caller, path, roles);
  return found.ok ? answerAccount(path, request) : found;
});
