import type { Excused } from './compare';

interface Reason {
  readonly because: string;
  /** By function. */
  readonly may: Readonly<Record<string, readonly string[]>>;
}

const table = (...actions: readonly string[]) => actions.map((action) => `dynamodb:${action} on table`);
const each = (functions: readonly string[], may: readonly string[]) =>
  Object.fromEntries(functions.map((name) => [name, may]));

const ofMoney = [
  ...['decide-recovery-write-off', 'evaluate-recovery', 'offset-recovery', 'open-recovery', 'receive-recovery'],
  ...['refund-recovery', 'reverse-recovery-entry', 'follow-recoveries', 'import-bank-report'],
];

/** What is allowed and no request of a test shows yet, and why it is allowed all the same. */
const reasons: readonly Reason[] = [
  {
    because:
      'a move of money under a scheme with de-minimis aid holds the other records of its undertaking (ADR 0037), and one that ends a claim takes away its due marker; the recoveries, settlements and objections of the tests are of a scheme without, and of claims that are paid',
    may: {
      ...each(ofMoney, table('ConditionCheckItem', 'DeleteItem')),
      'decide-recovery': table('ConditionCheckItem'),
      ...each(['settle-application', 'revoke-application'], table('ConditionCheckItem', 'DeleteItem')),
      'handle-objection': table('ConditionCheckItem'),
    },
  },
  {
    because:
      'finance is shown what a debt can be set off against, and in the tests an officer took this step, or nothing was owed',
    may: {
      ...each(
        ['decide-recovery', 'evaluate-recovery', 'open-recovery', 'refund-recovery'],
        [...table('BatchGetItem'), 'dynamodb:Query on index'],
      ),
      'follow-recoveries': table('BatchGetItem'),
    },
  },
  {
    because:
      'it posts the difference where facts changed since the last look; the event about that change comes first in the tests',
    may: { 'evaluate-recovery': table('PutItem', 'UpdateItem'), 'open-recovery': table('UpdateItem') },
  },
  {
    because:
      'a claim that is decided may have another due marker and free money of its budget; in the tests of this function none did',
    may: {
      ...each(['approve-claim', 'assess-claim'], table('DeleteItem', 'UpdateItem')),
      'decide-application': table('DeleteItem'),
      'record-facts': table('UpdateItem'),
    },
  },
  {
    because: 'documents that are named go along in the transaction; tests with documents run on the whole system only',
    may: { 'submit-application': table('BatchGetItem', 'UpdateItem'), 'submit-evidence': table('UpdateItem') },
  },
  {
    because:
      'the version of a scheme that an application is pinned to stays in memory, where another function of the same test had read it',
    may: each(
      [
        ...['get-year-end', 'get-year-end-csv', 'give-subject-access', 'list-payments'],
        ...['list-processing-log', 'measure-backlog', 'retry-payment'],
      ],
      table('GetItem'),
    ),
  },
  {
    because: 'many at once are read in one request; the tests of this function have one or none',
    may: { 'lapse-claims': table('BatchGetItem') },
  },
  {
    because:
      'an object that has no version is deleted by its name alone, as S3 had it before versions were switched on',
    may: {
      ...each(['judge-document'], ['s3:DeleteObject on documents']),
      'destroy-approved': ['s3:DeleteObject on documents', 's3:DeleteObject on letters'],
    },
  },
  {
    because: 'a letter is taken out of the bucket again when its case was destroyed while it was written',
    may: { 'write-letters': ['s3:DeleteObject on letters', 's3:DeleteObjectVersion on letters'] },
  },
  {
    because: 'the court files of the tests are of cases that name no document',
    may: { 'make-court-file': table('BatchGetItem') },
  },
  {
    because: 'the account that is verified may be that of a claim that waits, whose list is then written anew',
    may: { 'verify-payee': table('UpdateItem') },
  },
];

export const excused: Excused = Object.fromEntries(
  reasons.flatMap(({ because, may }) =>
    Object.entries(may).flatMap(([name, all]) => all.map((permission) => [`${name} ${permission}`, because] as const)),
  ),
);
