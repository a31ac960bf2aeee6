/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

const refusal = (type: string, message: string, rest: object = {}, status = 400): Answer => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, Message: message, ...rest }),
});

/** Source: API reference, `ProvisionedThroughputExceededException`, and developer guide, "Key range throughput exceeded". */
export const throttled = (index: string, kind: 'read' | 'write'): Answer => {
  const reason = `${index === '' ? 'Table' : 'Index'}${kind === 'read' ? 'Read' : 'Write'}KeyRangeThroughputExceeded`;
  const message = 'Throughput exceeds the current throughput limit of a partition key.';
  return refusal('ProvisionedThroughputExceededException', message, { ThrottlingReasons: [{ reason }] });
};

/** Source: API reference, `TransactionConflictException`: of a single write that meets a transaction in flight. */
export const conflicting = (): Answer => refusal('TransactionConflictException', 'Transaction is ongoing for the item');

export type CancelCode = 'None' | 'ThrottlingError' | 'TransactionConflict';

const messages: Readonly<Record<CancelCode, string | undefined>> = {
  None: undefined,
  ThrottlingError: 'Throughput exceeds the current capacity of your table or index.',
  TransactionConflict: 'Transaction is ongoing for the item',
};

/** Source: API reference, `TransactionCanceledException`: a reason per action, in their order. */
export function cancelled(codes: readonly CancelCode[]): Answer {
  const CancellationReasons = codes.map((Code) => ({ Code, ...(messages[Code] ? { Message: messages[Code] } : {}) }));
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`;
  return refusal('TransactionCanceledException', message, { CancellationReasons });
}

export const serviceFailed = (): Answer => refusal('InternalServerError', 'Internal server error', {}, 500);
