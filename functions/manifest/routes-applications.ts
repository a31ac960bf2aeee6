import { caseForAuditor, caseForEmployer, caseForOfficer, caseForSteeringGroup, each, inRegion, ofOwn } from './access';
import type { RouteEntry, TableAction } from './types';

/** A line of a list, as the office reads it. */
const listed = inRegion('employer', 'money', 'office');

/** Load, decide, commit: what a route needs of the table that moves an application or a claim, and with it money. */
const moves: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'];

/** As `moves`, for what holds only while something that it does not write stays as it was read. */
const claimMoves: readonly TableAction[] = [...moves, 'ConditionCheckItem'];

/** Marked so that a bundle leaves out the routes that it does not use: @__NO_SIDE_EFFECTS__ */
const stuck = (what: string) => `${what}; nothing is lost, it can be sent again`;

export const submitApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'submit-application',
  method: 'POST',
  path: '/v1/applications',
  access: { employer: ofOwn() },
  idempotencyKey: true,
  summary: 'Receive an application',
  uses: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    fieldKey: ['encrypt'],
    pseudonymKey: true,
  },
  memoryMb: 1024,
  errorImpact: 'Employers cannot apply: an outage at closing time must be recorded and extends the window',
};

export const listApplicationsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-applications',
  method: 'GET',
  path: '/v1/applications',
  access: {
    employer: ofOwn('employer', 'money'),
    officer: listed,
    'steering-group': listed,
    auditor: listed,
  },
  summary: 'Applications of the caller’s organisation or regions, newest first',
  uses: { table: ['GetItem', 'BatchGetItem'], indexes: true },
  errorImpact: 'Employers and officers do not see their list of applications',
};

export const getApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'get-application',
  method: 'GET',
  path: '/v1/applications/{applicationId}',
  access: {
    employer: caseForEmployer,
    officer: caseForOfficer,
    'steering-group': caseForSteeringGroup,
    auditor: caseForAuditor,
  },
  summary: 'One application with its checks, claims and timeline',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
  errorImpact: 'Employers and officers cannot open an application',
};

export const withdrawApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'withdraw-application',
  method: 'POST',
  path: '/v1/applications/{applicationId}/withdrawal',
  access: { employer: caseForEmployer },
  summary: 'Withdraw an application before it is paid',
  uses: { table: moves },
  errorImpact: stuck('Employers cannot withdraw'),
};

export const changePlacementRoute: RouteEntry = {
  kind: 'route',
  name: 'change-placement',
  method: 'POST',
  path: '/v1/applications/{applicationId}/changes',
  access: { employer: caseForEmployer },
  summary: 'Report that the placement ended, or its hours changed, or add the bank account',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], pseudonymKey: true },
  errorImpact: stuck('Employers cannot report changes'),
};

export const recordFactsRoute: RouteEntry = {
  kind: 'route',
  name: 'record-facts',
  method: 'POST',
  path: '/v1/applications/{applicationId}/facts',
  access: { officer: caseForOfficer },
  summary: 'Add or correct facts with their source, and check the application again',
  uses: { table: moves, fieldKey: ['encrypt', 'decrypt'], pseudonymKey: true },
  errorImpact: stuck('Officers cannot add facts'),
};

export const decideApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'decide-application',
  method: 'POST',
  path: '/v1/applications/{applicationId}/decision',
  access: { officer: caseForOfficer, 'steering-group': caseForSteeringGroup },
  summary: 'Grant or reject an application, with reasons',
  uses: { table: claimMoves },
  errorImpact: stuck('Nobody can decide on applications'),
};

export const listWorkRoute: RouteEntry = {
  kind: 'route',
  name: 'list-work',
  method: 'GET',
  path: '/v1/worklist',
  access: each(listed, ['officer', 'steering-group']),
  summary: 'What waits for a person, oldest deadline first',
  uses: { table: ['BatchGetItem', 'Query'], indexes: true },
  errorImpact: 'Officers do not see their worklist',
};

export const listCallsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-calls',
  method: 'GET',
  path: '/v1/call-list',
  access: { officer: inRegion('employer', 'money') },
  summary: 'Whom to call about evidence, per employer',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: 'Officers do not see whom to call about evidence; the daily rules and mails go on',
};

export const submitEvidenceRoute: RouteEntry = {
  kind: 'route',
  name: 'submit-evidence',
  method: 'POST',
  path: '/v1/claims/{claimId}/evidence',
  access: { employer: caseForEmployer },
  summary: 'Hand in the evidence for a claim',
  uses: { table: claimMoves },
  errorImpact: stuck('Employers cannot hand in evidence'),
};

export const assessClaimRoute: RouteEntry = {
  kind: 'route',
  name: 'assess-claim',
  method: 'POST',
  path: '/v1/claims/{claimId}/assessment',
  access: { officer: caseForOfficer },
  summary: 'Confirm a claim, or intend to refuse it',
  uses: { table: claimMoves },
  errorImpact: stuck('Officers cannot assess claims'),
};

export const replyToRefusalRoute: RouteEntry = {
  kind: 'route',
  name: 'reply-to-refusal',
  method: 'POST',
  path: '/v1/claims/{claimId}/reply',
  access: { employer: caseForEmployer },
  summary: 'Reply to an intended refusal',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact: stuck('Employers cannot reply to an intended refusal'),
};

export const approveClaimRoute: RouteEntry = {
  kind: 'route',
  name: 'approve-claim',
  method: 'POST',
  path: '/v1/claims/{claimId}/approval',
  access: { officer: caseForOfficer },
  summary: 'Approve or return what another officer assessed',
  uses: { table: claimMoves },
  errorImpact: stuck('Claims cannot be approved for payment'),
};

export const applicationRoutes: readonly RouteEntry[] = [
  submitApplicationRoute,
  listApplicationsRoute,
  getApplicationRoute,
  withdrawApplicationRoute,
  changePlacementRoute,
  recordFactsRoute,
  decideApplicationRoute,
  listWorkRoute,
  listCallsRoute,
  submitEvidenceRoute,
  assessClaimRoute,
  replyToRefusalRoute,
  approveClaimRoute,
];
