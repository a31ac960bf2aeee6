import { confirm } from '../../domain/account/change';
import { judgementRequest } from '../../domain/account/requests';
import { coolingWorkingDays, isTouched } from '../../domain/account/touched';
import { confirmAccountChangeRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { employerClaims } from '../store/employer-claims';
import { accountPath } from './shared/bank-account';
import { judge } from './shared/judge-account';

/** What came back from the bank is made payable again after this, by the event it tells. */
export const handler = api(confirmAccountChangeRoute, { path: accountPath, body: judgementRequest }, (request) =>
  judge(request, {
    by: 'confirmation',
    notBy: 'check',
    decide: async (account, actor) => {
      const touched = (await employerClaims(account)).filter(({ claim }) => isTouched(claim));
      const days = coolingWorkingDays(touched.map(({ scheme }) => scheme));
      return confirm(account, request.body, actor, request.now, request.today, days);
    },
  }),
);
