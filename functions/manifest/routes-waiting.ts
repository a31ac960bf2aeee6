import { each, inRegion, ofOwn } from './access';
import type { RouteEntry } from './types';

export const getRankRoute: RouteEntry = {
  kind: 'route',
  name: 'get-rank',
  method: 'GET',
  path: '/v1/applications/{applicationId}/rank',
  access: { employer: ofOwn('money'), ...each(inRegion('money', 'office'), ['officer', 'steering-group', 'auditor']) },
  summary: 'Why others were served before an application, out of the ledger',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  errorImpact: 'Nobody can look up why an application was passed; the ledger itself still tells',
};

export const refuseForCeilingRoute: RouteEntry = {
  kind: 'route',
  name: 'refuse-for-ceiling',
  method: 'POST',
  path: '/v1/schemes/{schemeId}/ceiling-refusals',
  access: each(inRegion(), ['officer', 'steering-group']),
  summary: 'Refuse many applications at once that must be refused for the ceiling',
  uses: { table: ['GetItem', 'Query', 'PutItem'] },
  errorImpact: 'Who does not wait must be refused one by one; terms to decide may pass',
};

export const endWaitingListRoute: RouteEntry = {
  kind: 'route',
  name: 'end-waiting-list',
  method: 'POST',
  path: '/v1/schemes/{schemeId}/waiting-list-end',
  access: each(inRegion('text'), ['officer', 'steering-group', 'admin']),
  summary: 'End the waiting list of a scheme: who stands there is refused in the next night',
  uses: { table: ['GetItem', 'PutItem', 'UpdateItem'] },
  errorImpact: 'A waiting list cannot be ended by decision; it still ends by itself',
};

/** The waiting list, its end, and the order in which budget was given. */
export const waitingRoutes: readonly RouteEntry[] = [getRankRoute, refuseForCeilingRoute, endWaitingListRoute];
