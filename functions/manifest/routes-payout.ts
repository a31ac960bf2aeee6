import { inRegion } from './access';
import type { RouteEntry, Uses } from './types';

const takingBack: Pick<RouteEntry, 'uses' | 'timeoutSeconds' | 'memoryMb'> = {
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'] } satisfies Uses,
  timeoutSeconds: 29,
  memoryMb: 1024,
};

const stuck = 'A payout batch that is wrong cannot be taken back; nothing is paid twice or lost';

export const withdrawBatchRoute: RouteEntry = {
  ...takingBack,
  kind: 'route',
  name: 'withdraw-batch',
  method: 'POST',
  path: '/v1/payout-batches/{batchId}/withdrawal',
  access: { finance: inRegion('money', 'text') },
  summary: 'Withdraw a batch that was not released',
  errorImpact: stuck,
};

export const recallBatchRoute: RouteEntry = {
  kind: 'route',
  name: 'recall-batch',
  method: 'POST',
  path: '/v1/payout-batches/{batchId}/recall',
  access: { finance: inRegion('money', 'text') },
  summary: 'Ask for the recall of a released batch',
  uses: { table: ['GetItem', 'PutItem'] },
  errorImpact: stuck,
};

export const approveRecallRoute: RouteEntry = {
  ...takingBack,
  kind: 'route',
  name: 'approve-recall',
  method: 'POST',
  path: '/v1/payout-batches/{batchId}/recall-approval',
  access: { finance: inRegion('money', 'text') },
  summary: 'Approve or reject the recall that somebody else asked for',
  errorImpact: stuck,
};

export const getBatchLinesRoute: RouteEntry = {
  kind: 'route',
  name: 'get-batch-lines',
  method: 'GET',
  path: '/v1/payout-batches/{batchId}/lines.csv',
  access: { finance: inRegion('file') },
  summary: 'The lines of a released batch, for the financial administration',
  uses: { table: ['GetItem', 'Query'], payouts: ['read', 'write'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: 'Finance cannot enter a batch in its administration; its payment file can be fetched',
};

export const payoutRoutes: readonly RouteEntry[] = [
  withdrawBatchRoute,
  recallBatchRoute,
  approveRecallRoute,
  getBatchLinesRoute,
];
