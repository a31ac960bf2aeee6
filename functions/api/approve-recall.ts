import { recallDecision } from '../../domain/payout/request';
import { decideRecall } from '../../domain/payout/take-back';
import { approveRecallRoute } from '../manifest/routes-payout';
import { api } from '../runtime/api';
import { batchPath } from './shared/batch';
import { takeBack } from './shared/take-back';

/** Approves the recall that is asked for, and frees the lines that are still open; or rejects it. */
export const handler = api(approveRecallRoute, { path: batchPath, body: recallDecision }, (request) => {
  const notByAsker = request.body.outcome === 'approve' ? 'asker' : undefined;
  return takeBack(request, (batch, actor) => decideRecall(batch, request.body, actor, request.now), notByAsker);
});
