import { caseForOfficer, caseForSteeringGroup, each, inRegion, ofOwn } from './access';
import type { RouteEntry } from './types';

export const assignApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'assign-application',
  method: 'PUT',
  path: '/v1/applications/{applicationId}/assignee',
  access: { officer: caseForOfficer, 'steering-group': caseForSteeringGroup },
  summary: 'Take a case, or let it go',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'] },
  errorImpact: 'Nobody can take a case; deciding goes on, two people may begin on the same one',
};

export const getPersonRoute: RouteEntry = {
  kind: 'route',
  name: 'get-person',
  method: 'GET',
  path: '/v1/applications/{applicationId}/person',
  access: { employer: ofOwn('identity', 'contact'), officer: inRegion('identity', 'contact') },
  summary: 'Who the youth and the contact are; that it was opened is recorded',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['decrypt'] },
  errorImpact: 'Officers and employers do not see for whom an application is, nor whom to ask for',
};

export const openPersonRoute: RouteEntry = {
  kind: 'route',
  name: 'open-person',
  method: 'POST',
  path: '/v1/applications/{applicationId}/person-openings',
  access: { auditor: inRegion('identity', 'contact') },
  summary: 'An auditor opens who the youth and the contact are, with a reason that is recorded',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['decrypt'] },
  errorImpact: 'Auditors cannot see for whom an application is; nothing is opened that was not recorded',
};

export const listFactsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-facts',
  method: 'GET',
  path: '/v1/applications/{applicationId}/facts',
  access: { employer: ofOwn('facts'), officer: inRegion('facts'), auditor: inRegion('facts') },
  summary: 'Every fact recorded of an application, with its source',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'It cannot be seen which facts were recorded and where they were found',
};

export const listRelatedRoute: RouteEntry = {
  kind: 'route',
  name: 'list-related',
  method: 'GET',
  path: '/v1/applications/{applicationId}/related',
  access: each(inRegion('employer', 'facts', 'money', 'office'), ['officer', 'auditor']),
  summary: 'Other applications of the same employer and of the same youth',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'], indexes: true },
  errorImpact: 'Officers do not see earlier awards beside a case; the counts of a scheme are checked all the same',
};

/** What the back office has beside an application itself. */
export const caseRoutes: readonly RouteEntry[] = [
  assignApplicationRoute,
  getPersonRoute,
  openPersonRoute,
  listFactsRoute,
  listRelatedRoute,
];
