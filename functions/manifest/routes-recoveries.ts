import { each, inRegion, recoveryForEmployer, recoveryForFinance, recoveryForOfficer } from './access';
import type { RouteEntry, TableAction } from './types';

const slow = 'What employers owe back cannot be worked on; nothing is lost or booked twice, it can be sent again';

/** Of the application, its claims, budget and ledger, the waiting list, the register of aid and the recovery itself. */
const moves: readonly TableAction[] = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
];

/** Marked so that a bundle leaves out the routes that it does not use: @__NO_SIDE_EFFECTS__ */
const route = (
  entry: Pick<RouteEntry, 'name' | 'path' | 'access' | 'summary'>,
  uses: RouteEntry['uses'] = { table: moves, indexes: true },
): RouteEntry => ({
  kind: 'route',
  method: 'POST',
  uses,
  timeoutSeconds: 29,
  errorImpact: slow,
  ...entry,
});

/** A step that moves no money: the recovery, its application and its entry are put. */
const steps = ['GetItem', 'Query', 'PutItem'] as const;

/** Finance is also shown what the debt can be set off against. */
const stepsOfFinance = [...steps, 'BatchGetItem'] as const;

export const listRecoveriesRoute: RouteEntry = {
  kind: 'route',
  name: 'list-recoveries',
  method: 'GET',
  path: '/v1/recoveries',
  access: each(inRegion('employer', 'money'), ['officer', 'finance', 'auditor']),
  summary: 'What is, or may be, claimed back in a region, by the day on which somebody must look',
  uses: { table: ['BatchGetItem'], indexes: true },
  errorImpact: 'Officers and finance do not see what is to be claimed back; nothing is lost',
};

export const openRecoveryRoute = route({
  name: 'open-recovery',
  path: '/v1/recoveries',
  access: { officer: recoveryForOfficer, employer: recoveryForEmployer },
  summary: 'Propose a recovery: what an officer found, or a withdrawal after a payment',
});

export const getRecoveryRoute: RouteEntry = {
  kind: 'route',
  name: 'get-recovery',
  method: 'GET',
  path: '/v1/recoveries/{recoveryId}',
  access: {
    officer: recoveryForOfficer,
    finance: recoveryForFinance,
    auditor: recoveryForOfficer,
    employer: recoveryForEmployer,
  },
  summary: 'What an application owes back, with every entry',
  uses: { table: ['GetItem', 'BatchGetItem', 'Query'], indexes: true },
  timeoutSeconds: 29,
  errorImpact: 'It cannot be seen what an employer owes back; nothing is lost',
};

export const intendRecoveryRoute = route(
  {
    name: 'intend-recovery',
    path: '/v1/recoveries/{recoveryId}/intention',
    access: { officer: recoveryForOfficer },
    summary: 'Tell the employer what is to be claimed back, and why',
  },
  { table: steps },
);

export const replyToRecoveryRoute = route(
  {
    name: 'reply-to-recovery',
    path: '/v1/recoveries/{recoveryId}/reply',
    access: { employer: recoveryForEmployer },
    summary: 'Reply to an intended recovery',
  },
  { table: steps },
);

export const decideRecoveryRoute = route({
  name: 'decide-recovery',
  path: '/v1/recoveries/{recoveryId}/decision',
  access: { officer: recoveryForOfficer },
  summary: 'Establish a recovery that another officer intended, or drop it',
});

export const evaluateRecoveryRoute = route({
  name: 'evaluate-recovery',
  path: '/v1/recoveries/{recoveryId}/evaluations',
  access: { officer: recoveryForOfficer, finance: recoveryForFinance },
  summary: 'Look again at what is known now, and post the difference',
});

export const receiveRecoveryRoute = route({
  name: 'receive-recovery',
  path: '/v1/recoveries/{recoveryId}/receipts',
  access: { finance: recoveryForFinance },
  summary: 'Book money that came in from the employer',
});

export const refundRecoveryRoute = route({
  name: 'refund-recovery',
  path: '/v1/recoveries/{recoveryId}/refunds',
  access: { finance: recoveryForFinance },
  summary: 'Book money that the region paid back, for it owed it',
});

export const offsetRecoveryRoute = route({
  name: 'offset-recovery',
  path: '/v1/recoveries/{recoveryId}/offsets',
  access: { finance: recoveryForFinance },
  summary: 'Set a debt off against a new claim of the same employer',
});

export const planRecoveryRoute = route(
  {
    name: 'plan-recovery',
    path: '/v1/recoveries/{recoveryId}/plan',
    access: { finance: recoveryForFinance },
    summary: 'Agree on the days and amounts of paying back',
  },
  { table: stepsOfFinance, indexes: true },
);

export const askRecoveryWriteOffRoute = route(
  {
    name: 'ask-recovery-write-off',
    path: '/v1/recoveries/{recoveryId}/write-offs',
    access: { finance: recoveryForFinance },
    summary: 'Ask to give up a part of a debt',
  },
  { table: stepsOfFinance, indexes: true },
);

export const decideRecoveryWriteOffRoute = route({
  name: 'decide-recovery-write-off',
  path: '/v1/recoveries/{recoveryId}/write-off-decision',
  access: { finance: recoveryForFinance },
  summary: 'Agree to a write-off that somebody else asked for, or refuse it',
});

export const reverseRecoveryEntryRoute = route({
  name: 'reverse-recovery-entry',
  path: '/v1/recoveries/{recoveryId}/reversals',
  access: { finance: recoveryForFinance },
  summary: 'Take back an entry that was a mistake, by a counter-entry',
});

export const recoveryRoutes: readonly RouteEntry[] = [
  listRecoveriesRoute,
  openRecoveryRoute,
  getRecoveryRoute,
  intendRecoveryRoute,
  replyToRecoveryRoute,
  decideRecoveryRoute,
  evaluateRecoveryRoute,
  receiveRecoveryRoute,
  refundRecoveryRoute,
  offsetRecoveryRoute,
  planRecoveryRoute,
  askRecoveryWriteOffRoute,
  decideRecoveryWriteOffRoute,
  reverseRecoveryEntryRoute,
];
