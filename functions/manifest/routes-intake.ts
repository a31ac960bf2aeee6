import { each, inRegion, ofOwn } from './access';
import type { RouteEntry } from './types';

/** How applications come in otherwise than by the form in its window: ADR 0049. */

const hardship = '/v1/hardship-requests';

export const recordOutageRoute: RouteEntry = {
  kind: 'route',
  name: 'record-outage',
  method: 'POST',
  path: '/v1/schemes/{schemeId}/outages',
  access: { admin: inRegion('text') },
  summary: 'Record an outage at closing time, which extends the window',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
  errorImpact: 'A window cannot be extended after an outage: record it as soon as it works, with the outage as it was',
};

export const listOutagesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-outages',
  method: 'GET',
  path: '/v1/schemes/{schemeId}/outages',
  access: each(inRegion('text'), ['admin', 'auditor']),
  summary: 'Recorded outages of a scheme, newest first',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'It cannot be seen which outages extended a window; the menu shows the last',
};

export const registerApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'register-application',
  method: 'POST',
  path: '/v1/registrations',
  access: { officer: inRegion() },
  idempotencyKey: true,
  summary: 'Register an application that came otherwise than by the form',
  uses: { table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'], fieldKey: ['encrypt'], pseudonymKey: true },
  errorImpact: 'What came by post cannot be registered; its place goes by its receipt, so nothing is lost by waiting',
};

export const requestHardshipRoute: RouteEntry = {
  kind: 'route',
  name: 'request-hardship',
  method: 'POST',
  path: hardship,
  access: { employer: ofOwn('employer', 'text') },
  idempotencyKey: true,
  summary: 'Ask to apply although the window is closed',
  uses: { table: ['GetItem', 'PutItem'], fieldKey: ['encrypt'] },
  errorImpact: 'Employers cannot ask to apply after the window closed; nothing is lost, it can be sent again',
};

export const listHardshipsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-hardships',
  method: 'GET',
  path: hardship,
  access: { employer: ofOwn('employer', 'text'), ...each(inRegion('employer', 'text'), ['officer', 'auditor']) },
  summary: 'Hardship requests of the caller’s organisation or regions, newest first',
  uses: { table: ['GetItem', 'BatchGetItem'], indexes: true },
  errorImpact: 'Hardship requests cannot be listed',
};

export const getHardshipRoute: RouteEntry = {
  kind: 'route',
  name: 'get-hardship',
  method: 'GET',
  path: `${hardship}/{hardshipId}`,
  access: { employer: ofOwn('employer', 'text'), ...each(inRegion('employer', 'text'), ['officer', 'auditor']) },
  summary: 'One hardship request with its decision, and how the letter about it was sent',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'Hardship requests cannot be opened',
};

export const getHardshipLetterRoute: RouteEntry = {
  kind: 'route',
  name: 'get-hardship-letter',
  method: 'GET',
  path: `${hardship}/{hardshipId}/letter`,
  access: { employer: ofOwn('content'), ...each(inRegion('content'), ['officer', 'auditor']) },
  summary: 'A link to the letter on a hardship request; that who asked opened it is recorded',
  uses: { table: ['GetItem', 'Query', 'PutItem'], letters: ['read'] },
  errorImpact: 'The letter on a hardship request cannot be opened; its decision is on the page',
};

export const decideHardshipRoute: RouteEntry = {
  kind: 'route',
  name: 'decide-hardship',
  method: 'POST',
  path: `${hardship}/{hardshipId}/decision`,
  access: { officer: inRegion('employer', 'text') },
  summary: 'Grant or refuse a permission to apply once, with reasons',
  uses: { table: ['GetItem', 'PutItem'] },
  errorImpact: 'Nobody can decide on hardship requests; nothing is lost, it can be sent again',
};

export const intakeRoutes: readonly RouteEntry[] = [
  recordOutageRoute,
  listOutagesRoute,
  registerApplicationRoute,
  requestHardshipRoute,
  listHardshipsRoute,
  getHardshipRoute,
  getHardshipLetterRoute,
  decideHardshipRoute,
];
