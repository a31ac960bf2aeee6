import { accountForEmployer, accountForOffice, accountForOfficer, caseForOfficer, each, inRegion } from './access';
import type { RouteEntry, TableAction, Uses } from './types';

/** A move that moves no money, and the answer with its gates. */
const moves: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'];
/** With the mark of the day on which a hold ends. */
const holds: readonly TableAction[] = [...moves, 'DeleteItem'];

const account = '/v1/bank-accounts/{region}/{organisation}';

/** What an account touches is found by the list of its employer's applications. */
const judging: Uses = { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: true };

/** Marked so that a bundle leaves out the routes that it does not use: @__NO_SIDE_EFFECTS__ */
const notChanged = (what: string) => `${what}; payments wait, and nothing is paid to an account nobody confirmed`;

export const listBankAccountsRoute: RouteEntry = {
  kind: 'route',
  name: 'list-bank-accounts',
  method: 'GET',
  path: '/v1/bank-accounts',
  access: each(inRegion('employer', 'account'), ['officer', 'finance', 'auditor']),
  summary: 'Accounts that employers are paid to, and changes that wait',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: 'Officers do not see which changes of bank accounts wait for them',
};

export const getBankAccountRoute: RouteEntry = {
  kind: 'route',
  name: 'get-bank-account',
  method: 'GET',
  path: account,
  access: {
    employer: accountForEmployer,
    officer: accountForOfficer,
    finance: accountForOffice,
    auditor: accountForOffice,
  },
  summary: 'The account of an employer, with every payment it touches',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'], indexes: true },
  timeoutSeconds: 29,
  errorImpact: 'The account of an employer cannot be seen',
};

export const requestAccountChangeRoute: RouteEntry = {
  kind: 'route',
  name: 'request-account-change',
  method: 'POST',
  path: `${account}/changes`,
  access: { employer: accountForEmployer },
  summary: 'Ask to be paid to another account',
  uses: { ...judging, pseudonymKey: true },
  timeoutSeconds: 29,
  errorImpact: notChanged('Employers cannot change their bank account'),
};

export const checkAccountChangeRoute: RouteEntry = {
  kind: 'route',
  name: 'check-account-change',
  method: 'POST',
  path: `${account}/check`,
  access: { officer: accountForOfficer },
  summary: 'The first officer finds a change genuine, or refuses it',
  uses: judging,
  timeoutSeconds: 29,
  errorImpact: notChanged('Officers cannot check changes of bank accounts'),
};

export const confirmAccountChangeRoute: RouteEntry = {
  kind: 'route',
  name: 'confirm-account-change',
  method: 'POST',
  path: `${account}/confirmation`,
  access: { officer: accountForOfficer },
  summary: 'A second officer confirms a change, or refuses it',
  uses: judging,
  timeoutSeconds: 29,
  errorImpact: notChanged('Changes of bank accounts cannot be confirmed'),
};

export const verifyPayeeRoute: RouteEntry = {
  kind: 'route',
  name: 'verify-payee',
  method: 'POST',
  path: `${account}/verifications`,
  access: { officer: accountForOfficer, finance: accountForOffice },
  summary: 'Write down what a bank said of name and IBAN',
  uses: judging,
  timeoutSeconds: 29,
  errorImpact: 'Verifications of payees cannot be written down; payments go on',
};

export const holdPaymentRoute: RouteEntry = {
  kind: 'route',
  name: 'hold-payment',
  method: 'POST',
  path: '/v1/applications/{applicationId}/holds',
  access: { officer: caseForOfficer },
  summary: 'Suspend payment on a serious suspicion',
  uses: { table: holds },
  errorImpact: 'Payment cannot be suspended: leave what is suspect out of a batch by withdrawing it',
};

export const releaseHoldRoute: RouteEntry = {
  kind: 'route',
  name: 'release-hold',
  method: 'POST',
  path: '/v1/applications/{applicationId}/hold-release',
  access: { officer: caseForOfficer },
  summary: 'End a payment hold before its last day',
  uses: { table: holds },
  errorImpact: 'A payment hold cannot be ended early; it ends by itself on its last day',
};

export const overrideGateRoute: RouteEntry = {
  kind: 'route',
  name: 'override-gate',
  method: 'POST',
  path: '/v1/claims/{claimId}/gate-overrides',
  access: { officer: caseForOfficer },
  summary: 'Let an approved claim through a gate for a while, with a reason',
  uses: { table: [...moves, 'ConditionCheckItem'] },
  errorImpact: 'Officers cannot set a gate aside; what passes all gates is paid',
};

export const pauseSchemeRoute: RouteEntry = {
  kind: 'route',
  name: 'pause-scheme',
  method: 'PUT',
  path: '/v1/schemes/{schemeId}/pause',
  access: { admin: inRegion('text') },
  summary: 'Pause a scheme, or resume it',
  uses: { table: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] },
  errorImpact: 'A scheme cannot be paused or resumed',
};

export const accountRoutes: readonly RouteEntry[] = [
  listBankAccountsRoute,
  getBankAccountRoute,
  requestAccountChangeRoute,
  checkAccountChangeRoute,
  confirmAccountChangeRoute,
  verifyPayeeRoute,
  holdPaymentRoute,
  releaseHoldRoute,
  overrideGateRoute,
  pauseSchemeRoute,
];
