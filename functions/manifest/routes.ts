import { accountRoutes } from './routes-accounts';
import { adminRoutes } from './routes-admin';
import { applicationRoutes } from './routes-applications';
import { bankReportRoutes } from './routes-bank-reports';
import { caseRoutes } from './routes-case';
import { documentRoutes } from './routes-documents';
import { ledgerRoutes } from './routes-ledger';
import { moneyRoutes } from './routes-money';
import { payoutRoutes } from './routes-payout';
import { publicRoutes } from './routes-public';
import { recoveryRoutes } from './routes-recoveries';
import { stateAidRoutes } from './routes-state-aid';
import type { RouteEntry } from './types';

export const routes: readonly RouteEntry[] = [
  ...publicRoutes,
  ...applicationRoutes,
  ...caseRoutes,
  ...documentRoutes,
  ...moneyRoutes,
  ...accountRoutes,
  ...payoutRoutes,
  ...bankReportRoutes,
  ...ledgerRoutes,
  ...recoveryRoutes,
  ...stateAidRoutes,
  ...adminRoutes,
];
