import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Consumer } from '../../local/queues/consumer';
import { LocalQueue, type QueueOptions } from '../../local/queues/queue';

const queue = (name: string, options: Partial<QueueOptions> = {}) =>
  new LocalQueue({
    ...{ name, arn: `arn:${name}`, url: `http://${name}`, visibilityMs: 30_000, redrive: null, file: null },
    now: () => 1_800_000_000_000,
    ...options,
  });

const bodies = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);

test('a message handed out is out of sight until its visibility time is over', async () => {
  const work = queue('work', { visibilityMs: 40 });
  work.send('a');
  expect(bodies(work.receive(10))).toEqual(['a']);
  expect(work.receive(10)).toEqual([]);
  await sleep(60);
  const [again] = work.receive(10);
  expect(again).toMatchObject({ body: 'a', receiveCount: 2 });
});

test('a message received too often goes to the dead-letter queue', () => {
  const dead = queue('dead');
  const work = queue('work', { redrive: { to: () => dead, maxReceiveCount: 2 } });
  const id = work.send('poison');
  for (let time = 1; time <= 2; time += 1) {
    expect(bodies(work.receive(1))).toEqual(['poison']);
    work.release(id, 0);
  }
  expect(work.receive(1)).toEqual([]);
  expect([work.size, dead.size, ...bodies(dead.receive(1))]).toEqual([0, 1, 'poison']);
});

const kept = () => join(mkdtempSync(join(tmpdir(), 'queue-')), 'queue.jsonl');

test('what was sent and not deleted survives, with the times it was received', () => {
  const file = kept();
  const before = queue('work', { file });
  const done = before.send('done');
  before.send('open');
  before.receive(2);
  before.delete(done);
  const after = queue('work', { file });
  expect(after.receive(10)).toMatchObject([{ body: 'open', receiveCount: 2 }]);
  expect(queue('work', { file }).receive(1)).toMatchObject([{ body: 'open', receiveCount: 3 }]);
});

test('a line cut off by a kill is dropped; a broken line before the end is a corrupt folder', () => {
  const file = kept();
  queue('work', { file }).send('whole');
  appendFileSync(file, '{"op":"send","id":"x","bo');
  expect(bodies(queue('work', { file }).receive(10))).toEqual(['whole']);
  writeFileSync(file, `garbage\n${readFileSync(file, 'utf8')}`);
  expect(() => queue('work', { file })).toThrow('The data folder is corrupt: line 1 is not JSON in queue.jsonl');
});

test('a consumer deletes what succeeded and offers the rest again, until the dead-letter queue has it', async () => {
  const dead = queue('dead');
  const work = queue('work', { redrive: { to: () => dead, maxReceiveCount: 3 } });
  const offered: string[][] = [];
  for (const body of ['good', 'bad', 'fine']) work.send(body);
  const consumer = new Consumer({
    queue: work,
    batchSize: 10,
    windowMs: 0,
    concurrency: 1,
    async deliver(messages) {
      offered.push(bodies(messages));
      return new Set(messages.filter(({ body }) => body === 'bad').map(({ id }) => id));
    },
  });
  while (consumer.pending > 0) await sleep(10);
  consumer.stop();
  expect(offered).toEqual([['good', 'bad', 'fine'], ['bad'], ['bad']]);
  expect(bodies(dead.receive(5))).toEqual(['bad']);
});

test('a consumer with a window waits for more messages, and no longer than that or than a full batch takes', async () => {
  const work = queue('work');
  const offered: { readonly after: number; readonly messages: string[] }[] = [];
  const startedAt = performance.now();
  const consumer = new Consumer({
    queue: work,
    batchSize: 3,
    windowMs: 300,
    concurrency: 2,
    async deliver(messages) {
      offered.push({ after: performance.now() - startedAt, messages: bodies(messages) });
      return new Set();
    },
  });
  work.send('a');
  await sleep(50);
  work.send('b');
  while (consumer.pending > 0) await sleep(5);
  for (const body of ['c', 'd', 'e']) work.send(body);
  while (consumer.pending > 0) await sleep(5);
  consumer.stop();
  expect(offered.map(({ messages }) => messages)).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
  const [first, second] = offered.map(({ after }) => after);
  expect(first).toBeGreaterThanOrEqual(295);
  expect(Number(second) - Number(first)).toBeLessThan(250);
});

test('a consumer that is hurried does not sit its window out', async () => {
  const work = queue('work');
  const offered: string[][] = [];
  const deliver = async (messages: readonly { body: string }[]) => {
    offered.push(bodies(messages));
    return new Set<string>();
  };
  const consumer = new Consumer({ queue: work, batchSize: 10, windowMs: 60_000, concurrency: 1, deliver });
  work.send('a');
  await sleep(20);
  expect(offered).toEqual([]);
  consumer.hurry();
  while (consumer.pending > 0) await sleep(5);
  work.send('b');
  await sleep(20);
  consumer.stop();
  expect(offered).toEqual([['a']]);
});
