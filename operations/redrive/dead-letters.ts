import { invoke, type Place, sqs } from '../aws';

export interface Redriven {
  readonly what: string;
  /** Messages or records that were given back. */
  readonly count: number;
  readonly how: string;
}

/**
 * Gives what a reaction gave up on back to it. With a queue of its own the messages go back there (SQS moves them, and
 * keeps each until it is there). Called by the clock it has none: it is called anew, for the moment `now`, which does
 * all that was left, and the calls that failed are thrown away once that is done.
 * @param now never one that is still to come: work would be done before its day
 */
export async function redriveDeadLetters(place: Place, stage: string, reaction: string, now: Date): Promise<Redriven> {
  const name = `voucherloket-${stage}-${reaction}`;
  const letters = await queueNamed(place, `${name}-dead-letters`);
  if (letters === null)
    throw new Error(`there is no queue ${name}-dead-letters: is ${reaction} a reaction of ${stage}?`);
  const queue = await queueNamed(place, name);
  const { waiting } = letters;
  if (waiting === 0) return { what: reaction, count: 0, how: 'there were no dead letters' };
  if (queue !== null) {
    await sqs(place, 'StartMessageMoveTask', { SourceArn: letters.arn, DestinationArn: queue.arn });
    return { what: reaction, count: waiting, how: 'moved back to its queue' };
  }
  await invoke(place, name, JSON.stringify({ time: `${now.toISOString().slice(0, 19)}Z` }));
  await sqs(place, 'PurgeQueue', { QueueUrl: letters.url });
  return { what: reaction, count: waiting, how: 'called anew, and its calls that failed thrown away' };
}

interface Queue {
  readonly url: string;
  readonly arn: string;
  readonly waiting: number;
}

async function queueNamed(place: Place, QueueName: string): Promise<Queue | null> {
  const found = await sqs(place, 'GetQueueUrl', { QueueName }).catch((error: unknown) => {
    if (String(error).includes('NonExistentQueue') || String(error).includes('QueueDoesNotExist')) return null;
    throw error;
  });
  if (found === null) return null;
  const url = String(found.QueueUrl);
  const AttributeNames = ['QueueArn', 'ApproximateNumberOfMessages'];
  const { Attributes } = await sqs(place, 'GetQueueAttributes', { QueueUrl: url, AttributeNames });
  const told = Attributes as Readonly<Record<string, string>>;
  return { url, arn: String(told.QueueArn), waiting: Number(told.ApproximateNumberOfMessages) };
}
