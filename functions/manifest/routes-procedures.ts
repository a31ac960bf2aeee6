import { caseForEmployer, caseForOfficer } from './access';
import type { RouteEntry, TableAction } from './types';

/** Of the application, its claims, budget and ledger, the waiting list, the register of aid, the recovery and its stops. */
const moves: readonly TableAction[] = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
];

const ofCase = '/v1/applications/{applicationId}';

/** Marked so that a bundle leaves out the routes that it does not use: @__NO_SIDE_EFFECTS__ */
const route = (
  entry: Pick<RouteEntry, 'name' | 'path' | 'access' | 'summary' | 'errorImpact'> & Partial<Pick<RouteEntry, 'uses'>>,
): RouteEntry => ({
  kind: 'route',
  method: 'POST',
  uses: { table: moves },
  timeoutSeconds: 29,
  ...entry,
});

export const settleApplicationRoute = route({
  name: 'settle-application',
  path: `${ofCase}/settlement`,
  access: { officer: caseForOfficer, employer: caseForEmployer },
  summary: 'Settle an award lower than granted: intend it, reply to that, decide on it',
  errorImpact: 'Awards cannot be settled lower; claims are assessed and settled as before',
});

export const revokeApplicationRoute = route({
  name: 'revoke-application',
  path: `${ofCase}/revocation`,
  access: { officer: caseForOfficer, employer: caseForEmployer },
  summary: 'Withdraw an award, wholly or in part: intend it, reply to that, decide on it',
  errorImpact: 'Awards cannot be withdrawn; what is to be paid can be held meanwhile',
});

export const recordObjectionRoute = route({
  name: 'record-objection',
  path: `${ofCase}/objections`,
  access: { officer: caseForOfficer },
  summary: 'Record an objection with the day it arrived',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] },
  errorImpact: 'Objections are not recorded: keep them with the day they came, and record them afterwards',
});

export const handleObjectionRoute = route({
  name: 'handle-objection',
  path: `${ofCase}/objections/{objectionId}`,
  access: { officer: caseForOfficer },
  summary: 'A step of an objection: suspend, postpone, look at the ceiling as it stood, decide',
  errorImpact: 'Objections cannot be decided on; their terms run on meanwhile',
});

export const procedureRoutes: readonly RouteEntry[] = [
  settleApplicationRoute,
  revokeApplicationRoute,
  recordObjectionRoute,
  handleObjectionRoute,
];
