import { adminRoutes } from './routes-admin';
import { applicationRoutes } from './routes-applications';
import { caseRoutes } from './routes-case';
import { documentRoutes } from './routes-documents';
import { moneyRoutes } from './routes-money';
import { publicRoutes } from './routes-public';
import type { RouteEntry } from './types';

export const routes: readonly RouteEntry[] = [
  ...publicRoutes,
  ...applicationRoutes,
  ...caseRoutes,
  ...documentRoutes,
  ...moneyRoutes,
  ...adminRoutes,
];
