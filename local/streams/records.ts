import { isObject, type Json, type JsonObject, stringAt } from '../json';

/** A stream record as a function gets it, with what the poller needs to know of it. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly event: JsonObject;
}

/** From what the engine tells to what Lambda hands on: the names of the template instead of the engine's own. */
export const toStreamRecord = (record: Json, streamArn: string, region: string): StreamRecord => {
  const given = isObject(record) ? record : {};
  const change = isObject(given.dynamodb) ? given.dynamodb : {};
  return {
    sequenceNumber: stringAt(change, 'SequenceNumber') ?? '',
    event: { ...given, eventSource: 'aws:dynamodb', awsRegion: region, eventSourceARN: streamArn },
  };
};
