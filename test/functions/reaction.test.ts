import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import {
  isScheduled,
  messageReaction,
  queueReaction,
  type StreamRecord,
  scheduledReaction,
  streamReaction,
} from '../../functions/runtime/reaction';
import './request-event';

const context = {} as Context;
const streamEvent = (...images: (Record<string, { S: string } | { N: string }> | undefined)[]) =>
  ({
    Records: images.map((NewImage, index) => ({
      eventName: NewImage ? 'INSERT' : 'REMOVE',
      dynamodb: { SequenceNumber: `00${index}`, ...(NewImage ? { NewImage } : {}) },
    })),
  }) as DynamoDBStreamEvent;

describe('a reaction to the stream', () => {
  it('gets the new items in order, and answers which records failed', async () => {
    const handle = vi.fn(async (records: readonly StreamRecord[]) => records.slice(1));
    const event = streamEvent({ pk: { S: 'a' }, amountCents: { N: '5' } }, undefined, { pk: { S: 'b' } });
    const answer = await streamReaction('publish-events', handle)(event, context);
    expect(handle).toHaveBeenCalledExactlyOnceWith([
      { sequenceNumber: '000', item: { pk: 'a', amountCents: 5 } },
      { sequenceNumber: '002', item: { pk: 'b' } },
    ]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '002' }] });
  });

  it('fails as a whole when its handler throws, so that Lambda bisects', async () => {
    const failing = streamReaction('publish-events', () => Promise.reject(new Error('whole batch')));
    await expect(failing(streamEvent({ pk: { S: 'a' } }), context)).rejects.toThrow('whole batch');
  });
});

describe('a reaction to a schedule', () => {
  it('knows the moment the rule was due, and the day in Amsterdam', async () => {
    const handle = vi.fn(async () => undefined);
    await scheduledReaction('lapse-claims', handle)({ time: '2026-12-31T23:30:00Z' }, context);
    expect(handle).toHaveBeenCalledExactlyOnceWith({ now: '2026-12-31T23:30:00.000Z', today: '2027-01-01' });
  });

  it('throws at an event without a moment', async () => {
    const reaction = scheduledReaction('lapse-claims', async () => undefined);
    await expect(reaction({ time: 'soon' }, context)).rejects.toThrow('no valid time');
  });

  it('is told apart from a batch of the stream', () => {
    expect(isScheduled({ 'detail-type': 'Scheduled Event', source: 'aws.events', time: '2026-11-02T03:00:00Z' })).toBe(
      true,
    );
    expect(isScheduled(streamEvent())).toBe(false);
    expect(isScheduled(null)).toBe(false);
    expect(isScheduled({})).toBe(false);
  });
});

describe('a reaction to events of the bus', () => {
  const source = 'urn:nld:oin:00000000000000000000:systeem:voucherloket';
  const detail = (id: string) => ({
    specversion: '1.0',
    id,
    source,
    type: 'nl.voucherloket.application.received.v1',
    time: '2026-11-02T09:00:00.000Z',
    subject: 'application-1',
    datacontenttype: 'application/json',
    dataschema: `${source}:schema:nl.voucherloket.application.received.v1`,
    data: {},
  });
  const queued = (...bodies: string[]) =>
    ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) }) as SQSEvent;

  it('gets them as a group, each once, and answers which messages failed: its own, no event, no JSON', async () => {
    const handle = vi.fn(async (_: readonly { id: string }[]) => new Map([['bad', new Error('this one')]]));
    const bodies = [
      { detail: detail('one') },
      { detail: detail('bad') },
      { detail: { id: 'x' } },
      { detail: detail('two') },
      { detail: detail('bad') },
      { detail: detail('one') },
    ];
    const event = queued(...bodies.map((body) => JSON.stringify(body)), '{');
    const answer = await queueReaction('notify', handle)(event, context);
    expect(handle.mock.calls.map(([events]) => events.map(({ id }) => id))).toEqual([['one', 'bad', 'two']]);
    const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(failed.sort()).toEqual(['m1', 'm2', 'm4', 'm6']);
  });

  it('fails as a whole when its handler throws, so that all are offered again', async () => {
    const failing = queueReaction('notify', () => Promise.reject(new Error('no table')));
    await expect(failing(queued(JSON.stringify({ detail: detail('one') })), context)).rejects.toThrow('no table');
  });
});

describe('a reaction to messages that are not of the house', () => {
  it('gets each, and answers which failed: thrown at, not JSON', async () => {
    const handle = vi.fn(async (message: unknown) => {
      if (message === 'bad') throw new Error('this one');
    });
    const Records = ['"one"', '"bad"', '{', '"two"'].map((body, index) => ({ messageId: `m${index}`, body }));
    const answer = await messageReaction('judge-document', handle)({ Records } as SQSEvent, context);
    expect(handle.mock.calls.map(([message]) => message)).toEqual(['one', 'bad', 'two']);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m1', 'm2']);
  });
});
