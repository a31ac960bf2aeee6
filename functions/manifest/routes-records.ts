import { type Access, each, inRegion } from './access';
import type { RouteEntry } from './types';

const slow = 'What may be destroyed stays longer than it must; nothing is destroyed that was not agreed to';

/** Numbers and reasons, and who agreed: never who it was about. */
const lists: Access = each(inRegion('text', 'office'), ['admin', 'auditor']);
const listsByAdmin: Access = { admin: inRegion('text', 'office') };
const keepers: Access = each(inRegion('text'), ['officer', 'admin']);

export const getKeepingRoute: RouteEntry = {
  kind: 'route',
  name: 'get-keeping',
  method: 'GET',
  path: '/v1/applications/{applicationId}/keeping',
  access: each(inRegion('text'), ['officer', 'admin', 'auditor']),
  summary: 'How long an application is kept, and what stops its destruction',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'It cannot be seen how long an application is kept; nothing is lost',
};

export const stopDestructionRoute: RouteEntry = {
  kind: 'route',
  name: 'stop-destruction',
  method: 'POST',
  path: '/v1/applications/{applicationId}/destruction-stops',
  access: keepers,
  summary: 'Stop the destruction of an application: an objection, appeal, recovery or audit runs',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact: 'The destruction of an application cannot be stopped: strike it off its list instead',
};

export const liftDestructionStopRoute: RouteEntry = {
  kind: 'route',
  name: 'lift-destruction-stop',
  method: 'POST',
  path: '/v1/applications/{applicationId}/destruction-stops/{stopId}/lifting',
  access: keepers,
  summary: 'Lift a stop that somebody else set',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact: slow,
};

export const listDestructionListsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-destruction-lists',
  method: 'GET',
  path: '/v1/destruction-lists',
  access: lists,
  summary: 'Lists of what may be destroyed, or was',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: slow,
};

export const getDestructionListRoute: RouteEntry = {
  kind: 'route',
  name: 'get-destruction-list',
  method: 'GET',
  path: '/v1/destruction-lists/{listId}',
  access: lists,
  summary: 'A list with a page of its lines, and its declaration once there is one',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: slow,
};

export const strikeDestructionLineRoute: RouteEntry = {
  kind: 'route',
  name: 'strike-destruction-line',
  method: 'POST',
  path: '/v1/destruction-lists/{listId}/strikes',
  access: listsByAdmin,
  summary: 'Strike a line off a proposed list',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
  errorImpact: slow,
};

export const reviewDestructionListRoute: RouteEntry = {
  kind: 'route',
  name: 'review-destruction-list',
  method: 'POST',
  path: '/v1/destruction-lists/{listId}/review',
  access: listsByAdmin,
  summary: 'Stand for a list: somebody else then decides on it',
  uses: { table: ['GetItem', 'Query', 'PutItem'] },
  errorImpact: slow,
};

export const decideDestructionListRoute: RouteEntry = {
  kind: 'route',
  name: 'decide-destruction-list',
  method: 'POST',
  path: '/v1/destruction-lists/{listId}/decision',
  access: listsByAdmin,
  summary: 'Approve a list that somebody else reviewed, or send it back',
  uses: { table: ['GetItem', 'Query', 'PutItem'] },
  timeoutSeconds: 29,
  errorImpact: slow,
};

export const giveSubjectAccessRoute: RouteEntry = {
  kind: 'route',
  name: 'give-subject-access',
  method: 'POST',
  path: '/v1/subject-access',
  access: { admin: inRegion('identity', 'employer', 'facts', 'money', 'text', 'openings') },
  summary: 'All that is held about one youth, in the regions of the caller',
  uses: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    fieldKey: ['decrypt'],
    pseudonymKey: true,
  },
  timeoutSeconds: 29,
  errorImpact: 'A request for access to personal data cannot be answered; the law gives a month',
};

export const recordRoutes: readonly RouteEntry[] = [
  getKeepingRoute,
  stopDestructionRoute,
  liftDestructionStopRoute,
  listDestructionListsRoute,
  getDestructionListRoute,
  strikeDestructionLineRoute,
  reviewDestructionListRoute,
  decideDestructionListRoute,
  giveSubjectAccessRoute,
];
