import { each, inRegion } from './access';
import type { RouteEntry } from './types';

export const makeYouthLinkRoute: RouteEntry = {
  kind: 'route',
  name: 'make-youth-link',
  method: 'POST',
  path: '/v1/applications/{applicationId}/youth-links',
  access: { officer: inRegion('identity') },
  summary: 'Make the link by which the youth looks at what is kept; a former one stops',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact: 'Officers cannot give a youth a link; links that were made still open',
};

export const getYouthContactRoute: RouteEntry = {
  kind: 'route',
  name: 'get-youth-contact',
  method: 'GET',
  path: '/v1/applications/{applicationId}/youth-contact',
  access: { officer: inRegion('text') },
  summary: 'How the link of the youth stands, and what the youth asked to mend; that it was opened is recorded',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['decrypt'] },
  errorImpact: 'Officers do not see what a youth asked to mend; it stays on their worklist',
};

export const handleYouthCorrectionRoute: RouteEntry = {
  kind: 'route',
  name: 'handle-youth-correction',
  method: 'POST',
  path: '/v1/applications/{applicationId}/youth-correction-handling',
  access: { officer: inRegion('text') },
  summary: 'Record how a correction that the youth asked for was handled, with a reason',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['encrypt', 'decrypt'] },
  errorImpact: 'Officers cannot close what a youth asked to mend; nothing is lost, it can be sent again',
};

export const listProcessingLogRoute: RouteEntry = {
  kind: 'route',
  name: 'list-processing-log',
  method: 'GET',
  path: '/v1/processing-log',
  access: each(inRegion('openings'), ['auditor', 'admin']),
  summary: 'The log of processing of personal data, a row for each data subject',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'], indexes: true },
  errorImpact: 'Auditors cannot see who processed personal data; it goes on being recorded',
};

/** About the youth, for people of the house. */
export const youthRoutes: readonly RouteEntry[] = [
  makeYouthLinkRoute,
  getYouthContactRoute,
  handleYouthCorrectionRoute,
  listProcessingLogRoute,
];

export const visitYouthRoute: RouteEntry = {
  kind: 'route',
  name: 'visit-youth',
  method: 'POST',
  path: '/v1/youth-visits',
  access: 'public',
  shows: ['identity', 'facts', 'employer', 'money', 'text', 'openings'],
  summary: 'The youth opens the one-time link: what is kept, by whom, why and how long',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['decrypt'] },
  errorImpact: 'Youths cannot see what is kept about them; the link is not used up by a fault',
};

export const answerYouthVisitRoute: RouteEntry = {
  kind: 'route',
  name: 'answer-youth-visit',
  method: 'POST',
  path: '/v1/youth-answers',
  access: 'public',
  summary: 'The youth says that what is kept is right, or what to mend',
  uses: { table: ['GetItem', 'Query', 'PutItem'], fieldKey: ['encrypt', 'decrypt'] },
  errorImpact: 'Youths cannot confirm or ask to mend; within their visit it can be sent again',
};

/** For the youth, who has no account. */
export const publicYouthRoutes: readonly RouteEntry[] = [visitYouthRoute, answerYouthVisitRoute];
