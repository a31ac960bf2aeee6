import { accountRoutes } from './routes-accounts';
import { adminRoutes } from './routes-admin';
import { applicationRoutes } from './routes-applications';
import { bankReportRoutes } from './routes-bank-reports';
import { caseRoutes } from './routes-case';
import { documentRoutes } from './routes-documents';
import { intakeRoutes } from './routes-intake';
import { ledgerRoutes } from './routes-ledger';
import { letterRoutes } from './routes-letters';
import { moneyRoutes } from './routes-money';
import { payoutRoutes } from './routes-payout';
import { procedureRoutes } from './routes-procedures';
import { publicRoutes } from './routes-public';
import { recordRoutes } from './routes-records';
import { recoveryRoutes } from './routes-recoveries';
import { stateAidRoutes } from './routes-state-aid';
import { termRoutes } from './routes-terms';
import { waitingRoutes } from './routes-waiting';
import { youthRoutes } from './routes-youth';
import type { RouteEntry } from './types';

/** Routes of signed-in people, by the stack that holds their functions: CloudFormation takes 500 resources a stack. */
export const routeGroups = {
  cases: [...applicationRoutes, ...caseRoutes, ...youthRoutes, ...documentRoutes, ...stateAidRoutes, ...adminRoutes],
  money: [
    ...moneyRoutes,
    ...accountRoutes,
    ...payoutRoutes,
    ...bankReportRoutes,
    ...ledgerRoutes,
    ...recoveryRoutes,
    ...recordRoutes,
  ],
  law: [...waitingRoutes, ...intakeRoutes, ...letterRoutes, ...termRoutes, ...procedureRoutes],
} as const satisfies Readonly<Record<string, readonly RouteEntry[]>>;

export const routes: readonly RouteEntry[] = [
  ...publicRoutes,
  ...routeGroups.cases,
  ...routeGroups.money,
  ...routeGroups.law,
];
