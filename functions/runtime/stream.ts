import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** An item as it appeared in the table, out of the table's stream. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** The new items of a stream batch, in order; what was deleted has none. */
export const readStream = (event: DynamoDBStreamEvent): StreamRecord[] => event.Records.flatMap(read);

function read({ dynamodb }: DynamoDBRecord): StreamRecord[] {
  if (dynamodb?.NewImage === undefined || dynamodb.SequenceNumber === undefined) return [];
  const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>);
  return [{ sequenceNumber: dynamodb.SequenceNumber, item }];
}

/** The answer that makes Lambda offer these records again, and in order all that came after the first of them. */
export const failedRecords = (records: readonly StreamRecord[]): DynamoDBBatchResponse => ({
  batchItemFailures: records.map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })),
});
