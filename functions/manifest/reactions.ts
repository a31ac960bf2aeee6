import { accountTypes, letterTypes, notifiedTypes, recoveryTypes } from '../../events/catalogue';
import type { ReactionEntry } from './types';

/** 03:00 UTC: whatever the season, the day in Amsterdam is beyond doubt. */
const everyNight = 'cron(0 3 * * ? *)';

export const reactions: readonly ReactionEntry[] = [
  {
    kind: 'reaction',
    name: 'allocate-budget',
    summary: 'Reserves budget for the oldest applications in line, or puts them on the waiting list',
    triggers: [
      { on: 'stream', itemKinds: ['pending', 'nudge'], batchSize: 500, batchWindowSeconds: 0 },
      { on: 'schedule', expression: 'rate(5 minutes)' },
    ],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    timeoutSeconds: 60,
    // One whole processor: a crowd is ranked group after group, and making a group ready is work.
    memoryMb: 1769,
    errorImpact: 'Applications stay on "received": employers do not hear whether there is budget for them',
  },
  {
    kind: 'reaction',
    name: 'publish-events',
    summary: 'Publishes events from the table to the bus, at least once',
    triggers: [{ on: 'stream', itemKinds: ['event'], batchSize: 100, batchWindowSeconds: 0 }],
    uses: { bus: true },
    timeoutSeconds: 30,
    errorImpact: 'Events arrive late: mail to employers is not sent until it recovers',
  },
  {
    kind: 'reaction',
    name: 'open-due-claims',
    summary: 'Opens every claim whose day has come, also of days missed, and keeps the sweep ledger',
    triggers: [{ on: 'schedule', expression: everyNight }],
    uses: { table: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'] },
    timeoutSeconds: 900,
    errorImpact: 'Employers are not asked for evidence on the day it falls due; the next run catches up',
  },
  {
    kind: 'reaction',
    name: 'lapse-claims',
    summary:
      'Reminds of evidence and of holds that end, lapses claims without evidence, and releases their money when the way back has closed',
    triggers: [{ on: 'schedule', expression: everyNight }],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    timeoutSeconds: 900,
    errorImpact: 'Nobody is reminded, and money of claims without evidence comes free late; the next run catches up',
  },
  {
    kind: 'reaction',
    name: 'tend-waiting-lists',
    summary: 'Ends waiting lists that are over, refuses who stands there, and measures how fast places come free',
    triggers: [{ on: 'schedule', expression: 'cron(15 3 * * ? *)' }],
    uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
    timeoutSeconds: 900,
    errorImpact: 'Who stands on a waiting list that ended hears it late; chances are not shown anew',
  },
  {
    kind: 'reaction',
    name: 'watch-terms',
    summary: 'Warns the office before the term to decide ends, and when it has passed, also of days missed',
    triggers: [{ on: 'schedule', expression: everyNight }],
    uses: { table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'ConditionCheckItem'], indexes: true },
    timeoutSeconds: 900,
    errorImpact: 'Officers are not warned that a decision becomes late; worklists still show it',
  },
  {
    kind: 'reaction',
    name: 'check-budgets',
    summary: 'Compares every budget with the entries of its ledger, and tells of a difference',
    triggers: [{ on: 'schedule', expression: 'cron(30 3 * * ? *)' }],
    uses: { table: ['GetItem', 'BatchGetItem', 'BatchWriteItem', 'Query', 'PutItem'] },
    timeoutSeconds: 900,
    memoryMb: 1024,
    errorImpact: 'A budget that does not agree with its ledger is found late; no money moves wrongly by it',
    differences: 'A budget is not what its ledger comes to: its amounts cannot be trusted until somebody has looked',
  },
  {
    kind: 'reaction',
    name: 'measure-backlog',
    summary: 'Measures how far the work is behind: the oldest application in line, days that no daily rule has done',
    triggers: [{ on: 'schedule', expression: 'rate(5 minutes)' }],
    uses: { table: ['GetItem', 'BatchGetItem', 'Query'] },
    timeoutSeconds: 60,
    errorImpact: 'Nobody is called when work is left undone; the work itself goes on',
    gauges: [
      {
        metric: 'oldestPendingSeconds',
        name: 'oldest-pending',
        // The sweeper has looked twice by then.
        above: 600,
        impact: 'An application has stood in line for ten minutes: its employer does not hear whether there is budget',
      },
      {
        metric: 'sweepDaysBehind',
        name: 'sweep-days',
        above: 0,
        impact: 'A daily rule has not done a whole day: claims are not opened, or do not lapse, on theirs',
      },
    ],
  },
  {
    kind: 'reaction',
    name: 'notify',
    summary: 'Sends the employer a mail about what happened, without personal data of the youth',
    // What a group costs is shared by its mails (ADR 0027), so a second is waited for others to join it. Two groups at
    // once, the fewest that can be asked for, are some 150 mails a second: a crowd's mail waits in the queue, where it
    // fills the groups, and not before SES, which refuses what comes faster than the account may send.
    triggers: [{ on: 'events', types: notifiedTypes, batchSize: 10, batchWindowSeconds: 1, mostBatchesAtOnce: 2 }],
    uses: { table: ['GetItem', 'BatchGetItem', 'BatchWriteItem'], fieldKey: ['decrypt'], mail: true },
    timeoutSeconds: 30,
    errorImpact: 'Employers do not get mail about their application; the pages still show everything',
  },
  {
    kind: 'reaction',
    name: 'write-letters',
    summary: 'Writes the letter about a decision or notice, and that which informs the youth',
    triggers: [{ on: 'events', types: letterTypes, batchSize: 10, batchWindowSeconds: 1 }],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
      fieldKey: ['decrypt'],
      pseudonymKey: true,
      letters: ['read', 'write', 'delete'],
      pageLinks: true,
    },
    timeoutSeconds: 60,
    // One whole processor: a page is set on it.
    memoryMb: 1769,
    errorImpact: 'Letters are written late, and the mail about them waits: employers do not hear what was decided',
  },
  {
    kind: 'reaction',
    name: 'mark-undeliverable',
    summary: 'Registers that mail about a letter did not arrive, and puts the letter on the worklist',
    triggers: [{ on: 'mail-feedback', batchSize: 10, batchWindowSeconds: 0 }],
    uses: { table: ['BatchGetItem', 'PutItem', 'ConditionCheckItem'] },
    timeoutSeconds: 30,
    errorImpact: 'Nobody is told that a letter did not arrive: its term to object may pass unnoticed',
  },
  {
    kind: 'reaction',
    name: 'inform-youths',
    summary:
      'Says on the first Monday two weeks after receipt that the youth is to be informed by letter, also of weeks missed',
    triggers: [{ on: 'schedule', expression: everyNight }],
    uses: { table: ['GetItem', 'BatchGetItem', 'BatchWriteItem', 'Query', 'PutItem'], indexes: true },
    timeoutSeconds: 900,
    errorImpact: 'Letters that inform youths are written late: the month for it may pass (AVG 14)',
  },
  {
    kind: 'reaction',
    name: 'adopt-account',
    summary: 'Takes over the bank account of a granted application, and frees payments that came back for a new one',
    triggers: [{ on: 'events', types: accountTypes, batchSize: 10, batchWindowSeconds: 0 }],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
      indexes: true,
      pseudonymKey: true,
    },
    timeoutSeconds: 60,
    errorImpact: 'Payments of newly granted applications wait, and those that came back from the bank',
  },
  {
    kind: 'reaction',
    name: 'follow-recoveries',
    summary: 'Proposes to claim back what turns out not to be earned, and keeps what is claimed back to the facts',
    triggers: [{ on: 'events', types: recoveryTypes, batchSize: 10, batchWindowSeconds: 1, mostBatchesAtOnce: 2 }],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    timeoutSeconds: 60,
    errorImpact:
      'What must be claimed back is not proposed; a recovery lags behind the facts until an officer looks again',
  },
  {
    kind: 'reaction',
    name: 'judge-document',
    summary: 'Lets a document through once it is scanned and what it was announced to be, or refuses and deletes it',
    triggers: [{ on: 'documents', batchSize: 10, batchWindowSeconds: 0 }],
    uses: { table: ['GetItem', 'UpdateItem'], documents: ['read', 'delete'] },
    timeoutSeconds: 30,
    errorImpact: 'Documents stay on "scanning": nobody can open them, and evidence does not count yet',
  },
  {
    kind: 'reaction',
    name: 'propose-destruction',
    summary: 'Puts on a list for each region what may be destroyed, on the first of each month',
    triggers: [{ on: 'schedule', expression: 'cron(0 4 1 * ? *)' }],
    uses: { table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
    timeoutSeconds: 900,
    errorImpact: 'What may be destroyed is not proposed: personal data is kept longer than allowed until the next run',
  },
  {
    kind: 'reaction',
    name: 'destroy-approved',
    summary: 'Destroys what stands on approved lists, and declares it',
    triggers: [{ on: 'schedule', expression: 'cron(0 4 * * ? *)' }],
    uses: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      documents: ['read', 'delete'],
      letters: ['read', 'delete'],
    },
    timeoutSeconds: 900,
    errorImpact: 'What two people agreed to destroy is still there; the next night goes on where it was',
  },
];
