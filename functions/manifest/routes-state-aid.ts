import { each, inRegion } from './access';
import type { Role, RouteEntry } from './types';

/** Who reports aid, and who looks whether it was. */
const readers: readonly Role[] = ['finance', 'officer', 'auditor', 'admin'];

const noList = 'It cannot be seen which de-minimis aid must still be reported to the register of the Union';

export const listDeMinimisRoute: RouteEntry = {
  kind: 'route',
  name: 'list-de-minimis',
  method: 'GET',
  path: '/v1/reports/de-minimis',
  access: each(inRegion('employer', 'money'), readers),
  summary: 'Grants of de-minimis aid, for the register of the Union',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: noList,
};

export const exportDeMinimisRoute: RouteEntry = {
  kind: 'route',
  name: 'export-de-minimis',
  method: 'GET',
  path: '/v1/reports/de-minimis.csv',
  access: each(inRegion('file'), readers),
  summary: 'The same grants as a file',
  uses: { table: ['BatchGetItem'], indexes: true },
  timeoutSeconds: 29,
  memoryMb: 512,
  errorImpact: noList,
};

export const reportDeMinimisRoute: RouteEntry = {
  kind: 'route',
  name: 'report-de-minimis',
  method: 'POST',
  path: '/v1/reports/de-minimis/reported',
  access: each(inRegion('employer', 'money'), ['finance', 'officer']),
  summary: 'Mark grants of de-minimis aid as reported',
  uses: { table: ['BatchGetItem', 'UpdateItem'] },
  errorImpact: 'Grants that were reported to the register of the Union cannot be marked; nothing is lost',
};

export const stateAidRoutes: readonly RouteEntry[] = [listDeMinimisRoute, exportDeMinimisRoute, reportDeMinimisRoute];
