import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { Json, JsonObject } from '../json';

/** A stream record as a function gets it, with what the poller needs to know of it. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly event: JsonObject;
}

/** From the shape of the SDK to that of a Lambda event: times in seconds, binary in base64. */
export const toStreamRecord = (record: _Record, streamArn: string, region: string): StreamRecord => {
  const change = record.dynamodb ?? {};
  const sequenceNumber = change.SequenceNumber ?? '';
  const event: JsonObject = {
    eventID: record.eventID ?? sequenceNumber,
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((change.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      ...(change.Keys === undefined ? {} : { Keys: attributes(change.Keys) }),
      ...(change.NewImage === undefined ? {} : { NewImage: attributes(change.NewImage) }),
      ...(change.OldImage === undefined ? {} : { OldImage: attributes(change.OldImage) }),
      SequenceNumber: sequenceNumber,
      SizeBytes: change.SizeBytes ?? 0,
      StreamViewType: change.StreamViewType ?? '',
    },
    eventSourceARN: streamArn,
  };
  return { sequenceNumber, event };
};

const attributes = (item: Record<string, AttributeValue>): JsonObject =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attribute(value)]));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const attribute = (value: AttributeValue): Json => {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(attribute) };
  if (value.M !== undefined) return { M: attributes(value.M) };
  const [kind, plain] = Object.entries(value)[0] ?? ['NULL', true];
  return { [kind]: plain as Json };
};
