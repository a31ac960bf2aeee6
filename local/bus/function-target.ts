import type { DataFolder } from '../data-folder';
import { type JsonObject, parseJson } from '../json';
import type { LocalFunction } from '../lambda/function';
import { Consumer } from '../queues/consumer';
import { LocalQueue } from '../queues/queue';
import type { Queues } from '../queues/queues';
import type { Resource } from '../template/model';
import type { Target } from './bus';

/** Lambda tries an asynchronous invocation once, and twice more when it fails. */
const tries = 3;

/** The queue where a function's failed asynchronous events go, if its template names one. */
export const deadLettersOf = (resource: Resource | undefined, queues: Queues): LocalQueue | null => {
  const config = resource?.properties.DeadLetterConfig;
  const arn = typeof config === 'object' && config !== null && 'TargetArn' in config ? config.TargetArn : undefined;
  return typeof arn === 'string' ? queues.find(arn) : null;
};

export interface FunctionTargetOptions {
  readonly target: LocalFunction;
  readonly deadLetters: LocalQueue | null;
  readonly folder: DataFolder;
  readonly now: () => number;
}

/** A function called without waiting for its answer, through Lambda's own queue, which is kept like any other. */
export const functionTarget = (options: FunctionTargetOptions): { deliver: Target; consumer: Consumer } => {
  const { target, deadLetters, folder, now } = options;
  const queue = new LocalQueue({
    name: `asynchronous-${target.name}`,
    arn: `local:${target.name}`,
    url: `local:${target.name}`,
    visibilityMs: 3_600_000,
    redrive: null,
    file: folder.file(`asynchronous-${target.name}.jsonl`),
    now,
  });
  const consumer = new Consumer({
    queue,
    batchSize: 1,
    windowMs: 0,
    concurrency: 2,
    async deliver(messages) {
      const [message] = messages;
      if (message === undefined) return new Set();
      const outcome = await target.invoke(() => parseJson(message.body));
      if (outcome.ok) return new Set();
      if (message.receiveCount < tries) return new Set([message.id]);
      deadLetters?.send(message.body);
      return new Set();
    },
  });
  return { deliver: (event: JsonObject) => void queue.send(JSON.stringify(event)), consumer };
};

/** Calls a function for a schedule and waits for it, with the tries Lambda would give it. */
export const invokeScheduled = async (
  target: LocalFunction,
  event: JsonObject,
  deadLetters: LocalQueue | null,
): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const outcome = await target.invoke(() => event);
    if (outcome.ok) return;
  }
  deadLetters?.send(JSON.stringify(event));
};
