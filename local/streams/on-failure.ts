import { randomUUID } from 'node:crypto';
import { type Clock, formatInstant } from '../clock';
import { StartFailure } from '../failure';
import type { JsonObject } from '../json';
import type { Outcome } from '../lambda/thread';
import type { Queues } from '../queues/queues';
import type { Bucket } from '../services/buckets';
import type { StreamRecord } from './records';

export interface FailedBatch {
  readonly mappingId: string;
  readonly functionArn: string;
  readonly streamArn: string;
  readonly records: readonly StreamRecord[];
  readonly outcome: Outcome;
  readonly attempts: number;
}

export type FailureDestination = (batch: FailedBatch) => void;

/** A bucket gets the whole batch, a queue only which records it was, as in AWS. @throws StartFailure for anything else */
export const failureDestination = (
  arn: string,
  place: string,
  { buckets, queues, clock }: { buckets: readonly Bucket[]; queues: Queues; clock: Clock },
): FailureDestination => {
  const bucket = buckets.find((each) => each.arn === arn);
  if (bucket !== undefined) {
    return (batch) => {
      const at = formatInstant(clock.now());
      const content = JSON.stringify({
        ...describe(batch, at),
        payload: JSON.stringify({ Records: batch.records.map(({ event }) => event) }),
      });
      const headers = {};
      bucket.put(keyOf(batch, at), Buffer.from(content), { contentType: 'application/json', headers, at });
    };
  }
  const queue = queues.find(arn);
  if (queue === null) throw new StartFailure(`${place} sends failures to ${arn}, which is no bucket or queue here.`);
  return (batch) => void queue.send(JSON.stringify(describe(batch, formatInstant(clock.now()))));
};

/** `aws/lambda/<mapping>/<shard>/YYYY/MM/DD/<time>-<random>` */
const keyOf = (batch: FailedBatch, at: string): string => {
  const day = at.slice(0, 10).replaceAll('-', '/');
  return `aws/lambda/${batch.mappingId}/shard/${day}/${at.slice(0, 19).replaceAll(':', '.')}-${randomUUID()}`;
};

const describe = ({ functionArn, streamArn, records, outcome, attempts }: FailedBatch, at: string): JsonObject => ({
  requestContext: {
    requestId: randomUUID(),
    functionArn: `${functionArn}:$LATEST`,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: attempts,
  },
  responseContext: {
    statusCode: 200,
    executedVersion: '$LATEST',
    functionError: outcome.ok ? null : outcome.fault.errorType,
  },
  version: '1.0',
  timestamp: at,
  DDBStreamBatchInfo: {
    streamArn,
    startSequenceNumber: records[0]?.sequenceNumber ?? '',
    endSequenceNumber: records.at(-1)?.sequenceNumber ?? '',
    batchSize: records.length,
  },
});
