import { anywhere, each, inRegion } from './access';
import type { Role, RouteEntry } from './types';

/** Who watches how a scheme goes. */
const watchers: readonly Role[] = ['officer', 'steering-group', 'finance', 'admin', 'auditor'];

const noFinance = 'Finance cannot work on payouts; nothing is paid twice or lost';

export const getBudgetRoute: RouteEntry = {
  kind: 'route',
  name: 'get-budget',
  method: 'GET',
  path: '/v1/budgets/{schemeId}',
  access: each(anywhere('money'), ['employer', 'officer', 'steering-group', 'finance', 'admin', 'auditor']),
  summary: 'Where the money of a scheme stands',
  uses: { table: ['GetItem', 'Query'] },
  timeoutSeconds: 29,
  errorImpact: 'The budget of a scheme cannot be seen',
};

export const getBudgetHistoryRoute: RouteEntry = {
  kind: 'route',
  name: 'get-budget-history',
  method: 'GET',
  path: '/v1/budgets/{schemeId}/history',
  access: each(anywhere('money'), watchers),
  summary: 'How the money of a scheme stood at the end of each day',
  uses: { table: ['GetItem', 'Query'] },
  timeoutSeconds: 29,
  errorImpact: 'The burn-down of a budget cannot be seen; the budget itself can',
};

export const getBudgetTargetsRoute: RouteEntry = {
  kind: 'route',
  name: 'get-budget-targets',
  method: 'GET',
  path: '/v1/budgets/{schemeId}/targets',
  access: each(inRegion(), watchers),
  summary: 'What a scheme aims at, and how far it is',
  uses: { table: ['GetItem', 'BatchGetItem'], indexes: true },
  timeoutSeconds: 29,
  memoryMb: 512,
  errorImpact: 'It cannot be seen how far a scheme is with its targets',
};

export const listPaymentsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-payments',
  method: 'GET',
  path: '/v1/payments',
  access: each(inRegion('employer', 'money', 'office'), ['finance', 'auditor']),
  summary: 'Payable and batched lines, by pay-by date',
  uses: { table: ['GetItem', 'BatchGetItem'], indexes: true },
  errorImpact: noFinance,
};

export const makeBatchRoute: RouteEntry = {
  kind: 'route',
  name: 'make-batch',
  method: 'POST',
  path: '/v1/payout-batches',
  access: { finance: inRegion('money', 'text') },
  idempotencyKey: true,
  summary: 'Seal everything payable of a region into a batch',
  uses: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    indexes: true,
  },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noFinance,
};

export const listBatchesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-batches',
  method: 'GET',
  path: '/v1/payout-batches',
  access: { finance: inRegion('money', 'text') },
  summary: 'Payout batches of the caller’s regions, newest first',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: noFinance,
};

export const getBatchRoute: RouteEntry = {
  kind: 'route',
  name: 'get-batch',
  method: 'GET',
  path: '/v1/payout-batches/{batchId}',
  access: { finance: inRegion('money', 'text') },
  summary: 'One payout batch',
  uses: { table: ['GetItem'] },
  errorImpact: noFinance,
};

export const releaseBatchRoute: RouteEntry = {
  kind: 'route',
  name: 'release-batch',
  method: 'POST',
  path: '/v1/payout-batches/{batchId}/release',
  access: { finance: inRegion('money', 'text') },
  summary: 'Release a batch that somebody else made',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noFinance,
};

export const getBatchFileRoute: RouteEntry = {
  kind: 'route',
  name: 'get-batch-file',
  method: 'GET',
  path: '/v1/payout-batches/{batchId}/pain001',
  access: { finance: inRegion('file') },
  summary: 'The payment file of a released batch',
  uses: { table: ['GetItem', 'Query'], payouts: ['read', 'write'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noFinance,
};

export const moneyRoutes: readonly RouteEntry[] = [
  getBudgetRoute,
  getBudgetHistoryRoute,
  getBudgetTargetsRoute,
  listPaymentsRoute,
  makeBatchRoute,
  listBatchesRoute,
  getBatchRoute,
  releaseBatchRoute,
  getBatchFileRoute,
];
