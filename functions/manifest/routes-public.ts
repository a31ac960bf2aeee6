import { publicYouthRoutes } from './routes-youth';
import type { RouteEntry } from './types';

const notShown = 'Visitors do not see the menu of schemes';

export const listSchemesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-schemes',
  method: 'GET',
  path: '/v1/schemes',
  access: 'public',
  shows: ['money'],
  summary: 'The menu of schemes, with what is left of each budget',
  uses: { table: ['Query', 'BatchGetItem'] },
  errorImpact: notShown,
};

export const getSchemeRoute: RouteEntry = {
  kind: 'route',
  name: 'get-scheme',
  method: 'GET',
  path: '/v1/schemes/{schemeId}',
  access: 'public',
  shows: ['money'],
  summary: 'One scheme of the menu',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  errorImpact: notShown,
};

export const listRegionsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-regions',
  method: 'GET',
  path: '/v1/regions',
  access: 'public',
  shows: ['contact'],
  summary: 'The labour-market regions and how to reach them',
  uses: { table: ['Query'] },
  errorImpact: notShown,
};

export const quoteRoute: RouteEntry = {
  kind: 'route',
  name: 'quote',
  method: 'POST',
  path: '/v1/quotes',
  access: 'public',
  shows: ['money', 'facts'],
  summary: 'Which schemes fit these facts, for how much, and what to do',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'The calculator does not answer; applying still works',
};

export const getSignInRoute: RouteEntry = {
  kind: 'route',
  name: 'get-sign-in',
  method: 'GET',
  path: '/v1/sign-in',
  access: 'public',
  summary: 'Where the pages let people sign in',
  uses: { signIn: true },
  errorImpact: 'Nobody can sign in on the pages; who is signed in stays so',
};

export const getHealthRoute: RouteEntry = {
  kind: 'route',
  name: 'get-health',
  method: 'GET',
  path: '/v1/health',
  access: 'public',
  summary: 'Whether the system can do its work',
  uses: { table: ['GetItem'] },
  errorImpact: 'The table does not answer: whatever people ask for fails, or takes long',
};

export const getOpenapiRoute: RouteEntry = {
  kind: 'route',
  name: 'get-openapi',
  method: 'GET',
  path: '/v1/openapi.json',
  access: 'public',
  shows: ['file'],
  summary: 'This document',
  uses: {},
  errorImpact: 'Other programs cannot read the interface description',
};

export const publicRoutes: readonly RouteEntry[] = [
  listSchemesRoute,
  getSchemeRoute,
  listRegionsRoute,
  quoteRoute,
  getSignInRoute,
  getHealthRoute,
  getOpenapiRoute,
  ...publicYouthRoutes,
];
