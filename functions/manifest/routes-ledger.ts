import { each, inRegion } from './access';
import type { Role, RouteEntry } from './types';

/** Who keeps the books, and who looks them through. */
const bookkeepers: readonly Role[] = ['finance', 'auditor'];

const noBooks = 'Finance and the auditor cannot see the books; nothing in them is lost or changed';

export const listLedgerRoute: RouteEntry = {
  kind: 'route',
  name: 'list-ledger',
  method: 'GET',
  path: '/v1/ledger',
  access: each(inRegion('money'), bookkeepers),
  summary: 'The entries of the ledger of a scheme',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  errorImpact: noBooks,
};

export const getTrialBalanceRoute: RouteEntry = {
  kind: 'route',
  name: 'get-trial-balance',
  method: 'GET',
  path: '/v1/ledger/trial-balance',
  access: each(inRegion('money'), bookkeepers),
  summary: 'What a stretch of the ledger moved, and whether it closes',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noBooks,
};

export const closeMonthRoute: RouteEntry = {
  kind: 'route',
  name: 'close-month',
  method: 'POST',
  path: '/v1/ledger/month-closes',
  access: { finance: inRegion('money') },
  summary: 'Close a month of the books of a scheme',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: 'Finance cannot close a month; entries are booked all the same',
};

export const listMonthClosesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-month-closes',
  method: 'GET',
  path: '/v1/ledger/month-closes',
  access: each(inRegion('money'), bookkeepers),
  summary: 'The closed months of a scheme, newest first',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  errorImpact: noBooks,
};

const noReport = 'A report for the year end or the auditor cannot be made; the books themselves can be seen';

export const getYearEndRoute: RouteEntry = {
  kind: 'route',
  name: 'get-year-end',
  method: 'GET',
  path: '/v1/reports/year-end',
  access: each(inRegion('money'), bookkeepers),
  summary: 'Open commitments as of a day, per scheme and cost centre',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noReport,
};

export const getYearEndCsvRoute: RouteEntry = {
  ...getYearEndRoute,
  name: 'get-year-end-csv',
  path: '/v1/reports/year-end.csv',
  access: each(inRegion('file'), bookkeepers),
  summary: 'Open commitments as of a day, as a CSV file',
};

export const getAuditSampleRoute: RouteEntry = {
  kind: 'route',
  name: 'get-audit-sample',
  method: 'GET',
  path: '/v1/reports/audit-sample',
  access: each(inRegion('employer', 'money'), bookkeepers),
  summary: 'A random sample of granted or paid applications that anybody can draw again',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  timeoutSeconds: 29,
  memoryMb: 1024,
  errorImpact: noReport,
};

export const ledgerRoutes: readonly RouteEntry[] = [
  listLedgerRoute,
  getTrialBalanceRoute,
  closeMonthRoute,
  listMonthClosesRoute,
  getYearEndRoute,
  getYearEndCsvRoute,
  getAuditSampleRoute,
];
