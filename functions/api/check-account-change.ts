import { check } from '../../domain/account/change';
import { judgementRequest } from '../../domain/account/requests';
import { checkAccountChangeRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { accountPath } from './shared/bank-account';
import { judge } from './shared/judge-account';

export const handler = api(checkAccountChangeRoute, { path: accountPath, body: judgementRequest }, (request) =>
  judge(request, {
    by: 'check',
    notBy: 'statement',
    decide: (account, actor) => check(account, request.body, actor, request.now),
  }),
);
