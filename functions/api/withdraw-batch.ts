import { batchWithdrawal } from '../../domain/payout/request';
import { withdraw } from '../../domain/payout/take-back';
import { withdrawBatchRoute } from '../manifest/routes-payout';
import { api } from '../runtime/api';
import { batchPath } from './shared/batch';
import { takeBack } from './shared/take-back';

/** Any finance officer withdraws a sealed batch that was not released: none of its files ever left the house. */
export const handler = api(withdrawBatchRoute, { path: batchPath, body: batchWithdrawal }, (request) =>
  takeBack(request, (batch, actor) => withdraw(batch, request.body.reason, actor, request.now)),
);
