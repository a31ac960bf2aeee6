import * as z from 'zod';
import { batchRequest } from '../../../domain/payout/request';
import { budgetAnswer, budgetHistoryAnswer, budgetTargetsAnswer } from '../answers/budget';
import { batchAnswer, batchPage, paymentPage } from '../answers/payout';
import { batchesQuery, batchFileQuery, budgetHistoryQuery, budgetQuery, paymentsQuery } from '../shared/money-queries';
import type { Operations } from './operation';

export const moneyOperations: Operations = {
  'get-budget': {
    tag: 'Money',
    description:
      'All numbers are of one moment, so they add up. Of a budget per calendar year: the year that runs, or that of `asOf`. With `asOf` they are read out of the ledger, up to and including that day.',
    query: budgetQuery,
    success: { status: 200, description: 'The budget.', schema: budgetAnswer },
  },
  'get-budget-history': {
    tag: 'Money',
    description:
      'The burn-down, out of the ledger: one closing balance for the first and the last day, and for each day between them that changed something. At most five years; without `from` it begins where the ledger does. Before its first entry a cap is 0. It reads the ledger up to `to`, so it costs the same whatever `from` is.',
    query: budgetHistoryQuery,
    success: { status: 200, description: 'The closing balances.', schema: budgetHistoryAnswer },
  },
  'get-budget-targets': {
    tag: 'Money',
    description:
      'Counts the applications received in the window of the scheme that were granted and hold their award, and those on its waiting list: they lack budget alone. Bands are given in the month from half time on; at any other time compare `reachedBp` with `periodGoneBp`. Every call reads all applications of the region in that window (a megabyte for each 300): ask for it when somebody looks, not every minute. Regions define targets differently, so never add them up.',
    success: { status: 200, description: 'The targets.', schema: budgetTargetsAnswer },
  },
  'list-payments': {
    tag: 'Money',
    description:
      'First to be paid first. With a filter a page may hold fewer than asked for while `next` leads on. Nothing of the youth is in it.',
    query: paymentsQuery,
    success: { status: 200, description: 'A page of payments.', schema: paymentPage },
  },
  'make-batch': {
    tag: 'Money',
    description:
      'Seals every claim of a region that can be paid, up to 100,000; what is left goes into the next batch. Its lines never change after that, and are in no other batch unless it is taken back.',
    body: batchRequest.meta({ id: 'BatchRequest' }),
    success: { status: 201, description: 'The sealed batch.', schema: batchAnswer, location: true },
    refuses: ['no-debtor-account', 'not-found', 'nothing-payable', 'sealing-in-progress'],
  },
  'list-batches': {
    tag: 'Money',
    description: 'The batches of the regions of the caller, newest first.',
    query: batchesQuery,
    success: { status: 200, description: 'A page of batches.', schema: batchPage },
  },
  'get-batch': {
    tag: 'Money',
    description: 'How many lines it has, what they come to, and how far it is.',
    success: { status: 200, description: 'The batch.', schema: batchAnswer },
  },
  'release-batch': {
    tag: 'Money',
    description:
      'By another finance officer than the one who made it, on the day to pay at the latest, and while no payment in it is on hold or under a paused scheme. Every file is written once and its SHA-256 kept; from then on the files can be fetched. A batch of many files may answer `batch-in-progress`: send the same request again.',
    body: z.strictObject({}),
    success: { status: 200, description: 'The released batch.', schema: batchAnswer },
    refuses: [
      'batch-in-progress',
      'changed-meanwhile',
      'execution-day-passed',
      'payment-suspended',
      'second-person-required',
      'wrong-state',
    ],
  },
  'get-batch-file': {
    tag: 'Money',
    description:
      'The payment order, pain.001.001.09: file `part` of the batch. The same bytes for ever: each download is checked against the SHA-256 that was kept at the release.',
    query: batchFileQuery,
    success: { status: 200, description: 'The file.', contentType: 'application/xml' },
    seeOther: 'A file over 4 MB: follow the link soon, it is short-lived.',
    refuses: ['not-released'],
  },
};
