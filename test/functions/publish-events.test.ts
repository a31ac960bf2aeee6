import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import received from '../../events/examples/application.received.json' with { type: 'json' };
import { handler } from '../../functions/reactions/publish-events';

interface Entry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly EventBusName: string;
}

let calls: Entry[][] = [];
/** Event ids that the bus refuses. */
let refused: string[] = [];
let server: Server;

/** A bus that speaks EventBridge's protocol and takes ten events a call. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { Entries } = JSON.parse(body) as { Entries: Entry[] };
      calls.push(Entries);
      const results = Entries.map(({ Detail }) => {
        const { id } = JSON.parse(Detail) as { id: string };
        return refused.includes(id) ? { ErrorCode: 'InternalFailure', ErrorMessage: 'try later' } : { EventId: id };
      });
      response.setHeader('Content-Type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ FailedEntryCount: refused.length, Entries: results }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    BUS_NAME: 'the-bus',
    EVENT_SOURCE: received.source,
  });
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  calls = [];
  refused = [];
});

const text = (S: string) => ({ S });
const attribute = (value: unknown) =>
  value === null ? { NULL: true } : typeof value === 'number' ? { N: String(value) } : text(String(value));

const streamOf = (ids: readonly string[]) =>
  ({
    Records: ids.map((id, index) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: String(index),
        NewImage: {
          kind: text('event'),
          eventId: text(id),
          name: text('application.received'),
          subject: text(received.subject),
          occurredAt: text(received.time),
          data: { M: Object.fromEntries(Object.entries(received.data).map(([key, value]) => [key, attribute(value)])) },
        },
      },
    })),
  }) as DynamoDBStreamEvent;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `event-${index}`);

describe('publish-events', () => {
  it('publishes each event whole, ten a call', async () => {
    const answer = await handler(streamOf(ids(23)), {} as Context);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(calls.map((entries) => entries.length)).toEqual([10, 10, 3]);
    const [entry] = calls[0] ?? [];
    expect(entry).toMatchObject({ EventBusName: 'the-bus', DetailType: received.type, Source: received.source });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual({ ...received, id: 'event-0' });
  });

  it('answers the records that the bus refused, so that they are offered again', async () => {
    refused = ['event-4', 'event-11'];
    const answer = await handler(streamOf(ids(12)), {} as Context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '11' }] });
  });

  it('hands on under which correlation id it came, and tells an event all the same whose id is none', async () => {
    const event = streamOf(['one', 'two']);
    const [one, two] = event.Records.map(({ dynamodb }) => dynamodb?.NewImage ?? {});
    if (one) one.correlationId = text('request-1');
    if (two) two.correlationId = text('no id\n');
    expect(await handler(event, {} as Context)).toEqual({ batchItemFailures: [] });
    const told = calls.flat().map(({ Detail }) => JSON.parse(Detail) as { correlationid?: string });
    expect(told.map(({ correlationid }) => correlationid)).toEqual(['request-1', undefined]);
  });

  it('fails the whole batch at an event that breaks its contract', async () => {
    const event = streamOf(['event-0']);
    const image = event.Records[0]?.dynamodb?.NewImage;
    if (image) image.name = text('application.unheard-of');
    await expect(handler(event, {} as Context)).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});
