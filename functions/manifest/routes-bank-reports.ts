import { inRegion } from './access';
import type { RouteEntry } from './types';

export const importBankReportRoute: RouteEntry = {
  kind: 'route',
  name: 'import-bank-report',
  method: 'POST',
  path: '/v1/payout-batches/{batchId}/bank-reports',
  access: { finance: inRegion('money') },
  summary: 'Take in what the bank reports of a batch',
  uses: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    documents: ['read'],
  },
  timeoutSeconds: 29,
  memoryMb: 1769,
  errorImpact: 'Finance cannot take in what the bank reports: paid claims stay underway; nothing is paid twice or lost',
};

export const listBankReportsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-bank-reports',
  method: 'GET',
  path: '/v1/payout-batches/{batchId}/bank-reports',
  access: { finance: inRegion('money') },
  summary: 'Reports of the bank that were taken in on a batch',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'Finance cannot see which reports of the bank were taken in; they are',
};

export const retryPaymentRoute: RouteEntry = {
  kind: 'route',
  name: 'retry-payment',
  method: 'POST',
  path: '/v1/payments/{claimId}/retry',
  access: { finance: inRegion('text') },
  summary: 'Put a payment that came back up for the next batch',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact: 'A payment that the bank sent back cannot be made again; it stays owed',
};

export const bankReportRoutes: readonly RouteEntry[] = [importBankReportRoute, listBankReportsRoute, retryPaymentRoute];
