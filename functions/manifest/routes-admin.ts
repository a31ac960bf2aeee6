import { anywhere, each, inRegion } from './access';
import type { RouteEntry } from './types';

const noAdmin = 'Schemes cannot be changed; running schemes are not touched';

export const draftSchemeRoute: RouteEntry = {
  kind: 'route',
  name: 'draft-scheme',
  method: 'PUT',
  path: '/v1/schemes/{schemeId}/versions/{version}',
  access: { admin: inRegion() },
  summary: 'Write a draft version of a scheme',
  uses: { table: ['GetItem', 'Query', 'PutItem'] },
  errorImpact: noAdmin,
};

export const getSchemeVersionRoute: RouteEntry = {
  kind: 'route',
  name: 'get-scheme-version',
  method: 'GET',
  path: '/v1/schemes/{schemeId}/versions/{version}',
  access: each(inRegion(), ['admin', 'auditor']),
  summary: 'A version of a scheme, draft or published',
  uses: { table: ['GetItem'] },
  errorImpact: noAdmin,
};

export const publishSchemeRoute: RouteEntry = {
  kind: 'route',
  name: 'publish-scheme',
  method: 'POST',
  path: '/v1/schemes/{schemeId}/versions/{version}/publication',
  access: { admin: inRegion() },
  summary: 'Publish a draft: from then on it never changes',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] },
  errorImpact: noAdmin,
};

export const saveRegionRoute: RouteEntry = {
  kind: 'route',
  name: 'save-region',
  method: 'PUT',
  path: '/v1/regions/{regionId}',
  access: { admin: inRegion('contact') },
  summary: 'Write a region: name, look, contact, account that pays',
  uses: { table: ['PutItem'] },
  errorImpact: noAdmin,
};

export const listSweepsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-sweeps',
  method: 'GET',
  path: '/v1/sweeps',
  access: each(anywhere(), ['admin', 'auditor']),
  summary: 'The sweep ledger: which days each daily rule has done',
  uses: { table: ['Query'] },
  errorImpact: 'It cannot be seen which days the daily rules have done',
};

export const adminRoutes: readonly RouteEntry[] = [
  draftSchemeRoute,
  getSchemeVersionRoute,
  publishSchemeRoute,
  saveRegionRoute,
  listSweepsRoute,
];
