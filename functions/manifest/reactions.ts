import { notifiedTypes } from '../../events/catalogue';
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
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
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
    summary: 'Lapses claims without evidence, and releases their money when the way back has closed',
    triggers: [{ on: 'schedule', expression: everyNight }],
    uses: { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] },
    timeoutSeconds: 900,
    errorImpact: 'Money of claims without evidence comes free late; the next run catches up',
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
    name: 'judge-document',
    summary: 'Lets a document through once it is scanned and what it was announced to be, or refuses and deletes it',
    triggers: [{ on: 'documents', batchSize: 10, batchWindowSeconds: 0 }],
    uses: { table: ['GetItem', 'UpdateItem'], documents: ['read', 'delete'] },
    timeoutSeconds: 30,
    errorImpact: 'Documents stay on "scanning": nobody can open them, and evidence does not count yet',
  },
];
