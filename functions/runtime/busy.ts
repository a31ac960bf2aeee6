/** The table stayed busy through every retry: nothing was written, and the caller may try again. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** Names and codes by which the SDK and the network say "not now". */
const notNow = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'TableBusy',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** Whether a fault passes by itself: throttling, a conflict that outlived its retries, a time-out, a lost connection. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Error && (notNow.has(fault.name) || ('code' in fault && notNow.has(String(fault.code))));
