import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { DomainEvent } from '../../domain/event';
import { makeEvent } from '../../events/catalogue';
import { handler as notify } from '../../functions/reactions/notify';
import { handler as writeLetters } from '../../functions/reactions/write-letters';
import { keys } from '../../functions/store/keys';
import { type Item, queryAll } from '../../functions/store/table';
import type { Bucket } from '../../local/services/buckets';
import { s3Handler } from '../../local/services/s3';
import { answerWith } from '../../local/services/server';
import { MemoryBucket } from '../faults/house/buckets';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { type FakeSes, startSes } from '../functions/fake-ses';
import { listening, portOf } from './gate';

/** What tests of letters share: the local S3 with a bucket for them, mail, keys, and events as the queue hands them over. */

export interface LetterWorld {
  readonly bucket: MemoryBucket;
  kms: FakeKms;
  ses: FakeSes;
  /** What S3 does in place of the next puts. */
  failing: { put: ((done: boolean) => 'refuse' | 'lose' | 'do') | null };
}

export function letterWorld(): LetterWorld {
  const world = { bucket: new MemoryBucket('letters'), failing: { put: null } } as LetterWorld;
  let server: Server | undefined;
  beforeAll(async () => {
    [world.kms, world.ses] = await Promise.all([startKms(), startSes()]);
    const s3 = s3Handler({
      buckets: [world.bucket] as unknown as Bucket[],
      clock: { now: () => Date.now() } as never,
    });
    server = createServer((request, response) => {
      void answerWith(
        (asked) => {
          const outcome = asked.method === 'PUT' ? (world.failing.put?.(false) ?? 'do') : 'do';
          if (outcome === 'refuse') return { status: 500, body: '<Error><Code>InternalError</Code></Error>' };
          const answer = s3(asked) ?? { status: 400 };
          if (outcome === 'lose') request.socket.destroy();
          return answer;
        },
        request,
        response,
      );
    });
    await listening(server);
    const AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${portOf(server)}`;
    const more = { LETTERS_BUCKET: 'letters', MAIL_CONFIGURATION_SET: 'voucherloket-test-mail' };
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3, PUBLIC_URL: 'https://pages.example', ...more });
  });
  beforeEach(() => {
    world.failing.put = null;
    world.ses.sent.length = 0;
    world.ses.losesAnswer = () => false;
    world.ses.refuses = () => false;
  });
  afterAll(() => {
    world.kms.close();
    world.ses.close();
    server?.closeAllConnections();
    server?.close();
  });
  return world;
}

const source = 'urn:nld:oin:00000001687277200000:systeem:voucherloket';

/** An event as publish-events makes it. */
export const told = (event: DomainEvent, id: string, time: string) => makeEvent({ ...event, id, source, time });
export type Told = ReturnType<typeof told>;

type Queue = (
  event: SQSEvent,
  context: Context,
) => Promise<{ batchItemFailures: readonly { itemIdentifier: string }[] }>;

/** How many of the messages are to be offered again. */
async function offer(handler: Queue, bodies: readonly object[]): Promise<number> {
  const Records = bodies.map((body, index) => ({ messageId: `${index}`, body: JSON.stringify(body) }));
  return (await handler({ Records } as SQSEvent, {} as Context)).batchItemFailures.length;
}

export const write = (...events: readonly Told[]) =>
  offer(
    writeLetters,
    events.map((detail) => ({ detail })),
  );
export const mail = (...events: readonly Told[]) =>
  offer(
    notify,
    events.map((detail) => ({ detail })),
  );
export const message = (handler: Queue, ...bodies: readonly object[]) => offer(handler, bodies);

/** Everything that lies beside an application. */
export const besides = (applicationId: string): Promise<Item[]> =>
  queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk },
    ConsistentRead: true,
  });

export const ofKind = (items: readonly Item[], kind: string): Item[] => items.filter((item) => item.kind === kind);
export const named = (items: readonly Item[], name: string): Item[] =>
  items.filter((item) => item.kind === 'event' && item.name === name);

/** An event out of its item, as publish-events makes it. */
export const published = (item: Item | undefined): Told => {
  if (item === undefined) throw new Error('no such event');
  const { name, eventId, subject, data, occurredAt } = item;
  return told({ name, subject, data } as DomainEvent, String(eventId), String(occurredAt));
};

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
