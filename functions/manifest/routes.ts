import { adminRoutes } from './routes-admin';
import { applicationRoutes } from './routes-applications';
import { moneyRoutes } from './routes-money';
import { publicRoutes } from './routes-public';
import type { RouteEntry } from './types';

export const routes: readonly RouteEntry[] = [...publicRoutes, ...applicationRoutes, ...moneyRoutes, ...adminRoutes];
