import { caseForEmployer, caseForOfficer, each, inRegion } from './access';
import type { RouteEntry, TableAction } from './types';

/** A move that moves no money, and the answer with the whole case. */
const moves: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'];

const ofCase = '/v1/applications/{applicationId}';

/** Marked so that a bundle leaves out the routes that it does not use: @__NO_SIDE_EFFECTS__ */
const runsOn = (what: string) => `${what}; the term to decide runs on meanwhile`;

export const requestCompletionRoute: RouteEntry = {
  kind: 'route',
  name: 'request-completion',
  method: 'POST',
  path: `${ofCase}/completion-requests`,
  access: { officer: caseForOfficer },
  summary: 'Ask to complete an application; the term to decide stands still',
  uses: { table: moves },
  errorImpact: runsOn('Officers cannot ask for what an application lacks'),
};

export const completeApplicationRoute: RouteEntry = {
  kind: 'route',
  name: 'complete-application',
  method: 'POST',
  path: `${ofCase}/completion`,
  access: { employer: caseForEmployer, officer: caseForOfficer },
  summary: 'Answer a request to complete an application',
  uses: { table: [...moves, 'UpdateItem'] },
  errorImpact: runsOn('Employers cannot complete an application: record what comes otherwise with the day it came'),
};

export const postponeDecisionRoute: RouteEntry = {
  kind: 'route',
  name: 'postpone-decision',
  method: 'POST',
  path: `${ofCase}/postponement`,
  access: { officer: caseForOfficer },
  summary: 'Put the decision off, once and within the term',
  uses: { table: moves },
  errorImpact: runsOn('Decisions cannot be put off'),
};

export const giveDefaultNoticeRoute: RouteEntry = {
  kind: 'route',
  name: 'give-default-notice',
  method: 'POST',
  path: `${ofCase}/notices-of-default`,
  access: { employer: caseForEmployer, officer: caseForOfficer },
  summary: 'Give notice that the decision is late, or record one that came on paper',
  uses: { table: moves },
  errorImpact: 'Notices of default are not recorded: keep them with the day they came, and record them afterwards',
};

export const fixPenaltyRoute: RouteEntry = {
  kind: 'route',
  name: 'fix-penalty',
  method: 'POST',
  path: `${ofCase}/penalty`,
  access: { officer: caseForOfficer },
  summary: 'Fix whether a penalty for deciding late is owed, and how much',
  uses: { table: moves },
  errorImpact: 'Penalties cannot be fixed: the law gives two weeks for it',
};

export const payPenaltyRoute: RouteEntry = {
  kind: 'route',
  name: 'pay-penalty',
  method: 'POST',
  path: `${ofCase}/penalty-payment`,
  access: { finance: inRegion('employer', 'money') },
  summary: 'Record that a penalty was paid, outside any batch',
  uses: { table: ['GetItem', 'Query', 'PutItem'] },
  errorImpact: 'Finance cannot record that a penalty was paid; what is paid stays paid',
};

export const listPenaltiesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-penalties',
  method: 'GET',
  path: '/v1/penalties',
  access: each(inRegion('employer', 'money'), ['officer', 'finance', 'auditor']),
  summary: 'Penalties for deciding late, first to be paid first',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: 'Finance does not see which penalties it must pay',
};

/** The term to decide on an application: Awb 4:5, 4:13 to 4:20. */
export const termRoutes: readonly RouteEntry[] = [
  requestCompletionRoute,
  completeApplicationRoute,
  postponeDecisionRoute,
  giveDefaultNoticeRoute,
  fixPenaltyRoute,
  payPenaltyRoute,
  listPenaltiesRoute,
];
