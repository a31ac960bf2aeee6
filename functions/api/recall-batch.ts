import { recallRequest } from '../../domain/payout/request';
import { askRecall } from '../../domain/payout/take-back';
import { recallBatchRoute } from '../manifest/routes-payout';
import { api } from '../runtime/api';
import { batchPath } from './shared/batch';
import { takeBack } from './shared/take-back';

/** Asks for a recall; nothing of the batch changes until another finance officer approves it. */
export const handler = api(recallBatchRoute, { path: batchPath, body: recallRequest }, (request) =>
  takeBack(request, (batch, actor) => askRecall(batch, request.body, actor, request.now)),
);
